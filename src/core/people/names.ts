/**
 * Names of people as labels and front matter give them: "Mayor Solen", "M. Solen", "SOLEN" and "Mira Solen"
 * are one person, "Kaja Solen" is another. Titles are taken off before names are compared. Titles are compared as
 * written, names without accents: Azerbaijani "baş" is part of a title, and Bas is a Dutchman.
 */
import { foreignTitles } from "../languages/foreign-titles.ts";
import { inAll, languages } from "../languages/languages.ts";

const titles = new Set([...inAll(({ people }) => people?.titles)].map(lowerCase));
const links = inAll(({ people }) => people?.titleLinks);
const foreign = new Set([...foreignTitles].map(lowerCase));
/** Letters that the last part of a word put together has at least: "meister". */
const shortestPart = 6;
/** What a person may be called who has a full name behind it. */
const callings = new Set(
  languages
    .flatMap(({ people }) =>
      [people?.offices.either, ...Object.values(people?.callings ?? {})].flatMap(list => [...(list ?? [])]),
    )
    .map(lowerCase),
);
for (const name of inAll(({ people }) => people?.firstNames)) callings.delete(lowerCase(name));
const titlesBehind = new Set([...inAll(({ people }) => people?.titlesBehind)].map(lowerCase));
const articles = new Set(languages.flatMap(({ people }) => people?.definite ?? []));
const particles = inAll(({ transcript }) => transcript?.particles);

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
  const [bare, bareKnown] = [nameIn(label, person), nameIn(person, label)];
  if (bare.length === 0 || bareKnown.length === 0) {
    const title = all.filter(word => !articles.has(word));
    return title.length > 0 && bare.length === bareKnown.length && title.every(word => known.includes(word));
  }
  const [shorter, longer] = bare.length <= bareKnown.length ? [bare, bareKnown] : [bareKnown, bare];
  if (shorter.every(word => word.length === 1)) return false;
  return shorter.every(word => longer.some(other => other === word || (word.length === 1 && other.startsWith(word))));
}

/** The words of a name without titles; "KING" is a name where another has it as one. */
function nameIn(name: string, other: string): readonly string[] {
  const { keys, bare } = read(name);
  const last = keys.at(-1)!;
  return bare.length === 0 && read(other).bare.at(-1) === last ? [last] : bare;
}

/** Whether a name holds an office or a form of address: "Prime Minister Modi", "THE PRESIDENT". */
export function hasTitle(name: string): boolean {
  const { words, from, to } = read(name);
  return words.some(({ lower }, at) => (at < from && !links.has(lower)) || at >= to);
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
  const { words, from, to } = read(name);
  return words.slice(from, to);
}

interface ReadName {
  readonly words: readonly WrittenWord[];
  /** Which of them are the name itself: titles stand before it, some behind it. */
  readonly from: number;
  readonly to: number;
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
  const from = titlesEnd(words);
  // "Stephen King" is no king.
  let to = words.length;
  while (to > from + 1 && titlesBehind.has(words[to - 1]!.lower)) to--;
  const fresh = { words, from, to, keys, bare: keys.slice(from, to) };
  if (kept.size >= mostKept) kept.clear();
  kept.set(name, fresh);
  return fresh;
}

/** How many words before the name are none of it: titles, and what by its form is one ("Gov. Ada Stone", "baker Ada Stone"). */
function titlesEnd(words: readonly WrittenWord[]): number {
  let end = 0;
  while (end < words.length && isTitle(words[end]!.lower)) end++;
  while (words.length - end > 2 && (words[end]!.isAbbreviated || isCalling(words[end]!.lower))) end++;
  const name = words.findIndex(({ isSmall }, at) => at >= end && !isSmall);
  const isDescribed = words.slice(end, Math.max(end, name)).some(({ lower }) => !particles.has(lower));
  return isDescribed && words.length - name >= 2 ? name : end;
}

function isTitle(lower: string): boolean {
  return titles.has(lower) || links.has(lower) || foreign.has(lower);
}

/** "economist", "Vizepräsident" */
function isCalling(lower: string): boolean {
  if (callings.has(lower)) return true;
  for (let from = 1; lower.length - from >= shortestPart; from++) if (foreign.has(lower.slice(from))) return true;
  return false;
}

/** The words of a name; what stands in brackets or after a comma is not of the name. */
function wordsOf(name: string): readonly WrittenWord[] {
  const core = name.replace(/[([].{0,60}$/u, "").replace(/,.{0,60}$/u, "") || name;
  const written = core.match(/[\p{L}\p{M}\p{N}]+(?:[-’'][\p{L}\p{M}\p{N}]+)*\.?/gu) ?? [];
  return written.map(word => {
    const lower = lowerCase(word.replace(/\.$/, ""));
    return {
      key: withoutMarks(lower),
      lower,
      isAbbreviated: lower.length > 1 && word.endsWith("."),
      isSmall: /^\p{Ll}/u.test(word),
    };
  });
}

interface WrittenWord extends NameWord {
  /** With a full stop behind it, and no initial: "Gov." */
  readonly isAbbreviated: boolean;
  readonly isSmall: boolean;
}

function withoutMarks(word: string): string {
  return word.normalize("NFKD").replace(/[\u0300-\u036f]/g, "");
}
