/**
 * How telling a word is: in the record, and in the language at large for records too small to know: in a dozen interviews "peace" and "status"
 * stand equally often, and a word that stands in none may be rare or only not in these. Counts come from outside (the core
 * does no reading); only English has them.
 */

import { language } from "./weights.ts";

/** Occurrences of a folded English word among `language.sampleSize` words of running text; 0 for unknown ones. */
export type WordCount = (word: string) => number;

export function isEnglishWord(word: string, countOf: WordCount): boolean {
  return countOf(word) >= language.fewest;
}

/** How much a word tells in the language at large, from 0 for one that is every word to 1 for one that hardly occurs. */
export function tellingAtLarge(count: number): number {
  return 1 - Math.log(Math.max(1, count)) / Math.log(language.sampleSize);
}

/** idf of a term that stands in `frequency` of `passages` passages; largest for unknown ones. */
export function idfOf(frequency: number, passages: number): number {
  return Math.log(1 + (passages - frequency + 0.5) / (frequency + 0.5));
}

export interface AtLarge {
  readonly countOf: WordCount;
  /** Passages of the record. */
  readonly passages: number;
}

/** The idf of a term blended with what the language knows of its words: towards the record's own the larger the record is. */
export function blendedIdf(idf: number, words: readonly string[], { countOf, passages }: AtLarge): number {
  const { halfway } = language;
  const rarest = Math.min(...words.map(word => Math.max(1, countOf(word))));
  const atLarge = idfOf(0, passages) * tellingAtLarge(rarest);
  const believed = passages / (passages + halfway);
  return believed * idf + (1 - believed) * atLarge;
}
