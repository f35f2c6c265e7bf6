import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { backoffMs, sleep } from "../../../src/adapters/chat/backoff.ts";

describe("waiting before the next attempt", () => {
  test("is never shorter than the least nor longer than the most, however many failures there were", () => {
    const unit = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(fc.nat(2000), unit, (attempt, at) => {
        const ms = backoffMs(attempt, { leastMs: 1000, mostMs: 30_000, random: () => at });
        expect(ms).toBeGreaterThanOrEqual(1000);
        expect(ms).toBeLessThanOrEqual(30_000);
      }),
    );
  });

  test("grows with the failures and is spread, so that copies do not come back together", () => {
    const longest = (attempt: number) => backoffMs(attempt, { leastMs: 1000, mostMs: 30_000, random: () => 1 });
    expect([1, 2, 3, 4, 5, 6].map(longest)).toEqual([2000, 4000, 8000, 16_000, 30_000, 30_000]);
    expect(backoffMs(5, { leastMs: 1000, mostMs: 30_000, random: () => 0 })).toBe(1000);
  });

  test("is not over at once where it is longer than a timer can hold", async () => {
    vi.useFakeTimers();
    const stop = new AbortController();
    let isOver = false;
    const waiting = sleep(3_000_000_000, stop.signal).then(() => {
      isOver = true;
    });
    await vi.advanceTimersByTimeAsync(1000);
    expect(isOver).toBe(false);
    vi.useRealTimers();
    stop.abort();
    await waiting;
  });

  test("ends at once when it is told to stop, also when told before", async () => {
    const stop = new AbortController();
    const waiting = sleep(3_600_000, stop.signal);
    stop.abort();
    await waiting;
    await sleep(3_600_000, stop.signal);
  });
});
