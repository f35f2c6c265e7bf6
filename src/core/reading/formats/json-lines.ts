/**
 * JSON Lines, one interview a line, and the array of the same objects in a .json file. Only known fields are copied, and
 * only where their type is right: a number or an object is never turned into words. Each turn is a source string of its
 * own, so a passage never reaches over two of them.
 */

import type { Defect } from "../../errors.ts";
import { textOffsetOf } from "../../text/origin/map.ts";
import { sourceOfStrings } from "../../text/origin/write.ts";
import { isBlank, linesOf, trimmed } from "../../text/paragraphs.ts";
import { idOfFile, safeId } from "../ids.ts";
import { type Entry, type Facts, knownKeys, readFacts } from "../metadata.ts";
import { type Body, plainBody } from "../parts.ts";
import type { FoundInterview, Reading, TextFile } from "../reader.ts";
import { type Fields, fieldOf, isFields, parseJson } from "../recording/json-fields.ts";
import type { ToldPiece } from "../recording/segment.ts";
import { segmentsIn } from "../recording/tool-json.ts";
import { nearestOf, shorten, textOf } from "../values.ts";
import { readBody } from "./body.ts";
import { type RecordPlace, readJsonSegments } from "./json-segments.ts";
import { type HowTold, toldInterview } from "./told-turns.ts";

type Result = { readonly interview?: FoundInterview; readonly defects: readonly Defect[] };

/** What is known of a record before its turns are read. */
interface KnownRecord {
  readonly facts: Facts;
  readonly id: string;
  readonly file: string;
  readonly line: number;
}

const aLine = "write one interview a line: {…}";
const fieldsBeside = ["id", "text", "turns"];

/** Reads a file of JSON Lines. A line that is broken is skipped by its number; the others serve. */
export function readJsonLines(file: TextFile): Reading {
  const results: Result[] = [];
  const { firstLine = 1 } = file;
  let line = firstLine - 1;
  for (const range of linesOf(file.text, bomLength(file.text))) {
    line++;
    if (isBlank(file.text, range.start, range.end)) continue;
    const value = parseJson(file.text.slice(range.start, range.end));
    if (value === undefined)
      results.push(skipped({ file: file.path, line }, { problem: "the line is no valid JSON", cure: aLine }));
    else results.push(readRecord(value, { of: file, line, ordinal: line }));
  }
  return join(results.length > 0 || firstLine > 1 ? results : [nothingIn(file)]);
}

/** Reads a .json file: an array of interviews, one interview, or JSON Lines under that name. */
export function readJson(file: TextFile): Reading {
  const start = bomLength(file.text);
  if (isBlank(file.text, start, file.text.length)) return join([nothingIn(file)]);
  const value = parseJson(file.text.slice(start));
  if (value === undefined) {
    const [first] = linesOf(file.text, start);
    if (first && isFields(parseJson(file.text.slice(first.start, first.end)))) return readJsonLines(file);
    const cure = "write a list of interviews: [{…}, {…}]";
    return join([skipped({ file: file.path }, { problem: "the file is no valid JSON", cure })]);
  }
  const segments = Array.isArray(value) ? segmentsIn(value) : undefined;
  if (segments) return join([readJsonSegments(segments, { record: {}, of: file, line: 1, ordinal: 1 })]);
  const records = Array.isArray(value) ? value : [value];
  if (records.length === 0) return join([nothingIn(file)]);
  return join(records.map((record, index) => readRecord(record, { of: file, line: 1, ordinal: index + 1 })));
}

const nothingIn = ({ path }: TextFile) => skipped({ file: path }, { problem: "there is no text", cure: aLine });

