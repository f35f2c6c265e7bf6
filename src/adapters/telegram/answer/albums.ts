/**
 * Pictures sent together are one message of a person, though each is an update of its own, within about a second and with the caption
 * on any of them. One reply: to the first that has words, else one that says that there are none.
 */
import { sleep } from "../../chat/backoff.ts";
import { createDedupe } from "../../chat/dedupe.ts";
import type { Sender } from "../receive/incoming.ts";

export interface Albums {
  /** Whether the words are the first of their album; true where they belong to none. */
  takeWords(sender: Sender): boolean;
  /** Whether the person is to be told that there are no words: once for an album, and only after its caption could have come. */
  takeWordless(sender: Sender): Promise<boolean>;
}

export interface AlbumsParts {
  /** How long the other pictures may take. */
  readonly waitMs: number;
  /** Ends the waiting. */
  readonly signal: AbortSignal;
}

const hourMs = 3_600_000;

export function createAlbums({ waitMs, signal }: AlbumsParts): Albums {
  const answered = createDedupe({ limit: 1000, ttlMs: hourMs });
  const told = createDedupe({ limit: 1000, ttlMs: hourMs });
  const keyOf = ({ place, album }: Sender): string => `${place.chat} ${album}`;
  return {
    takeWords: sender => sender.album === "" || answered.claim(keyOf(sender)),
    async takeWordless(sender) {
      if (sender.album === "") return true;
      await sleep(waitMs, signal);
      const key = keyOf(sender);
      return !signal.aborted && !answered.has(key) && told.claim(key);
    },
  };
}
