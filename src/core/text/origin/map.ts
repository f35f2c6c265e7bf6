/** Between text and file: where in the file a range of a source stands, and where in a source an offset of the file. */
import type { Origin, Range, Source } from "../../model.ts";
import { firstIndex } from "../binary-search.ts";
import { referenceAt } from "../character-references.ts";

/** Stands between two stretches of a source that are not neighbours in it. White space, so it is nobody's word. */
export const between = "\n\n";

/** Where a range of the text stands in the file, in order; neighbours in the file are one range. */
export function rawRangesOf({ origin }: Source, range: Range): readonly Range[] {
  const found: { start: number; end: number }[] = [];
  for (const { rawStart, rawLength } of piecesIn(origin, range)) {
    const last = found.at(-1);
    if (last?.end === rawStart) last.end += rawLength;
    else found.push({ start: rawStart, end: rawStart + rawLength });
  }
  return found;
}

/** Ranges of strings put one behind the other (`Origin.strings`), as ranges of each string for itself. */
export function withinStrings(ranges: readonly Range[], strings: readonly number[]): readonly Range[] {
  return ranges.flatMap(range => {
    const own: Range[] = [];
    const behindFirst = firstIndex(strings.length, at => strings[at]! > range.start);
    for (let at = Math.max(0, behindFirst - 1); at < strings.length && strings[at]! < range.end; at++) {
      const base = strings[at]!;
      const end = at + 1 < strings.length ? strings[at + 1]! - between.length : range.end;
      own.push({ start: Math.max(range.start, base) - base, end: Math.min(range.end, end) - base });
    }
    return own;
  });
}

/** Where an offset of the file comes to stand in the text; of what is left out, where the text goes on behind it. */
export function textOffsetOf({ text, origin: { pieces } }: Source, rawOffset: number): number {
  const at = firstPiece(pieces, { column: 1, offset: rawOffset });
  if (at >= pieces.length) return text.length;
  const isReference = pieces[at + 2] !== pieces[at + 3];
  return pieces[at]! + (isReference ? 0 : Math.max(0, rawOffset - pieces[at + 1]!));
}

/**
 * The receipt: whether each character of a range stands in the file where the map says, as it is or as a reference that means
 * it. Between two pieces there may be white space only.
 */
export function standsInFile({ text, origin }: Source, range: Range): boolean {
  let behind = range.start;
  for (const piece of piecesIn(origin, range)) {
    if (/\S/.test(text.slice(behind, piece.start))) return false;
    behind = piece.start + piece.length;
    if (text.slice(piece.start, behind) !== writtenIn(origin, piece)) return false;
  }
  return !/\S/.test(text.slice(behind, range.end));
}

/** What the file says where a piece stands; nothing where there should be a reference and is none. */
function writtenIn({ raw, rawStart = 0 }: Origin, piece: Piece): string | undefined {
  const start = piece.rawStart - rawStart;
  if (piece.length === piece.rawLength) return raw.slice(start, start + piece.length);
  const reference = referenceAt(raw, start);
  return reference?.end === start + piece.rawLength ? reference.characters : undefined;
}

/** Numbers of one piece in `Origin.pieces`: start in the text, start in the file, length in the text, length in the file. */
const width = 4;

interface Piece {
  readonly start: number;
  readonly rawStart: number;
  readonly length: number;
  /** Another than `length`: the piece is one character reference, and part of it stands where all of it does. */
  readonly rawLength: number;
}

/** The parts of the pieces that lie in a range of the text. */
export function* piecesIn({ pieces }: Origin, { start, end }: Range): Generator<Piece> {
  let at = firstPiece(pieces, { column: 0, offset: start });
  for (; at < pieces.length && pieces[at]! < end; at += width) {
    const [own, rawStart, length, rawLength] = [pieces[at]!, pieces[at + 1]!, pieces[at + 2]!, pieces[at + 3]!];
    const from = Math.max(start, own);
    const to = Math.min(end, own + length);
    if (from >= to) continue;
    const isReference = length !== rawLength;
    yield {
      start: from,
      rawStart: isReference ? rawStart : rawStart + from - own,
      length: to - from,
      rawLength: isReference ? rawLength : to - from,
    };
  }
}

/** Where the first piece begins that ends behind an offset of the text (column 0) or of the file (column 1). */
function firstPiece(
  pieces: readonly number[],
  { column, offset }: { readonly column: 0 | 1; readonly offset: number },
): number {
  const endsBehind = (at: number): boolean => pieces[at * width + column]! + pieces[at * width + 2 + column]! > offset;
  return width * firstIndex(pieces.length / width, endsBehind);
}
