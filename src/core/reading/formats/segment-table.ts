/**
 * Tables of segments (.csv, .tsv): a row for what somebody says, with columns for the words, who says them and when. Columns are
 * known by the words at their heads, the separator by the head that it divides into such words.
 */

import type { Defect } from "../../errors.ts";
import { inAll } from "../../languages/languages.ts";
import type { ColumnWords } from "../../languages/sections/page.ts";
import { nameKey } from "../../people/names.ts";
import { textOffsetOf } from "../../text/origin/map.ts";
import { betweenGaps, type FileStretch, sourceOf } from "../../text/origin/write.ts";
import { linesOf, trimmed } from "../../text/paragraphs.ts";
import { dateOfFile, dateOfFolder } from "../file-date.ts";
import { idOfFile } from "../ids.ts";
import { learned, readFacts } from "../metadata.ts";
import type { Reading, TextFile } from "../reader.ts";
import { clockMs } from "../recording/cues.ts";
import type { Segment } from "../recording/segment.ts";
import { type Cell, type Row, rowsOf } from "../recording/table.ts";
import { textOf } from "../values.ts";
import { readSegments } from "./segments.ts";
import type { HowTold } from "./told-turns.ts";

type Column = keyof ColumnWords;
/** Where the columns stand, by their number from 0. */
type Columns = Partial<Readonly<Record<Column, number>>>;

/** The head of a table: where its row begins, what parts its cells, and which is which. */
interface Head {
  readonly start: number;
  readonly separator: string;
  readonly columns: Columns & { readonly text: number };
  readonly width: number;
  /** Times are in milliseconds, as the head says. */
  readonly inMs: boolean;
}

/** A row that has words, as it is written. */
interface Written {
  readonly number: number;
  readonly text: Cell;
  readonly name?: string;
  readonly start: string;
  readonly end: string;
}

const separators = ["\t", ",", ";", "|"];
const columnNames: readonly Column[] = ["text", "speaker", "start", "end"];
const columnWords = new Map(
  columnNames.map(
    column => [column, [...inAll(({ transcript }) => transcript?.columns?.[column])].map(nameKey)] as const,
  ),
);
const millisecond = /^(?:ms|msecs?|millis|milliseconds?)$/;
const clock = /^(?:\d{1,3}:)?\d{1,2}:\d{2}(?:[.,]\d{1,6})?$/;
/** No segment is longer, so numbers that are on average so far apart are milliseconds. */
const longestSeconds = 300;
const told: HowTold = { pieces: "rows", cure: "add a column with the name of who speaks" };

/** Reads one table: one interview. */
export function readSegmentTable({ path, text, told: ofFile }: TextFile): Reading {
  const head = headOf(text);
  if (!head) {
    const isEmpty = !/\S/u.test(text);
    const problem = isEmpty ? "there is no text" : "its first line names no column that holds the words";
    const cure = 'name the columns in the first line: "speaker,text,start"';
    return { interviews: [], defects: [{ file: path, line: 1, problem, cure, effect: "skipped" }] };
  }
  const { rows, defects } = writtenRows(path, text, head);
  const stretches = rows.flatMap(({ text: cell }): readonly FileStretch[] =>
    betweenGaps(cell, [{ start: cell.start, end: cell.start, instead: "\n" }, ...cell.gaps]),
  );
  const source = sourceOf(path, text, stretches);
  const inMs = head.inMs || areMilliseconds(rows);
  const segments = rows.flatMap(({ number, text: cell, name, start, end }): readonly Segment[] => {
    const own = { start: textOffsetOf(source, cell.start), end: textOffsetOf(source, cell.end) };
    const words = trimmed(source.text, own);
    if (words.start >= words.end) return [];
    const startMs = timeOf(start, inMs);
    const endMs = timeOf(end, inMs);
    return [
      {
        ...words,
        number,
        ...(name === undefined ? {} : { name }),
        ...(startMs === undefined ? {} : { startMs }),
        ...(endMs === undefined ? {} : { endMs }),
      },
    ];
  });
  const { facts } = readFacts({ entries: [], file: path, where: "head", told: ofFile });
  const dated = learned(learned(facts, dateOfFile(path), "file name"), dateOfFolder(path), "folder");
  const read = readSegments(source, segments, { facts: dated, id: idOfFile(path), line: 1, told });
  return { interviews: [read.interview], defects: [...defects, ...read.defects] };
}

