/** By what a person finds words in a file that has no characters to point at: their page, or their paragraph. */
import type { Range, Source } from "../model.ts";
import { rawRangesOf } from "../text/origin/map.ts";

/** Pages or paragraphs from the first to the last, counted from 1. */
export interface FilePlace {
  readonly unit: "page" | "paragraph";
  readonly first: number;
  readonly last: number;
}

/** Where a range of a text stands; nothing where the file has characters to point at. */
export function placeOf(source: Source, range: Range): FilePlace | undefined {
  const { places } = source.origin;
  const ranges = rawRangesOf(source, range);
  if (!places || ranges.length === 0) return undefined;
  const numberAt = (offset: number): number => Math.max(1, places.starts.findLastIndex(start => start <= offset) + 1);
  return { unit: places.unit, first: numberAt(ranges[0]!.start), last: numberAt(ranges.at(-1)!.end - 1) };
}
