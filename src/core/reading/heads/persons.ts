/**
 * Who is meant by the heads of one file: "MIA ROOK, ANCHOR" once and "ROOK" after it are one person, "R. Petri" is whoever of the
 * full names it fits alone, and so are the initials of an oral history. Heads are counted by person, not by spelling.
 */
import { inAll } from "../../languages/languages.ts";
import { isTitleOnly, nameKey, samePerson } from "../../people/names.ts";
import { isOffice } from "../../people/offices.ts";
import type { Head } from "./heads.ts";
import type { Namesakes } from "./namesakes.ts";

export interface Person {
  /** The key of the fullest spelling: one person, one key. */
  readonly key: string;
  /** The name alone: without office, outlet, title behind it. */
  readonly name: string;
  /** What stood behind or in brackets after the name somewhere: an outlet, an office. */
  readonly affiliation: string;
  /** How many heads are his. */
  count: number;
}

const from = inAll(({ transcript }) => transcript?.from);

/** Each key of a head → the person. `above`: names that stand above the heads, for which initials may stand. */
export function personsOf(
  heads: readonly Pick<Head, "family" | "name" | "key">[],
  namesakes: Namesakes,
  above: readonly string[] = [],
): ReadonlyMap<string, Person> {
  const spellings = new Map<string, Spelling>();
  for (const head of heads) {
    const spelling = spellings.get(head.key);
    if (spelling) spelling.count++;
    else spellings.set(head.key, { named: namedBy(head), count: 1, order: spellings.size });
  }
  const keys = [...spellings.keys()].sort((a, b) => weight(b) - weight(a) || (a < b ? -1 : 1));
  const initials = initialsOf(
    keys.map(key => spellings.get(key)!.named.name),
    above,
  );
  const persons = new Map<string, Person>();
  const byWord = new Map<string, Person[]>();
  for (const key of keys) {
    const { named, count, order } = spellings.get(key)!;
    const words = wordsOf(named.name);
    const meant = initials.get(named.name);
    const alike = new Set([...words, ...wordsOf(meant ?? "")].flatMap(word => byWord.get(word) ?? []));
    const [only, ...more] = [...alike].filter(({ name }) => samePerson(named.name, name) || meant === name);
    // "STONE" is whoever of that name was introduced before, and not who comes later.
    const isIntroduced = only !== undefined && (meant === only.name || spellings.get(only.key)!.order < order);
    if (only && more.length === 0 && isIntroduced && !isSomebodyElse(words, only, namesakes)) {
      only.count += count;
      persons.set(key, only);
      continue;
    }
    const person: Person = { key, name: meant ?? named.name, affiliation: named.affiliation, count };
    persons.set(key, person);
    for (const word of words) byWord.set(word, [...(byWord.get(word) ?? []), person].slice(-mostNamesakes));
  }
  return persons;
}

/** So many people of one name are told apart; no file has more of them, and a list of a thousand is no conversation. */
const mostNamesakes = 50;

/** The words that two spellings of a name have in common: titles only where there is nothing else. */
function wordsOf(name: string): readonly string[] {
  const words = nameKey(name).split(" ");
  return isTitleOnly(name) ? words : words.filter(word => !isTitleOnly(word));
}

/** A surname alone may be that of another, of whom the text speaks. */
function isSomebodyElse(words: readonly string[], { name }: Person, namesakes: Namesakes): boolean {
  const [surname, ...more] = words;
  if (surname === undefined || more.length > 0) return false;
  const own = nameKey(name).split(" ");
  return own.length > 1 && [...(namesakes.get(surname) ?? [])].some(first => !own.includes(first));
}

interface Spelling {
  readonly named: Named;
  /** How many heads are written like this, and how many spellings came before it. */
  count: number;
  readonly order: number;
}

interface Named {
  readonly name: string;
  readonly affiliation: string;
}

/** The name of a head and what it says beside it. */
export function namedBy({ name: written, family }: Pick<Head, "name" | "family">): Named {
  const bracket = /^([^([]{2,}?) ?[([](.{1,80}?)[)\]]?(?:,.*)?$/u.exec(written);
  if (bracket && !/^\d/u.test(bracket[2]!)) return joined(namedBy({ name: bracket[1]!.trim(), family }), bracket[2]!);
  const comma = /^([^,]{1,60}), ?(.{1,120})$/u.exec(written);
  if (comma) {
    const [, before = "", behind = ""] = comma;
    const isTurned =
      family === "alone" && !/\s/u.test(before.trim()) && /^\p{Lu}[\p{L}-]+$/u.test(behind) && !isOffice(behind);
    if (isTurned) return { name: `${behind} ${before}`, affiliation: "" };
    return joined(namedBy({ name: before.trim(), family }), behind);
  }
  const words = written.split(/\s+/u);
  const at = words.findIndex((word, index) => index > 0 && from.has(word.toLowerCase()));
  if (at > 0) return { name: words.slice(0, at).join(" "), affiliation: words.slice(at + 1).join(" ") };
  return { name: written, affiliation: "" };
}

function joined({ name, affiliation }: Named, more: string): Named {
  return { name, affiliation: affiliation === "" ? more.trim() : `${affiliation}, ${more.trim()}` };
}

/** Full names before short ones. */
function weight(key: string): number {
  const words = key.split(" ");
  return 100 * words.filter(word => word.length > 1).length + key.length;
}

/** Initials that stand for one full name each, of the heads or above them; none where one of them fits no name, or two. */
function initialsOf(names: readonly string[], above: readonly string[]): ReadonlyMap<string, string> {
  const short = names.filter(name => /^(?:\p{L}\.? ?){2,3}$/u.test(name) && name.toUpperCase() === name);
  if (short.length === 0) return new Map();
  const byInitials = new Map<string, Map<string, string>>();
  const full = [...names, ...above].filter(name => /\p{L}{2,}[\s-]+\p{L}{2,}/u.test(name));
  for (const name of full.flatMap(withoutFirst)) {
    const letters = nameKey(name)
      .replace(/(\S)\S*\s*/gu, "$1")
      .toUpperCase();
    const alike = byInitials.get(letters) ?? new Map<string, string>();
    byInitials.set(letters, alike);
    if (alike.size < 2) alike.set(nameKey(name), name);
  }
  const found = new Map<string, string>();
  for (const initials of short) {
    const [only, ...more] = byInitials.get(initials.replace(/[.\s]/gu, ""))?.values() ?? [];
    if (only === undefined || more.length > 0) return new Map();
    found.set(initials, only);
  }
  return found;
}

/** "OF ADA STONE", as it stands in a line of capitals, is "ADA STONE", too. */
function withoutFirst(name: string): readonly string[] {
  const [, ...rest] = name.split(/\s+/u);
  return rest.length > 1 ? [name, rest.join(" ")] : [name];
}
