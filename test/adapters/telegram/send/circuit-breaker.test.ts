import { describe, expect, test } from "vitest";
import { createGate } from "../../../../src/adapters/telegram/send/circuit-breaker.ts";

const never = (): AbortSignal => new AbortController().signal;

describe("the gate before calls", () => {
  test("stays open for single failures and closes after five in a row", async () => {
    const gate = createGate();
    for (let n = 0; n < 20; n++) {
      gate.failed();
      gate.worked();
    }
    await gate.pass(never());
    for (let n = 0; n < 5; n++) gate.failed();
    expect(gate.closed).toBe(true);
  });

  test("lets calls through again, one by one while they fail and all once one works", async () => {
    const gate = createGate({ leastMs: 1, mostMs: 2 });
    for (let n = 0; n < 5; n++) gate.failed();
    let passed = 0;
    const waiting = Array.from({ length: 20 }, () =>
      gate.pass(never()).then(() => {
        passed += 1;
      }),
    );
    await expect.poll(() => passed).toBeGreaterThan(0);
    expect(passed).toBeLessThan(20);
    gate.worked();
    await Promise.all(waiting);
  });

  test("keeps nobody waiting who is told to stop", async () => {
    const gate = createGate();
    for (let n = 0; n < 9; n++) gate.failed();
    const stop = new AbortController();
    const waiting = gate.pass(stop.signal);
    stop.abort();
    await waiting;
  });
});
