/**
 * While the platform is away, one call in a while finds out whether it is back, and not every waiting message by itself.
 * Closed, all calls go through. Some failures in a row open it for a time that grows with each further failure; after that
 * single calls are let through until one succeeds, which closes it.
 */
import { backoffMs, sleep } from "../../chat/backoff.ts";

export interface CircuitBreaker {
  /** Waits until a call may be made, or `signal` aborts. */
  pass(signal: AbortSignal): Promise<void>;
  worked(): void;
  failed(): void;
  /** Calls are held back. */
  readonly isOpen: boolean;
  /** How many calls have worked: tells whether one has since. */
  readonly successes: number;
}

const failuresToOpen = 5;
const spacingMs = 250;

export function createCircuitBreaker({ leastMs = 1000, mostMs = 20_000 } = {}): CircuitBreaker {
  let failures = 0;
  let successes = 0;
  let tryAgainAt = 0;
  const isOpen = (): boolean => failures >= failuresToOpen;
  return {
    get isOpen() {
      return isOpen();
    },
    get successes() {
      return successes;
    },
    async pass(signal) {
      while (isOpen() && !signal.aborted) {
        const wait = tryAgainAt - performance.now();
        if (wait <= 0) {
          tryAgainAt = performance.now() + spacingMs;
          return;
        }
        await sleep(Math.min(wait, 500), signal);
      }
    },
    worked() {
      successes += 1;
      failures = 0;
    },
    failed() {
      // Calls that were under way together fail together: that is one outage and not many.
      if (isOpen() && performance.now() < tryAgainAt - spacingMs) return;
      failures += 1;
      if (isOpen()) tryAgainAt = performance.now() + backoffMs(failures - failuresToOpen + 1, { leastMs, mostMs });
    },
  };
}
