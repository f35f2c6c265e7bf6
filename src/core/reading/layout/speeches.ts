/**
 * One speech while it is still being found: who (by a key, not yet by a role) and which stretches of text. Every layout makes
 * speeches; turns.ts makes turns of them once it is clear who asks.
 */
import type { Stretch } from "../../model.ts";

/** One speech. */
export interface Group {
  /** A person's key, `asker`, `answerer`, `nobody`, or nothing for what stands outside the conversation. */
  readonly key: string | undefined;
  readonly pieces: Stretch[];
  /** A heading between the speeches, above what nobody says. */
  readonly heading?: Stretch;
  readonly startMs?: number;
}

/** Keys for who asks and who answers where the form itself says so. No name has such a key: they hold a sign. */
export const asker = "?";
export const answerer = "!";
/** Somebody whose mark is not understood speaks, or nobody does. */
export const nobody = "~";
