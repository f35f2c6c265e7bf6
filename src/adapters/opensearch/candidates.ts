/** What the engine finds, scored as every index scores: BM25 over exact lengths and the statistics of the whole record. */
import { normOf } from "../../core/search/bm25.ts";
import type { Query } from "../../core/search/passage-index.ts";
import { weights } from "../../core/search/weights.ts";
import { idfOf } from "../../core/search/word-frequency.ts";
import type { KeptPassage } from "./kept-passage.ts";
import { askReadings, type KeptReading } from "./kept-reading.ts";
import type { Known } from "./record-words.ts";

/** A term with its best weight among those of the query. */
export interface Weighted {
  readonly term: string;
  readonly weight: number;
}

/** A passage that holds something of the query. */
export interface Candidate {
  readonly reference: string;
  readonly interview: string;
  readonly ordinal: number;
  readonly reading: KeptReading;
  /** Only where nothing is sought. */
  readonly passage?: KeptPassage;
  readonly score: number;
}

/** What lies beside the fields of a document (queries.ts). */
export interface Beside {
  readonly interview: readonly [string];
  readonly ordinal: readonly [number];
  readonly reading: readonly [KeptReading];
}

interface Answered {
  readonly hits: {
    readonly total: { readonly value: number };
    readonly hits: readonly {
      readonly _source?: { readonly kept: KeptPassage };
      readonly fields: Beside;
      readonly sort: readonly [number, string];
    }[];
  };
}

/** Each term of the query once. */
export function weightedTerms(query: Query): readonly Weighted[] {
  const found = new Map<string, number>();
  for (const { alternatives, count } of query.terms) {
    for (const { term, weight } of alternatives) found.set(term, Math.max(found.get(term) ?? 0, weight * count));
  }
  return [...found].map(([term, weight]) => ({ term, weight }));
}

export function candidatesOf(answer: unknown): { readonly candidates: readonly Candidate[]; readonly total: number } {
  const { hits } = answer as Answered;
  return {
    total: hits.total.value,
    candidates: hits.hits.map(({ _source: source, fields, sort }) => ({
      reference: sort[1],
      interview: fields.interview[0],
      ordinal: fields.ordinal[0],
      reading: fields.reading[0],
      ...(source ? { passage: source.kept } : {}),
      score: 0,
    })),
  };
}

/** The candidates by falling score, equal ones by reference. */
export function scored(
  candidates: readonly Candidate[],
  { weighed, known }: { readonly weighed: readonly Weighted[]; readonly known: Known },
): readonly Candidate[] {
  // Rarest first, as the indexes in this process add up, so that not even the last digit differs.
  const terms = weighed
    .map(({ term, weight }) => ({ term, weight, frequency: known.frequencyOf(term) }))
    .sort((a, b) => a.frequency - b.frequency);
  const factors = terms.map(({ weight, frequency }) => weight * idfOf(frequency, known.passages));
  const readings = askReadings(
    candidates.map(({ reading }) => reading),
    { sought: [], weighed: terms.map(({ term }) => term) },
  );
  return candidates
    .map((candidate, at) => {
      const counts = readings.frequencies(at);
      const norm = normOf(readings.different(at) / known.meanDifferent, weights.b);
      let score = 0;
      for (const [term, factor] of factors.entries()) {
        const count = counts[term]!;
        if (count > 0) score += (factor * ((weights.k + 1) * count)) / (count + norm);
      }
      return { ...candidate, score };
    })
    .sort((a, b) => b.score - a.score || (a.reference < b.reference ? -1 : 1));
}
