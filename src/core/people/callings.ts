/**
 * What a text says that somebody is, by what stands beside the name: "goalkeeper Jon Bale", "Ada Stone, a chef from Arn,",
 * "Stone is the founder of". So anybody may be called "the chef" later, whatever he is; a list of callings can only add those
 * that a text uses without ever setting them beside a name.
 */

import type { Language } from "../languages/language.ts";
import { inAll, languages } from "../languages/languages.ts";
import { anyOf } from "../languages/pattern.ts";
import type { PeopleWords } from "../languages/sections/people.ts";
import { lowerCase } from "./names.ts";

/** How much is looked at on either side of a name. */
const near = 90;
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
  const verb = new RegExp(
    `^${anyOf([...(language.saying?.verbs ?? []), ...(language.saying?.weakVerbs ?? [])])}$`,
    "iu",
  );
  const behindName = apposition(words);
  const before = /(?:[“”«»"’'\p{L}-]+\s(?:(?:\p{Lu}\.)+\s)?){1,6}$/u;
  for (const { 0: name, index } of text.matchAll(names)) {
    const title =
      before
        .exec(text.slice(Math.max(0, index - near), index))?.[0]
        .trim()
        .split(/\s+/) ?? [];
    const last = title.at(-1);
    // With a capital it may be a first name; without an article in the language, a verb looks the same.
    if (words.definite === undefined)
      for (const one of title) if (isCalling(one) || isCalling(withoutEnding(one))) add(one);
    if (last !== undefined && words.definite !== undefined && (isCalling(last) || /^\p{Ll}/u.test(last))) {
      const previous = title.at(-2)?.toLowerCase();
      if (add(last) && previous !== undefined && !grammar.has(previous)) add(`${previous} ${last}`);
    }
    const behind = text.slice(index + name.length, index + name.length + near).replace(/\s+/g, " ");
    for (const one of behindName?.exec(behind)?.groups?.what?.split(/ (?:and|&) /) ?? []) add(one.split(" ").at(-1)!);
  }
  return found;

  function add(calling: string): boolean {
    const lower = calling.toLowerCase();
    if (lower.length < 3 || grammar.has(lower) || notFirstNames.has(lowerCase(lower)) || verb.test(lower)) return false;
    found.add(lower).add(withoutEnding(lower));
    return true;
  }

  /** kalecisi → kaleci */
  function withoutEnding(calling: string): string {
    const ending = words!.callingEndings?.find(one => calling.endsWith(one));
    return ending === undefined ? calling : calling.slice(0, -ending.length);
  }
}

const all = new Set(people.flatMap(words => listed(words)).map(lowerCase));

/** Whether a word, in any case, is in the lists of callings and offices. */
export function isCalling(calling: string): boolean {
  return all.has(lowerCase(calling));
}

/** All callings and offices of a language that may stand alone. */
export function listed({ offices, callings, notAlone }: PeopleWords): readonly string[] {
  const both = [offices, callings].flatMap(list => (list ? [...list.he, ...list.she, ...list.either] : []));
  return both.filter(one => !notAlone?.has(one));
}

/** ", 34, a chef from Arn", " is the founder of", ", owner of". */
function apposition({ definite, indefinite, ofWhat, predicates }: PeopleWords): RegExp | undefined {
  if (definite === undefined) return undefined;
  const article = anyOf([definite, ...(indefinite ?? [])]);
  const what = `(?<what>(?:${word} ){0,4}?${word})(?= ${anyOf(ofWhat ?? [])} |[,.;)])`;
  return new RegExp(`^(?:, (?:\\d{1,3}, )?(?:${article} )?|,? ${anyOf(predicates ?? [])} ${article} )${what}`, "u");
}
