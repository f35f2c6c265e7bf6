/**
 * While the platform is away, one call in a while finds out whether it is back, and not every waiting message by itself.
 * Open: calls go through. After some failures in a row it closes for a time that grows with each further failure; then
 * single calls are let through until one succeeds.
 */
import { backoffMs, sleep } from "../../chat/backoff.ts";

export interface Gate {
  /** Waits until a call may be made, or `signal` aborts. */
  pass(signal: AbortSignal): Promise<void>;
  worked(): void;
  failed(): void;
  readonly closed: boolean;
  /** How many calls have worked: tells whether one has since. */
  readonly successes: number;
}

const failuresToClose = 5;
const spacingMs = 250;

export function createGate({ leastMs = 1000, mostMs = 20_000 } = {}): Gate {
  let failures = 0;
  let successes = 0;
  let opensAt = 0;
  const isClosed = (): boolean => failures >= failuresToClose;
  return {
    get closed() {
      return isClosed();
    },
    get successes() {
      return successes;
    },
    async pass(signal) {
      while (isClosed() && !signal.aborted) {
        const wait = opensAt - performance.now();
        if (wait <= 0) {
          opensAt = performance.now() + spacingMs;
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
      if (isClosed() && performance.now() < opensAt - spacingMs) return;
      failures += 1;
      if (isClosed()) opensAt = performance.now() + backoffMs(failures - failuresToClose + 1, { leastMs, mostMs });
    },
  };
}
