/**
 * Composed query → ranked hits: the index finds candidates, the ranking orders the best of them with what stands around them,
 * and behind those the index's own order goes on.
 */
import type { AbortSignal } from "../abort-signal.ts";
import type { Passage, Sentence } from "../model.ts";
import { admits } from "../question/filter.ts";
import type { Filters } from "../question-model.ts";
import type { IndexHit, PassageIndex, Reading } from "./passage-index.ts";
import type { Composed } from "./query.ts";
import { rank } from "./rank.ts";
import { claimed, thresholds, weights } from "./weights.ts";

export interface RankedHit {
  readonly passage: Passage;
  /** Absent where it was found by more than its words. */
  readonly reading?: Reading;
  /** What it is judged by, about 0 to 1; the order is another's matter. */
  readonly score: number;
  /** What it is ordered by, about 0 to 1; absent behind those that are ranked by what stands around them. */
  readonly worth?: number;
  /** Holds a sentence of a claim word for word. */
  readonly stands?: true;
}

export interface Retrieved {
  /** Best first. */
  readonly hits: readonly RankedHit[];
  /** Passages that hold something of the question, also beyond the hits. */
  readonly total: number;
  /** There are more than that. */
  readonly isMore: boolean;
}

/** At least `limit` hits where the record has so many. */
export type Retriever = (composed: Composed, limit: number, signal?: AbortSignal) => Promise<Retrieved>;

export function createRetriever(index: PassageIndex): Retriever {
  return async (composed, limit, signal) => {
    const { query, meanLength, preferred, near } = composed;
    const reranked = preferred ? claimed.reranked : weights.reranked;
    const { hits, total, isMore } = await index.search(query, Math.max(limit, reranked), signal);
    const best = hits.slice(0, reranked);
    const scores = rank(composed.terms, best, {
      sought: query.sought,
      meanLength,
      ...(preferred ? { unstemmed: claimed.unstemmed, b: claimed.b } : {}),
    });
    const worth = worthOf(best);
    const share = preferred ? claimShare(preferred) : () => 1;
    const guess = weights.corrected ** composed.corrected.length;
    const ranked = best
      .map(({ passage, reading }, at) => ({
        passage,
        reading,
        order: scores[at]!.order * worth[at]! * share(best[at]!) + (near?.has(passage.interview.id) ? weights.near : 0),
        score: scores[at]!.verdict * worth[at]! * guess,
      }))
      .sort((a, b) => b.order - a.order || (a.passage.reference < b.passage.reference ? -1 : 1));
    const all = [
      ...ranked.map(({ passage, reading, score, order }) => ({ passage, reading, score, worth: order })),
      ...behind(hits.slice(reranked - 1), ranked.at(-1)?.score),
    ];
    const related = all.filter(hit => hit.score >= thresholds.close).length;
    // More than the re-ranked ones hold it: then the index's count is the best there is.
    return related >= reranked ? { hits: all, total, isMore } : { hits: all, total: related, isMore: false };
  };
}

/** What a hit is worth for a claim of somebody's. */
function claimShare(preferred: Filters): (hit: IndexHit) => number {
  const admitted = admits(preferred);
  return ({ passage, reading }) =>
    (admitted.passage(passage) ? 1 : claimed.otherSpeaker) * (isInLeadOnly(reading) ? claimed.leadOnly : 1);
}

/** Whether the passage's own text holds nothing of what is looked for. */
function isInLeadOnly({ terms, codes, promptEnd }: Reading): boolean {
  if (promptEnd === 0 || codes.some((place, at) => at % 3 === 0 && place >= promptEnd)) return false;
  return terms.every((term, at) => at < promptEnd || term <= 0);
}

/** Where the record has words of his, a passage without any is worth a little less. */
function worthOf(hits: readonly IndexHit[]): readonly number[] {
  const spoken = hits.map(({ passage }) => passage.sentences.some(isHis));
  return spoken.map(own => (own || !spoken.includes(true) ? 1 : weights.outletOnly));
}

function isHis({ voice }: Sentence): boolean {
  return voice === "speaker" || voice === "reported";
}

/** Hits behind the last re-ranked one, which comes first, with the index's scores scaled to stay below its own. */
function behind(hits: readonly IndexHit[], last = 0): readonly RankedHit[] {
  const lastIndexed = hits[0]?.score || 1;
  return hits
    .slice(1)
    .map(({ passage, reading, score }) => ({ passage, reading, score: Math.min(last, (last * score) / lastIndexed) }));
}
