/** Whose words are asked for: by a name that an operator gives, or that a text begins with. */
import { inAll } from "../../languages/languages.ts";
import type { Filters, Whom } from "../../question-model.ts";
import type { Speaker, Speakers } from "../../speakers/speakers.ts";
import { foldedWords } from "../../text/fold.ts";
import { type TypedWord, typedWords } from "../typed-words.ts";
import type { NamedAt } from "./named.ts";

export interface First {
  readonly length: number;
  readonly whom?: Whom;
  readonly isFirst?: boolean;
}

export interface WhomReader {
  /** Who is named first, an article aside, and by how many words; whether by a first name alone. */
  first(words: readonly TypedWord[], language: string): First;
  /** The only word of a name that begins so, folded. */
  completed(beginning: string): string | undefined;
  /** Who of the record is meant; by the name as written where nobody is. */
  named(written: string, language: string): Whom;
}

const articles = inAll(({ questions }) => questions.articles);

export function createWhomReader(speakers: Speakers, namedAtIn: (language: string) => NamedAt): WhomReader {
  return {
    first: (words, language) => {
      for (const word of words) if (word.stop) word.role = "stop";
      const at = articles.has(words[0]?.folded ?? "") ? 1 : 0;
      const { length, whom, isFirst = false } = namedAtIn(language)(words, at);
      return whom === undefined ? { length: 0 } : { length: at + length, whom, isFirst };
    },
    completed: beginning => {
      const words = speakers.all.flatMap(({ labels }) => labels.flatMap(foldedWords));
      const [word, ...others] = new Set(words.filter(one => one.startsWith(beginning)));
      return others.length === 0 ? word : undefined;
    },
    named: (written, language) => {
      const { all, whoIs, stranger } = speakers;
      const wanted = plainWords(written);
      const isCalled = ({ labels, aliases, offices }: Speaker): boolean =>
        [...labels, ...aliases, ...offices].some(known => plainWords(known).join(" ") === wanted.join(" "));
      const hasWords = ({ name }: Speaker): boolean => wanted.every(word => foldedWords(name).includes(word));
      const name = onlyOf(all.filter(isCalled)) ?? onlyOf(all.filter(hasWords)) ?? written;
      const words = typedWords(written, language);
      const named = namedAtIn(language)(words, 0);
      const inCase = named.length === words.length ? named.whom : undefined;
      return whoIs(written, language) ?? whoIs(name, language) ?? inCase ?? { ...stranger(name), labels: [name] };
    },
  };
}

/** The filter for somebody's words. */
export function filterBy(whom: Whom): Filters {
  const { name, labels, perhaps, namesakes, nameless } = whom;
  const others = perhaps.length + namesakes.length + nameless.length;
  const isPlain = labels.length === 1 && labels[0] === name && others === 0;
  return { speaker: name, ...(isPlain ? {} : { whom }) };
}

/** "the mayor" and "mayor" are one name. */
function plainWords(name: string): readonly string[] {
  return foldedWords(name).filter(word => !articles.has(word));
}

function onlyOf(speakers: readonly Speaker[]): string | undefined {
  return speakers.length === 1 ? speakers[0]!.name : undefined;
}
