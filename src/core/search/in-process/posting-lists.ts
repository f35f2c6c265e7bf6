/**
 * The shelf turned round: for each term, which passages hold it and how often. Made as a whole, in two walks over the shelf, into one
 * array of bytes: the distance to the passage before, and the frequency where it is not 1. About two bytes each.
 *
 *   passages  3 ×1 · 7 ×2 · 8 ×1     ▶     8 (2·4) · 9 (2·4 + 1), 2 · 2 (2·1)
 */
import { normOf } from "../bm25.ts";
import { weights } from "../weights.ts";
import type { Scoreboard } from "./best.ts";
import { bytesFor } from "./numbers.ts";
import type { Shelf } from "./shelf.ts";

export interface PostingLists {
  /** Adds a term's part of BM25, times a weight above 0, to all passages that hold it. */
  score(term: number, weight: number, board: Scoreboard): void;
  /** The passages that hold a term, and how often. */
  each(term: number, visit: (passage: number, times: number) => void): void;
  /** How many passages hold it. */
  frequencyOf(term: number): number;
  readonly stored: StoredPostings;
}

export interface Listed {
  readonly shelf: Shelf;
  /** Which passages there are, rising. */
  readonly passages: Int32Array;
  /** Numbers of terms end before this one. */
  readonly vocabulary: number;
}

/** `step`: twice the distance to the passage before that holds the term, and 1 where the frequency is more than 1. */
type Visit = (term: number, step: number, frequency: number) => void;

/** Shows each posting of each term, passage by passage; gives how many different terms each passage has. */
function walk({ shelf, passages, vocabulary }: Listed, visit: Visit): Int32Array {
  const before = new Int32Array(vocabulary).fill(-1);
  const frequency = new Int32Array(vocabulary);
  const lengths = new Int32Array((passages.at(-1) ?? -1) + 1);
  for (const passage of passages) {
    const { list, count } = shelf.indexed(passage);
    let different = 0;
    for (let at = 0; at < count; at++) {
      const term = list[at]!;
      if (frequency[term]!++ === 0) list[different++] = term;
    }
    for (let at = 0; at < different; at++) {
      const term = list[at]!;
      const times = frequency[term]!;
      visit(term, 2 * (passage - before[term]!) + (times > 1 ? 1 : 0), times);
      before[term] = passage;
      frequency[term] = 0;
    }
    lengths[passage] = different;
  }
  return lengths;
}

/** The lists as numbers, for another thread or a file. */
export interface StoredPostings {
  /** For each term: in how many passages it stands, and where its bytes begin; the last is where they all end. */
  readonly held: Int32Array;
  readonly starts: Float64Array;
  readonly bytes: Uint8Array;
  /** How many different terms each passage has. */
  readonly lengths: Int32Array;
  /** How many passages there are. */
  readonly passages: number;
}

/** Makes the lists of what stands on the shelf. */
export function createPostingLists(listed: Listed): PostingLists {
  return openPostingLists(turned(listed));
}

function turned(listed: Listed): StoredPostings {
  const { passages, vocabulary } = listed;
  const held = new Int32Array(vocabulary);
  const starts = new Float64Array(vocabulary + 1);
  const lengths = walk(listed, (term, step, frequency) => {
    held[term]!++;
    starts[term + 1]! += bytesFor(step) + (frequency > 1 ? bytesFor(frequency) : 0);
  });
  for (let term = 0; term < vocabulary; term++) starts[term + 1]! += starts[term]!;
  const bytes = new Uint8Array(starts[vocabulary]!);
  const places = starts.slice();
  walk(listed, (term, step, frequency) => {
    let at = putInto(bytes, places[term]!, step);
    if (frequency > 1) at = putInto(bytes, at, frequency);
    places[term] = at;
  });
  return { held, starts, bytes, lengths, passages: passages.length };
}

export function openPostingLists(stored: StoredPostings): PostingLists {
  const { held, starts, bytes, lengths, passages } = stored;
  const meanLength = passages === 0 ? 1 : lengths.reduce((sum, length) => sum + length, 0) / passages;
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  /** What frequencies are weighed against, and what a frequency of 1 is worth, by the length of a passage. */
  const norms = Float64Array.from({ length: longest + 1 }, (_, length) => normOf(length / meanLength, weights.b));
  const once = norms.map(norm => (weights.k + 1) / (1 + norm));
  const frequencyOf = (term: number): number => held[term] ?? 0;

  function score(term: number, weight: number, board: Scoreboard): void {
    const frequency = frequencyOf(term);
    const factor = weight * Math.log(1 + (passages - frequency + 0.5) / (frequency + 0.5));
    const { scores, scored } = board;
    const end = starts[term + 1]!;
    let count = board.count;
    let passage = -1;
    for (let at = starts[term]!; at < end; ) {
      let step = bytes[at++]!;
      if (step > 127) {
        step &= 127;
        for (let shift = 7, byte = 128; byte > 127; shift += 7) {
          byte = bytes[at++]!;
          step |= (byte & 127) << shift;
        }
      }
      passage += step >>> 1;
      const length = lengths[passage]!;
      let share = once[length]!;
      if ((step & 1) === 1) {
        let times = 0;
        for (let shift = 0, byte = 128; byte > 127; shift += 7) {
          byte = bytes[at++]!;
          times |= (byte & 127) << shift;
        }
        share = (times * (weights.k + 1)) / (times + norms[length]!);
      }
      if (scores[passage] === 0) scored[count++] = passage;
      scores[passage]! += factor * share;
    }
    board.count = count;
  }

  function each(term: number, visit: (passage: number, times: number) => void): void {
    const end = starts[term + 1] ?? 0;
    let passage = -1;
    for (let at = starts[term] ?? 0; at < end; ) {
      let step = 0;
      for (let shift = 0, byte = 128; byte > 127; shift += 7) {
        byte = bytes[at++]!;
        step |= (byte & 127) << shift;
      }
      let times = 1;
      if ((step & 1) === 1) {
        times = 0;
        for (let shift = 0, byte = 128; byte > 127; shift += 7) {
          byte = bytes[at++]!;
          times |= (byte & 127) << shift;
        }
      }
      passage += step >>> 1;
      visit(passage, times);
    }
  }

  return { score, each, frequencyOf, stored };
}

function putInto(bytes: Uint8Array, from: number, number: number): number {
  let at = from;
  let left = number;
  for (; left > 127; left >>>= 7) bytes[at++] = (left & 127) | 128;
  bytes[at++] = left;
  return at;
}
