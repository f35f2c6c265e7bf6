/**
 * `npm run soak`: what wears the bot out, for long, and a table of what came of it (test/soak). One after another, so that each has the
 * machine.
 */
import { defineConfig } from "vitest/config";

const hour = 3_600_000;

export default defineConfig({
  test: {
    environment: "node",
    env: { SOAK: "1" },
    globalSetup: "test/soak/table.ts",
    include: [
      "test/soak/*.soak.ts",
      "test/app/kills.test.ts",
      "test/adapters/journal/journal.test.ts",
      "test/adapters/opensearch/{failover,copies}.test.ts",
    ],
    fileParallelism: false,
    testTimeout: hour,
    hookTimeout: hour,
    expect: { poll: { timeout: hour, interval: 10 } },
  },
});
