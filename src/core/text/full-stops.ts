/**
 * Whether a full stop ends a sentence or only an abbreviation ("Dr.", "U.S.", "No. 5", "г. Москва", "2. Dünya Savaşı").
 * Tables, not statistics: the same text is cut the same way whatever else the record holds. Where both are possible
 * ("in the U.S. President …") the sentence goes on, unless the next word is one that hardly follows an abbreviation ("The",
 * "He"): too long an excerpt is still true, half a sentence may not be.
 */

import { inAll } from "../languages/languages.ts";

/** All languages together: quotations and names bring the abbreviations of one into a text of another. */
const goOn = inAll(({ sentences }) => sentences.goOn);
const goOnBeforeNumber = inAll(({ sentences }) => sentences.goOnBeforeNumber);
const goOnMostly = inAll(({ sentences }) => sentences.goOnMostly);
const listEnds = inAll(({ sentences }) => sentences.listEnds);
const beginners = inAll(({ sentences }) => sentences.beginners);
const counted = inAll(({ sentences }) => sentences.counted);
const wordsLikeInitials = inAll(({ sentences }) => sentences.wordsLikeInitials);

/** A full stop: its place in the text, and where the sentence begins that it may end. */
export interface FullStop {
  readonly text: string;
  readonly start: number;
  readonly at: number;
}

/** Whether a full stop ends its sentence; `next`: what follows it, without white space. */
export function fullStopEnds(stop: FullStop, next: string): boolean {
  const word = wordBefore(stop);
  const lower = word.toLowerCase();
  const nextIsNumber = /^(?:\d|[IVXLC]+(?![\p{L}]))/u.test(next);
  if (goOn.has(lower) || (nextIsNumber && goOnBeforeNumber.has(lower))) return false;
  if (/^\d{1,3}$/.test(word)) return numberEnds(stop, word, next);
  if (listEnds.has(lower) || !isShortened(stop, word)) return true;
  if (!nextIsNumber && /^[^\p{L}]*\p{Lu}/u.test(next)) return isBeginner(next);
  return !nextIsNumber;
}

/** Whether a number of up to three digits ends its sentence, or numbers an item, or is an ordinal. */
function numberEnds({ text, start, at }: FullStop, number: string, next: string): boolean {
  if (isBlankBefore(text, start, at - number.length)) return false;
  if (number.length < 3 && /^\d/.test(next)) return false;
  return !counted.has(firstWord(next).toLowerCase());
}

/** An initial, letters with dots between them, a Roman number, or an abbreviation that may also end a sentence. */
function isShortened({ text, start, at }: FullStop, word: string): boolean {
  if (/^\p{Lu}$/u.test(word)) {
    return !wordsLikeInitials.has(word) || !/\p{Ll} $/u.test(text.slice(Math.max(start, at - 3), at - 1));
  }
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word) || /^[IVXLC]{2,7}$/.test(word)) return true;
  return goOnMostly.has(word.toLowerCase()) && !/^\p{Ll}{3}$/u.test(word);
}

/** The word that ends at the stop, inner dots included: "U.S", "Dr", "2020". At most 20 characters are looked at. */
function wordBefore({ text, start, at }: FullStop): string {
  const near = text.slice(Math.max(start, at - 20), at);
  return /(?:[\p{L}\p{M}\p{N}]|(?<=\p{L})[.'’-](?=\p{L}))+$/u.exec(near)?.[0] ?? "";
}

/** Whether a number opens its sentence, as in a list: "1. The harbour". */
function isBlankBefore(text: string, start: number, end: number): boolean {
  return end - start < 4 && !/[\p{L}\p{N}]/u.test(text.slice(start, end));
}

/** An initial may look like a word: "A" is one in "A. A. Milne", and not in "A year later". */
function isBeginner(next: string): boolean {
  const word = firstWord(next);
  return beginners.has(word.toLowerCase()) && next[next.indexOf(word) + word.length] !== ".";
}

function firstWord(text: string): string {
  return /[\p{L}\p{M}]+/u.exec(text)?.[0] ?? "";
}
