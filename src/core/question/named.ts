/** Names of the record's speakers among the words of a question: whole names, surnames, aliases, and a first name before them. */
import { inAll } from "../languages/languages.ts";
import type { Whom } from "../model.ts";
import type { Speakers } from "../speakers/speakers.ts";
import { foldedWords } from "../text/fold.ts";
import type { TypedWord } from "./typed-words.ts";
import { titles, vocabularyOf } from "./vocabulary.ts";

/** Whom words name, and how many words do it; nobody and 0 where they name none. */
export interface Named {
  /** By the names that the table has for them; none where it is not one of its names as it stands. */
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
/** Words of a name. */
const longestName = 4;

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

    /** Whether a word may be of a name that the record does not have as it stands, or is one of a speaker alone. */
    const mayBeOfName = (words: readonly TypedWord[], at: number): boolean => {
      const { length } = knownAt(words, at);
      return length === 1 || (length === 0 && isGiven(words, at));
    };

    /** The words of a name that begins at a place. Two surnames side by side are two names. */
    function nameFrom(words: readonly TypedWord[], at: number): number {
      let [length, known] = [0, 0];
      while (length < longestName && mayBeOfName(words, at + length)) {
        known += knownAt(words, at + length).length;
        if (known > 1) break;
        length++;
      }
      return length;
    }

    return (words, at) => {
      const known = knownAt(words, at);
      if (known.length > 1) return withWhom(known, whoseName(words.slice(at, at + known.length)));
      const before = knownAt(words, at - 1).length === 0 && isGiven(words, at - 1);
      const own = known.length === 1 ? whoseName([words[at]!]) : undefined;
      // "The chancellor" is no surname, and "Ada Petri" is not Rada Petri, whom the surname alone would mean.
      if (known.length === 1 && own === undefined) return withWhom(known, undefined);
      if (before) return nobody;
      for (let length = nameFrom(words, at); length > known.length; length--) {
        const whom = whoseName(words.slice(at, at + length));
        if (whom !== undefined) return { speakers: new Set(), length, whom };
      }
      return known.length === 1 ? withWhom(known, own) : nobody;
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
