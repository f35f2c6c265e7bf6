/**
 * The names of the speaker in a text: in full, by the surname, by a first name that nobody else has, by the short form or the
 * nickname; and which other people have his surname.
 */
import { languages } from "../languages/languages.ts";
import type { PeopleWords } from "../languages/sections/people.ts";
import { middleNames, namePattern, nameSource, patronymicsIn, shortForms } from "./name-pattern.ts";
import { isTitleOnly, lowerCase, withoutArticle } from "./names.ts";
import { firstNameBefore, isOffice } from "./offices.ts";
import { officeWord } from "./other-people.ts";
import { isPronoun } from "./pronouns.ts";

export interface OwnNames {
  /** As they are told, with descriptions; and the names among them without offices. */
  readonly full: readonly string[];
  readonly named: readonly string[];
  readonly surnames: readonly string[];
  /** Surnames, and what else stands for him alone. */
  readonly shorts: readonly string[];
  /** All words of his names. */
  readonly words: ReadonlySet<string>;
  /** Finds any of them. */
  readonly names: RegExp | undefined;
  /** Whether all of a name is his; whether a word is one of his, in any case. */
  isOwn(found: string): boolean;
  isPart(word: string): boolean;
}

/** `told`: his name and aliases. */
export function ownNamesOf(
  told: readonly (string | undefined)[],
  { text, people }: { readonly text: string; readonly people: PeopleWords | undefined },
): OwnNames {
  const full = told.filter(name => name !== undefined && name.length > 2 && !isPronoun(name)).map(name => name!.trim());
  const named = full
    .filter(name => !isDescription(name))
    .map(withoutOffices)
    .flatMap(withNickname)
    .filter(name => name.length > 1);
  const words = new Set(named.flatMap(name => name.split(/\s+/)));
  for (const father of patronymicsIn(text, named, people?.patronymics)) words.add(father);
  const behind = people?.titlesBehind ?? new Set();
  /** A first name is his alone where nobody else has it. */
  const isAlone = (name: string): boolean => {
    if (!/^\p{Lu}[\p{L}’'-]{2,}$/u.test(name)) return false;
    const followed = text.matchAll(
      new RegExp(`(?<![\\p{L}-])${nameSource(name)}\\s(?<next>\\p{Lu}[\\p{L}’'-]*)`, "gu"),
    );
    return [...followed].every(({ groups }) => {
      const next = groups!.next!.replace(/[’'].*$/u, "");
      return words.has(next) || behind.has(next.toLowerCase());
    });
  };
  for (const part of middleNames(text, named)) words.add(part);
  const surnames = named.map(name => name.split(/\s+/).at(-1)!).filter(name => name.length > 1);
  const shorts = [
    ...surnames,
    ...[...words, ...shortForms(text, named)].filter(name => titled(name, text) || isAlone(name)),
  ];
  const initials = new Set([...words].map(name => `${name[0]}.`));
  const parts = new Set([...words].map(lowerCase));
  const isInitial = (part: string) => /^(?:\p{Lu}\.){1,3}$/u.test(part) && initials.has(part.slice(0, 2));
  const isPart = (word: string) => parts.has(lowerCase(word));
  const isOwn = (found: string) => found.split(/\s+/).every(part => isPart(part) || isInitial(part));
  return { full, named, surnames, shorts, words, names: namePattern([...named, ...shorts]), isOwn, isPart };
}

/** How often a text names others by a first name and one of the surnames. */
export function relativesIn(text: string, surnames: readonly string[], own: (found: string) => boolean): number {
  if (surnames.length === 0) return 0;
  const named = new RegExp(`(\\p{Lu}[\\p{L}’'.-]*)\\s(?:${surnames.map(nameSource).join("|")})(?![\\p{L}-])`, "gu");
  return [...text.matchAll(named)].filter(({ 1: first, index }) => {
    return !own(first!) && firstNameBefore(text.slice(Math.max(0, index - 40), index + first!.length + 1)) === first;
  }).length;
}

/** How often a text has one of the names in full. */
export function countOf(text: string, names: readonly string[]): number {
  const found = namePattern(names.filter(name => /\s/.test(name)));
  return found === undefined ? 0 : (text.match(found)?.length ?? 0);
}

const articles = new Set(
  languages.flatMap(({ people }) => [people?.definite ?? [], ...(people?.indefinite ?? [])].flat()),
);

/** "the minister", "The Minister", and an office without an article: no name in it. */
export function isDescription(alias: string): boolean {
  const [, first, rest] = /^(\S+)\s+(.*)$/su.exec(alias) ?? [];
  if (first !== undefined && articles.has(first) && /^\p{Ll}/u.test(rest!)) return true;
  if (/^\p{Lu}/u.test(alias) && withoutArticle(alias) !== alias) return true;
  return !/\p{Lu}/u.test(alias) || isTitleOnly(alias);
}

/** "Delbert “Buddy” Haskins" is called Delbert Haskins and Buddy Haskins. */
function withNickname(name: string): readonly string[] {
  const found = /^(\S+) [“"'‘(](.+)[”"'’)] (\S.*)$/u.exec(name);
  return found ? [name, `${found[1]} ${found[3]}`, `${found[2]} ${found[3]}`] : [name];
}

/** "President Ada Stone" → "Ada Stone". */
function withoutOffices(name: string): string {
  const parts = name.split(/\s+/);
  const first = parts.findIndex((part, index) => !isOffice(part.replace(/\.$/, "")) && index < parts.length);
  return first <= 0 ? name : parts.slice(first).join(" ");
}

/** Whether a text calls him by that part of his name behind an office: "President Xi". */
function titled(name: string, text: string): boolean {
  const found = new RegExp(`(${officeWord})\\.?\\s${nameSource(name)}(?![\\p{L}-]|\\s\\p{Lu})`, "u").exec(text);
  return found !== null && isOffice(found[1]!);
}
