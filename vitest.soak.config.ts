/** `npm run soak`: the tests that wear the bot out, for long (test/soak.ts). One after another, so that each has the machine. */
import { defineConfig } from "vitest/config";

const hour = 3_600_000;

export default defineConfig({
  test: {
    environment: "node",
    env: { SOAK: "1" },
    include: [
      "test/app/kills.test.ts",
      "test/adapters/journal/journal.test.ts",
      "test/adapters/{slack,telegram}/floods.test.ts",
      "test/adapters/opensearch/{failover,copies}.test.ts",
    ],
    fileParallelism: false,
    testTimeout: hour,
    hookTimeout: hour,
    expect: { poll: { timeout: hour, interval: 10 } },
  },
});
