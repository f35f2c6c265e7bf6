/**
 * Everybody else whom a text names: with an office before the name, or with a verb of saying behind it. Who is not named so is
 * not known to be a person at all.
 */
import { anyOf, wordEnd } from "../languages/pattern.ts";
import type { PeopleWords } from "../languages/sections/people.ts";
import { namePattern, possessiveEnding } from "./name-pattern.ts";
import { isNeverName, isOffice } from "./offices.ts";

/** A word as it may stand in an office. */
export const officeWord = "[\\p{L}\\p{M}][\\p{L}\\p{M}’'-]{0,40}";
const capitalised = "\\p{Lu}(?:\\.|[\\p{L}\\p{M}’'-]{0,40})";
/** Looked ahead for the name, so that each word of "French President Karl Orlov" has its turn as the office. */
const officeAndName = new RegExp(
  `(?<![\\p{L}-])(?<office>${officeWord})\\.?,?(?=(?<space>\\s{1,3})(?<name>${capitalised}(?:\\s+${capitalised}){0,2}))`,
  "gu",
);
const fullName = "(?<name>\\p{Lu}[\\p{L}'’-]{1,40}(?:\\s+\\p{Lu}[\\p{L}'’-]{1,40}){1,2})";
const ownEnding = new RegExp(`${possessiveEnding}$`, "u");

/** At most so many names are looked for. */
const most = 500;

/** A name behind an office, and where it stands. */
export interface TitledName {
  readonly office: string;
  readonly name: string;
  readonly at: number;
}

/** Names behind an office: "Mayor Weir". */
export function titledNames(text: string): readonly TitledName[] {
  return [...text.matchAll(officeAndName)].flatMap(({ 0: found, index, groups }) => {
    const { office, space, name } = groups as { office: string; space: string; name: string };
    if (!isOffice(office) || isOffice(name.split(/\s/, 1)[0]!)) return [];
    return [{ office, name, at: index + found.length + space.length }];
  });
}

/** The surnames of everybody else whom the text names with an office or as saying something. */
export function othersOf(
  text: string,
  people: PeopleWords | undefined,
  ignored: (name: string) => boolean,
): RegExp | undefined {
  const surnames = new Set<string>();
  const add = (name: string) => {
    const last = name.split(/\s+/).at(-1)!.replace(ownEnding, "").replace(/[.,]$/, "");
    if (last.length > 1 && !isNeverName(last) && !ignored(last) && !ignored(name)) surnames.add(last);
  };
  for (const { name } of titledNames(text)) add(name);
  const speaks = new RegExp(
    `(?<![\\p{L}-])${fullName}(?:,[^,.;]{1,60},)?\\s+${anyOf(people?.speaks ?? [])}${wordEnd}`,
    "gu",
  );
  for (const { groups } of text.matchAll(speaks)) add(groups!.name!);
  return namePattern([...surnames].slice(0, most));
}
