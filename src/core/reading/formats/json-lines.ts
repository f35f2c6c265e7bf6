/**
 * JSON Lines, one interview a line, and the array of the same objects in a .json file. Only known fields are copied, and
 * only where their type is right: a number or an object is never turned into words. Each turn is a source string of its
 * own, so a passage never reaches over two of them.
 */

import type { Defect } from "../../errors.ts";
import { detectLanguage } from "../../languages/detect.ts";
import type { Turn } from "../../model.ts";
import { nameKey } from "../../people/names.ts";
import { sourceOfStrings, textOffsetOf } from "../../text/origin.ts";
import { isBlank, linesOf, trimmed } from "../../text/paragraphs.ts";
import { namedBy } from "../heads/persons.ts";
import { idOfFile, safeId } from "../ids.ts";
import { joinedTurns } from "../joined-turns.ts";
import { nobodyAbove, type Role, rolesOf, type SpokenPart } from "../layout/who-asks.ts";
import { type Entry, type Facts, knownKeys, learned, readFacts } from "../metadata.ts";
import { type Body, plainBody } from "../parts.ts";
import { asksNearEnd } from "../question-marks.ts";
import type { FoundInterview, Reading, TextFile } from "../reader.ts";
import { nearestOf, shorten, textOf } from "../values.ts";
import { interviewOf, readBody } from "./body.ts";

type Fields = Readonly<Record<string, unknown>>;
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
  let line = 0;
  for (const range of linesOf(file.text, bomLength(file.text))) {
    line++;
    if (isBlank(file.text, range.start, range.end)) continue;
    const value = parse(file.text.slice(range.start, range.end));
    if (value === undefined)
      results.push(skipped({ file: file.path, line }, { problem: "the line is no valid JSON", cure: aLine }));
    else results.push(readRecord(value, { of: file, line, ordinal: line }));
  }
  return join(results.length > 0 ? results : [nothingIn(file)]);
}

/** Reads a .json file: an array of interviews, one interview, or JSON Lines under that name. */
export function readJson(file: TextFile): Reading {
  const start = bomLength(file.text);
  if (isBlank(file.text, start, file.text.length)) return join([nothingIn(file)]);
  const value = parse(file.text.slice(start));
  if (value === undefined) {
    const [first] = linesOf(file.text, start);
    if (first && isFields(parse(file.text.slice(first.start, first.end)))) return readJsonLines(file);
    const cure = "write a list of interviews: [{…}, {…}]";
    return join([skipped({ file: file.path }, { problem: "the file is no valid JSON", cure })]);
  }
  const records = Array.isArray(value) ? value : [value];
  if (records.length === 0) return join([nothingIn(file)]);
  return join(records.map((record, index) => readRecord(record, { of: file, line: 1, ordinal: index + 1 })));
}

const nothingIn = ({ path }: TextFile) => skipped({ file: path }, { problem: "there is no text", cure: aLine });

/** Where a record stands. */
interface RecordPlace {
  readonly of: TextFile;
  readonly line: number;
  /** Which interview of the file, from 1; it names a record without an id. */
  readonly ordinal: number;
}

