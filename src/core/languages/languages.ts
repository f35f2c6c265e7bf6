/** All languages there are. To add one: write its file, and put it into this list. */
import { az } from "./az.ts";
import { en } from "./en.ts";
import type { Language, OwnLanguage, Stemming } from "./language.ts";
import { ru } from "./ru.ts";
import type { Words } from "./sections/lists.ts";
import { tr } from "./tr.ts";

/** In the order in which their rules are tried. */
export const languages: readonly Language[] = [en, ru, tr, az];

/** The language the bot speaks, and what a text of a few words is read as where nothing speaks for another. */
export const ownLanguage: OwnLanguage = en;

/** Stands where the language of a text is not known (ISO 639-2: undetermined): its words are folded, and no more. */
export const unknownLanguage = "und";

const noWords: Words = new Set();
const byCode = new Map(languages.map(language => [language.code, language]));

/** The language of a code (two letters); nothing where the core knows no words of it. */
export function languageOf(code: string): Language | undefined {
  return byCode.get(code);
}

/** Whether texts in two languages are read by the same rules: those of one that is known, or none. */
export function isReadAlike(one: string, other: string): boolean {
  return byCode.get(one) === byCode.get(other);
}

/** How words of the language come to a stem; not at all where nothing is known of it. */
export function stemmingOf(code: string): Stemming {
  return byCode.get(code)?.stemmer ?? {};
}

/** Case endings of names, folded; none where the language has no such endings or a stemmer takes them off. */
export function caseEndingsOf(code: string): Words {
  return byCode.get(code)?.writing.caseEndings ?? noWords;
}

/** Whether a folded word is grammar in the language, and never a topic. */
export function isStopWord(word: string, code: string): boolean {
  return byCode.get(code)?.stopWords.has(word) ?? false;
}

/** One list of all languages together: for texts whose language need not be known. */
export function inAll(listOf: (language: Language) => Iterable<string> | undefined): ReadonlySet<string> {
  return new Set(languages.flatMap(language => [...(listOf(language) ?? [])]));
}
