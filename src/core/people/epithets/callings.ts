/**
 * What a text says that somebody is, by what stands beside the name: "goalkeeper Jon Bale", "Ada Stone, a chef from Arn,",
 * "Stone is the founder of". So anybody may be called "the chef" later, whatever he is; a list of callings can only add those
 * that a text uses without ever setting them beside a name.
 */

import type { Language } from "../../languages/language.ts";
import { inAll, languages } from "../../languages/languages.ts";
import { once } from "../../languages/once.ts";
import { anyOf } from "../../languages/pattern.ts";
import type { PeopleWords } from "../../languages/sections/people.ts";
import { lowerCase } from "../names.ts";

/** How much is looked at on either side of a name. */
const reach = 90;
const people = languages.flatMap(language => language.people ?? []);
const notFirstNames = new Set([...inAll(({ people }) => people?.notFirstNames)].map(lowerCase));
const grammar = inAll(({ stopWords }) => stopWords);

/** A word that stands before a name or in an apposition, in small letters. */
const word = "[\\p{L}][\\p{L}’'-]*";

/** The callings that stand beside any of the names. */
export function callingsBeside(text: string, names: RegExp | undefined, language: Language | undefined): Set<string> {
  const found = new Set<string>();
  const words = language?.people;
  if (!names || !words) return found;
  const verb = verbIn(language);
  const behindName = appositionIn(words);
  const and = new RegExp(` ${anyOf(words.and ?? [])} `, "u");
  for (const { 0: name, index } of text.matchAll(names)) {
    const near = titleBefore.exec(text.slice(Math.max(0, index - reach), index))?.[0] ?? "";
    const behind = text.slice(index + name.length, index + name.length + reach).replace(/\s+/g, " ");
    // "her producer, Tomas Eik, said" and not "about the harbour, Stone said"
    const title = /,\s$/.test(near) && !/^[,.]/.test(behind) ? [] : (near.match(/[\p{L}’'-]+/gu) ?? []);
    const what = behindName?.exec(behind)?.groups?.what?.split(and) ?? [];
    const age = /^, (\d{1,3})[,.]/.exec(behind)?.[1];
    if (age !== undefined && words.age !== undefined) found.add(words.age.replace("\\d{1,3}", age));
    const before = verb.test(title.at(-1) ?? "")
      ? []
      : inTitle(title, { words, isFull: /\s/.test(name) && title.length === 1 });
    for (const one of [...before, ...what.map(phrase => phrase.split(" ").at(-1)!)]) {
      if (verb.test(one) || notFirstNames.has(lowerCase(one))) continue;
      found.add(one.toLowerCase()).add(withoutEnding(one.toLowerCase(), words));
    }
  }
  return found;
}

/** Whether a word is a verb of saying, and nothing else. */
const verbIn = once(({ saying }: Language): RegExp => {
  const { verbs = [], weakVerbs = [] } = saying ?? {};
  return new RegExp(`^${anyOf([...verbs, ...weakVerbs])}$`, "iu");
});

/** Ages by which a text brings somebody in: "a 19-year-old". */
export function agesIn(text: string, language: Language | undefined): readonly string[] {
  const { age, indefinite } = language?.people ?? {};
  if (age === undefined || !indefinite) return [];
  const found = text.matchAll(new RegExp(`(?<!\\p{L})${anyOf(indefinite)} (?<age>${age})(?!\\p{L})`, "giu"));
  return [...found].map(({ groups }) => groups!.age!.toLowerCase());
}

/** The listed callings that a text has, each once. */
export function callingsIn(text: string, language: Language | undefined): readonly string[] {
  const words = language?.people;
  const theirs = new Set(words ? listed(words).filter(one => !words.relational?.has(one)) : []);
  return [...new Set(text.toLowerCase().match(/\p{L}[\p{L}-]*/gu) ?? [])].filter(one => theirs.has(one));
}

const titleBefore = /(?:[“”«»"’'\p{L}-]+\s(?:(?:\p{Lu}\.)+\s)?){0,5}[“”«»"’'\p{L}-]+,?\s(?:(?:\p{Lu}\.)+\s)?$/u;

/**
 * Callings among the words before a name: the last word, alone and with the one before it. With a capital it may be a first
 * name, unless it begins the sentence and a full name follows, and in a language without articles a verb looks the same, so that there only those of the lists are known.
 */
function inTitle(
  title: readonly string[],
  { words, isFull }: { readonly words: PeopleWords; readonly isFull: boolean },
): readonly string[] {
  if (words.definite === undefined) {
    return title.filter(one => isCalling(one) || isCalling(withoutEnding(one.toLowerCase(), words)));
  }
  const [previous, last] = [title.at(-2)?.toLowerCase(), title.at(-1)];
  if (
    last === undefined ||
    last.length < 3 ||
    grammar.has(last) ||
    !(isFull || isCalling(last) || /^\p{Ll}/u.test(last))
  )
    return [];
  return previous === undefined || grammar.has(previous) ? [last] : [last, `${previous} ${last}`];
}

/** kalecisi → kaleci */
function withoutEnding(calling: string, { callingEndings = [] }: PeopleWords): string {
  const ending = callingEndings.find(one => calling.endsWith(one));
  return ending === undefined ? calling : calling.slice(0, -ending.length);
}

const all = new Set(people.flatMap(words => listed(words)).map(lowerCase));

/** Whether a word, in any case, is in the lists of callings and offices. */
function isCalling(calling: string): boolean {
  return all.has(lowerCase(calling));
}

/** All callings and offices of a language that may stand alone. */
export function listed({ offices, callings, notAlone }: PeopleWords): readonly string[] {
  const both = [offices, callings].flatMap(list => (list ? [...list.he, ...list.she, ...list.either] : []));
  return both.filter(one => !notAlone?.has(one));
}

/** ", 34, a chef from Arn", " is the founder of", ", owner of". */
const appositionIn = once(({ definite, indefinite, ofWhat, predicates }: PeopleWords): RegExp | undefined => {
  if (definite === undefined) return undefined;
  const article = anyOf([definite, ...(indefinite ?? [])]);
  const what = `(?<what>(?:(?!${article} )${word} ){0,4}?${word})(?= ${anyOf(ofWhat ?? [])} |[,.;)])`;
  return new RegExp(`^(?:, (?:\\d{1,3}, )?(?:${article} )?|,? ${anyOf(predicates ?? [])} ${article} )${what}`, "u");
});
