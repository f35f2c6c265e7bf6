/**
 * Everybody else whom a text names: with an office before the name, or with a verb of saying behind it. Who is not named so is
 * not known to be a person at all.
 */
import type { Language } from "../languages/language.ts";
import { once } from "../languages/once.ts";
import { anyOf, wordEnd } from "../languages/pattern.ts";
import { listed } from "./epithets/callings.ts";
import { namePattern, possessiveEnding } from "./name-pattern.ts";
import { isNeverName, isOffice } from "./offices.ts";
import { isPronoun } from "./pronouns.ts";

/** A word as it may stand in an office. */
export const officeWord = "[\\p{L}\\p{M}][\\p{L}\\p{M}’'-]{0,40}";
const capitalised = "\\p{Lu}(?:\\.|[\\p{L}\\p{M}’'-]{0,40})";
/** Looked ahead for the name, so that each word of "French President Karl Orlov" has its turn as the office. */
const officeAndName = new RegExp(
  `(?<![\\p{L}-])(?<office>${officeWord})\\.?,?(?=(?<space>\\s{1,3})(?<name>${capitalised}(?:\\s+${capitalised}){0,2}))`,
  "gu",
);
const fullName = "\\p{Lu}[\\p{L}'’-]{1,40}(?:\\s+\\p{Lu}[\\p{L}'’-]{1,40}){1,2}";
const ownEnding = new RegExp(`${possessiveEnding}$`, "u");

/** At most so many names are looked for. */
const most = 500;

/** A name behind an office, and where it stands. */
interface TitledName {
  readonly office: string;
  readonly name: string;
  readonly at: number;
}

/** Names behind an office: "Mayor Weir". */
function titledNames(text: string): readonly TitledName[] {
  return [...text.matchAll(officeAndName)].flatMap(({ 0: found, index, groups }) => {
    const { office, space, name } = groups as { office: string; space: string; name: string };
    // "Gov. Weir", and not "the mayor. For".
    if (found.includes(".") && office.length > 4) return [];
    if (!isOffice(office) || isOffice(name.split(/\s/, 1)[0]!)) return [];
    return [{ office, name, at: index + found.length + space.length }];
  });
}

/** The names of everybody else whom the text introduces or lets say something: in full, and by the surname. */
export function othersOf(
  text: string,
  language: Language | undefined,
  ignored: (name: string) => boolean,
): RegExp | undefined {
  const found = new Set<string>();
  const people = language?.people;
  const grammar = language?.stopWords ?? new Set<string>();
  const add = (written: string) => {
    const name = written.replace(ownEnding, "").replace(/[.,]$/, "");
    // "The Basque, who": no first name.
    if (/\s/.test(name) && grammar.has(name.split(/\s/, 1)[0]!.toLowerCase())) return;
    const last = name.split(/\s+/).at(-1)!;
    if (last.length < 2 || isPronoun(last) || isNeverName(last) || ignored(last) || ignored(name)) return;
    // "Ada Stone Arn şehrinde": a place behind the speaker's name.
    if (/\s\S+\s/.test(name) && ignored(name.slice(0, -last.length).trim())) return;
    found.add(last).add(name);
  };
  for (const { name } of titledNames(text)) add(name);
  const speaks = new RegExp(
    `(?<![\\p{L}-])(?<name>${fullName})(?:,[^,.;]{1,60},)?\\s+${anyOf(people?.speaks ?? [])}${wordEnd}`,
    "gu",
  );
  for (const { groups } of text.matchAll(speaks)) add(groups!.name!);
  for (const [name] of text.matchAll(introducedIn(language))) {
    const parts = name.split(/\s+/);
    const bare = parts.slice(parts.findLastIndex(isOffice) + 1);
    if (bare.length > 1) add(bare.join(" "));
  }
  return namePattern([...found].slice(0, most));
}

/** "her producer, Tomas Eik", "the baker Lucy Amadi", "Tomas Eik, who", "Lucy Amadi, 31,": a full name and what the person is. */
const introducedIn = once((language: Language | undefined): RegExp => {
  const { people, stopWords = [], saying } = language ?? {};
  const articles = anyOf([people?.definite ?? [], ...(people?.indefinite ?? [])].flat());
  const no = `(?!${anyOf([...stopWords, ...(saying?.verbs ?? [])])}${wordEnd})`;
  const thing = `(?!${anyOf(people?.namedThings ?? [])}${wordEnd})`;
  const before = `(?<=(?<![\\p{L}-])${no}${thing}\\p{Ll}[\\p{L}-]{2,30},?\\s)`;
  const callings = people ? listed(people).map(one => one[0]!.toUpperCase() + one.slice(1)) : [];
  const titled = `(?<=(?<![\\p{L}-])${anyOf(callings)}\\s)`;
  const behind = `(?=,\\s(?:\\d{1,2}[,.]|${articles}\\s|${anyOf(people?.relative ?? [])}${wordEnd}))`;
  return new RegExp(`(?:${before}|${titled})${fullName}|(?<![\\p{L}-])${fullName}${behind}`, "gu");
});
