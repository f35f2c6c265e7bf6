/** What is done once for each key within a time, whichever copy of the bot comes first: a pressed button, a line to a stranger. */
import { createDedupe } from "./dedupe.ts";
import type { Shared } from "./shared.ts";

export interface Once {
  /** True for whoever claims the key first. */
  claim(key: string): Promise<boolean>;
  /** Gives a claim back, so that the key can be claimed again. */
  release(key: string): void;
}

const most = 10_000;

/** `what` tells its keys from those of others. */
export function createOnce(what: string, ttlMs: number, shared?: Shared): Once {
  const own = createDedupe({ limit: most, ttlMs });
  return {
    async claim(key) {
      return own.claim(key) && (shared === undefined || (await shared.claim(`${what} ${key}`, ttlMs)));
    },
    release(key) {
      own.release(key);
      shared?.release(`${what} ${key}`);
    },
  };
}
