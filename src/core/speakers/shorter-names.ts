/**
 * Names with a word too many before them: "Chef Bruno Tessaro" is Bruno Tessaro where a file that one of them speaks in shows it, whatever
 * a chef is. A first name more looks just the same ("Maria Bruno Tessaro"), so that the record must hold more than the two names:
 * in the file of the long one others say the short one, too, or that of the short one has the long one, or "Bruno Tessaro, the chef". And
 * "Tessaro, Bruno" is Bruno Tessaro where the record has him.
 */
import { nameSource } from "../people/name-pattern.ts";
import { wordsWithoutTitles } from "../people/names.ts";
import { spellingOf } from "./spelling.ts";

/** A file as far as names are looked for in it. */
export interface NamedText {
  /** Of those who speak in it, and who ask. */
  readonly names: readonly string[];
  readonly language: string;
  readonly text: () => string;
  /** What others than those who answer say in it, its title too. */
  readonly about: () => string;
}

/** Long name → the short one that the files show to be the same person's. */
export function shorterNames(files: readonly NamedText[]): ReadonlyMap<string, string> {
  const byKey = new Map<string, Set<NamedText>>();
  const long = new Map<string, readonly string[]>();
  for (const file of files) {
    for (const name of file.names) {
      const { key } = spellingOf(name, file.language);
      const own = byKey.get(key);
      if (own) own.add(file);
      else byKey.set(key, new Set([file]));
      if (!long.has(name)) long.set(name, endsOf(name));
    }
  }
  const filesOf = (name: string): ReadonlySet<NamedText> => byKey.get(spellingOf(name, "").key) ?? new Set();
  const found = new Map<string, string>();
  for (const [name, ends] of long) {
    const turned = name.replace(/^([\p{L}\p{M}’'-]+), (\p{Lu}[\p{L}\p{M}.’'-]+)$/u, "$2 $1");
    if (turned !== name && filesOf(turned).size > 0) found.set(name, turned);
    const own = [...filesOf(name)];
    const short = ends.find(end => {
      const others = filesOf(end);
      // Who speaks beside another of that name is somebody else.
      if (own.some(file => others.has(file))) return false;
      const forms = longForms(name, end);
      return (
        own.some(file => isCalled(file, name, end)) ||
        [...others].some(({ text }) => {
          const words = text();
          return forms.some(form => form.test(words));
        })
      );
    });
    if (short !== undefined) found.set(name, short);
  }
  return found;
}

/** The full names that a longer one ends with, the shortest first: "Voss" of "Hanne Voss" is none. */
function endsOf(name: string): readonly string[] {
  const words = wordsWithoutTitles(name).length > 2 ? writtenWords(name) : [];
  const ends = words.flatMap((_, at) => (at > 0 && words.length - at >= 2 ? words.slice(at).join(" ") : []));
  return ends.reverse().filter(end => spellingOf(end, "").isFull);
}

/** As they stand in the name, without what titles they are. */
function writtenWords(name: string): readonly string[] {
  const words = name.split(/\s+/u);
  return words.slice(Math.max(0, words.length - wordsWithoutTitles(name).length));
}

/** Whether others call somebody by the short name there, and no more of a name stands before it. */
function isCalled({ about }: NamedText, name: string, end: string): boolean {
  const before = name
    .slice(0, name.length - end.length)
    .trim()
    .split(/\s+/u)
    .at(-1)!
    .toLowerCase();
  const pattern = new RegExp(`(?<![\\p{L}\\p{M}-])${nameSource(end)}(?![\\p{L}\\p{M}-])`, "giu");
  const words = about();
  return [...words.matchAll(pattern)].some(({ index }) => {
    const previous = /([\p{L}\p{M}.’'-]+)[ \t]+$/u.exec(words.slice(Math.max(0, index - 40), index))?.[1] ?? "";
    return !/^\p{Lu}/u.test(previous) && previous.toLowerCase() !== before;
  });
}

/** "Chef Bruno Tessaro" in any case, "Bruno Tessaro, the chef" as no first name is written. */
function longForms(name: string, end: string): readonly RegExp[] {
  const calling = name.slice(0, name.length - end.length).trim();
  const short = nameSource(end);
  const [from, to] = ["(?<![\\p{L}\\p{M}-])", "(?![\\p{L}\\p{M}-])"];
  return [
    new RegExp(`${from}${nameSource(calling)}\\s+${short}${to}`, "iu"),
    new RegExp(`${from}${short}(?:, | \\()(?:\\p{L}{1,4} ){0,2}${nameSource(calling.toLowerCase())}${to}`, "u"),
  ];
}
