/** What stands before a passage, cut out of its source: a question or a heading, from its end where it is long. */
import type { Lead, Range, Source } from "../model.ts";
import { cutSource, offsetsInCut } from "../text/origin.ts";
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
  const cut = cutSource(source, kept);
  if (cut.text.includes("\uFFFD") || !/\S/.test(cut.text)) return undefined;
  return { ...cut, kind, omissions: offsetsInCut(kept).filter((_, at) => isOmittedBefore[at]) };
}

/** The end of a range that fits, from a word on. */
function fitted(text: string, { start, end }: Range, room: number): Range {
  if (end - start <= room) return { start, end };
  const from = end - room;
  const space = text.slice(from, from + nearestSpace).search(/\s/);
  return { start: space < 0 ? from : from + space + 1, end };
}
