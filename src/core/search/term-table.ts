/**
 * The terms of a question as the numbers that readings hold: which of the question's terms a number of a passage stands for,
 * and how much. Made once a question, behind the last reading, so that all numbers are known; the ranking looks up every
 * token of a hundred passages here, so it is tables and not maps.
 */
import type { PassageReader } from "./passage-features.ts";
import type { QueryTerm } from "./passage-index.ts";

/** A term of the query with its words as the question has them. */
export interface WordedTerm extends QueryTerm {
  /** Folded. */
  readonly words: readonly string[];
}

export interface TermTable {
  /** Number of a term or code → 0, or which of `meanings` it has. */
  readonly meaningOf: Int32Array;
  /** Places of terms in the question, each with a weight: place, weight, place, weight … */
  readonly meanings: readonly (readonly number[])[];
  /** Number of a word → 0, or the place of the term it was typed for, counted from 1. */
  readonly typedFor: Int32Array;
}

export function tableOf(terms: readonly WordedTerm[], reader: PassageReader): TermTable {
  const meaningOf = new Int32Array(reader.size());
  const typedFor = new Int32Array(reader.size());
  const meanings: number[][] = [[]];
  terms.forEach(({ alternatives, words }, place) => {
    for (const { term, weight } of alternatives) {
      const number = reader.numberOf(term);
      if (number < 0) continue;
      if (meaningOf[number] === 0) meaningOf[number] = meanings.push([]) - 1;
      meanings[meaningOf[number]!]!.push(place, weight);
    }
    for (const word of words) {
      const number = reader.numberOf(word);
      if (number >= 0) typedFor[number] = place + 1;
    }
  });
  return { meaningOf, meanings, typedFor };
}
