/**
 * How often the record speaks of a topic: passages that hold every word of it that the record knows under one of its names, with the question before
 * them, counted by the index over all passages that the filters leave. What only wider names find is counted apart.
 */
import type { AbortSignal } from "../abort-signal.ts";
import type { Counts, Held } from "../answer-model.ts";
import { weights as names } from "../lexicon/weights.ts";
import type { Interview } from "../model.ts";
import type { Filters } from "../question-model.ts";
import type { PassageIndex, Query } from "../search/passage-index.ts";
import type { Composed } from "../search/query.ts";
import { weights } from "../search/weights.ts";

export interface CounterParts {
  readonly index: PassageIndex;
  /** The interviews that filters leave. */
  readonly within: (filters: Filters) => readonly Interview[];
}

export type Counter = (composed: Composed, signal?: AbortSignal) => Promise<Counts>;

export function createCounter({ index, within }: CounterParts): Counter {
  return async ({ query: asked, terms, widened }, signal) => {
    // Words that the record does not hold are told as missing; the rest is what is counted.
    const query = { ...asked, terms: terms.filter(({ isKnown }) => isKnown) };
    const interviews = within(query.filters);
    const [same, all] = (await Promise.all(
      [names.synonym, weights.prefixMate].map(least => index.count(named(query, least), signal)),
    )) as [ReadonlyMap<string, number>, ReadonlyMap<string, number>];
    const own = interviews.filter(({ id }) => same.has(id));
    const byYear = new Map<string, Interview[]>();
    for (const interview of own) {
      const year = interview.date?.slice(0, 4);
      if (year !== undefined) byYear.set(year, [...(byYear.get(year) ?? []), interview]);
    }
    const whole = heldIn(own, same);
    const wide = heldIn(interviews, all);
    const more = { passages: wide.passages - whole.passages, interviews: wide.interviews - whole.interviews };
    return {
      ...whole,
      searched: interviews.length,
      undated: interviews.filter(({ date }) => date === undefined).length,
      years: [...byYear]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([year, those]) => ({ year, ...heldIn(those, same) })),
      ...(more.passages > 0 ? { wider: { ...more, names: widened.flatMap(({ searched }) => searched) } } : {}),
    };
  };
}

/** The query by those names of its words that count at least so much. */
function named(query: Query, least: number): Query {
  const terms = query.terms.map(term => ({
    ...term,
    alternatives: term.alternatives.filter(({ weight }) => weight >= least),
  }));
  return { ...query, terms };
}

function heldIn(interviews: readonly Interview[], held: ReadonlyMap<string, number>): Held {
  const own = interviews.filter(({ id }) => held.has(id));
  return { passages: own.reduce((sum, { id }) => sum + (held.get(id) ?? 0), 0), interviews: own.length };
}
