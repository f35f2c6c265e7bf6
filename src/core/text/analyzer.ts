/**
 * Text → tokens: the one analyzer of the project, given to every index, so that a match means the same in each.
 *
 *   "Türkiye'nin $3.9 billion"  →  turkiye (turki) · 3.9 (3.9) · billion (billion)
 *
 * A word runs over letters, digits and marks, and over an apostrophe between letters; a number over its dots and commas;
 * capital letters with dots between them are one word (U.S.). Hyphens part words. Each token keeps its place in the text.
 * In a language that is not known each word is folded and is its own term. Tokens of more than 40 letters have no term: nobody
 * looks for them, and they would make the index's tree deep.
 */

import { caseEndingsOf, inAll, isStopWord, languageOf } from "../languages/languages.ts";
import { stemmerOf } from "../languages/stem.ts";
import type { Range, WordForm } from "../model.ts";
import { fold, foldedWords } from "./fold.ts";

/** A word of a text and where it stands there, UTF-16 units, end exclusive. */
export interface Token extends Range, Form {}

/** A word as it is read, and as it is written where that differs. */
interface Form extends WordForm {
  /** The folded words that quotations are compared by, where they are others than `word`: don't is read dont, and written don, t. */
  readonly parts?: readonly string[];
}

/** Letters of the longest word that has a term. */
export const longestTerm = 40;
/** Words remembered for each language. */
const remembered = 100_000;

const words =
  /\p{Lu}(?:\.\p{Lu})+(?![\p{L}\p{N}])|\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}\p{N}]+(?:['’\u02bc][\p{L}\p{M}]+)*/gu;
const apostrophe = /['’\u02bc]/;
const apostrophes = /['’\u02bc]/g;
const capitals = /^\p{Lu}/u;
const upperOnly = /^[\p{Lu}\p{N}.]*\p{Lu}[\p{Lu}\p{N}.]*$/u;
const dots = /\./g;
const commas = /,/g;
const digitFirst = /^\p{N}/u;
const possessives = inAll(({ writing }) => writing.possessives);
const namesInCapitals = inAll(({ writing }) => writing.namesInCapitals);

function bare(raw: string, language: string): string {
  const cut = raw.search(apostrophe);
  if (cut < 0) return raw;
  if (!languageOf(language)) return longestOf(raw.split(apostrophe));
  if (caseEndingsOf(language).size > 0 || possessives.has(raw.slice(cut + 1).toLowerCase())) return raw.slice(0, cut);
  return raw.replace(apostrophes, "");
}

/** Articles and endings are shorter than the word that they hang on, whatever the language: l'amour, Ankara'da. */
function longestOf(parts: readonly string[]): string {
  return parts.reduce((longest, part) => (part.length >= longest.length ? part : longest), "");
}

/** All words of the text in order, in the language given (two letters). */
export function tokensOf(text: string, language: string): readonly Token[] {
  const read = remembering(language);
  const tokens: Token[] = [];
  for (const match of text.matchAll(words)) {
    const { word, term, capital, upper, parts } = read(match[0]);
    const token = { start: match.index, end: match.index + match[0].length, word, term, capital, upper };
    tokens.push(parts ? { ...token, parts } : token);
  }
  return tokens;
}

/** Where the tokens of a text stand, without what they are: a token keeps its number in every language. */
export function placesOf(text: string): readonly Range[] {
  return Array.from(text.matchAll(words), ({ 0: { length }, index }) => ({ start: index, end: index + length }));
}

/** The term of a folded word in a language; empty where it has none. Capitals keep their meaning in every language: US, IT. */
export function termOf({ word, upper }: Pick<WordForm, "word" | "upper">, language: string): string {
  if (digitFirst.test(word)) return word;
  const isGrammar = isStopWord(word, language) && !(upper && namesInCapitals.has(word));
  return isGrammar || word.length > longestTerm ? "" : stemmerOf(language)(word);
}

const memories = new Map<string, Map<string, Form>>();

/** One word of a text as it is read in a language. Words repeat, so what they were read as is remembered. */
export function formOf(raw: string, language: string): WordForm {
  return remembering(language)(raw);
}

function remembering(language: string): (raw: string) => Form {
  const memory = memories.get(language) ?? new Map<string, Form>();
  memories.set(language, memory);
  return raw => {
    let form = memory.get(raw);
    if (!form) {
      form = analyzed(raw, language);
      if (memory.size >= remembered) memory.clear();
      memory.set(raw, form);
    }
    return form;
  };
}

function analyzed(raw: string, language: string): Form {
  const typed = typedWord(raw, language);
  const form = { ...typed, term: typed.word === "" ? "" : termOf(typed, language) };
  const parts = foldedWords(raw);
  return parts.length === 1 && parts[0] === form.word ? form : { ...form, parts };
}

/** A word without its term. */
export type TypedWord = Omit<WordForm, "term">;

/** The words of a text without their terms, which cost the most: for lists of names, of which few are ever asked for. */
export function typedWordsOf(text: string, language: string): readonly TypedWord[] {
  return (text.match(words) ?? []).map(raw => typedWord(raw, language)).filter(({ word }) => word !== "");
}

function typedWord(raw: string, language: string): TypedWord {
  const capital = capitals.test(raw);
  const upper = raw.length > 1 && capital && upperOnly.test(raw);
  if (raw.length > longestTerm) return { word: "", capital, upper };
  const written = digitFirst.test(raw) ? raw.replace(commas, "") : bare(upper ? raw.replace(dots, "") : raw, language);
  return { word: fold(written), capital, upper };
}
