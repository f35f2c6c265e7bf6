/** Where nothing asks: the lines and parts of a message that only name something. */
import { asserts } from "./claim.ts";
import type { Clause } from "./clauses.ts";
import { asking as weights } from "./weights.ts";

/** The clauses that only name something, of those that no talk stands in one breath with; the telling ones where there are any. */
export function topicsIn(clauses: readonly Clause[]): readonly Clause[] {
  const runs = runsOf(clauses);
  // "I am on deadline, going to print": what goes on from talk is talk; "could you tell me, …" is not.
  const isTold = (run: readonly Clause[]): boolean =>
    runs.slice(0, runs.indexOf(run)).some(([first]) => first!.part === run[0]!.part && tells(first!));
  const asserting = new Set(clauses.filter(asserts).map(({ part }) => part));
  const named = runs.filter(
    run => isTopic(run) && !run.every(({ isTime }) => isTime) && !isTold(run) && !asserting.has(run[0]!.part),
  );
  const isTelling = (run: readonly Clause[]): boolean => run.some(({ tells }) => tells >= weights.topical);
  // "Harbour, noise; ferry": in one list stands what is as good a topic, however common.
  const isListed = (run: readonly Clause[]): boolean =>
    run.every(({ known }) => known >= weights.known) &&
    named.some(other => isTelling(other) && other[0]!.sentence === run[0]!.sentence);
  const telling = preferred(named, run => isTelling(run) || isListed(run));
  const isFew = telling === named && clauses.some(({ content, isNominal }) => !isNominal && content >= 1);
  if (isFew) return [];
  return preferred(telling, ([first]) => !first!.isCalling).flat();
}

/** Tells something of the person who writes. */
function tells({ person, asks, isLabel }: Clause): boolean {
  return person >= weights.asker && asks === 0 && !isLabel;
}

/** Those that are so, where there are any. */
export function preferred<T>(all: readonly T[], isSo: (one: T) => boolean): readonly T[] {
  const some = all.filter(isSo);
  return some.length > 0 ? some : all;
}

/** Neighbours in a sentence without a mark between them; what is dictated has none, and talk parts its topics. */
function runsOf(clauses: readonly Clause[]): readonly (readonly Clause[])[] {
  const runs: Clause[][] = [];
  const isBeside = (clause: Clause, before: Clause): boolean =>
    clause.isTalk !== before.isTalk || (clause.content === 0 && before.content > 0);
  clauses.forEach((clause, at) => {
    const before = clauses[at - 1];
    if (before === undefined || clause.isMarked || clause.part !== before.part || isBeside(clause, before))
      runs.push([clause]);
    else runs.at(-1)!.push(clause);
  });
  return runs;
}

export function isTopic(run: readonly Clause[]): boolean {
  const words = run.reduce((sum, { tokens }) => sum + tokens.length, 0);
  const names = run.some(({ content }) => content > 0);
  return (
    names && words <= weights.longestTopic && run.every(clause => clause.isNominal && !clause.isTalk && !clause.isLabel)
  );
}

/** "… okay good third world war": where nothing parts it from talk, from the first word that names something. */
export function behindTalk(clause: Clause, clauses: readonly Clause[]): Clause {
  const { tokens, said, lead } = clause;
  const isOpen = !clause.isMarked && clauses[clauses.indexOf(clause) - 1]?.isTalk === true && said[0] !== tokens[0];
  if (!isOpen || lead < 0) return clause;
  return { ...clause, start: tokens[lead]!.start, tokens: tokens.slice(lead), said: tokens.slice(lead) };
}
