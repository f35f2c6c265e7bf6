/** Names of the record's speakers among the words of a question: whole names, surnames, aliases, first names alone or before them. */
import { inAll } from "../../languages/languages.ts";
import { transliterations } from "../../lexicon/transliterate.ts";
import type { Whom } from "../../question-model.ts";
import type { Speakers } from "../../speakers/speakers.ts";
import { foldedWords } from "../../text/fold.ts";
import { present } from "../present.ts";
import type { TypedWord } from "../typed-words.ts";
import { titles, vocabularyOf } from "../vocabulary.ts";
import { isCaseOf } from "./case-forms.ts";

/** Whom words name, and how many words do it; nobody and 0 where they name none. */
export interface Named {
  /** By the names that the table has for them; none where it is not one of its names as it stands. */
  readonly speakers: ReadonlySet<string>;
  readonly length: number;
  /** By an office alone, which may be that of others. */
  readonly isOffice?: boolean;
  /** By a first name alone, which names somebody only where a name must stand. */
  readonly isFirst?: boolean;
  /** Nothing where an alias is that of several. */
  readonly whom?: Whom;
}

/** The same with the names as the record writes them. */
interface Known extends Named {
  readonly texts: readonly string[];
}

export type NamedAt = (words: readonly TypedWord[], at: number) => Named;

interface Naming {
  readonly speaker: string;
  /** The label of a first name, else as the record writes it, and its words as they are compared. */
  readonly text: string;
  readonly words: readonly string[];
  /** No name, but what stands before it. */
  readonly isOffice: boolean;
}

/** By their first letters. */
type Namings = Map<string, readonly Naming[]>;

const articles = inAll(({ questions }) => questions.articles);
const nobody: Named = { speakers: new Set(), length: 0 };
/** Words of a name. */
const longestName = 4;
/** Letters that all cases of a name have in common. */
const sameLetters = 3;