/** The head under the separator that finds most columns in it; nothing where none finds the words. */
function headOf(raw: string): Head | undefined {
  let best: Head | undefined;
  const start = startOf(raw);
  for (const separator of separators) {
    const [row] = rowsOf(raw, separator, start);
    if (!row) continue;
    const names = row.cells.slice(0, mostColumns).map(cell => headWords(textIn(raw, cell)));
    const columns = columnsIn(names);
    if (columns.text === undefined || (best && count(columns) <= count(best.columns))) continue;
    const time = names[columns.start ?? -1] ?? [];
    const inMs = time.some(word => millisecond.test(word));
    best = { start, separator, columns: { ...columns, text: columns.text }, width: row.cells.length, inMs };
  }
  return best;
}

const mostColumns = 100;

function count(columns: Columns): number {
  return Object.keys(columns).length;
}

/** Where the head begins: behind empty lines, and behind the line in which a spreadsheet names the separator. */
function startOf(raw: string): number {
  for (const { start, end } of linesOf(raw)) {
    const line = raw.slice(start, Math.min(end, start + 20)).trim();
    if (line !== "" && !/^sep=.$/iu.test(line)) return start;
  }
  return 0;
}

/** "Start (ms)", "start_ms" and "startMs" are two words each. */
function headWords(text: string): readonly string[] {
  return nameKey(
    text
      .slice(0, 60)
      .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " ")
      .replace(/[_()[\].-]/gu, " "),
  ).split(" ");
}

/** Each column where its name is the whole head, else where it begins one; earlier names in a list are the surer ones. */
function columnsIn(heads: readonly (readonly string[])[]): Columns {
  const columns: { [K in Column]?: number } = {};
  const taken = new Set<number>();
  for (const isWhole of [true, false]) {
    for (const [column, words] of columnWords) {
      if (columns[column] !== undefined) continue;
      const places = words.map(word =>
        heads.findIndex((head, at) => !taken.has(at) && (isWhole ? head.join(" ") === word : head[0] === word)),
      );
      const place = places.find(at => at >= 0);
      if (place === undefined) continue;
      columns[column] = place;
      taken.add(place);
    }
  }
  return columns;
}

function writtenRows(file: string, raw: string, head: Head): { rows: readonly Written[]; defects: readonly Defect[] } {
  const { columns, separator, start, width } = head;
  const rows: Written[] = [];
  const defects: Defect[] = [];
  let number = -1;
  for (const row of rowsOf(raw, separator, start)) {
    number++;
    const { cells, line } = row;
    if (number === 0 || cells.every(cell => cell.start === cell.end)) continue;
    const text = cells[columns.text];
    if (!text || cells.length > width) {
      const problem = `row ${number} has ${cells.length} cells, the first line has ${width}`;
      const cure = "put cells that hold the separator into quotation marks";
      defects.push({ file, line, problem, cure, effect: "skipped" });
      continue;
    }
    const cellOf = (column: Column) => cellText(raw, row, columns[column]);
    const name = columns.speaker === undefined ? undefined : cellOf("speaker");
    rows.push({
      number,
      text,
      ...(name === undefined ? {} : { name }),
      start: cellOf("start"),
      end: cellOf("end"),
    });
  }
  return { rows, defects };
}

function cellText(raw: string, { cells }: Row, column: number | undefined): string {
  const cell = column === undefined ? undefined : cells[column];
  return cell ? (textOf(textIn(raw, cell)) ?? "") : "";
}

function textIn(raw: string, cell: Cell): string {
  const short = { ...cell, end: Math.min(cell.end, cell.start + 4096) };
  return betweenGaps(short, cell.gaps)
    .map(({ start, end }) => raw.slice(start, end))
    .join("");
}

/** Whether whole numbers lie too far apart to be seconds. */
function areMilliseconds(rows: readonly Written[]): boolean {
  const last = rows.at(-1)?.start ?? "";
  return /^\d{4,12}$/.test(last) && Number(last) > rows.length * longestSeconds;
}

function timeOf(text: string, inMs: boolean): number | undefined {
  if (clock.test(text)) return clockMs(text);
  if (!/^\d{1,12}(?:[.,]\d{1,9})?$/.test(text)) return undefined;
  const number = Number(text.replace(",", "."));
  return Math.round(inMs ? number : number * 1000);
}
