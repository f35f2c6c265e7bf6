/**
 * What is written on a page of a PDF, as lines in the order they are read. The file has only pieces of text with their places: those
 * on one height are a row, and where a gap runs down the page between long texts, there are two columns, read one after the
 * other. A line across both parts what is above it from what is below.
 */

/** A piece of text, upright, y growing upwards. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly isBold: boolean;
  readonly isItalic: boolean;
}

/** A line: its pieces from left to right, and how it lies in its column. */
export interface Line {
  readonly pieces: readonly Piece[];
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** Where words go on behind a wide gap, as they do beside a name. */
  readonly stops: readonly number[];
  /** Number of its column on the page, from 0; a line across all columns begins a new one. */
  readonly column: number;
}

/** Pieces of one row with a gap before and behind them. */
interface Fragment {
  readonly pieces: readonly Piece[];
  readonly x: number;
  readonly right: number;
}

interface Row {
  readonly y: number;
  readonly size: number;
  readonly fragments: readonly Fragment[];
}

/** A gap of so many letters' heights parts the fragments of a row; less is a space between words. */
const wideGap = 1.2;
/** Two columns are made of so many rows at least, and texts of so many characters on average. */
const columnRows = 6;
const columnText = 15;
/** Of the rows that reach from one side to the other, so many may lie across the gap. */
const across = 0.25;

/** The lines of a page in the order they are read. */
export function linesOfPage(pieces: readonly Piece[]): readonly Line[] {
  const rows = rowsOf(pieces);
  const gutter = gutterOf(rows);
  if (gutter === undefined) return rows.map(row => lineOf(row, row.fragments, 0));
  const lines: Line[] = [];
  let [left, right]: [Line[], Line[]] = [[], []];
  let column = 0;
  const flush = (): void => {
    lines.push(...left, ...right);
    column += 2;
    [left, right] = [[], []];
  };
  for (const row of rows) {
    const before = row.fragments.filter(({ right: end }) => end <= gutter);
    const behind = row.fragments.filter(({ x }) => x >= gutter);
    if (before.length + behind.length < row.fragments.length) {
      flush();
      lines.push(lineOf(row, row.fragments, column));
      column++;
      continue;
    }
    if (before.length > 0) left.push(lineOf(row, before, column));
    if (behind.length > 0) right.push(lineOf(row, behind, column + 1));
  }
  flush();
  return lines;
}

/** Pieces on one height, from the top of the page to its foot. */
function rowsOf(pieces: readonly Piece[]): readonly Row[] {
  const sorted = [...pieces].sort((a, b) => b.y - a.y || a.x - b.x);
  const rows: Piece[][] = [];
  for (const piece of sorted) {
    const open = rows.at(-1);
    const first = open?.[0];
    if (open && first && first.y - piece.y < Math.min(first.size, piece.size) * 0.5) open.push(piece);
    else rows.push([piece]);
  }
  return rows.map(row => {
    const fragments = fragmentsOf(row.sort((a, b) => a.x - b.x));
    return { y: row[0]!.y, size: Math.max(...row.map(({ size }) => size)), fragments };
  });
}

function fragmentsOf(row: readonly Piece[]): readonly Fragment[] {
  const fragments: { pieces: Piece[]; x: number; right: number }[] = [];
  for (const piece of row) {
    const open = fragments.at(-1);
    const right = piece.x + piece.width;
    if (open && piece.x - open.right < piece.size * wideGap) {
      open.pieces.push(piece);
      open.right = Math.max(open.right, right);
    } else fragments.push({ pieces: [piece], x: piece.x, right });
  }
  return fragments;
}

/** Where the gap between two columns runs, as far as there are two. */
function gutterOf(rows: readonly Row[]): number | undefined {
  const gaps = rows.flatMap(({ fragments }) =>
    fragments.slice(1).map((fragment, at) => ({ from: fragments[at]!.right, to: fragment.x })),
  );
  if (gaps.length < columnRows) return undefined;
  let best: { readonly x: number; readonly count: number } | undefined;
  for (const { from, to } of gaps.slice(0, 200)) {
    const x = (from + to) / 2;
    const count = gaps.filter(gap => gap.from <= x && gap.to >= x).length;
    if (best === undefined || count > best.count) best = { x, count };
  }
  if (best === undefined || best.count < columnRows) return undefined;
  const { x, count } = best;
  const crossing = rows.filter(({ fragments }) => fragments.some(own => own.x < x && own.right > x)).length;
  if (crossing > (crossing + count) * across) return undefined;
  const sides = [
    rows.flatMap(({ fragments }) => fragments.filter(({ right }) => right <= x)),
    rows.flatMap(({ fragments }) => fragments.filter(own => own.x >= x)),
  ];
  return sides.every(side => averageText(side) >= columnText) ? x : undefined;
}

function averageText(fragments: readonly Fragment[]): number {
  const length = fragments.reduce((sum, { pieces }) => sum + pieces.reduce((own, { text }) => own + text.length, 0), 0);
  return length / Math.max(1, fragments.length);
}

function lineOf({ y, size }: Row, fragments: readonly Fragment[], column: number): Line {
  const pieces = fragments.flatMap(fragment => fragment.pieces);
  const stops = fragments.slice(1).map(({ x }) => x);
  return { pieces, x: fragments[0]!.x, right: fragments.at(-1)!.right, y, size, stops, column };
}
