/** Stretches of a source as a source of their own: turns, passages and questions are cut so. */
import type { Cut, Range, Source } from "../../model.ts";
import { between, piecesIn } from "./map.ts";

/** A stretch of a source to be cut out. */
export interface CutRange extends Range {
  /** Words of the file that belong before it are left out. */
  readonly isBehindOmission?: boolean;
  /** A sentence may run into it, so a mere line end stands before it. */
  readonly goesOn?: boolean;
}

/** The stretches of a source, in order, as a source of their own; a blank line stands where two are not neighbours. */
export function cutSource({ file, text, origin }: Source, ranges: readonly CutRange[]): Cut {
  const pieces: number[] = [];
  const offsets = offsetsInCut(ranges);
  let cut = "";
  ranges.forEach((range, at) => {
    if (cut.length < offsets[at]!) cut += before(range);
    for (const { start, rawStart, length, rawLength } of piecesIn(origin, range)) {
      pieces.push(cut.length + start - range.start, rawStart, length, rawLength);
    }
    cut += text.slice(range.start, range.end);
  });
  const omissions = offsets.filter((_, at) => ranges[at]!.isBehindOmission);
  return { file, text: cut, origin: { ...origin, pieces }, omissions };
}

/** The stretches of a source, in order, one right behind the other. */
export function joinedSource({ file, text, origin }: Source, ranges: readonly Range[]): Source {
  const pieces: number[] = [];
  let joined = "";
  for (const range of ranges) {
    for (const { start, rawStart, length, rawLength } of piecesIn(origin, range)) {
      pieces.push(joined.length + start - range.start, rawStart, length, rawLength);
    }
    joined += text.slice(range.start, range.end);
  }
  return { file, text: joined, origin: { ...origin, pieces } };
}

/** Where each range begins in what `cutSource` makes of them. */
export function offsetsInCut(ranges: readonly CutRange[]): readonly number[] {
  let length = 0;
  return ranges.map((range, at) => {
    if (at > 0 && ranges[at - 1]!.end !== range.start) length += before(range).length;
    const offset = length;
    length += range.end - range.start;
    return offset;
  });
}

function before({ goesOn }: CutRange): string {
  return goesOn ? "\n" : between;
}
