/** Turns of one person in a row are one turn, whoever cut them: a label at each paragraph, or a machine every half minute. */
import type { Stretch, Turn } from "../model.ts";

/** The turns, with those joined that follow each other and are of the same person, who speaks or asks. */
export function joinedTurns(turns: readonly Turn[]): readonly Turn[] {
  const joined: (Turn & { readonly ranges: Stretch[] })[] = [];
  for (const turn of turns) {
    const last = joined.at(-1);
    const isSomebody = turn.by === "speaker" || turn.by === "interviewer";
    if (last && isSomebody && last.by === turn.by && last.name === turn.name) {
      for (const range of turn.ranges) last.ranges.push(range);
    } else joined.push({ ...turn, ranges: [...turn.ranges] });
  }
  return joined;
}
