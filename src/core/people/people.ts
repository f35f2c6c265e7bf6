/**
 * The people whom the owner names, with the other spellings that files have for them: `Mira Solen: [SOLEN, the mayor]`. His word
 * is taken to the letter: a label is that person only where it is one of the spellings, with or without a title before it. A
 * surname that he did not write down may be a brother's.
 */
import { nameKey, withoutTitles } from "./names.ts";

/** Known persons, by their full names. */
export interface People {
  /** Full name → its other spellings. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  /** The full name of whom a label or a fact means; nothing where it is none of the spellings, or that of two people. */
  nameOf(label: string): string | undefined;
  /** The other spellings of a full name; empty where nobody is called so. */
  spellingsOf(name: string): readonly string[];
}

/** Nobody is known. */
export const nobodyKnown: People = createPeople(new Map());

/** The table of some people. */
export function createPeople(names: People["names"]): People {
  const owners = new Map<string, Set<string>>();
  for (const [name, spellings] of names) {
    for (const spelling of [name, ...spellings]) {
      for (const key of keysOf(spelling)) owners.set(key, (owners.get(key) ?? new Set()).add(name));
    }
  }
  const nameOf = (label: string): string | undefined => {
    for (const key of keysOf(label)) {
      const found = owners.get(key);
      if (found) return found.size === 1 ? [...found][0] : undefined;
    }
    return undefined;
  };
  return { names, nameOf, spellingsOf: name => names.get(name) ?? [] };
}

/** As written, and without titles: "Mayor Solen" is whoever "Solen" is. */
function keysOf(name: string): readonly string[] {
  return [...new Set([nameKey(name), withoutTitles(name).join(" ")])].filter(key => key !== "");
}
