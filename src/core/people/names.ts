/**
 * Names of people as labels and front matter give them: "Mayor Solen", "M. Solen", "SOLEN" and "Mira Solen"
 * are one person, "Kaja Solen" is another. Titles are taken off before names are compared. Titles are compared as
 * written, names without accents: Azerbaijani "baş" is part of a title, and Bas is a Dutchman.
 */
import { inAll, languages } from "../languages/languages.ts";

const titles = new Set([...inAll(({ people }) => people?.titles)].map(lowerCase));
const links = inAll(({ people }) => people?.titleLinks);
const articles = new Set(languages.flatMap(({ people }) => people?.definite ?? []));

/** A word of a name: as it is compared with another name, and as it is compared with titles. */
export interface NameWord {
  readonly key: string;
  readonly lower: string;
}

/** Two spellings of a name are the same where their keys are: lower case, without marks and punctuation. */
export function nameKey(name: string): string {
  return keysOf(name).join(" ");
}

/** Lower case in which the capitals of a Turkish word, which lose their dots on the way, meet its small letters. */
export function lowerCase(word: string): string {
  return word.toLowerCase().normalize("NFC").replaceAll("i\u0307", "i").replaceAll("\u0131", "i");
}

/** Whether a label names that person: by full name, surname, first name, initials, with or without a title. */
export function samePerson(label: string, person: string): boolean {
  const all = keysOf(label);
  const known = keysOf(person);
  if (all.length === 0 || known.length === 0) return false;
  if (all.join(" ") === known.join(" ")) return true;
  const bare = withoutTitles(label);
  const bareKnown = withoutTitles(person);
  if (bare.length === 0 || bareKnown.length === 0) {
    const title = all.filter(word => !articles.has(word));
    return title.length > 0 && bare.length === bareKnown.length && title.every(word => known.includes(word));
  }
  const [shorter, longer] = bare.length <= bareKnown.length ? [bare, bareKnown] : [bareKnown, bare];
  if (shorter.every(word => word.length === 1)) return false;
  return shorter.every(word => longer.some(other => other === word || (word.length === 1 && other.startsWith(word))));
}

/** Whether a name holds an office or a form of address: "Prime Minister Modi", "THE PRESIDENT". */
export function hasTitle(name: string): boolean {
  return read(name).words.some(({ lower }) => titles.has(lower));
}

/** Whether there is nothing but an office in it: "THE PRESIDENT". */
export function isTitleOnly(name: string): boolean {
  return withoutTitles(name).length === 0;
}

/** "the president" → "president"; without an article, the name itself. */
export function withoutArticle(name: string): string {
  const [, first, rest] = /^(\p{L}+)\s+(.*)$/su.exec(name) ?? [];
  return first !== undefined && articles.has(first.toLowerCase()) ? rest! : name;
}

function keysOf(name: string): readonly string[] {
  return read(name).keys;
}

/** The words of a name without offices and forms of address, as keys. */
export function withoutTitles(name: string): readonly string[] {
  return read(name).bare;
}

/** The same words, each also as it is written. */
export function wordsWithoutTitles(name: string): readonly NameWord[] {
  return read(name).words.filter(({ lower }) => !isTitle(lower));
}

interface ReadName {
  readonly words: readonly NameWord[];
  readonly keys: readonly string[];
  /** The keys without those of titles. */
  readonly bare: readonly string[];
}

/** Names are compared with each other many times: the last ones read are kept. */
const kept = new Map<string, ReadName>();
const mostKept = 4000;

function read(name: string): ReadName {
  const known = kept.get(name);
  if (known) return known;
  const words = wordsOf(name);
  const keys = words.map(({ key }) => key);
  const bare = words.flatMap(({ key, lower }) => (isTitle(lower) ? [] : key));
  const fresh = { words, keys, bare };
  if (kept.size >= mostKept) kept.clear();
  kept.set(name, fresh);
  return fresh;
}

function isTitle(lower: string): boolean {
  return titles.has(lower) || links.has(lower);
}

/** The words of a name; what stands in brackets or after a comma is not of the name. */
function wordsOf(name: string): readonly NameWord[] {
  const core = name.replace(/[([].{0,60}$/u, "").replace(/,.{0,60}$/u, "") || name;
  const written = lowerCase(core).match(/[\p{L}\p{M}\p{N}]+(?:[-’'][\p{L}\p{M}\p{N}]+)*/gu) ?? [];
  return written.map(lower => ({ key: withoutMarks(lower), lower }));
}

function withoutMarks(word: string): string {
  return word.normalize("NFKD").replace(/[\u0300-\u036f]/g, "");
}
