/**
 * Words that tell what a person is: offices, callings, forms of address. A name behind one is a person's ("Mayor Weir"), and
 * "the mayor" may stand for him. Kept apart from the titles of names.ts, which are parts of a name to be left out of account:
 * here a word that is missing costs an alias, there one too many makes two people one. The words of all languages are known
 * in every text: names travel, and so do the offices before them.
 */

import { languages } from "../languages/languages.ts";
import type { PeopleWords } from "../languages/sections/people.ts";
import { lowerCase } from "./names.ts";

/** Which pronoun a text uses for somebody. */
export type Gender = "he" | "she";

interface Office {
  readonly of: PeopleWords;
  /** Whom it shows; absent: a man or a woman. */
  readonly gender?: Gender;
}

const people = languages.flatMap(language => language.people ?? []);
const offices = new Map<string, Office>();
for (const of of people) {
  for (const word of of.offices.either) offices.set(lowerCase(word), { of });
  for (const gender of ["he", "she"] as const) {
    for (const word of of.offices[gender]) offices.set(lowerCase(word), { of, gender });
  }
}
const neverNames = new Set(people.flatMap(({ neverNames = [] }) => [...neverNames]));
const notFirstNames = new Set(people.flatMap(({ notFirstNames = [] }) => [...notFirstNames]).map(lowerCase));
const definite = new Set(people.flatMap(({ definite }) => definite ?? []));
const links = new Set(people.flatMap(({ officeLinks = [] }) => [...officeLinks]));
const dependents = people.flatMap(({ officeDependents: script }) =>
  script === undefined ? [] : new RegExp(`^(?:(?!\\p{Lu})[\\p{Script=${script}}-])+$`, "u"),
);

/** Whether a word, in any case, is one of them. */
export function isOffice(word: string): boolean {
  return offices.has(lowerCase(word));
}

/** The words of the language an office is from; nothing where the word is no office. */
export function languageOfOffice(word: string): PeopleWords | undefined {
  return offices.get(lowerCase(word))?.of;
}

/** Whether a word, as written, has its capital for other reasons than being a name: "Monday", "I". */
export function isNeverName(word: string): boolean {
  return neverNames.has(word);
}

/**
 * How far the offices before a name reach back: "Transport Minister ", "President of the Republic of Orlena ", in Russian
 * the office and what it is of in the genitive. "A spokesman for " and "an aide to President " do not: the name is not
 * that person's.
 */
export function officesBefore(before: string): { readonly reach: number; readonly genders: readonly Gender[] } {
  const parts = /(?:(?:[\p{L}\p{M}][\p{L}\p{M}’'-]*\.?)\s+)+$/u.exec(before)?.[0] ?? "";
  let reach = 0;
  let length = 0;
  let dependent = 0;
  const genders: Gender[] = [];
  for (const part of (parts.match(/\S+\s+/g) ?? []).toReversed()) {
    const plain = part.trim().replace(/\.$/, "");
    const office = offices.get(lowerCase(plain));
    // "in March. Mr Stone": the stop ends a sentence, save behind "Dr.".
    if (/\.\s/.test(part) && !office) break;
    const adjacent = length === reach;
    length += part.length;
    if (office) {
      if (!adjacent && reach > 0) break;
      reach = length;
      if (office.gender) genders.push(office.gender);
    } else if (isOfName(plain)) {
      if (reach > 0 && adjacent) reach = length;
    } else if (definite.has(plain.toLowerCase()) && reach > 0 && adjacent) {
      return { reach: length, genders };
    } else if (reach > 0 || !((links.has(plain) && length > part.length) || (isDependent(plain) && ++dependent <= 3)))
      break;
  }
  return { reach, genders };
}

/** A word with a capital that may belong to a name or an office: "Transport" of "Transport Minister". */
function isOfName(word: string): boolean {
  return /^\p{Lu}/u.test(word) && !isNoFirstName(word) && !definite.has(word.toLowerCase());
}

function isDependent(word: string): boolean {
  return dependents.some(script => script.test(word));
}

function isNoFirstName(word: string): boolean {
  return notFirstNames.has(lowerCase(word)) || neverNames.has(word);
}

/** A word right before a surname that makes it a relative's: "Linn Stone". */
export function firstNameBefore(before: string): string | undefined {
  const previous = /(\p{Lu}[\p{L}’'.-]*)\s$/u.exec(before)?.[1];
  return previous === undefined || isOffice(previous.replace(/\.$/, "")) || isNoFirstName(previous)
    ? undefined
    : previous;
}
