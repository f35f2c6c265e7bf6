/** What is known of words without asking the index, with the names of the record among them. */
import { ownLanguage } from "../../languages/languages.ts";
import type { WordForm } from "../../model.ts";
import type { Speakers } from "../../speakers/speakers.ts";
import { type Token, tokensOf } from "../../text/analyzer.ts";
import { foldedWords } from "../../text/fold.ts";
import { isCaseOf } from "./case-forms.ts";

/** What is known of words without asking the index. */
export interface Familiar {
  /** Whether the record holds the word, or a name for it. */
  knows(token: WordForm, language: string): boolean;
  /** Whether the word is a known name, in whatever letters it is typed: a country, a name of the owner's. */
  names(token: WordForm, language: string): boolean;
  /** How much a word says, 0 to 1: the commoner in the language, the less. */
  telling(token: WordForm, language: string): number;
}

interface Names {
  readonly familiar?: Familiar;
  readonly speakers: Speakers;
  readonly outlets: readonly string[];
  readonly interviewers: readonly string[];
}

/** What is known of words, and that the record knows the names of those who speak in it. */
export function withNames({ familiar, speakers, outlets, interviewers }: Names): Familiar {
  if (familiar === undefined) return { knows: () => true, names: () => false, telling: () => 1 };
  const called = speakers.all.flatMap(({ labels, aliases }) => [...labels, ...aliases]);
  const names = new Set([...called, ...outlets, ...interviewers].flatMap(foldedWords));
  const isName = (word: string, language: string): boolean =>
    names.has(word) || [...names].some(name => isCaseOf(word, name, language));
  return { ...familiar, knows: (token, language) => familiar.knows(token, language) || isName(token.word, language) };
}

/** The same of words as they are typed. */
export function wordsKnown({ knows, names }: Familiar, language = ownLanguage.code) {
  const known = (test: (token: Token) => boolean) => (word: string) => tokensOf(word, language).some(test);
  return { knows: known(token => knows(token, language)), names: known(token => names(token, language)) };
}
