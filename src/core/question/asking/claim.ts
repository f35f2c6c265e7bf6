/**
 * "Did she say that …": what somebody is said to have said, and the frame around it. All of a claim is what is looked for: names and
 * dates in it are words, and narrow nothing.
 */
import type { Clause } from "./clauses.ts";
import { asking as weights } from "./weights.ts";

export interface Claim {
  /** "did she say that"; empty where the message is the claim. */
  readonly frame: string;
  readonly claim: string;
}

/** The claim of a message that asks for one. */
export function claimAskedFor(text: string, clauses: readonly Clause[]): Claim | undefined {
  for (const [at, clause] of clauses.entries()) {
    if (clause.asks - clause.person < weights.least) continue;
    const next = clauses[at + 1];
    const follows = clause.says && next?.sentence === clause.sentence && next.that !== undefined;
    const that = clause.that?.isSaid ? clause.that : follows ? next?.that : undefined;
    if (that === undefined) continue;
    const line = text.slice(that.end).split("\n", 1)[0]!;
    const asked = line.lastIndexOf("?");
    const claim = (asked < 0 ? line : line.slice(0, asked)).trim();
    if (/\p{L}{2}.*\s.*\p{L}{2}/u.test(claim)) return { frame: text.slice(clause.start, that.end), claim };
  }
  return undefined;
}

/** The message as a claim, where it asserts something: it has verbs, and what tells something in it is no talk. */
export function claimMade(text: string, clauses: readonly Clause[]): Claim | undefined {
  const asserts = clauses.some(({ isNominal }) => !isNominal);
  const words = clauses.reduce((sum, { tokens }) => sum + tokens.length, 0);
  return asserts && words >= weights.shortestClaim ? { frame: "", claim: text } : undefined;
}

/** Whether what is left beside the chosen clauses names things that the record knows: then all of it may be somebody's words. */
export function mayBeTheirs(clauses: readonly Clause[], chosen: readonly Clause[]): boolean {
  const rest = clauses.filter(clause => !chosen.includes(clause));
  const mass = massOf(chosen);
  const [talk, told] = [rest.filter(({ isTalk }) => isTalk), rest.filter(({ isTalk }) => !isTalk)];
  return massOf(told) > weights.told * mass || massOf(talk) > weights.talked * mass;
}

/** How much the clauses tell that the record knows. */
function massOf(clauses: readonly Clause[]): number {
  return clauses
    .filter(({ topic }) => topic >= weights.topical)
    .reduce((sum, { content, known }) => sum + content * known, 0);
}
