/**
 * How long to wait before the next attempt, and the waiting itself. Every retry of every adapter goes through here, so
 * that an outage is met everywhere in the same way: soon at first, never more often than told, and without all copies
 * of the bot coming back in the same second.
 */

export interface BackoffLimits {
  readonly leastMs: number;
  readonly mostMs: number;
  /** From 0 up to 1; for tests. */
  readonly random?: () => number;
}

/**
 * The wait after so many failures in a row (from 1): evenly spread between `leastMs` and a bound that doubles with each
 * failure and ends at `mostMs`.
 */
export function backoffMs(attempt: number, { leastMs, mostMs, random = Math.random }: BackoffLimits): number {
  const bound = Math.min(mostMs, leastMs * 2 ** Math.max(0, attempt));
  return leastMs + random() * (bound - leastMs);
}

/** What a timer of Node can hold; it fires at once for more. */
const longestMs = 2 ** 31 - 1;

/** Waits. An aborted signal ends the wait early and without an error: who waits asks the signal anyway. */
export function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  if (signal?.aborted) return Promise.resolve();
  return new Promise(resolve => {
    const done = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, Math.min(ms, longestMs));
    signal?.addEventListener("abort", done, { once: true });
  });
}

/** Waits until no task is left, those included that come meanwhile: true. False where that takes longer than `ms`. */
export async function doneWithin(ms: number, tasks: () => Iterable<Promise<unknown>>): Promise<boolean> {
  const done = new AbortController();
  const late = sleep(ms, done.signal).then(() => "late" as const);
  try {
    for (let left = [...tasks()]; left.length > 0; left = [...tasks()]) {
      if ((await Promise.race([Promise.allSettled(left), late])) === "late") return false;
    }
    return true;
  } finally {
    done.abort();
  }
}
