/**
 * Words of asking typed without their vowels: "abt" for "about", "wht" for "what". Only what the record does not know, and the language
 * has no word like, is taken for one.
 */
import { ownLanguage } from "../../languages/languages.ts";
import { tokensOf } from "../../text/analyzer.ts";
import { fold } from "../../text/fold.ts";
import { asking as weights } from "../asking/weights.ts";
import type { Familiar } from "../names/familiar-names.ts";

/** No other letter but the first is a vowel. */
const shortened = /(?<![\p{L}\p{N}'’.-])[a-z][b-df-hj-np-tv-xz]{2,}(?![\p{L}\p{N}'’-])/gu;
const letter = /(?<=\s)[b-hj-z](?=\s)/g;
const vowels = /(?<!^)[aeiou]/gu;
const fewestLost = 1;

const { questions, asking } = ownLanguage;
const frame = [questions.about, questions.asking, questions.indefinites, asking?.interrogatives ?? []];
const spelt = new Map(
  frame.flatMap(words =>
    [...words].flatMap(word => {
      const short = word.replace(vowels, "");
      return word.length - short.length >= fewestLost ? [[short, word] as const] : [];
    }),
  ),
);

/** The text with such words written in full, and without letters that stand for one: "pls n thx". */
export function spelledOut(text: string, { knows, telling }: Familiar): string {
  const isKnown = (letter: string): boolean =>
    tokensOf(letter, ownLanguage.code).some(one => knows(one, ownLanguage.code));
  const whole = text.replace(letter, one => (isKnown(one) ? one : ""));
  return whole.replace(shortened, word => {
    const whole = spelt.get(fold(word));
    if (whole === undefined) return word;
    const [token] = tokensOf(word, ownLanguage.code);
    const isWord = !token || knows(token, ownLanguage.code) || telling(token, ownLanguage.code) < weights.strange;
    return isWord ? word : whole;
  });
}
