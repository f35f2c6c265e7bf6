/** Names of the record's speakers among the words of a question: whole names, surnames, aliases, and a first name before them. */
import { inAll } from "../languages/languages.ts";
import type { Whom } from "../model.ts";
import type { Speakers } from "../speakers/speakers.ts";
import { foldedWords } from "../text/fold.ts";
import type { TypedWord } from "./typed-words.ts";
import { titles, vocabularyOf } from "./vocabulary.ts";

/** Whom words name, and how many words do it; nobody and 0 where they name none. */
export interface Named {
  /** By the names that the table has for them; of a name that only may be theirs, those whose labels it may be. */
  readonly speakers: ReadonlySet<string>;
  readonly length: number;
  /** Nothing where an alias is that of several. */
  readonly whom?: Whom;
}

export type NamedAt = (words: readonly TypedWord[], at: number) => Named;

interface Naming {
  readonly speaker: string;
  readonly words: readonly string[];
}

const articles = inAll(({ questions }) => questions.articles);
const nobody: Named = { speakers: new Set(), length: 0 };
/** Names before a surname. */
const mostGivenNames = 3;

/** Makes the search, the longest name first, for questions in a language. */
export function createNamedAt({ all, whoIs }: Speakers): (language: string) => NamedAt {
  const namings = new Map<string, Naming[]>();
  for (const { name, labels, aliases } of all) {
    for (const text of [...labels, ...labels.flatMap(surnamesOf), ...aliases]) {
      const words = foldedWords(text).filter(word => !articles.has(word));
      const [first] = words;
      if (first !== undefined) namings.set(first, [...(namings.get(first) ?? []), { speaker: name, words }]);
    }
  }

  function knownAt(words: readonly TypedWord[], at: number): Named {
    const found = (namings.get(words[at]?.folded ?? "") ?? []).filter(naming =>
      naming.words.every((word, step) => words[at + step]?.folded === word),
    );
    const length = Math.max(0, ...found.map(naming => naming.words.length));
    const longest = found.filter(naming => naming.words.length === length);
    return { speakers: new Set(longest.map(({ speaker }) => speaker)), length };
  }

  return language => {
    const { auxiliaries } = vocabularyOf(language);
    const whoseName = (words: readonly TypedWord[]): Whom | undefined =>
      whoIs(words.map(({ text }) => text).join(" "), language);

    /** A word that may be a first name: written like one, or where one is asked for. */
    function isGiven(words: readonly TypedWord[], at: number): boolean {
      const word = words[at];
      if (word?.role !== "topic" || titles.has(word.folded) || /[^\p{L}\p{M}.-]/u.test(word.text)) return false;
      return word.capital || auxiliaries.has(words[at - 1]?.folded ?? "");
    }

    /** Where the name begins whose surname stands at a place. */
    function beginningOf(words: readonly TypedWord[], at: number): number {
      let from = at;
      while (at - from < mostGivenNames && isGiven(words, from - 1) && knownAt(words, from - 1).length === 0) from--;
      return from;
    }

    /** Where the surname stands of a name that begins at a place, or -1. */
    function surnameOf(words: readonly TypedWord[], at: number): number {
      let last = at;
      while (last - at < mostGivenNames && isGiven(words, last) && knownAt(words, last).length === 0) last++;
      return knownAt(words, last).length === 1 ? last : -1;
    }

    return (words, at) => {
      const known = knownAt(words, at);
      if (known.length > 1) return withWhom(known, whoseName(words.slice(at, at + known.length)));
      const last = surnameOf(words, at);
      if (last < 0) return nobody;
      // "The chancellor" is no surname.
      if (last === at && whoseName([words[at]!]) === undefined) return withWhom(known, undefined);
      const whom = whoseName(words.slice(at, last + 1));
      // "Ada Petri" is not Rada Petri: the surname alone would be.
      if (beginningOf(words, last) !== at || whom === undefined) return nobody;
      return withWhom({ ...knownAt(words, last), length: last - at + 1 }, whom);
    };
  };

  function withWhom(named: Named, whom: Whom | undefined): Named {
    const [only] = named.speakers.size === 1 ? named.speakers : [];
    const meant = whom ?? (only === undefined ? undefined : (whoIs(only, "") ?? alone(only)));
    return meant === undefined ? named : { ...named, whom: meant };
  }
}

/** Whom a label without a name means: nobody beside itself. */
export function alone(name: string): Whom {
  return { name, labels: [name], perhaps: [], namesakes: [] };
}

/** The last word of a name of several: "Mira Solen" is asked for as Solen. */
function surnamesOf(name: string): readonly string[] {
  const words = name.split(/\s+/);
  return words.length > 1 ? words.slice(-1) : [];
}
