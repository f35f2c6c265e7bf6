/**
 * Which deliveries were taken already: platforms send a message again when they missed our confirmation. A key is claimed
 * before the work and released if the work failed, so that the next delivery may try again. Bounded in number and age;
 * what falls out is old enough not to come again.
 */

export interface Dedupe {
  /** True for whoever claims the key first; false while somebody else's claim stands. */
  claim(key: string): boolean;
  /** Whether somebody's claim stands. */
  has(key: string): boolean;
  /** Gives a claim back, so that the key can be claimed again. */
  release(key: string): void;
}

export interface DedupeLimits {
  /** Keys kept at most; the oldest go first. */
  readonly limit: number;
  readonly ttlMs: number;
  /** Milliseconds that never run backwards; for tests. */
  readonly now?: () => number;
}

export function createDedupe({ limit, ttlMs, now = () => performance.now() }: DedupeLimits): Dedupe {
  /** Key → when it is forgotten. All live equally long, so the order of insertion is the order of expiry. */
  const claimed = new Map<string, number>();

  function forget(time: number): void {
    for (const [key, until] of claimed) {
      if (until > time && claimed.size <= limit) return;
      claimed.delete(key);
    }
  }

  return {
    claim(key) {
      const time = now();
      forget(time);
      if (claimed.has(key)) return false;
      claimed.set(key, time + ttlMs);
      forget(time);
      return true;
    },
    has(key) {
      forget(now());
      return claimed.has(key);
    },
    release(key) {
      claimed.delete(key);
    },
  };
}
