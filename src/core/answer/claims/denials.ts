/** Words that deny, where they stand near what a claim is about: "we never sold it" answers "did he say that we sold it?" too. */
import type { Excerpt } from "../../answer-model.ts";
import { languageOf } from "../../languages/languages.ts";
import type { Passage, Range } from "../../model.ts";
import type { Question } from "../../question-model.ts";
import { type Token, tokensOf } from "../../text/analyzer.ts";
import { claims } from "../weights.ts";

/** Whether a token denies, in a language (two letters); nothing does where the language is not known. */
export function deniesIn(language: string): (token: Pick<Token, "word">) => boolean {
  const { denials, denialEndings } = languageOf(language)?.sentences ?? {};
  if (denials === undefined || denialEndings === undefined) return () => false;
  const endings = [...denialEndings];
  const { shortestStem } = claims;
  return ({ word }) =>
    denials.has(word) || endings.some(ending => word.length >= ending.length + shortestStem && word.endsWith(ending));
}

/** The terms without those that deny: "never" is no topic that a record could hold or lack. */
export function withoutDenials<Term extends { readonly written: string }>(
  terms: readonly Term[],
  language: string,
): readonly Term[] {
  const denies = deniesIn(language);
  return terms.filter(({ written }) => !denies({ word: written.toLowerCase() }));
}

interface Claimed {
  readonly question: Question;
  /** What matched, by its first and last token. */
  readonly matches: readonly { readonly from: number; readonly to: number }[];
  readonly isShown: (range: Range) => boolean;
}

/** What of a passage denies within a few words of what a claim, or what is taken for granted, is about, where it is shown. */
export function denialsNear(
  { text, interview: { language } }: Passage,
  { question, matches, isShown }: Claimed,
): Pick<Excerpt, "denials"> {
  if (question.claim === undefined && question.premise === undefined) return {};
  const tokens = tokensOf(text, language);
  const denies = deniesIn(language);
  const near = new Set<number>();
  for (const { from, to } of matches) {
    const end = Math.min(tokens.length - 1, to + claims.near);
    for (let at = Math.max(0, from - claims.near); at <= end; at++) near.add(at);
  }
  const found = tokens.filter((token, at) => near.has(at) && denies(token) && isShown(token));
  return { denials: found.map(({ start, end }) => ({ start, end })) };
}
