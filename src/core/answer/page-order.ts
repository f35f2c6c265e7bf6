/**
 * The order of an answer, and its pages. What the speaker said, or is reported to have said, comes before words that may be
 * another's where it answers nearly as well; what holds a claim word for word stands before all, and where the first or the last
 * time is asked for, dates decide. At most two passages of one interview stand on a page while others have some, and those that
 * share a voice stand together, the best one's first. Every hit comes exactly once, so that turning pages never repeats one.
 */

import type { Hit } from "../answer-model.ts";
import type { Passage, Voice } from "../model.ts";
import type { Question } from "../question-model.ts";
import type { RankedHit, Retrieved } from "../search/retrieve.ts";
import { thresholds } from "../search/weights.ts";
import type { Excerpter } from "./excerpt.ts";
import { order } from "./weights.ts";

/** His own, or reported; then what may be his; then what is not. */
const tiers: readonly (readonly Voice[])[] = [["speaker", "reported"], ["unmarked"], ["outlet"]];
const tierOf = ({ voice }: Hit): number => tiers.findIndex(tier => tier.includes(voice));

/** "When did he last …": his words that answer nearly as well as the best, by date; the rest behind them. */
export function byDate(asked: Question["order"], hits: readonly Hit[]): readonly Hit[] {
  if (asked === undefined) return hits;
  const sorted = timely(asked, hits);
  const taken = new Set(sorted);
  return [...sorted, ...hits.filter(hit => !taken.has(hit))];
}

/** His words that answer nearly as well as the best, and have a date, by date. */
export function timely(asked: NonNullable<Question["order"]>, hits: readonly Hit[]): readonly Hit[] {
  const best = Math.max(0, ...hits.map(({ score }) => score));
  const enough = Math.max(thresholds.close, order.dated * best);
  const sign = asked === "oldest" ? 1 : -1;
  const dated = hits.filter(hit => hit.score >= enough && hit.passage.interview.date !== undefined);
  const nearest = Math.min(...dated.map(tierOf));
  return dated
    .filter(hit => tierOf(hit) === nearest)
    .toSorted((a, b) => {
      const [x, y] = [a.passage.interview.date ?? "", b.passage.interview.date ?? ""];
      return x === y ? 0 : x < y ? -sign : sign;
    });
}

/**
 * The hits by what they are worth in the voice that each shows; what is ranked by the index alone stays behind them. Of a claim
 * the passage that holds most of it stays first, whoever said it.
 */
export function byVoice(
  { claim }: Pick<Question, "claim">,
  hits: readonly RankedHit[],
  voiceOf: (hit: RankedHit) => Voice,
): readonly RankedHit[] {
  if (claim !== undefined) return hits;
  const placed = hits.map(hit => {
    if (hit.stands) return { hit, at: Number.POSITIVE_INFINITY };
    return {
      hit,
      at: hit.worth === undefined ? Number.NEGATIVE_INFINITY : hit.worth * voiceWorth(hit.passage, voiceOf(hit)),
    };
  });
  return placed.sort((a, b) => (a.at === b.at ? 0 : b.at - a.at)).map(({ hit }) => hit);
}

/** What names its outlet and its year in nobody's words presents the interview, and tells little of what was said in it. */
function voiceWorth({ text, interview: { outlet, date } }: Passage, voice: Voice): number {
  const presents =
    outlet !== undefined && date !== undefined && text.includes(outlet) && text.includes(date.slice(0, 4));
  return presents && (voice === "unmarked" || voice === "outlet") ? order.presenting : order.voices[voice];
}

/** The best hit of each who speaks before all others: of two whom the question fits, both are shown. */
function eachFirst(hits: readonly Hit[]): readonly Hit[] {
  const heard = new Set<string | undefined>();
  const best = new Set<Hit>();
  for (const hit of hits.slice(0, order.deepest)) {
    if (!heard.has(hit.passage.speaker)) best.add(hit);
    heard.add(hit.passage.speaker);
  }
  return [...best, ...hits.filter(hit => !best.has(hit))];
}

export function varied(hits: readonly Hit[], pageSize: number, areNamesakes = false): readonly Hit[] {
  const ranked = hits.slice(0, order.deepest);
  const rest = [...(areNamesakes ? eachFirst(ranked) : ranked)];
  const ordered: Hit[] = [];
  while (rest.length > 0) {
    const page: Hit[] = [];
    const taken = new Map<string, number>();
    for (let at = 0; at < rest.length && page.length < pageSize; ) {
      const id = rest[at]!.passage.interview.id;
      if ((taken.get(id) ?? 0) >= order.perInterview) {
        at++;
        continue;
      }
      taken.set(id, (taken.get(id) ?? 0) + 1);
      page.push(...rest.splice(at, 1));
    }
    while (page.length < pageSize && rest.length > 0) page.push(rest.shift()!);
    const voices = [...new Set(page.map(({ voice }) => voice))];
    ordered.push(...voices.flatMap(voice => page.filter(hit => hit.voice === voice)));
  }
  return [...ordered, ...hits.slice(order.deepest)];
}

/** The hits by what of them is in the voice that is asked for. */
export function inVoice({ hits, total, isMore }: Retrieved, excerpter: Excerpter): Retrieved {
  const own = hits
    .map(hit => ({ ...hit, score: hit.score * excerpter.share(hit) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  // More than were read hold it: then the index's count is the best there is.
  if (hits.length >= order.voiced) return { hits: own, total, isMore };
  return { hits: own, total: own.filter(({ score }) => score >= thresholds.close).length, isMore: false };
}
