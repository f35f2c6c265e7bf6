/**
 * The three states of an answer. Found: the record answers. Close: it holds a part of what is asked, or what it holds was
 * guessed at. Nothing: it is not there. A word of the topic that the record does not hold keeps the score low by what it tells.
 */
import type { Verdict } from "../answer-model.ts";
import type { Composed } from "../search/query.ts";
import { thresholds } from "../search/weights.ts";

/** What the best score alone says. */
export function verdictOf(score: number): Verdict {
  if (score >= thresholds.found) return "found";
  return score >= thresholds.close ? "close" : "nothing";
}

/** Whether the record can hold only a part of what is asked: words it does not know, or knows by another word only, of another language, or guessed. */
export function isPartly({ terms, corrected, isForeign }: Composed): boolean {
  const sum = (some: Composed["terms"]): number => some.reduce((mass, term) => mass + term.telling, 0);
  const unknown = terms.filter(term => !term.isKnown || term.isTaken);
  const guessed = terms.filter(term => term.isKnown && corrected.some(({ written }) => written === term.written));
  if (unknown.length + guessed.length === terms.length) return true;
  return unknown.length > 0 && (isForeign || sum(unknown) >= thresholds.unknown * sum(terms));
}
