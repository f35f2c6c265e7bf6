/**
 * What stands around a hit, as the ranking weighs it: how much of each term of the question a passage holds, the words of its terms or
 * the names that stand for them, whichever is more. Passages have two neighbours each, so their readings are not made.
 */
import { normOf, saturate } from "../bm25.ts";
import type { Query } from "../passage-index.ts";
import { tableOf } from "../sought.ts";
import { weights } from "../weights.ts";
import type { Asked } from "./asked.ts";

export interface SharesContext {
  readonly asked: Asked;
  readonly meanLength: number;
  /** False for passages that hold nothing of the query, where that is known. */
  readonly mayHold?: ((passage: number) => boolean) | undefined;
}

/** BM25's saturated frequency of each of the query's terms in a passage, by its number. */
export function createShares({ terms, sought }: Query, { asked, meanLength, mayHold }: SharesContext) {
  const { meaningOf, meanings } = tableOf(terms, sought);
  const ofWords = new Float64Array(terms.length);
  const ofNames = new Float64Array(terms.length);
  const none = new Float64Array(terms.length);
  const known = new Map<number, Float64Array>();
  let isHeld = false;
  const addTo = (counts: Float64Array) => (number: number) => {
    const list = meanings[meaningOf[number]!]!;
    isHeld ||= list.length > 0;
    for (let at = 0; at < list.length; at += 2) counts[list[at]!]! += list[at + 1]!;
  };
  const seen = { terms: addTo(ofWords), codes: addTo(ofNames) };

  function sharesIn(passage: number): Float64Array {
    isHeld = false;
    const length = asked.count(passage, seen);
    if (!isHeld) return none;
    for (let term = 0; term < terms.length; term++) ofWords[term] = Math.max(ofWords[term]!, ofNames[term]!);
    const shares = saturate(ofWords, new Float64Array(terms.length), normOf(length / meanLength, weights.b));
    ofWords.fill(0);
    ofNames.fill(0);
    return shares;
  }

  return (passage: number): Float64Array => {
    if (mayHold?.(passage) === false) return none;
    const shares = known.get(passage) ?? sharesIn(passage);
    known.set(passage, shares);
    return shares;
  };
}
