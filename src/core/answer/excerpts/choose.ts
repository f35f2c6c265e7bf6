/**
 * Which sentences of a passage an excerpt shows, all of one voice: those that answer best, what they lean on, and, where that is short,
 * more of what the voice says beside them, since words without their surroundings are easily taken for something else.
 */
import type { Passage, Voice } from "../../model.ts";
import { leansBack } from "../../text/sentences.ts";
import { excerpts } from "../weights.ts";

/** Their places in the passage, in order. `scores`: how much each sentence of the passage answers. */
export function choose(passage: Passage, voice: Voice, scores: readonly number[]): readonly number[] {
  const { sentences, text } = passage;
  const own = sentences.flatMap((sentence, at) => (sentence.voice === voice ? [at] : []));
  if (own.length === sentences.length && text.length <= excerpts.shownWhole) return own;
  const ranked = [...own].sort((a, b) => scores[b]! - scores[a]! || a - b);
  const first = ranked[0] ?? 0;
  const chosen = new Set([first]);
  const second = ranked[1];
  if (second !== undefined && scores[first]! > 0 && scores[second]! >= excerpts.secondSentence * scores[first]!)
    chosen.add(second);
  for (const at of [...chosen]) {
    const { start, end } = sentences[at]!;
    const before = sentences[at - 1];
    if (before?.voice === voice && leansBack(text.slice(start, end))) chosen.add(at - 1);
  }
  return withMoreAround(passage, chosen, scores);
}

/** Of a short excerpt the sentences beside it, too, of the same voice: what answers more first, else what follows. */
function withMoreAround(
  { sentences }: Passage,
  chosen: ReadonlySet<number>,
  scores: readonly number[],
): readonly number[] {
  const shown = new Set(chosen);
  const [one] = [...chosen].map(at => sentences[at]!);
  const lengthOf = (at: number): number => sentences[at]!.end - sentences[at]!.start;
  let length = [...shown].reduce((sum, at) => sum + lengthOf(at), 0);
  const isAlike = (at: number): boolean =>
    sentences[at]?.voice === one?.voice && sentences[at]?.isAnothers === one?.isAnothers;
  while (length < excerpts.enough) {
    const [best] = [...shown]
      .flatMap(at => [at + 1, at - 1])
      .filter(at => !shown.has(at) && isAlike(at) && length + lengthOf(at) <= excerpts.mostAround)
      .sort((a, b) => scores[b]! - scores[a]! || b - a);
    if (best === undefined) break;
    shown.add(best);
    length += lengthOf(best);
  }
  return [...shown].sort((a, b) => a - b);
}
