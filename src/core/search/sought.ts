/**
 * What the numbers of a reading mean to a question: which of its terms each stands for, and how much. Every token of a hundred
 * passages is looked up here, so it is tables and not maps.
 */
import type { QueryTerm } from "./passage-index.ts";

/** A term of the query, with its words as the question has them and its place among them. */
export interface PlacedTerm extends QueryTerm {
  /** Folded. */
  readonly words: readonly string[];
  readonly position: number;
}

export interface TermTable {
  /** Number of a term or code → 0, or which of `meanings` it has. */
  readonly meaningOf: Int32Array;
  /** Places of terms in the question, each with a weight: place, weight, place, weight … */
  readonly meanings: readonly (readonly number[])[];
}

/** All that readings must tell apart for a question, each once. */
export function soughtFor(terms: readonly PlacedTerm[]): readonly string[] {
  return [...new Set(terms.flatMap(({ alternatives, words }) => [...alternatives.map(({ term }) => term), ...words]))];
}

export function tableOf(terms: readonly QueryTerm[], sought: readonly string[]): TermTable {
  const numbers = numbersOf(sought);
  const meaningOf = new Int32Array(sought.length + 1);
  const meanings: number[][] = [[]];
  terms.forEach(({ alternatives }, place) => {
    for (const { term, weight } of alternatives) {
      const number = numbers.get(term);
      if (number === undefined) continue;
      if (meaningOf[number] === 0) meaningOf[number] = meanings.push([]) - 1;
      meanings[meaningOf[number]!]!.push(place, weight);
    }
  });
  return { meaningOf, meanings };
}

/** Number of a word → 0, or the place of the term it was typed for, counted from 1. */
export function typedTable(terms: readonly PlacedTerm[], sought: readonly string[]): Int32Array {
  const numbers = numbersOf(sought);
  const typedFor = new Int32Array(sought.length + 1);
  terms.forEach(({ words }, place) => {
    for (const word of words) {
      const number = numbers.get(word);
      if (number !== undefined) typedFor[number] = place + 1;
    }
  });
  return typedFor;
}

function numbersOf(sought: readonly string[]): ReadonlyMap<string, number> {
  return new Map(sought.map((text, at) => [text, at + 1]));
}
