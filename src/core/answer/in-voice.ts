/** What is left of a ranking where one voice is asked for. */
import type { Retrieved } from "../search/retrieve.ts";
import { thresholds } from "../search/weights.ts";
import type { Excerpter } from "./excerpt.ts";
import { order } from "./weights.ts";

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
