/**
 * Who is named in interviews that hold words of nobody known: whoever is asked for there may be whose words they are. Names are found
 * by their words, as they stand one behind another with capitals; no more is known of them than that.
 */
import { nameKey, withoutTitles } from "../people/names.ts";

/** An interview with words that are nobody's, and all that stands in it. */
export interface NamelessText {
  readonly id: string;
  readonly text: string;
}

/** The ids of interviews with words of nobody known that name somebody. */
export type NamelessWith = (name: string) => readonly string[];

const word = /\p{Lu}[\p{L}\p{M}’'-]+/gu;

/** Words of names, and pairs that stand beside each other → the ids of the interviews that they stand in. */
export type NamelessNames = ReadonlyMap<string, ReadonlySet<string>>;

/** Looks through the interviews once. */
export function namesInNameless(texts: Iterable<NamelessText>): NamelessNames {
  const byName = new Map<string, Set<string>>();
  const add = (name: string, id: string): void => {
    const own = byName.get(name);
    if (own) own.add(id);
    else byName.set(name, new Set([id]));
  };
  for (const { id, text } of texts) {
    let before: { readonly key: string; readonly end: number } | undefined;
    for (const { 0: written, index } of text.matchAll(word)) {
      const key = nameKey(written);
      add(key, id);
      if (before && index === before.end + 1) add(`${before.key} ${key}`, id);
      before = { key, end: index + written.length };
    }
  }
  return byName;
}

/** A name is looked up by its words. */
export function createNameless(byName: NamelessNames): NamelessWith {
  return name => {
    const words = withoutTitles(name);
    const pairs = words.length === 1 ? words : words.slice(1).map((last, at) => `${words[at]} ${last}`);
    const [first = new Set<string>(), ...more] = pairs.map(pair => byName.get(pair) ?? new Set<string>());
    return [...first].filter(id => more.every(ids => ids.has(id)));
  };
}
