/**
 * Passages as a few strings and numbers, a few hundred at a time: objects cost ten times as much to write down, to read and to hand
 * to another thread. The words of a passage are those of its file at the places that its map names, so that they are not written
 * a second time; what the file does not have (blank lines between two stretches, `&` for `&amp;`) stands beside.
 *
 *   Passages ─▶ files as they are · places, sentences, voices … as bytes · names, references, other characters ─▶ Passages
 *
 * What comes out equals what went in, to the last offset (test/core/stored/passages.test.ts).
 */
import type { Interview, Lead, Origin } from "../model.ts";

/** Survives structured clone; all passages of an interview are in one. */
export interface StoredPassages {
  readonly interviews: readonly Interview[];
  /** Of each interview how many passages there are. */
  readonly counts: readonly number[];
  readonly files: readonly StoredFile[];
  readonly names: readonly string[];
  readonly bytes: Uint8Array;
  /** What stands in references behind the interview's name, a line each. */
  readonly references: string;
  /** Characters of the texts that the maps do not give, one behind the other. */
  readonly beside: string;
  readonly startsMs: readonly number[];
}

/** A file's words as its maps know them, and what they share. */
export interface StoredFile extends Omit<Origin, "pieces"> {
  readonly path: string;
}

/** By their numbers in the bytes. */
export const leadKinds: readonly Lead["kind"][] = ["question", "heading"];
