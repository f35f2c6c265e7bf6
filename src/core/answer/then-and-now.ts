/**
 * "How has his view changed?": the first time, the last, and between them the times at which the words differ most from those
 * before. What has changed is for the reader to say: words that differ are no verdict.
 */
import type { Hit, Moment } from "../answer-model.ts";
import { isStopWord } from "../languages/languages.ts";
import { foldedWords } from "../text/fold.ts";
import { timely } from "./page-order.ts";
import { order } from "./weights.ts";

/** Moments oldest first; none where all of it was said on one day, or no day is known. */
export function momentsOf(hits: readonly Hit[]): readonly Moment[] {
  const times = bestOfEach(timely("oldest", hits));
  const [first, last] = [times[0], times.at(-1)];
  if (!first || !last || first.passage.interview.date === last.passage.interview.date) return [];
  const words = times.map(wordsOf);
  const turns = times
    .map((hit, at) => ({ hit, at, difference: at === 0 ? 0 : differenceOf(words[at - 1]!, words[at]!) }))
    .slice(1, -1)
    .sort((a, b) => b.difference - a.difference || a.at - b.at)
    .slice(0, order.mostTurns)
    .sort((a, b) => a.at - b.at);
  return [
    { when: "first", reference: first.passage.reference },
    ...turns.map(({ hit }) => ({ when: "turn" as const, reference: hit.passage.reference })),
    { when: "last", reference: last.passage.reference },
  ];
}

/** The best passage of each interview, in the order in which the interviews come. */
function bestOfEach(hits: readonly Hit[]): readonly Hit[] {
  const best = new Map<string, Hit>();
  for (const hit of hits) {
    const known = best.get(hit.passage.interview.id);
    if (!known || hit.score > known.score) best.set(hit.passage.interview.id, hit);
  }
  return [...best.values()];
}

/** The words that are shown of it, without those that are grammar. */
function wordsOf({ passage, excerpt }: Hit): ReadonlySet<string> {
  const text = excerpt.sentences.map(({ start, end }) => passage.text.slice(start, end)).join(" ");
  return new Set(foldedWords(text).filter(word => !isStopWord(word, passage.interview.language)));
}

/** Share of all their words that only one of them has. */
function differenceOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter(word => other.has(word)).length;
  const all = one.size + other.size - shared;
  return all === 0 ? 0 : 1 - shared / all;
}

/** The moments, which a page shows together, before all other hits. */
export function withMoments(moments: readonly Moment[], hits: readonly Hit[]): readonly Hit[] {
  const shown = moments.flatMap(({ reference }) => hits.find(({ passage }) => passage.reference === reference) ?? []);
  return shown.length === 0 ? hits : [...shown, ...hits.filter(hit => !shown.includes(hit))];
}
