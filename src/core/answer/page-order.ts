/**
 * The ranking as pages of a reply. What the speaker said, or is reported to have said, comes before the outlet's own words where
 * it answers well enough; at most two passages of one interview stand on a page while others have some. Every hit comes
 * exactly once, so that turning pages never repeats one; the order depends on nothing but the ranking.
 */
import type { Hit, Voice } from "../model.ts";

const perInterview = 2;
const rankOfVoice: Readonly<Record<Voice, number>> = { speaker: 0, reported: 1, outlet: 2, unmarked: 3 };

/** Behind this many hits the ranking stands as it is: nobody compares interviews that far down. */
const deepest = 100;

/** From this share of the best score on, words of the speaker go before any of the outlet. */
const wellEnough = 0.4;

/** His words, own or reported, before the outlet's; each by score. More hits behind the first hundred change nothing before them. */
export function spokenFirst(hits: readonly Hit[]): readonly Hit[] {
  const ranked = hits.slice(0, deepest);
  const enough = wellEnough * Math.max(0, ...ranked.map(hit => hit.score));
  const spoken = (hit: Hit): boolean => hit.excerpt.voice !== "outlet" && hit.score >= enough;
  return [...ranked.filter(spoken), ...ranked.filter(hit => !spoken(hit)), ...hits.slice(deepest)];
}

export function varied(hits: readonly Hit[], pageSize: number): readonly Hit[] {
  const rest = [...spokenFirst(hits.slice(0, deepest))];
  const ordered: Hit[] = [];
  while (rest.length > 0) {
    const page: Hit[] = [];
    const taken = new Map<string, number>();
    for (let at = 0; at < rest.length && page.length < pageSize; ) {
      const id = rest[at]!.passage.interview.id;
      if ((taken.get(id) ?? 0) >= perInterview) {
        at++;
        continue;
      }
      taken.set(id, (taken.get(id) ?? 0) + 1);
      page.push(...rest.splice(at, 1));
    }
    while (page.length < pageSize && rest.length > 0) page.push(rest.shift()!);
    page.sort((a, b) => rankOfVoice[a.excerpt.voice] - rankOfVoice[b.excerpt.voice]);
    ordered.push(...page);
  }
  return [...ordered, ...hits.slice(deepest)];
}
