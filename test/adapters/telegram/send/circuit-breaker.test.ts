import { afterEach, describe, expect, test, vi } from "vitest";
import { createCircuitBreaker } from "../../../../src/adapters/telegram/send/circuit-breaker.ts";

const never = (): AbortSignal => new AbortController().signal;

afterEach(() => {
  vi.useRealTimers();
});

describe("a circuit breaker", () => {
  test("stays closed for single failures and opens after five in a row", async () => {
    const breaker = createCircuitBreaker();
    for (let n = 0; n < 20; n++) {
      breaker.failed();
      breaker.worked();
    }
    await breaker.pass(never());
    for (let n = 0; n < 5; n++) breaker.failed();
    expect(breaker.isOpen).toBe(true);
  });

  test("lets calls through again, one by one while they fail and all once one works", async () => {
    vi.useFakeTimers();
    const breaker = createCircuitBreaker({ leastMs: 1, mostMs: 2 });
    for (let n = 0; n < 5; n++) breaker.failed();
    let passed = 0;
    const waiting = Array.from({ length: 20 }, () =>
      breaker.pass(never()).then(() => {
        passed += 1;
      }),
    );
    await vi.advanceTimersByTimeAsync(10);
    expect(passed).toBe(1);
    await vi.advanceTimersByTimeAsync(1000);
    expect(passed).toBeLessThanOrEqual(5);
    breaker.worked();
    await vi.advanceTimersByTimeAsync(500);
    await Promise.all(waiting);
  });

  test("keeps nobody waiting who is told to stop", async () => {
    const breaker = createCircuitBreaker();
    for (let n = 0; n < 9; n++) breaker.failed();
    const stop = new AbortController();
    const waiting = breaker.pass(stop.signal);
    stop.abort();
    await waiting;
  });
});
