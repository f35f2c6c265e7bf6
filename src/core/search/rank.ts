/**
 * Candidates → ranking: the portable layer above every index. The features of a hit are read once (hit-features.ts) and
 * weighed twice, by what tells this record's passages apart for the order, and by what tells in the language too for the
 * verdict:
 *
 *   score = (BM25 + heading + best sentence + neighbours) / (2.2 · M) + pairs + unstemmed
 *
 * M is the mass of the question, words unknown to the record included: what a perfect passage could reach. So the score
 * is comparable between questions, and falls where the record does not hold what was asked.
 */
import { createFeatureReader, type FeatureContext, type Features } from "./hit-features.ts";
import type { IndexHit } from "./passage-index.ts";
import type { PlacedTerm } from "./sought.ts";
import { weights } from "./weights.ts";

/** A term of the query with what ranking needs beyond the index's needs. */
export interface RankedTerm extends PlacedTerm {
  /** How much the term says in this record: ln(1 + (N - df + .5) / (df + .5)). */
  readonly idf: number;
  /** How much it says in this record and in the language at large: what answers are judged by. */
  readonly telling: number;
}

/** What of a hit is ranked: the index's own score is not. */
export type Candidate = Pick<IndexHit, "reading" | "around">;

/** About 0 to 1. */
export interface Scores {
  readonly order: number;
  readonly verdict: number;
}

/** `unstemmed`: how much words count that stand as typed. */
export interface RankContext extends FeatureContext {
  readonly unstemmed?: number;
}

/** The scores of the candidates, in their order. */
export function rank(
  terms: readonly RankedTerm[],
  candidates: readonly Candidate[],
  context: RankContext,
): readonly Scores[] {
  const features = createFeatureReader(terms, context);
  const { unstemmed = weights.unstemmed } = context;
  const order = { ...weighing(terms, term => term.idf), unstemmed };
  const isJudgedAlike = terms.every(term => term.telling === term.idf);
  const verdict = isJudgedAlike ? order : { ...weighing(terms, term => term.telling), unstemmed };
  return candidates.map(({ reading, around }) => {
    const found = features.of(reading);
    const score = scoreOf(found, around, order);
    return { order: score, verdict: isJudgedAlike ? score : scoreOf(found, around, verdict) };
  });
}

/** How much each term and each pair of neighbouring terms counts. */
interface Weighing {
  readonly terms: Float64Array;
  /** Of all terms together. */
  readonly mass: number;
  readonly pairs: Float64Array;
  readonly pairMass: number;
  readonly unstemmed: number;
}

function weighing(terms: readonly RankedTerm[], tellingOf: (term: RankedTerm) => number): Omit<Weighing, "unstemmed"> {
  const values = Float64Array.from(terms, term => term.count * tellingOf(term));
  const pairs = Float64Array.from(terms.slice(1), (term, at) => (tellingOf(terms[at]!) + tellingOf(term)) / 2);
  return { terms: values, mass: sumOf(values) || 1, pairs, pairMass: sumOf(pairs) || 1 };
}

function scoreOf(found: Features, neighbours: readonly Float64Array[], by: Weighing): number {
  let best = 0;
  for (let at = 0; at < found.matched; at++) best = Math.max(best, weighed(found.sentences[at]!, by.terms));
  let near = 0;
  for (const shares of neighbours) near += weighed(shares, by.terms) / neighbours.length;
  const matched =
    weighed(found.passage, by.terms) +
    weights.heading * weighed(found.heading, by.terms) +
    weights.bestSentence * best +
    weights.neighbours * near;
  return (
    matched / ((weights.k + 1) * by.mass) +
    (weights.pairs * weighed(found.pairs, by.pairs)) / by.pairMass +
    (by.unstemmed * weighed(found.typed, by.terms)) / by.mass
  );
}

function weighed(shares: Float64Array, values: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += shares[at]! * values[at]!;
  return sum;
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}
