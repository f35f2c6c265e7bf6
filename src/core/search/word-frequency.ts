/**
 * How telling a word is in the language at large, for records too small to know: in a dozen interviews "peace" and "status"
 * stand equally often, and a word that stands in none may be rare or only not in these. Counts come from outside (the core
 * does no reading); only English has them.
 */

/** Occurrences of a folded English word among `sampleSize` words of running text; 0 for unknown ones. */
export type WordCount = (word: string) => number;

const sampleSize = 50_000_000;
/** From so many occurrences on, it is a word and no slip of somebody's. */
const fewest = 3;
/** A record of so many passages is believed as much as the language. */
const halfway = 3_000;

export function isEnglishWord(word: string, countOf: WordCount): boolean {
  return countOf(word) >= fewest;
}

/**
 * The idf of a term blended with what the language knows of its words: towards the record's own the larger the record is.
 * `most` is the idf of an unknown word.
 */
export function blendedIdf(
  idf: number,
  most: number,
  words: readonly string[],
  passages: number,
  countOf: WordCount,
): number {
  const rarest = Math.min(...words.map(word => Math.max(1, countOf(word))));
  const atLarge = (most * Math.log(sampleSize / rarest)) / Math.log(sampleSize);
  const believed = passages / (passages + halfway);
  return believed * idf + (1 - believed) * atLarge;
}