/** Makes the search, the longest name first, for questions in a language. */
export function createNamedAt({ all, whoIs }: Speakers): (language: string) => NamedAt {
  const namings: Namings = new Map();
  const firstNames: Namings = new Map();
  for (const { name, labels, aliases, offices } of all) {
    for (const text of new Set([...labels, ...labels.flatMap(surnamesOf), ...aliases, ...offices])) {
      const words = foldedWords(text).filter(word => !articles.has(word));
      put(namings, { speaker: name, text, words, isOffice: offices.includes(text) });
    }
    for (const text of labels) {
      const words = firstNameOf(text);
      put(firstNames, { speaker: name, text, words, isOffice: false });
    }
  }

  /** The names that stand at a place, the longest; in another case only where none stands there as it is. */
  function namingsAt(
    words: readonly TypedWord[],
    at: number,
    { language, known = namings }: { readonly language: string; readonly known?: Namings },
  ): readonly Naming[] {
    const begun = known.get(words[at]?.folded.slice(0, sameLetters) ?? "") ?? [];
    const fitting = (fits: (word: string, name: string) => boolean): readonly Naming[] => {
      const found = begun.filter(naming =>
        naming.words.every((name, step) => fits(words[at + step]?.folded ?? "", name)),
      );
      const length = Math.max(0, ...found.map(naming => naming.words.length));
      return found.filter(naming => naming.words.length === length);
    };
    const exact = fitting((word, name) => word === name);
    return exact.length > 0 ? exact : fitting((word, name) => isCaseOf(word, name, language));
  }

  function knownAt(words: readonly TypedWord[], at: number, language: string): Known {
    const found = namingsAt(words, at, { language });
    return {
      speakers: new Set(found.map(({ speaker }) => speaker)),
      length: found[0]?.words.length ?? 0,
      isOffice: found.length > 0 && found.every(({ isOffice }) => isOffice),
      texts: [...new Map(found.map(({ text, words }) => [words.join(" "), text])).values()],
    };
  }

  return language => {
    const namesAt = (words: readonly TypedWord[], at: number): Known => knownAt(words, at, language);
    const { auxiliaries } = vocabularyOf(language);
    const whoseName = (words: readonly TypedWord[]): Whom | undefined =>
      whoIs(words.map(({ text }) => text).join(" "), language);
    const whoseNames = (words: readonly TypedWord[], { texts }: Known): Whom | undefined =>
      whoseName(words) ?? together(texts.flatMap(text => whoIs(text, language) ?? []));

    /** A word that may be a first name: written like one, or where one is asked for. */
    function isGiven(words: readonly TypedWord[], at: number): boolean {
      const word = words[at];
      if (word?.role !== "topic" || titles.has(word.folded) || /[^\p{L}\p{M}.-]/u.test(word.text)) return false;
      return word.capital || auxiliaries.has(words[at - 1]?.folded ?? "");
    }

    /**
     * Typed in small letters where the name of who spoke stands: first of all, both names of it, before a word of asking, or right
     * behind one where no auxiliary leads.
     */
    const isPlaced = (words: readonly TypedWord[], at: number): boolean =>
      words[at]?.role === "topic" &&
      (at <= 1 || words[at + 1]?.role === "asking" || (auxiliaries.size === 0 && words[at - 1]?.role === "asking"));

    /** Whether a word may be of a name that the record does not have as it stands, or is one of a speaker alone. */
    const mayBeOfName = (words: readonly TypedWord[], at: number): boolean => {
      const { length } = namesAt(words, at);
      return length === 1 || (length === 0 && (isGiven(words, at) || isPlaced(words, at)));
    };

    /** The words of a name that begins at a place. Two surnames side by side are two names. */
    function nameFrom(words: readonly TypedWord[], at: number): number {
      let [length, known] = [0, 0];
      while (length < longestName && mayBeOfName(words, at + length)) {
        known += namesAt(words, at + length).length;
        if (known > 1) break;
        length++;
      }
      return length;
    }

    /** Whose first name a word is; with another name behind it, it is of somebody else. */
    function firstNameAt(words: readonly TypedWord[], at: number): Named {
      const word = words[at];
      if (word === undefined || word.stop || isGiven(words, at + 1) || isGiven(words, at - 1)) return nobody;
      const written = [word.folded, ...(word.capital ? transliterations(word.text, language) : [])];
      const found = written.flatMap(folded => namingsAt([{ ...word, folded }], 0, { language, known: firstNames }));
      if (found.length === 0) return nobody;
      const whom = together(found.flatMap(({ text }) => whoIs(text, language) ?? []));
      return { speakers: new Set(), length: 1, isFirst: true, ...present({ whom }) };
    }

    return (words, at) => {
      const known = namesAt(words, at);
      if (known.length > 1) return withWhom(known, whoseNames(words.slice(at, at + known.length), known));
      const before = namesAt(words, at - 1).length === 0 && isGiven(words, at - 1);
      const own = known.length === 1 ? whoseNames([words[at]!], known) : undefined;
      // "The chancellor" is no surname, and "Ada Petri" is not Rada Petri, whom the surname alone would mean.
      if (known.length === 1 && own === undefined) return withWhom(known, undefined);
      if (before) return nobody;
      for (let length = nameFrom(words, at); length > known.length; length--) {
        const whom = whoseName(words.slice(at, at + length));
        if (whom !== undefined) return { speakers: new Set(), length, whom };
      }
      return known.length === 1 ? withWhom(known, own) : firstNameAt(words, at);
    };
  };

  function withWhom({ speakers, length, isOffice = false }: Known, whom: Whom | undefined): Named {
    const meant = whom ?? together([...speakers].map(name => whoIs(name, "") ?? alone(name)));
    return { speakers, length, isOffice, ...present({ whom: meant }) };
  }
}

/** Whom several names mean together: one who has them all, or namesakes. */
function together(meant: readonly Whom[]): Whom | undefined {
  const [first] = meant;
  const names = [
    ...new Set(meant.flatMap(({ name, namesakes }) => (namesakes.length > 0 ? namesakes : [name]))),
  ].sort();
  if (first === undefined || names.length === 1) return first;
  const all = (listOf: (whom: Whom) => readonly string[]): readonly string[] => [...new Set(meant.flatMap(listOf))];
  return {
    name: first.namesakes.length > 0 ? first.name : names.join(", "),
    labels: all(({ labels }) => labels),
    perhaps: all(({ perhaps }) => perhaps),
    namesakes: names,
    nameless: all(({ nameless }) => nameless),
  };
}

/** Whom a label without a name means: nobody beside itself. */
function alone(name: string): Whom {
  return { name, labels: [name], perhaps: [], namesakes: [], nameless: [] };
}

function put(namings: Namings, naming: Naming): void {
  const begin = naming.words[0]?.slice(0, sameLetters);
  if (begin !== undefined) namings.set(begin, [...(namings.get(begin) ?? []), naming]);
}

/** "Mira" of "Mira Solen", folded; nothing of an initial, a title or a name of one word. */
function firstNameOf(name: string): readonly string[] {
  const words = foldedWords(name);
  const at = words.findIndex(word => !titles.has(word) && !articles.has(word));
  const first = words[at] ?? "";
  return at < words.length - 1 && first.length > 1 ? [first] : [];
}

/** The last word of a name of several: "Mira Solen" is asked for as Solen. */
function surnamesOf(name: string): readonly string[] {
  const words = name.split(/\s+/);
  return words.length > 1 ? words.slice(-1) : [];
}
