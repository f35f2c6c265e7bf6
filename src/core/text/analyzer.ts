/**
 * Text → tokens: the one analyzer of the project, given to every index, so that a match means the same in each.
 *
 *   "Türkiye'nin $3.9 billion"  →  turkiye (turki) · 3.9 (3.9) · billion (billion)
 *
 * A word runs over letters, digits and marks, and over an apostrophe between letters; a number over its dots and commas;
 * capital letters with dots between them are one word (U.S.). Hyphens part words. Each token keeps its place in the text.
 * Tokens of more than 40 letters have no term: nobody looks for them, and they would make the index's tree deep.
 */

import { caseEndingsOf, inAll, isStopWord } from "../languages/languages.ts";
import { stemmerOf } from "../languages/stem.ts";
import { fold } from "./fold.ts";

export interface Token {
  /** Where it stands in the text, UTF-16 units, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Folded, without a possessive or a case ending behind an apostrophe: "Macron's" → "macron". */
  readonly word: string;
  /** What is indexed; empty for stop words and for words too long to look for. */
  readonly term: string;
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** Has two letters or more, all of them capitals: "US", "U.S.", "NATO". */
  readonly upper: boolean;
}

export const longestTerm = 40;

const words =
  /\p{Lu}(?:\.\p{Lu})+(?![\p{L}\p{N}])|\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}\p{N}]+(?:['’\u02bc][\p{L}\p{M}]+)*/gu;
const apostrophe = /['’\u02bc]/;
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
  if (caseEndingsOf(language).size > 0 || possessives.has(raw.slice(cut + 1).toLowerCase())) return raw.slice(0, cut);
  return raw.replace(/['’\u02bc]/g, "");
}

/** All words of the text in order, in the language given (two letters). */
export function tokensOf(text: string, language: string): readonly Token[] {
  const stem = stemmerOf(language);
  const tokens: Token[] = [];
  for (const match of text.matchAll(words)) {
    const raw = match[0];
    const start = match.index;
    const end = start + raw.length;
    const capital = capitals.test(raw);
    const upper = raw.length > 1 && capital && upperOnly.test(raw);
    if (raw.length > longestTerm) {
      tokens.push({ start, end, word: "", term: "", capital, upper });
      continue;
    }
    let word: string;
    let term: string;
    if (digitFirst.test(raw)) {
      word = fold(raw.replace(commas, ""));
      term = word;
    } else {
      word = fold(bare(upper ? raw.replace(dots, "") : raw, language));
      const stop = isStopWord(word, language) && !(upper && namesInCapitals.has(word));
      term = stop || word.length > longestTerm ? "" : stem(word);
    }
    tokens.push({ start, end, word, term, capital, upper });
  }
  return tokens;
}