function readRecord(record: unknown, { of, line, ordinal }: RecordPlace): Result {
  const file = of.path;
  const place = { file, line };
  if (!isFields(record)) return skipped(place, { problem: `interview ${ordinal} is no {…} object`, cure: aLine });
  const segments = Object.hasOwn(record, "turns") ? undefined : segmentsIn(record);
  if (segments) return readJsonSegments(segments, { record, of, line, ordinal });
  const id = safeId(textOf(fieldOf(record, "id")) ?? "") || `${idOfFile(file)}-${ordinal}`;
  const name = `"${shorten(id)}"`;
  const text = fieldOf(record, "text");
  const turns = fieldOf(record, "turns");
  const cure = 'give it "turns": [{"speaker": "…", "text": "…"}] or "text": "…"';
  if (turns === undefined && typeof text !== "string") {
    const problem = `interview ${name}: ${text === undefined ? "there is no text" : "text is no string"}`;
    return skipped(place, { problem, cure });
  }
  if (turns !== undefined && !Array.isArray(turns))
    return skipped(place, { problem: `interview ${name}: turns is no list`, cure });
  const { facts, defects } = readFacts({ entries: entriesOf(record, line), file, where: "JSON", told: of.told });
  if (Array.isArray(turns)) {
    const read = readTurns(turns, { facts, id, file, line });
    return { ...read, defects: [...defects, ...read.defects] };
  }
  const body = readBody({ ...bodyOfString(file, text as string), facts, id, line });
  const [interview] = body.interviews;
  return { ...(interview ? { interview } : {}), defects: [...defects, ...body.defects] };
}

/** The file is the format's, so offsets count in the string. */
function bodyOfString(file: string, text: string): Body {
  const { source, parts } = plainBody(file, text, 0);
  return { source: { ...source, origin: { ...source.origin, strings: [0] } }, parts };
}

const told: HowTold = { pieces: "turns", cure: 'give each turn its "speaker"', oneOfMany: true };

function readTurns(written: readonly unknown[], known: KnownRecord): Result {
  const { id, file, line } = known;
  const read = written.map(writtenTurn);
  const defects = read.flatMap((turn, at): Defect[] => {
    if (turn !== undefined) return [];
    const problem = `interview "${shorten(id)}": turn ${at + 1} has no text of the right type and is left out`;
    return [{ file, line, problem, cure: 'write each turn as {"speaker": "…", "text": "…"}', effect: "partly" }];
  });
  const turns = read.map(turn => turn ?? { text: "", name: "" });
  const source = sourceOfStrings(
    file,
    turns.map(({ text }) => text),
  );
  const starts = source.origin.strings ?? [];
  const pieces = turns.flatMap(({ text, ...turn }, at): readonly ToldPiece[] => {
    const [start, end] = [starts[at]!, starts[at]! + text.length].map(offset => textOffsetOf(source, offset));
    const range = trimmed(source.text, { start: start!, end: end! });
    return range.start === range.end ? [] : [{ ...range, ...turn, number: at + 1 }];
  });
  const interview = toldInterview(source, pieces, { ...known, told });
  return { ...interview, defects: [...defects, ...interview.defects] };
}

/** A turn as it is written; nothing where it is no turn. */
function writtenTurn(value: unknown): (Pick<ToldPiece, "name" | "startMs"> & { readonly text: string }) | undefined {
  if (!isFields(value)) return undefined;
  const text = fieldOf(value, "text");
  const speaker = fieldOf(value, "speaker") ?? "";
  if (typeof text !== "string" || typeof speaker !== "string") return undefined;
  const startMs = fieldOf(value, "startMs");
  const isTime = typeof startMs === "number" && Number.isFinite(startMs) && startMs >= 0;
  return { text, name: textOf(speaker) ?? "", ...(isTime ? { startMs } : {}) };
}

/** Data has fields of its own beside ours, and may; only a slip of a known key is handed on, to be warned of. */
function entriesOf(record: Fields, line: number): readonly Entry[] {
  return Object.keys(record)
    .filter(key => !fieldsBeside.includes(key) && nearestOf(key.toLowerCase(), knownKeys) !== undefined)
    .map(key => ({ key, value: record[key], line }));
}

function bomLength(text: string): number {
  return text.charCodeAt(0) === 0xfeff ? 1 : 0;
}

function skipped(place: Pick<Defect, "file" | "line">, why: Pick<Defect, "problem" | "cure">): Result {
  return { defects: [{ ...place, ...why, effect: "skipped" }] };
}

function join(results: readonly Result[]): Reading {
  return {
    interviews: results.flatMap(({ interview }) => (interview ? [interview] : [])),
    defects: results.flatMap(({ defects }) => defects),
  };
}
