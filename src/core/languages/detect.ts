/**
 * The language of a text, of those the bot knows: by script, by letters that few languages have, and by its commonest
 * words. No n-gram model: a page of text holds dozens of such words, and a wrong guess only costs a stemmer.
 */
import type { Language } from "./language.ts";
import { languages, ownLanguage } from "./languages.ts";

const words = /\p{L}+/gu;
const scripts = [...new Set(languages.map(({ writing }) => writing.script))].map(script => ({
  script,
  letters: new RegExp(`\\p{Script=${script}}+`, "gu"),
}));
/** Letters, and the languages that have them; each of these gets an equal part of what a word with one says. */
const ownLetters = new Map<string, readonly Language[]>();
for (const language of languages) {
  for (const letter of language.writing.ownLetters) {
    ownLetters.set(letter, [...(ownLetters.get(letter) ?? []), language]);
  }
}
const anyOwnLetter = new RegExp(`[${[...ownLetters.keys()].join("")}]`, "gu");

/** The code of the language; the bot's own where nothing speaks for another. Looks at the first 20,000 characters. */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, 20_000).toLowerCase();
  const script = scriptOf(sample);
  const candidates = languages.filter(({ writing }) => writing.script === script);
  const counts = new Map(candidates.map(language => [language, 0]));
  const add = (language: Language, by: number): void => {
    const count = counts.get(language);
    if (count !== undefined) counts.set(language, count + by);
  };
  for (const [word] of sample.matchAll(words)) {
    const hinted = hintedBy(word);
    for (const language of hinted) add(language, 1 / hinted.length);
    for (const language of candidates) if (language.writing.commonWords.has(word)) add(language, 1);
  }
  let best = candidates.includes(ownLanguage) ? ownLanguage : (candidates[0] ?? ownLanguage);
  for (const [language, count] of counts) if (count > (counts.get(best) ?? 0)) best = language;
  return best.code;
}

/** The script of most letters; that of the bot's own language where others do not have more. */
function scriptOf(text: string): Language["writing"]["script"] {
  let best = ownLanguage.writing.script;
  const counts = new Map(
    scripts.map(({ script, letters }) => [
      script,
      (text.match(letters) ?? []).reduce((sum, run) => sum + run.length, 0),
    ]),
  );
  for (const [script, count] of counts) if (count > (counts.get(best) ?? 0)) best = script;
  return best;
}

/** The languages that a word's letters speak for: those of the letter that the fewest have. */
function hintedBy(word: string): readonly Language[] {
  let fewest: readonly Language[] = [];
  for (const [letter] of word.matchAll(anyOwnLetter)) {
    const having = ownLetters.get(letter) ?? [];
    if (fewest.length === 0 || having.length < fewest.length) fewest = having;
  }
  return fewest;
}
