/** Names by their words and initials: whom a name may mean is found without looking at everybody. */
import { initialsOf, lookUpsOf, type Spelling } from "./spelling.ts";

export interface NameIndex<T> {
  add(one: T, spelling: Spelling): void;
  /** Those that may have all words of a name; nothing where they are too many to look at. */
  of(spelling: Spelling): readonly T[] | undefined;
  /** Those that may have any word of it: the first of them, where they are very many. */
  near(spelling: Spelling): readonly T[];
}

/** So many of one word are told apart; a short name fits more than one of them anyway. */
const mostNamesakes = 200;

export function createNameIndex<T>(): NameIndex<T> {
  const byWord = new Map<string, T[]>();

  function add(one: T, spelling: Spelling): void {
    for (const key of allOf(spelling)) {
      const others = byWord.get(key);
      if (!others) byWord.set(key, [one]);
      else if (others.length <= mostNamesakes) others.push(one);
    }
  }

  const withWord = (keys: readonly string[]): readonly T[] => [...new Set(keys.flatMap(key => byWord.get(key) ?? []))];

  return {
    add,
    of: spelling => {
      const words = lookUpsOf(spelling);
      const [fewest] = (words.length > 0 ? words : [initialsIn(spelling)])
        .map(withWord)
        .sort((a, b) => a.length - b.length);
      return fewest !== undefined && fewest.length > mostNamesakes ? undefined : (fewest ?? []);
    },
    near: spelling => withWord(allOf(spelling)),
  };
}

function allOf(spelling: Spelling): readonly string[] {
  return [...lookUpsOf(spelling).flat(), ...initialsIn(spelling)];
}

/** The key that initials share with the full name which they stand for. */
function initialsIn(spelling: Spelling): readonly string[] {
  const initials = initialsOf(spelling);
  return initials === undefined ? [] : [`.${initials}`];
}
