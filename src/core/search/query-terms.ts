/**
 * The words of a question → drafts of terms, before the record was asked about them: stems in the languages of the record, the
 * codes of names and synonyms. Names of several words are one term.
 */

import type { Form, Lexicon } from "../lexicon/lexicon.ts";
import type { Question, QuestionWord } from "../model.ts";
import { longestTerm, type Token, tokensOf } from "../text/analyzer.ts";
import { fold } from "../text/fold.ts";

const mostTerms = 24;

/** One term before the record was asked about it. */
export interface Draft {
  readonly written: string;
  readonly words: string[];
  readonly position: number;
  readonly alternatives: Map<string, number>;
  readonly labels: Set<string>;
  count: number;
}

/** Words of the wanted roles and of phrases, each once, names of several words as one. */
export function draftsOf(
  question: Question,
  wanted: ReadonlySet<QuestionWord["role"]>,
  lexicon: Lexicon,
  languages: readonly string[],
): Draft[] {
  const drafts = new Map<string, Draft>();
  const spoken: { token: Token; written: string; wanted: boolean; position: number }[] = [];
  const read = (text: string, use: boolean): void => {
    for (const token of tokensOf(text, question.language)) {
      if (token.word === "" || token.word.length > longestTerm) continue;
      const written = text.slice(token.start, token.end).replace(/['’]s$/u, "");
      spoken.push({ token, written, wanted: use, position: spoken.length });
    }
  };
  for (const word of question.words) read(word.text, wanted.has(word.role));
  for (const phrase of question.phrases) read(phrase, true);

  const covered = new Set<number>();
  const tokens = spoken.map(one => one.token);
  const seen = new Set([question.language, ...languages]);
  const sightings = [...seen].flatMap(language => lexicon.inQuestion(tokens, language));
  const put = (written: string, words: string[], position: number): Draft | undefined => {
    const key = words.join(" ");
    const known = drafts.get(key);
    if (known) return known;
    if (drafts.size >= mostTerms) return undefined;
    const made: Draft = { written, words, position, alternatives: new Map(), labels: new Set(), count: 1 };
    drafts.set(key, made);
    return made;
  };
  for (const { from, to, form } of sightings) {
    const span = spoken.slice(from, to);
    if (form.kind !== "name" || to - from < 2 || !span.some(one => one.wanted)) continue;
    const made = put(
      span.map(one => one.written).join(" "),
      span.map(({ token }) => token.word),
      from,
    );
    if (!made) continue;
    for (let at = from; at < to; at++) covered.add(at);
    made.alternatives.set(form.code, 1);
    seek(made, form);
  }
  for (const { token, written, wanted: use, position } of spoken) {
    if (!use || covered.has(position)) continue;
    const own = new Map<string, number>();
    for (const language of languages) for (const term of firstTerm(token.word, language, token)) own.set(term, 1);
    if (own.size === 0) continue;
    const made = put(written, [token.word], position);
    if (!made) continue;
    for (const [term, weight] of own) made.alternatives.set(term, weight);
    for (const { from, to, form } of sightings) {
      if (position >= from && position < to && (form.kind === "word" || to - from === 1)) seek(made, form);
    }
  }
  return [...drafts.values()];
}

/** Lets a draft look for what a form of the lexicon stands for. */
export function seek(one: Draft, form: Form): void {
  for (const { code, weight } of form.seeks) {
    one.alternatives.set(code, Math.max(weight, one.alternatives.get(code) ?? 0));
  }
  if (fold(form.label) !== one.words.join(" ")) one.labels.add(form.label);
}

/** The term of a word in a language, where it has one. */
export function firstTerm(word: string, language: string, token?: Token): readonly string[] {
  // A word in capitals that is grammar in small letters (US, IT) keeps its capitals' meaning in every language.
  const text = token?.upper ? word.toUpperCase() : word;
  const term = tokensOf(text, language)[0]?.term;
  return term ? [term] : [];
}
