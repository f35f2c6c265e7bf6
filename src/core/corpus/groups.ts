/**
 * One speech while it is still being found: who (by a key, not yet by a name) and which stretches of text. The forms of
 * turns (labels, dashes, bold questions) each make groups; turns.ts makes turns of them once it is clear who asks.
 */
import type { Range } from "../model.ts";

/** A stretch of one paragraph. */
export interface Piece extends Range {
  readonly number: number;
}

/** One speech. */
export interface Group {
  /** A label's key, `asker`, `answerer`, or nothing for what stands outside the conversation. */
  readonly key: string | undefined;
  readonly pieces: Piece[];
  readonly startMs?: number;
}

/** Keys for who asks and who answers where the form itself says so. No name has such a key: they hold a sign. */
export const asker = "?";
export const answerer = "!";

/**
 * Gives what follows the last speech back to the outlet, where no other of many speeches goes on over a second paragraph: it is
 * then a closing remark of the page, not the longest answer of the interview.
 */
export function releaseTail(groups: Group[]): void {
  const last = groups.at(-1);
  if (!last || last.key === undefined || last.pieces.length < 2 || groups.length < 8) return;
  if (groups.some(group => group !== last && group.key !== undefined && group.pieces.length > 1)) return;
  groups.push({ key: undefined, pieces: last.pieces.splice(1) });
}