function readRecord(record: unknown, { of, line, ordinal }: RecordPlace): Result {
  const file = of.path;
  const place = { file, line };
  if (!isFields(record)) return skipped(place, { problem: `interview ${ordinal} is no {…} object`, cure: aLine });
  const field = (key: string) => (Object.hasOwn(record, key) ? record[key] : undefined);
  const id = safeId(textOf(field("id")) ?? "") || `${idOfFile(file)}-${ordinal}`;
  const name = `"${shorten(id)}"`;
  const text = field("text");
  const turns = field("turns");
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

/** A turn as it is written. */
interface WrittenTurn {
  /** From 1, of all that are written. */
  readonly number: number;
  readonly name: string;
  /** Empty where nobody is named. */
  readonly key: string;
  readonly text: string;
  readonly startMs?: number;
}

function readTurns(written: readonly unknown[], known: KnownRecord): Result {
  const { facts, id, file, line } = known;
  const read = written.map((value, at) => writtenTurn(value, at + 1));
  const defects = read.flatMap((turn, at): Defect[] => {
    if (turn !== undefined) return [];
    const problem = `interview "${shorten(id)}": turn ${at + 1} has no text of the right type and is left out`;
    return [{ file, line, problem, cure: 'write each turn as {"speaker": "…", "text": "…"}', effect: "partly" }];
  });
  const spoken = read.filter(turn => turn !== undefined && /\S/.test(turn.text)) as readonly WrittenTurn[];
  const source = sourceOfStrings(
    file,
    spoken.map(({ text }) => text),
  );
  const starts = source.origin.strings ?? [];
  const roles = rolesOf(spokenPartsOf(spoken), { facts, names: nobodyAbove });
  const turns = spoken.flatMap(({ number, key, text, startMs }, at): readonly Turn[] => {
    const [start, end] = [starts[at]!, starts[at]! + text.length].map(offset => textOffsetOf(source, offset));
    const range = trimmed(source.text, { start: start!, end: end! });
    if (range.start === range.end) return [];
    const time = startMs === undefined ? {} : { startMs };
    return [{ ...voiceOf(roles.get(key)), source, ranges: [{ ...range, number, ...time }] }];
  });
  const nameless = spoken.filter(({ key }) => key === "").length;
  if (nameless > 0) {
    const problem = `interview "${shorten(id)}": ${nameless} of ${spoken.length} turns name no speaker and are nobody's words`;
    defects.push({ file, line, problem, cure: 'give each turn its "speaker"', effect: "partly" });
  }
  const language = facts.language ?? detectLanguage(source.text.slice(0, 20_000));
  const named = withNames(facts, turns);
  const interview = interviewOf({ facts: named, kind: "transcript", language, id, file });
  return { interview: { interview, turns: joinedTurns(turns), line, readFrom: named.readFrom, source }, defects };
}

/** Nothing where it is no turn. */
function writtenTurn(value: unknown, number: number): WrittenTurn | undefined {
  const field = (key: string) => (isFields(value) && Object.hasOwn(value, key) ? value[key] : undefined);
  const text = field("text");
  const speaker = field("speaker") ?? "";
  if (typeof text !== "string" || typeof speaker !== "string") return undefined;
  const name = textOf(speaker) ?? "";
  const startMs = field("startMs");
  const isTime = typeof startMs === "number" && Number.isFinite(startMs) && startMs >= 0;
  return { number, name, key: nameKey(name) || name, text, ...(isTime ? { startMs } : {}) };
}

function spokenPartsOf(spoken: readonly WrittenTurn[]): readonly SpokenPart[] {
  const parts = new Map<string, SpokenPart>();
  for (const { key, name, text } of spoken) {
    if (key === "") continue;
    const { name: alone, affiliation } = namedBy({ name, family: "colon" });
    const part = parts.get(key) ?? {
      key,
      name: alone,
      affiliation,
      turns: 0,
      words: 0,
      later: 0,
      asks: 0,
      order: parts.size,
    };
    parts.set(key, part);
    part.turns++;
    part.words += text.trim().length;
    if (parts.size > 1 || part.turns > 1) part.later += text.trim().length;
    if (asksNearEnd(text, { start: 0, end: text.length })) part.asks++;
  }
  return [...parts.values()];
}

function voiceOf(role: Role | undefined): Pick<Turn, "by" | "name"> {
  return role ?? { by: "unknown" };
}

/** Speaker and interviewer from the turns, where the record does not say. */
function withNames(facts: Facts, turns: readonly Turn[]): Facts {
  const longest = (by: Turn["by"]) => {
    const lengths = new Map<string, number>();
    for (const turn of turns) {
      if (turn.by === by && turn.name !== undefined)
        lengths.set(turn.name, (lengths.get(turn.name) ?? 0) + turn.ranges[0]!.end - turn.ranges[0]!.start);
    }
    return [...lengths].sort((a, b) => b[1] - a[1])[0]?.[0];
  };
  const [speaker, interviewer] = [longest("speaker"), longest("interviewer")];
  return learned(
    facts,
    { ...(speaker === undefined ? {} : { speaker }), ...(interviewer === undefined ? {} : { interviewer }) },
    "labels",
  );
}

/** Data has fields of its own beside ours, and may; only a slip of a known key is handed on, to be warned of. */
function entriesOf(record: Fields, line: number): readonly Entry[] {
  return Object.keys(record)
    .filter(key => !fieldsBeside.includes(key) && nearestOf(key.toLowerCase(), knownKeys) !== undefined)
    .map(key => ({ key, value: record[key], line }));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
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
