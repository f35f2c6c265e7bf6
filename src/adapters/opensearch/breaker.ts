/**
 * A circuit breaker: a cluster that failed several times in a row is left alone for a while, so that people are told at once; then one
 * request tries whether it is back.
 */
export interface Breaker {
  mayTry(): boolean;
  succeeded(): void;
  failed(): void;
}

const failuresInARow = 5;
const restMs = 2_000;

export function createBreaker(now: () => number = () => performance.now()): Breaker {
  let failures = 0;
  let closedUntil = 0;
  return {
    mayTry() {
      if (failures < failuresInARow) return true;
      if (now() < closedUntil) return false;
      // The one that tries; the others wait for what it finds.
      closedUntil = now() + restMs;
      return true;
    },
    succeeded() {
      failures = 0;
    },
    failed() {
      failures++;
      closedUntil = now() + restMs;
    },
  };
}
