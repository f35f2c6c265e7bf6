/**
 * Where a message asks twice: "What did she say about the quay? And about the ferry?", "when did he start and why did he leave". Each
 * is a question of its own; looked for as one, neither would be answered.
 */
import type { Clause } from "../asking/clauses.ts";
import { asking as weights } from "../asking/weights.ts";

/** What is asked, in order: of each question its clauses. Those given are what was chosen of the message. */
export function questionsApart(clauses: readonly Clause[]): readonly (readonly Clause[])[] {
  const questions: Clause[][] = [];
  clauses.forEach((clause, at) => {
    const question = questions.at(-1);
    const isFirst = questions.length <= 1;
    if (question === undefined || isOther(clause, clauses[at - 1]!, { question, isFirst })) questions.push([clause]);
    else question.push(clause);
  });
  return questions;
}

/** Whether another question begins: behind a sentence that asks, or behind "and" what asks as a sentence of its own does. */
function isOther(
  clause: Clause,
  before: Clause,
  { question, isFirst }: { readonly question: readonly Clause[]; readonly isFirst: boolean },
): boolean {
  // A topic that stands before a question belongs to it; behind one, "And the price?" asks.
  const opened = question.find(asks) ?? question.find(({ isAsked }) => isAsked && !isFirst);
  if (opened === undefined || question.every(({ content, isOfRecord }) => content === 0 && !isOfRecord)) return false;
  if (clause.sentence !== before.sentence) return true;
  // "Why he left and when he returns": what hangs on the question goes on with it.
  const hangs = before !== opened && asks(before);
  const isWhole = clause.asksApart || (asks(clause) && !question.some(({ says }) => says));
  return isJoined(clause, before) && !hangs && isWhole && clause.content > 0;
}

function asks({ isHead, asksApart, asks: much }: Clause): boolean {
  return isHead || asksApart || much > weights.mark;
}

/** A conjunction stands between. */
function isJoined(clause: Clause, before: Clause): boolean {
  return clause.isJoined || before.isJoining;
}

/** "And about Mongolia?", "did she visit Oslo?": asks for something by its form, whether the record knows it or not. */
export function asksForMore({ isTalk, tells, isHead, isJoined, content }: Clause): boolean {
  return !isTalk && content > 0 && (isJoined || (isHead && tells >= weights.topical));
}

interface Other {
  /** Where what stands before it ends, without the conjunction between. */
  readonly end: number;
  readonly start: number;
  /** It asks for something, and not only "why". */
  readonly names: boolean;
}

/** The first question that begins behind a place in what is claimed there: "did she say that it is late, and why?" */
export function otherBehind(clauses: readonly Clause[], place: number): Other | undefined {
  for (const [at, clause] of clauses.entries()) {
    const before = clauses[at - 1];
    if (clause.start <= place || before === undefined || clause.isTalk || !clause.isHead) continue;
    const isNew = clause.sentence !== before.sentence && clause.asksApart && clause.asks >= weights.surely;
    // "And then were they paid" goes on with what is claimed.
    const mark = clauses.some(({ part, isAsked }) => isAsked && part === clause.part) ? weights.mark : 0;
    const isWhole = clause.content === 0 || (clause.asksApart && clause.asks - mark >= weights.surely);
    const isBeside = clause.part === before.part && isJoined(clause, before) && isWhole;
    if (!(isNew && clause.content > 0) && !isBeside) continue;
    const { tokens } = before;
    const last = before.isJoining ? tokens.at(-2) : tokens.at(-1);
    return { end: last?.end ?? before.start, start: clause.start, names: clause.content > 0 };
  }
  return undefined;
}
