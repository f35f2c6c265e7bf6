/** What stands before a passage, cut out of its source: a question or a heading, from its end where it is long. */
import type { Lead, Range, Source } from "../model.ts";
import { type CutRange, cutSource } from "../text/origin/cut.ts";
import { isBlank } from "../text/paragraphs.ts";
import { contextSize } from "./weights.ts";

/** The last stretches of a source, as much as a lead may hold; what they leave out before them is marked. */
export function lastOf({ text }: Source, ranges: readonly CutRange[]): readonly CutRange[] {
  const kept: CutRange[] = [];
  let room = contextSize.longest;
  for (let at = ranges.length - 1; at >= 0 && room > 0; at--) {
    const range = fitted(text, ranges[at]!, room);
    room -= range.end - range.start;
    kept.push(room <= 0 && at > 0 ? { ...range, isBehindOmission: true } : range);
  }
  return kept.reverse();
}

/** Such stretches as clean text with its map; nothing where there are no words, or where letters of them were lost. */
export function cutLead(source: Source, kind: Lead["kind"], ranges: readonly CutRange[]): Lead | undefined {
  const cut = cutSource(
    source,
    ranges.map((range, at) => ({ ...range, goesOn: goesOn(source.text, ranges[at - 1], range) })),
  );
  return cut.text.includes("\uFFFD") || !/\S/.test(cut.text) ? undefined : { ...cut, kind };
}

/** Whether a sentence may run from one stretch into the next: nothing but one line end stands between them. */
function goesOn(text: string, before: Range | undefined, { start }: Range): boolean {
  return before !== undefined && start === before.end + 1 && isBlank(text, before.end, start);
}

/** The end of a range that fits, from a word on. */
function fitted(text: string, range: CutRange, room: number): CutRange {
  const { start, end } = range;
  if (end - start <= room) return range;
  const from = end - room;
  const space = text.slice(from, from + contextSize.nearestSpace).search(/\s/);
  return { start: space < 0 ? from : from + space + 1, end, isBehindOmission: true };
}
