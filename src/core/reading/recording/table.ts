/**
 * Rows of a table with separators (CSV, TSV): where each cell's words stand in the file, quotation marks around them left out.
 *
 * Ours because the words must keep their places in the file, and because a mark of quotation that nobody closed must not make one
 * cell of several people's rows: such a mark is a letter of its line.
 */
import type { Range } from "../../model.ts";
import { lineEndsIn, linesOf } from "../../text/paragraphs.ts";

/** The words of a cell, and what in them is no letter: the first of two quotation marks. */
export interface Cell extends Range {
  readonly gaps: readonly Range[];
}

export interface Row {
  /** From 1. */
  readonly line: number;
  readonly cells: readonly Cell[];
}

const quote = '"';
/** A cell in quotation marks that is longer was never closed. */
const longestQuoted = 100_000;

/** The rows of a file from `start` on, without empty lines. */
export function* rowsOf(raw: string, separator: string, start = 0): Generator<Row> {
  let line = 1 + lineEndsIn(raw, { start: 0, end: start });
  for (let at = start; at < raw.length; ) {
    const [first] = linesOf(raw, at);
    const lineEnd = first!.end;
    const row = cellsAt(raw, at, separator) ?? {
      cells: plainCells(raw, { start: at, end: lineEnd }, separator),
      end: lineEnd,
    };
    if (row.end > at) yield { line, cells: row.cells };
    const next = behindLineEnd(raw, row.end);
    line += lineEndsIn(raw, { start: at, end: next });
    at = next;
  }
}

/** The cells of a row that begins at an offset; nothing where its marks of quotation are not closed as they should be. */
function cellsAt(raw: string, start: number, separator: string): { cells: readonly Cell[]; end: number } | undefined {
  const cells: Cell[] = [];
  for (let at = start; ; ) {
    const cell = raw[at] === quote ? quotedAt(raw, at, separator) : plainAt(raw, at, separator);
    if (!cell) return undefined;
    cells.push(cell.cell);
    if (raw[cell.behind] !== separator) return { cells, end: cell.behind };
    at = cell.behind + 1;
  }
}

interface Found {
  readonly cell: Cell;
  /** Where the separator or the line end stands. */
  readonly behind: number;
}

function quotedAt(raw: string, start: number, separator: string): Found | undefined {
  const gaps: Range[] = [];
  const limit = Math.min(raw.length, start + longestQuoted);
  for (let at = start + 1; at < limit; at++) {
    if (raw[at] !== quote) continue;
    const next = raw[at + 1];
    if (next === quote) {
      gaps.push({ start: at, end: at + 1 });
      at++;
    } else if (next === undefined || next === separator || next === "\n" || next === "\r") {
      return { cell: { start: start + 1, end: at, gaps }, behind: at + 1 };
    } else return undefined;
  }
  return undefined;
}

function plainAt(raw: string, start: number, separator: string): Found {
  let end = start;
  while (end < raw.length && raw[end] !== separator && raw[end] !== "\n" && raw[end] !== "\r") end++;
  return { cell: { start, end, gaps: [] }, behind: end };
}

function plainCells(raw: string, { start, end }: Range, separator: string): readonly Cell[] {
  const cells: Cell[] = [];
  for (let at = start; at <= end; ) {
    const { cell, behind } = plainAt(raw, at, separator);
    cells.push(cell);
    at = behind + 1;
  }
  return cells;
}

function behindLineEnd(raw: string, end: number): number {
  return raw[end] === "\r" && raw[end + 1] === "\n" ? end + 2 : end + 1;
}
