/** What stands before a passage, cut out of its source: a question or a heading, from its end where it is long. */
import type { Lead, Range, Source } from "../model.ts";
import { cutSource, offsetsInCut } from "../text/origin.ts";
import { isBlank } from "../text/paragraphs.ts";
import type { LeadRanges } from "./exchanges.ts";

/** What an index can do with as context, in characters; what was asked stands at the end. */
const longest = 2000;
/** How far a cut is moved to fall between two words. */
const nearestSpace = 200;

/** The lead as clean text with its map; nothing where letters of it were lost. */
export function cutLead(source: Source, { kind, ranges, omittedBefore }: LeadRanges): Lead | undefined {
  const kept: Range[] = [];
  const isOmittedBefore: boolean[] = [];
  let room = longest;
  for (let at = ranges.length - 1; at >= 0 && room > 0; at--) {
    const range = fitted(source.text, ranges[at]!, room);
    room -= range.end - range.start;
    kept.unshift(range);
    isOmittedBefore.unshift(omittedBefore.includes(at) || range.start > ranges[at]!.start || (room <= 0 && at > 0));
  }
  const parts = kept.map((range, at) => ({ ...range, goesOn: goesOn(source.text, kept[at - 1], range) }));
  const cut = cutSource(source, parts);
  if (cut.text.includes("\uFFFD") || !/\S/.test(cut.text)) return undefined;
  return { ...cut, kind, omissions: offsetsInCut(parts).filter((_, at) => isOmittedBefore[at]) };
}

/** Whether a sentence may run from one stretch into the next: nothing but one line end stands between them. */
function goesOn(text: string, before: Range | undefined, { start }: Range): boolean {
  return before !== undefined && start === before.end + 1 && isBlank(text, before.end, start);
}

/** The end of a range that fits, from a word on. */
function fitted(text: string, { start, end }: Range, room: number): Range {
  if (end - start <= room) return { start, end };
  const from = end - room;
  const space = text.slice(from, from + nearestSpace).search(/\s/);
  return { start: space < 0 ? from : from + space + 1, end };
}
