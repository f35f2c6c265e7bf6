/**
 * Clean text with its map: what a person sees of a file, and where in the file each character of it stands.
 *
 *   file   **Ada Stone:** We [said](https://a.example) so.
 *   text     Ada Stone:    We  said                     so.      pieces: [0, 2, 10, 10] [10, 14, 4, 4] [14, 19, 4, 4] …
 *
 * Formats make a source; nobody behind them knows of marks, tags or escapes. What a source is cut into (turns, passages,
 * questions) is again text with a map, so that a receipt can compare any shown character with the file itself. Decided
 * against keeping offsets into the file everywhere: index, excerpt and look-up of quotations would each take the marks off
 * for themselves, and each a little differently.
 */
import type { Cut, Origin, Range, Source } from "../model.ts";
import { firstIndex } from "./binary-search.ts";
import { referenceAt } from "./character-references.ts";
import { invisible } from "./printable.ts";

/** Stands between two stretches of a source that are not neighbours in it. White space, so it is nobody's word. */
const between = "\n\n";

/** A stretch of a file, or a gap in one; `instead`: what a person sees of the gap, or of the gap before the stretch. */
export interface FileStretch extends Range {
  readonly instead?: " " | "\n" | "\n\n";
}

/** Puts a source together from the front to the back. */
export interface SourceWriter {
  /** The next words as they stand in the file, without what nobody sees. */
  copy(range: Range): void;
  /** The next character, which the file writes as a reference: `&amp;`. */
  spell(reference: Range, characters: string): void;
  /** White space where the words of the file are parted by something else, or by more of it. */
  part(space: "" | " " | "\n" | "\n\n"): void;
  /** Characters of the text so far. */
  length(): number;
  source(): Source;
}

/** A writer for the text of a file, which is `raw`. */
export function createSourceWriter(file: string, raw: string): SourceWriter {
  const pieces: number[] = [];
  let text = "";
  const add = (start: number, end: number): void => {
    if (start >= end) return;
    pieces.push(text.length, start, end - start, end - start);
    text += raw.slice(start, end);
  };
  return {
    copy({ start, end }) {
      let from = start;
      for (const { 0: unseen, index } of raw.slice(start, end).matchAll(invisible)) {
        add(from, start + index);
        from = start + index + unseen.length;
      }
      add(from, end);
    },
    spell({ start, end }, characters) {
      // The two halves of a letter are one; a half alone is nothing.
      if (characters === "" || (characters.length === 1 && characters.replace(invisible, "") === "")) return;
      pieces.push(text.length, start, characters.length, end - start);
      text += characters;
    },
    part(space) {
      text += space;
    },
    length: () => text.length,
    source: () => ({ file, text, origin: { raw, pieces } }),
  };
}

/** Puts stretches of a file, in their order, one behind the other; what lies between them, and what nobody sees, is left out. */
export function sourceOf(file: string, raw: string, stretches: Iterable<FileStretch>): Source {
  const writer = createSourceWriter(file, raw);
  for (const { instead = "", ...stretch } of stretches) {
    writer.part(instead);
    writer.copy(stretch);
  }
  return writer.source();
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
    if (instead !== undefined && parting(instead) > parting(before.instead)) before = { instead };
  }
  add(range.end);
  return stretches;
}

/** How far white space parts what stands around it: words, lines, paragraphs. */
function parting(space: FileStretch["instead"]): number {
  return ["", " ", "\n", "\n\n"].indexOf(space ?? "");
}

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
function* piecesIn({ pieces }: Origin, { start, end }: Range): Generator<Piece> {
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
