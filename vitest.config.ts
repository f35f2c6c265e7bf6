import { defineConfig } from "vitest/config";

/** Pure and quick: they share one process and its modules. */
const unit = [
  "test/core/**/*.test.ts",
  "test/app/{command-line,config,exit,progress}.test.ts",
  "test/{deployment,docs,house}.test.ts",
];

export default defineConfig({
  test: {
    environment: "node",
    // Ends what hangs, and says nothing about what is slow: no test depends on the speed of the machine.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 100_000, interval: 10 } },
    coverage: {
      provider: "v8",
      // What the tests of the core alone reach of it: a core that only a whole process can exercise is badly cut.
      include: ["src/core/**/*.ts"],
      exclude: ["**/*.d.ts"],
      reporter: ["text-summary"],
      thresholds: { lines: 95, branches: 90 },
    },
    projects: [
      { extends: true, test: { name: "unit", include: unit, isolate: false } },
      { extends: true, test: { name: "whole", include: ["test/**/*.test.ts"], exclude: unit } },
    ],
  },
});
