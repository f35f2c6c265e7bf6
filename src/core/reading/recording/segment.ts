/** What a file of a recording is divided into, before and after it is known who says it. */
import type { Range } from "../../model.ts";

/** A stretch of a recording with its words, as a file divides it: a cue, a machine's segment, a row of a table. */
export interface Segment extends Range {
  /** Its place in the file, from 1. */
  readonly number: number;
  /** Empty where nobody is named; absent where the file has no field for names. */
  readonly name?: string;
  readonly startMs?: number;
  readonly endMs?: number;
}

/** Words of a source with who says them. */
export interface ToldPiece extends Range {
  /** Its place in the file, from 1. */
  readonly number: number;
  /** Empty where nobody is named. */
  readonly name: string;
  readonly startMs?: number;
  /** The piece before it and this one are one: of the same person, or of nobody without a pause between. */
  readonly goesOn?: boolean;
}

/** Longer silence may mean that somebody else speaks. */
const longestPauseMs = 2000;

/** Whether so much time lies between two segments that they may be of two people. */
export function isPause(before: Pick<Segment, "endMs">, after: Pick<Segment, "startMs">): boolean {
  return before.endMs !== undefined && after.startMs !== undefined && after.startMs - before.endMs > longestPauseMs;
}
