/** Figures → one table a person can read: a row a folder, shares as percentages. */
import type { ReadingFigures } from "./reading.ts";
import type { Figures } from "./run.ts";

const percent = (share: number | undefined): string => (share === undefined ? "–" : `${(100 * share).toFixed(1)} %`);
const three = (value: number | undefined): string => (value === undefined ? "–" : value.toFixed(3));

/** What stands above a column, and what stands in it. */
type Columns<T> = readonly (readonly [string, (figures: T) => string])[];

const columns: Columns<Figures> = [
  ["folder", ({ name }) => name],
  ["passages", ({ passages }) => String(passages)],
  ["answerable", ({ answerable }) => String(answerable)],
  ["nDCG@10", ({ measures }) => three(measures?.ndcg10)],
  ["MRR@10", ({ measures }) => three(measures?.reciprocalRank10)],
  ["recall@1", ({ measures }) => three(measures?.recall1)],
  ["@5", ({ measures }) => three(measures?.recall5)],
  ["@10", ({ measures }) => three(measures?.recall10)],
  ["first right", ({ measures }) => percent(measures?.firstRight)],
  ["in 5", ({ measures }) => percent(measures?.inFive)],
  ["in 20", ({ measures }) => percent(measures?.inTwenty)],
  ["marked", ({ marked }) => percent(marked)],
  ["record's words", ({ ofRecord }) => percent(ofRecord)],
  ["kept", ({ kept }) => percent(kept)],
  ["as found", ({ keptAsFound }) => percent(keptAsFound)],
  ["absent", ({ absent }) => String(absent)],
  ["falsely found", ({ falselyFound }) => percent(falselyFound)],
  ["false at 95 % kept", ({ falseAt95 }) => percent(falseAt95)],
  ["build ms", ({ buildMs }) => buildMs.toFixed(0)],
  ["median ms", ({ medianMs }) => medianMs.toFixed(1)],
  ["p99 ms", ({ p99Ms }) => p99Ms.toFixed(1)],
];

const readingColumns: Columns<ReadingFigures> = [
  ["folder", ({ name }) => name],
  ["files", ({ files }) => String(files)],
  ["conversations", ({ kinds }) => String(kinds.transcript)],
  ["articles", ({ kinds }) => String(kinds.article)],
  ["digests", ({ kinds }) => String(kinds.digest)],
  ["speeches", ({ kinds }) => String(kinds.speech)],
  ["nobody's", ({ unknown }) => percent(unknown)],
  ["undated", ({ undated }) => String(undated)],
  ["labels inside turns", ({ labelLike }) => String(labelLike.length)],
  ["marks in passages", ({ marks }) => String(marks.length)],
];

export function tableOf(all: readonly Figures[]): string {
  return laidOut(columns, all);
}

export function readingTable(all: readonly ReadingFigures[]): string {
  return laidOut(readingColumns, all);
}

function laidOut<T>(columns: Columns<T>, all: readonly T[]): string {
  return alignedRows([columns.map(([name]) => name), ...all.map(figures => columns.map(([, cell]) => cell(figures)))]);
}

/** Rows of cells as lines, the first column to the left and the others to the right, a line behind the first row. */
export function alignedRows(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, at) => Math.max(...rows.map(row => row[at]!.length)));
  const lines = rows.map(row =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join("  "),
  );
  return [lines[0], "-".repeat(lines[0]!.length), ...lines.slice(1)].join("\n");
}
