/**
 * How the lines of a PDF stand to each other: which go on with the one before, and how. What a page shows by distance, indent, size
 * and short last lines is all that is left of its paragraphs; a page or column may end in the middle of one.
 */

import { hyphenedWords, keepsHyphen } from "../../../core/reading/furniture/cut-words.ts";
import { wordsOf } from "./pdf-furniture.ts";
import type { Line } from "./pdf-lines.ts";

/** How a line follows the one before it: a paragraph of its own, a line of its own, the same line, or the same word. */
export type Joint = "paragraph" | "line" | "space" | "word" | "hyphen";

/** A line of the text with where it stands. */
export interface PlacedLine {
  readonly line: Line;
  /** From 1. */
  readonly page: number;
}

/** Tells how a line follows the one before it. */
export type Joiner = (before: PlacedLine, line: PlacedLine) => Joint;

interface Margins {
  readonly left: number;
  readonly right: number;
}

/** Sizes, distances and indents count as different from these shares of a letter's height on. */
const otherSize = 0.15;
const otherDistance = 1.35;
const indent = 0.8;
/** A name beside its words takes less than so many letters' heights. */
const widestLabel = 12;
/** A line that ends so far before the margin, as a share of the column, was not filled. */
const unfilled = 0.25;
/** A column of fewer lines does not show its own margins. */
const linesOfColumn = 5;

const sentenceEnd = /[\p{STerm}…:;]["'”’»)\]]*\s*$/u;
const wordCut = /\p{L}[-\u00ad\u2010]$/u;

/** Looks through all lines of the text once. */
export function createJoiner(lines: readonly PlacedLine[]): Joiner {
  const margins = marginsOf(lines);
  const distance = usualDistance(lines);
  const known = hyphenedWords(lines.map(({ line }) => wordsOf(line)).join("\n"));

  function joint(before: PlacedLine, next: PlacedLine): Joint {
    const own = margins(next);
    const edge = margins(before);
    if (isParagraph(before, next, own)) return "paragraph";
    const cut = cutWord(wordsOf(before.line).trimEnd(), wordsOf(next.line).trimStart());
    if (cut) return keepsHyphen(cut.head, cut.tail, known) ? "hyphen" : "word";
    const isAnew = sentenceEnd.test(wordsOf(before.line)) && beginsAnew(next);
    // What begins anew on a line of its own may be somebody's who speaks: which, the layout tells.
    if (!isUnfilled(before.line, edge)) return isAnew ? "line" : "space";
    return isAnew ? "paragraph" : "line";
  }

  function isParagraph(before: PlacedLine, next: PlacedLine, { left }: Margins): boolean {
    const [a, b] = [before.line, next.line];
    if (Math.abs(a.size - b.size) > Math.min(a.size, b.size) * otherSize || isBold(a) !== isBold(b)) return true;
    const isMoved = Math.abs(b.x - left) > b.size * indent;
    const isNext = before.page === next.page && a.column === b.column;
    if (!isNext) return isMoved || (sentenceEnd.test(wordsOf(a)) && beginsAnew(next));
    const gap = a.y - b.y;
    if (gap <= 0 || gap > distance * otherDistance || hasLabel(b)) return true;
    if (a.stops.some(stop => Math.abs(stop - b.x) <= b.size * indent)) return false;
    return isMoved && Math.abs(a.x - b.x) > b.size * indent;
  }
  return joint;
}

/** A few words, a wide gap, and the rest: a name with its words beside it. */
function hasLabel({ x, size, stops }: Line): boolean {
  const [first] = stops;
  return first !== undefined && first - x < size * widestLabel;
}

/** A line is bold where all of its words are. */
function isBold({ pieces }: Line): boolean {
  return pieces.every(piece => piece.isBold || !/[\p{L}\p{N}]/u.test(piece.text));
}

function beginsAnew({ line }: PlacedLine): boolean {
  return !/^\P{L}*\p{Ll}/u.test(wordsOf(line));
}

function isUnfilled({ right }: Line, margins: Margins): boolean {
  return margins.right - right > (margins.right - margins.left) * unfilled;
}

/** The halves of a word that a line's end cuts. */
function cutWord(before: string, next: string): { readonly head: string; readonly tail: string } | undefined {
  if (!wordCut.test(before)) return undefined;
  const head = /[\p{L}\p{M}]+$/u.exec(before.slice(0, -1))?.[0];
  const tail = /^\p{Ll}[\p{L}\p{M}]*/u.exec(next)?.[0];
  return head !== undefined && tail !== undefined ? { head: head.toLowerCase(), tail: tail.toLowerCase() } : undefined;
}

/** The margins of the column that a line stands in. */
function marginsOf(lines: readonly PlacedLine[]): (line: PlacedLine) => Margins {
  const columns = new Map<string, Line[]>();
  const keyOf = ({ page, line }: PlacedLine): string => `${page} ${line.column}`;
  for (const placed of lines) {
    const own = columns.get(keyOf(placed)) ?? [];
    columns.set(keyOf(placed), own);
    own.push(placed.line);
  }
  const margins = new Map<string, Margins>();
  for (const [key, own] of columns) {
    const left = mostCommon(own.map(({ x }) => Math.round(x)));
    margins.set(key, { left, right: own.reduce((most, { right }) => Math.max(most, right), 0) });
  }
  const usual = [...columns]
    .filter(([, own]) => own.length >= linesOfColumn)
    .map(([key]) => margins.get(key)!)
    .map(({ left, right }) => right - left);
  const width = usual.length > 0 ? mostCommon(usual.map(Math.round)) : undefined;
  return placed => {
    const { left, right } = margins.get(keyOf(placed))!;
    const isSmall = columns.get(keyOf(placed))!.length < linesOfColumn;
    return { left, right: isSmall && width !== undefined ? Math.max(right, left + width) : right };
  };
}

function usualDistance(lines: readonly PlacedLine[]): number {
  const gaps: number[] = [];
  lines.forEach(({ page, line }, at) => {
    const before = lines[at - 1];
    const gap = before?.page === page && before.line.column === line.column ? before.line.y - line.y : 0;
    if (gap > 0 && gap < line.size * 3) gaps.push(Math.round(gap * 2) / 2);
  });
  return gaps.length > 0 ? mostCommon(gaps) : Number.POSITIVE_INFINITY;
}

/** The number that occurs most; of several, the smallest. */
export function mostCommon(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}
