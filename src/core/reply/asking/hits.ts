/** Which hits an answer shows: those that are worth it, in the order of its pages. */
import type { AbortSignal } from "../../abort-signal.ts";
import type { Lookup } from "../../answer/lookup.ts";
import { varied } from "../../answer/page-order.ts";
import type { Answer, Hit } from "../../answer-model.ts";
import type { Question } from "../../question-model.ts";
import { thresholds } from "../../search/weights.ts";

/** Passages of one message. */
export const pageSize = 3;
/** Passages a person can page through; behind them a narrower question serves better. */
const deepest = 1000;

/** How many hits to look up where so many are to be shown; the same for the first pages, so that their order is the same. */
export function hitsUpTo(shown: number): number {
  return shown <= 100 ? 100 : deepest;
}

/** The hits that are worth showing. */
export function relevant({ verdict, hits }: Answer): readonly Hit[] {
  return verdict === "nothing" ? [] : hits.filter(hit => hit.score >= thresholds.close);
}

export interface HitsOfPage {
  readonly found: Answer;
  /** How many there are on all pages. */
  readonly pageable: number;
  readonly shown: readonly Hit[];
  /** Those of all pages in their order; of a question for all there are, as many as can be paged through. */
  readonly all: readonly Hit[];
  /** How many come after the page. */
  readonly remaining: number;
}

/** Looks up the page of an answer that begins behind `offset` passages. */
export async function pageAt(
  lookup: Lookup,
  { question, offset }: { readonly question: Question; readonly offset: number },
  signal?: AbortSignal,
): Promise<HitsOfPage> {
  const found = await lookup(question, question.isAll ? deepest : hitsUpTo(offset + pageSize), signal);
  const pageable = relevant(found);
  const { moments = [] } = found;
  const areNamesakes = (question.filters.whom?.namesakes.length ?? 0) > 1;
  const order = question.order || moments.length > 0 ? pageable : varied(pageable, pageSize, areNamesakes);
  const size = offset === 0 ? Math.max(pageSize, moments.length) : pageSize;
  return {
    found,
    pageable: pageable.length,
    shown: order.slice(offset, offset + size),
    all: order,
    remaining: Math.max(0, Math.min(found.total, deepest) - offset - size),
  };
}
