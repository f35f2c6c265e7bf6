/**
 * Words of asking typed without their vowels: "abt" for "about", "wht" for "what". Only what the record does not know, and the language
 * has no word like, is taken for one.
 */
import { ownLanguage } from "../../languages/languages.ts";
import { anyOf, wordEnd, wordStart } from "../../languages/pattern.ts";
import { tokensOf } from "../../text/analyzer.ts";
import { isOneEdit } from "../../text/edit-distance.ts";
import { fold } from "../../text/fold.ts";
import { asking as weights } from "../asking/weights.ts";
import type { Familiar } from "../names/familiar-names.ts";

/** No other letter but the first is a vowel. */
const shortened = /(?<![\p{L}\p{N}'’.-])[a-z][b-df-hj-np-tv-xz]{2,}(?![\p{L}\p{N}'’-])/gu;
const small = /(?<![\p{L}\p{N}'’.-])[a-z]{3,}(?![\p{L}\p{N}'’-])/gu;
const letter = /(?<=\s)[b-hj-z](?=\s)/g;
const { questions, asking } = ownLanguage;
const spelled = asking?.spelledOut;
const contracted = new RegExp(
  `${wordStart}(${anyOf(asking?.interrogatives ?? [])})['\u2019](${anyOf(Object.keys(spelled?.contracted ?? {}))})${wordEnd}`,
  "giu",
);
const typed = new RegExp(
  `(?<![\\p{L}\\p{N}'’.&-])${anyOf(Object.keys(spelled?.typed ?? {}))}(?![\\p{L}\\p{N}'’.&-])`,
  "gu",
);
const vowels = /(?<!^)[aeiou]/gu;
const fewestLost = 1;

const frame = [questions.about, questions.asking, questions.indefinites, asking?.interrogatives ?? []];
const framing = frame.flatMap(words => [...words]).filter(word => word.length > 2);
const spelt = new Map(
  frame.flatMap(words =>
    [...words].flatMap(word => {
      const short = word.replace(vowels, "");
      return word.length - short.length >= fewestLost ? [[short, word] as const] : [];
    }),
  ),
);

/** Words of asking with two letters turned: "abuot". Only what is no word of the language and none of the record is one. */
function repaired(text: string, knows: Familiar["knows"], telling: Familiar["telling"]): string {
  return text.replace(small, word => {
    const folded = fold(word);
    const [token] = tokensOf(word, ownLanguage.code);
    const isWord = !token || knows(token, ownLanguage.code) || telling(token, ownLanguage.code) < weights.noWord;
    return (isWord ? undefined : framing.find(one => isTurned(one, folded))) ?? word;
  });
}

function isTurned(one: string, other: string): boolean {
  return isOneEdit(one, other) && [...one].sort().join("") === [...other].sort().join("");
}

/** "What'd she say", "r u there": what a word of asking has lost, and letters that sound like one. */
function sounded(text: string, isKnown: (letter: string) => boolean): string {
  const whole = text.replace(contracted, (_, asking: string, verb: string) => {
    return `${asking} ${spelled?.contracted[verb.toLowerCase()] ?? verb}`;
  });
  return whole.replace(typed, letters => (isKnown(letters) ? letters : (spelled?.typed[letters] ?? letters)));
}

/** The text with such words written in full, and without letters that stand for one: "pls n thx". */
export function spelledOut(text: string, { knows, telling }: Familiar): string {
  const isKnown = (letter: string): boolean =>
    tokensOf(letter, ownLanguage.code).some(one => knows(one, ownLanguage.code));
  const whole = sounded(text, isKnown).replace(letter, one => (isKnown(one) ? one : ""));
  return repaired(whole, knows, telling).replace(shortened, word => {
    const whole = spelt.get(fold(word));
    if (whole === undefined) return word;
    const [token] = tokensOf(word, ownLanguage.code);
    const isWord = !token || knows(token, ownLanguage.code) || telling(token, ownLanguage.code) < weights.strange;
    return isWord ? word : whole;
  });
}
