/**
 * Clean text with its map: what a person sees of a file, and where in the file each character of it stands.
 *
 *   file   **Ada Stone:** We [said](https://a.example) so.
 *   text     Ada Stone:    We  said                     so.      pieces: [0, 2, 10] [10, 14, 4] [14, 19, 4] …
 *
 * Formats make a source; nobody behind them knows of marks, tags or escapes. What a source is cut into (turns, passages,
 * questions) is again text with a map, so that a receipt can compare any shown character with the file itself. Decided
 * against keeping offsets into the file everywhere: index, excerpt and look-up of quotations would each take the marks off
 * for themselves, and each a little differently.
 */
import type { Origin, Range, Source } from "../model.ts";
import { invisible } from "./printable.ts";

/** Stands between two stretches of a source that are not neighbours in it. White space, so it is nobody's word. */
const between = "\n\n";

/** A stretch of a file, or a gap in one; `instead`: what a person sees of the gap, or of the gap before the stretch. */
export interface FileStretch extends Range {
  readonly instead?: "\n" | " ";
}

/** Puts stretches of a file, in their order, one behind the other; what lies between them, and what nobody sees, is left out. */
export function sourceOf(file: string, raw: string, stretches: Iterable<FileStretch>): Source {
  const pieces: number[] = [];
  let text = "";
  const add = (start: number, end: number): void => {
    if (start >= end) return;
    pieces.push(text.length, start, end - start);
    text += raw.slice(start, end);
  };
  for (const { start, end, instead = "" } of stretches) {
    text += instead;
    let from = start;
    for (const { 0: unseen, index } of raw.slice(start, end).matchAll(invisible)) {
      add(from, start + index);
      from = start + index + unseen.length;
    }
    add(from, end);
  }
  return { file, text, origin: { raw, pieces } };
}

/**
 * Strings that a format already parted and decoded (JSON), as one source: a blank line between them, and `origin.strings` says
 * where each begins.
 */
export function sourceOfStrings(file: string, strings: readonly string[]): Source {
  const starts: number[] = [];
  let length = 0;
  for (const string of strings) {
    starts.push(length);
    length += string.length + between.length;
  }
  const raw = strings.join(between);
  const source = sourceOf(file, raw, [{ start: 0, end: raw.length }]);
  return { ...source, origin: { ...source.origin, strings: starts } };
}

/** The stretches of a file between gaps, which are in order and may overlap. */
export function betweenGaps(range: Range, gaps: Iterable<FileStretch>): readonly FileStretch[] {
  const stretches: FileStretch[] = [];
  let from = range.start;
  let before: Pick<FileStretch, "instead"> = {};
  const add = (end: number): void => {
    if (end <= from) return;
    stretches.push({ start: from, end, ...before });
    before = {};
  };
  for (const { start, end, instead } of gaps) {
    add(Math.min(start, range.end));
    from = Math.max(from, end);
    if (instead !== undefined && before.instead !== "\n") before = { instead };
  }
  add(range.end);
  return stretches;
}

/** A stretch of a source to cut out; `goesOn`: a sentence may run into it, so a mere line end stands before it. */
export interface CutRange extends Range {
  readonly goesOn?: boolean;
}

/** The stretches of a source, in order, as a source of their own; a blank line stands where two are not neighbours. */
export function cutSource({ file, text, origin }: Source, ranges: readonly CutRange[]): Source {
  const pieces: number[] = [];
  let cut = "";
  let behind: number | undefined;
  for (const range of ranges) {
    if (behind !== undefined && behind !== range.start) cut += before(range);
    for (const { start, rawStart, length } of piecesIn(origin, range)) {
      pieces.push(cut.length + start - range.start, rawStart, length);
    }
    cut += text.slice(range.start, range.end);
    behind = range.end;
  }
  return { file, text: cut, origin: { ...origin, pieces } };
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

/** Where a range of the text stands in the file, in order; neighbours in the file are one range. */
export function rawRangesOf({ origin }: Source, range: Range): readonly Range[] {
  const found: { start: number; end: number }[] = [];
  for (const { rawStart, length } of piecesIn(origin, range)) {
    const last = found.at(-1);
    if (last?.end === rawStart) last.end += length;
    else found.push({ start: rawStart, end: rawStart + length });
  }
  return found;
}

/** Ranges of strings put one behind the other (`Origin.strings`), as ranges of each string for itself. */
export function withinStrings(ranges: readonly Range[], strings: readonly number[]): readonly Range[] {
  return ranges.flatMap(range => {
    const first = Math.max(
      0,
      strings.findLastIndex(start => start <= range.start),
    );
    const own: Range[] = [];
    for (let at = first; at < strings.length && strings[at]! < range.end; at++) {
      const base = strings[at]!;
      const behind = strings[at + 1] === undefined ? range.end : strings[at + 1]! - between.length;
      own.push({ start: Math.max(range.start, base) - base, end: Math.min(range.end, behind) - base });
    }
    return own;
  });
}

/** Where an offset of the file comes to stand in the text; of what is left out, where the text goes on behind it. */
export function textOffsetOf({ text, origin: { pieces } }: Source, rawOffset: number): number {
  const at = firstPiece(pieces, { column: 1, offset: rawOffset });
  if (at >= pieces.length) return text.length;
  return pieces[at]! + Math.max(0, rawOffset - pieces[at + 1]!);
}

/**
 * The receipt: whether each character of a range stands in the file where the map says. Between two pieces there may be
 * white space only.
 */
export function standsInFile({ text, origin }: Source, range: Range): boolean {
  let behind = range.start;
  for (const { start, rawStart, length } of piecesIn(origin, range)) {
    if (/\S/.test(text.slice(behind, start))) return false;
    if (text.slice(start, start + length) !== origin.raw.slice(rawStart, rawStart + length)) return false;
    behind = start + length;
  }
  return !/\S/.test(text.slice(behind, range.end));
}

/** Numbers of one piece in `Origin.pieces`: start in the text, start in the file, length. */
const width = 3;

interface Piece {
  readonly start: number;
  readonly rawStart: number;
  readonly length: number;
}

/** The parts of the pieces that lie in a range of the text. */
function* piecesIn({ pieces }: Origin, { start, end }: Range): Generator<Piece> {
  let at = firstPiece(pieces, { column: 0, offset: start });
  for (; at < pieces.length && pieces[at]! < end; at += width) {
    const from = Math.max(start, pieces[at]!);
    const to = Math.min(end, pieces[at]! + pieces[at + 2]!);
    if (from < to) yield { start: from, rawStart: pieces[at + 1]! + from - pieces[at]!, length: to - from };
  }
}

/** Where the first piece begins that ends behind an offset of the text (column 0) or of the file (column 1). */
function firstPiece(
  pieces: readonly number[],
  { column, offset }: { readonly column: 0 | 1; readonly offset: number },
): number {
  let low = 0;
  let high = pieces.length / width;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle * width + column]! + pieces[middle * width + 2]! > offset) high = middle;
    else low = middle + 1;
  }
  return low * width;
}
