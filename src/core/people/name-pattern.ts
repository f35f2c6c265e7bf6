/** Names as patterns: whole words only, in the case they are written in, over line ends. */
import { inAll } from "../languages/languages.ts";
import { anyOf } from "../languages/pattern.ts";
import type { Phrases } from "../languages/sections/lists.ts";
import type { Genitive } from "../languages/sections/people.ts";

/** What stands behind a name and says whose something is, as the source of a pattern: an apostrophe, and "s" in English. */
export const possessiveEnding = `['’]${anyOf(inAll(({ writing }) => writing.possessives))}?`;

/** A pattern for any of the names, the longest first; nothing without names. */
export function namePattern(names: readonly string[]): RegExp | undefined {
  const unique = [...new Set(names)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  if (unique.length === 0) return undefined;
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${unique.map(nameSource).join("|")})(?![\\p{L}\\p{N}])`, "gu");
}

/** The source of a pattern for one name, without its bounds; with either apostrophe. */
export function nameSource(name: string): string {
  return name
    .replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")
    .replace(/\s+/g, "\\s+")
    .replace(/['’]/g, "['’]");
}

/**
 * A pattern for names or offices in the genitive, where only that can stand: behind "in the words of" in Russian, before it in
 * Azerbaijani; nothing without names. Everywhere else a mention must be in the nominative, in which alone it can be the subject
 * of a verb of saying. Endings, not stems: a stem would take a man's words for those of a woman of the same family.
 */
export function genitivePattern(names: readonly string[], genitive: Genitive | undefined): RegExp | undefined {
  if (names.length === 0 || !genitive) return undefined;
  const forms = names.map(name => `${initialsOf(name)}${genitiveOf(name, genitive)}`).join("|");
  const places: string[] = [];
  if (genitive.before) places.push(`(?<=(?<!\\p{L})${anyOf(genitive.before)}\\s)(?:${forms})(?![\\p{L}-])`);
  // With a word before it, the name may be somebody else's: "Ada Stone's" is not Stone's.
  if (genitive.behind) places.push(`(?<![\\p{L}-]|\\p{L}\\s)(?:${forms})(?=\\s${anyOf(genitive.behind)}(?!\\p{L}))`);
  return new RegExp(places.join("|"), "giu");
}

/** "A. Stone", of a name in full and of its surname alone. */
function initialsOf(name: string): string {
  return /^\p{Lu}\S*$/u.test(name) ? "(?:\\p{Lu}\\.\\s?){0,2}" : "";
}

/** Where the phrase stands before the name, each of its words is in the genitive; else the last one is. */
function genitiveOf(name: string, genitive: Genitive): string {
  const words = name.split(/\s+/);
  const inCase = (word: string, index: number) =>
    genitive.before || index === words.length - 1 ? inGenitive(word, genitive) : nameSource(word);
  return words.map(inCase).join("\\s+");
}

function inGenitive(word: string, { endings }: Genitive): string {
  const ending = endings.find(({ of }) => of === "" || [...of].some(last => word.toLowerCase().endsWith(last)));
  if (!ending || ending.add === "") return nameSource(word);
  return `${nameSource(word.slice(0, word.length - ending.cut))}['’]?(?:${[...ending.add].join("|")})`;
}

/** "Louis Peter Stone" in a text about Lou Stone: the first name in another length, and what stands behind it. */
export function middleNames(text: string, names: readonly string[]): readonly string[] {
  return names.flatMap(name => {
    const [first, last] = [name.split(/\s+/)[0]!, name.split(/\s+/).at(-1)!];
    if (first === last || first.length < shortest) return [];
    const begins = nameSource(first.slice(0, shortest));
    const full = new RegExp(
      `(?<![\\p{L}-])(${begins}\\p{Ll}*(?:\\s\\p{Lu}[\\p{L}.]*){1,2})\\s${nameSource(last)}(?![\\p{L}-])`,
      "gu",
    );
    return [...text.matchAll(full)]
      .map(([, found]) => found!.split(/\s+/))
      .flatMap(parts => (isForm(parts[0]!, first) ? parts : []));
  });
}

/** "Галина Ивановна" in a text about Галина Тюрина: the father's name, where all of that first name have the same. */
export function patronymicsIn(text: string, names: readonly string[], endings: Phrases | undefined): readonly string[] {
  if (!endings) return [];
  return names.flatMap(name => {
    const [first, last] = name.split(/\s+/);
    if (last === undefined) return [];
    const called = new RegExp(
      `(?<![\\p{L}-])${nameSource(first!)}\\s(\\p{Lu}\\p{Ll}+${anyOf(endings)})(?![\\p{L}-])`,
      "gu",
    );
    const found = new Set([...text.matchAll(called)].map(([, father]) => father!));
    return found.size === 1 ? [...found] : [];
  });
}

/** "Wil" in a text about Wilhelmina Stone. */
export function shortForms(text: string, names: readonly string[]): readonly string[] {
  return names.flatMap(name => {
    const [first, last] = name.split(/\s+/);
    if (last === undefined || first!.length <= shortest) return [];
    const forms = new Set(
      text.match(new RegExp(`(?<![\\p{L}-])${nameSource(first!.slice(0, shortest))}\\p{Ll}*(?![\\p{L}-])`, "gu")),
    );
    return [...forms].filter(form => form !== first && first!.startsWith(form));
  });
}

/** Letters that the short form of a first name has at least. */
const shortest = 3;

function isForm(name: string, other: string): boolean {
  return name.startsWith(other) || other.startsWith(name);
}
