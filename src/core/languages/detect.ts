/**
 * The language of a text, of those the bot knows: by script, by letters that few languages have, by letters that the language
 * does not have, and by its commonest words. Where too few words speak for the best of them it is unknown, and nothing
 * needs to be known of the languages that it may be then. No n-gram model: a page of text holds dozens of such words.
 */
import type { Language } from "./language.ts";
import { languageOf, languages, ownLanguage, unknownLanguage } from "./languages.ts";
import { detection } from "./weights.ts";

const letters = /\p{L}/gu;
const words = /\p{L}+/gu;

/** A script, the languages that are written in it, and its letters. */
interface Writers {
  readonly candidates: readonly Language[];
  readonly letters: RegExp;
}

const scripts: readonly Writers[] = [...new Set(languages.map(({ writing }) => writing.script))].map(script => ({
  candidates: languages.filter(({ writing }) => writing.script === script),
  letters: new RegExp(`\\p{Script=${script}}`, "gu"),
}));
const alphabets = new Map(languages.map(language => [language, new Set(language.writing.alphabet)]));
/** Letters, and the languages that have them. */
const ownLetters = new Map<string, readonly Language[]>();
for (const language of languages) {
  for (const letter of language.writing.ownLetters) {
    ownLetters.set(letter, [...(ownLetters.get(letter) ?? []), language]);
  }
}
const anyOwnLetter = new RegExp(`[${[...ownLetters.keys()].join("")}]`, "gu");

/**
 * The code of the language; `und` where the text shows none that is known. A text of a few words shows nothing, and is taken for
 * the `likely` language (for the first of its script where it is not written in that one): a stemmer too many costs such
 * a text less than one too few. Looks at the first 20,000 characters.
 */
export function detectLanguage(text: string, likely: string = ownLanguage.code): string {
  const sample = text.slice(0, 20_000).toLowerCase().normalize("NFC").replaceAll("i\u0307", "i");
  const writers = writersOf(sample);
  if (!writers) return unknownLanguage;
  const { candidates } = writers;
  const written = (sample.match(words) ?? []).filter(word => word.search(writers.letters) >= 0);
  const shown = new Map(candidates.map(language => [language, 0]));
  for (const word of written) {
    const hinted = hintedBy(word);
    for (const language of candidates) {
      shown.set(language, shown.get(language)! + shownBy(word, language, hinted));
    }
  }
  let best = candidates.find(({ code }) => code === likely) ?? candidates[0]!;
  for (const [language, count] of shown) if (count > Math.max(0, shown.get(best)!)) best = language;
  if (shown.get(best)! <= 0 && !languageOf(likely)) return unknownLanguage;
  const { leastShown, short } = detection;
  const share = (shown.get(best)! + short.showing) / (written.length + short.words);
  return share < leastShown ? unknownLanguage : best.code;
}

/** How much a word speaks for a language; below 0 where it speaks against it. */
function shownBy(word: string, language: Language, hinted: readonly Language[]): number {
  const alphabet = alphabets.get(language)!;
  if (![...word].every(letter => alphabet.has(letter))) return -1;
  return (hinted.includes(language) ? 1 : 0) + (language.writing.commonWords.has(word) ? 1 : 0);
}

/** Those of the script of most letters, the bot's own where none has more; nobody where most are of scripts that are not known. */
function writersOf(text: string): Writers | undefined {
  const counts = scripts.map(writers => ({ writers, count: text.match(writers.letters)?.length ?? 0 }));
  const rest = (text.match(letters)?.length ?? 0) - counts.reduce((sum, { count }) => sum + count, 0);
  const own = counts.findIndex(({ writers }) => writers.candidates.includes(ownLanguage));
  const most = counts.reduce((best, one) => (one.count > best.count ? one : best), counts[own]!);
  return rest > most.count ? undefined : most.writers;
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
