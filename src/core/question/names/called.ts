/** What outlets and interviewers are called by in a question: their names, and parts of them that are nobody else's. */
import { inAll } from "../../languages/languages.ts";
import { wholeWords } from "../../languages/pattern.ts";
import { foldedWords, placedWords } from "../../text/fold.ts";

/** Whom a name is of: an outlet or interviewer, as the record has it. */
export interface CalledBy {
  readonly kind: "outlet" | "interviewer";
  readonly name: string;
}

/** One of their names. */
export interface Called extends CalledBy {
  /** Folded, without what divides its words, and how many there are. */
  readonly joined: { readonly text: string; readonly length: number };
  /** A part, which may be that of several: "CNN". */
  readonly isPart: boolean;
}

interface Names {
  readonly outlets: readonly string[];
  readonly interviewers: readonly string[];
  readonly names: (word: string) => boolean;
}

const articles = inAll(({ questions }) => questions.articles);
/** "Radio" is no name of a radio. */
const outletWord = wholeWords(
  inAll(({ people }) => people?.introductions?.outlets?.words),
  "u",
);
const fewestLetters = 3;

/** The longest first. */
export function namesOf({ outlets, interviewers, names }: Names): readonly Called[] {
  const isOwn = (words: readonly string[]): boolean =>
    words.join("").length >= fewestLetters && !words.every(word => outletWord.test(word) || /^\d+$/.test(word));
  const isOthers = (words: readonly string[], name: string): boolean =>
    outlets.some(other => other !== name && ` ${wordsOf(other).join(" ")} `.includes(` ${words.join(" ")} `));
  const parts = outlets.flatMap(name =>
    partsOf(wordsOf(name))
      .filter(words => isOwn(words) && !words.some(names))
      .map(words =>
        called({ kind: "outlet", name: isOthers(words, name) ? asWritten(words, name) : name }, words, true),
      ),
  );
  const whole = [
    ...outlets.map(name => called({ kind: "outlet", name }, wordsOf(name), false)),
    ...interviewers.flatMap(name => {
      const words = wordsOf(name);
      const of: CalledBy = { kind: "interviewer", name };
      return [called(of, words, false), called(of, words.slice(-1), false), called(of, words.slice(0, 1), true)];
    }),
  ];
  const all = [...whole, ...parts].filter(({ joined }) => joined.text.length >= fewestLetters);
  return [...new Map(all.reverse().map(one => [one.joined.text, one])).values()].sort(
    (a, b) => b.joined.text.length - a.joined.text.length,
  );
}

function called(of: CalledBy, words: readonly string[], isPart: boolean): Called {
  return { ...of, joined: { text: words.join(""), length: words.length }, isPart };
}

function wordsOf(name: string): readonly string[] {
  return foldedWords(name).filter(word => !articles.has(word));
}

/** Words of a name as the name writes them. */
function asWritten(words: readonly string[], name: string): string {
  const placed = placedWords(name);
  const first = placed.find(({ folded }) => folded === words[0]);
  const last = placed.findLast(({ folded }) => folded === words.at(-1));
  return first && last ? name.slice(first.start, last.end) : name;
}

/** Runs of some of its words from one end. */
function partsOf(words: readonly string[]): readonly (readonly string[])[] {
  return words.slice(1).flatMap((_, at) => [words.slice(0, at + 1), words.slice(at + 1)]);
}
