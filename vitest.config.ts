import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    environment: "node",
    // Ends what hangs, and says nothing about what is slow: no test depends on the speed of the machine.
    testTimeout: 120_000,
  },
});
