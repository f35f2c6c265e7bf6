/** BM25's parts, for passages, sentences and headings alike. */
import { weights } from "./weights.ts";

const { k } = weights;

/** What a frequency is weighed against: longer texts need more of a word. `length` is in mean lengths. */
export function normOf(length: number, normalisation: number): number {
  return k * (1 - normalisation + normalisation * length);
}

/** BM25's saturated frequency for each count, from 0 to k + 1, into `shares`. */
export function saturate(counts: Float64Array, shares: Float64Array, norm: number): Float64Array {
  for (let term = 0; term < counts.length; term++) {
    const count = counts[term]!;
    shares[term] = count > 0 ? ((k + 1) * count) / (count + norm) : 0;
  }
  return shares;
}
