/**
 * One written form for words that differ only in case or accents: "İstanbul" → "istanbul", "déjà" → "deja",
 * "Gəncə" → "gence". Folding works on single words, so that the offsets of a token in its text never move.
 *
 * Only the marks U+0300 to U+036F are dropped: other scripts write vowels as marks, and dropping those would merge
 * different words. Russian й keeps its breve, since "йод" without it is another word; ё is written е by most people.
 */
import type { Range } from "../model.ts";

/** Letters that are no other letter with a mark, but are typed as one. */
const letters: Readonly<Record<string, string>> = {
  "\u0131": "i", // ı
  "\u0259": "e", // ə
  "\u00df": "ss", // ß
  "\u00f8": "o", // ø
  "\u0142": "l", // ł
  "\u00e6": "ae", // æ
  "\u0153": "oe", // œ
  "\u0111": "d", // đ
  "\u00f0": "d", // ð
  "\u00fe": "th", // þ
  "\u0451": "\u0435", // ё → е
};
const plain = /^[a-z0-9]*$/;
const special = new RegExp(`[${Object.keys(letters).join("")}]`, "g");
const marks = /[\u0300-\u036f]/g;
/** Some letters stand for a mark on a space (ﹳ): the space is no part of the word. */
const space = /\s/g;
/** й, taken apart. */
const brevis = /\u0438\u0306/g;

/** The word in lower case without accents. May be longer than the word by a letter or two (ß, æ). */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (plain.test(lower)) return lower;
  return lower
    .normalize("NFKD")
    .replace(space, "")
    .replace(brevis, "\u0439")
    .replace(marks, "")
    .replace(special, letter => letters[letter] ?? letter);
}

const runs = /[\p{L}\p{M}\p{N}]+/gu;

/** The words of a text, folded, in order: what two texts must share to be the same words. */
export function foldedWords(text: string): readonly string[] {
  return (text.match(runs) ?? []).map(fold);
}

/** A word of a text, folded, and where it stands there. */
export interface PlacedWord extends Range {
  readonly folded: string;
}

/** The same words with their places. */
export function placedWords(text: string): readonly PlacedWord[] {
  return [...text.matchAll(runs)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    folded: fold(word),
  }));
}
