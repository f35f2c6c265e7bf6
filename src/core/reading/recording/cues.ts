/**
 * The grammar of captions, SubRip (.srt) and WebVTT: where each cue's words stand in the file, and when they are said. Found by
 * the lines with two times and an arrow, which both formats have; ids, settings, notes and styles are never words.
 *
 * Ours because the words must keep their places in the file, which no parser gives. Lenient where files are: an id missing or
 * not a number, a blank line too few, in SubRip also one too many, a comma or a full stop in a time.
 */
import type { Range } from "../../model.ts";
import { isBlank, lineEndsIn, linesOf } from "../../text/paragraphs.ts";

/** Where the lines of a cue stand in the file, tags included. */
export interface Cue extends Range {
  /** From 1. */
  readonly number: number;
  readonly startMs: number;
  readonly endMs: number;
}

/** All cues of a file. */
export interface Cues {
  readonly cues: readonly Cue[];
  /** Where the first begins, its id included. */
  readonly headEnd: number;
  /** Numbers, from 1, of lines with an arrow and no two times: what follows one is no cue's, and in none. */
  readonly unread: readonly number[];
}

type Growing = { -readonly [K in keyof Cue]: Cue[K] } & {
  /** Where its words would end if the line read last is the id of the next cue. */
  endBefore: number;
  closed: boolean;
};

const clock = "(?:\\d{1,3}:)?\\d{1,2}:\\d{1,2}(?:[.,]\\d{1,3})?";
const timing = new RegExp(`^[ \\t]*(${clock})[ \\t]*-->[ \\t]*(${clock})(?=\\s|$)`);
/** No line of times is longer, its settings left out. */
const longestTiming = 80;
/** Captions saved as text show themselves in so many lines. */
const lookahead = 40;

/** Whether a text is captions, whatever its file is called: it says so, or has two lines of times near its beginning. */
export function areCaptions(raw: string, start = 0): boolean {
  if (isWebVtt(raw)) return true;
  let lines = 0;
  let times = 0;
  for (const line of linesOf(raw, start)) {
    if (timesAt(raw, line)) times++;
    if (times === 2) return true;
    if (++lines === lookahead) return false;
  }
  return false;
}

/** Whether a file says that it is WebVTT. */
export function isWebVtt(raw: string): boolean {
  return /^\uFEFF?WEBVTT(?:[ \t\r\n]|$)/.test(raw.slice(0, 10));
}

/** A line that is no line of times. */
interface PlainLine extends Range {
  readonly blank: boolean;
  readonly behindBlank: boolean;
}

/** Reads all cues from `start` on. */
export function cuesOf(raw: string, start = 0): Cues {
  const endsAtBlank = isWebVtt(raw);
  const cues: Growing[] = [];
  const unread: number[] = [];
  let headEnd: number | undefined;
  let before: PlainLine | undefined;
  let number = lineEndsIn(raw, { start: 0, end: start });
  for (const line of linesOf(raw, start)) {
    number++;
    const last = cues.at(-1);
    if (!hasArrow(raw, line)) {
      const blank = isBlank(raw, line.start, line.end);
      if (last) goOn(last, { ...line, blank }, { ends: endsAtBlank && line.start === line.end });
      before = { ...line, blank, behindBlank: before?.blank ?? false };
      continue;
    }
    const id = before && isId(raw, before) ? before : undefined;
    if (id && last && last.end > id.start) last.end = last.endBefore;
    before = undefined;
    const times = timesAt(raw, line);
    if (times) {
      const { end } = line;
      headEnd ??= id?.start ?? line.start;
      cues.push({ ...times, number: cues.length + 1, start: end, end, endBefore: end, closed: false });
    } else {
      unread.push(number);
      if (last) last.closed = true;
    }
  }
  return { cues: cues.map(({ endBefore: _, closed: __, ...cue }) => cue), headEnd: headEnd ?? raw.length, unread };
}

/** Adds a line to a cue that is still open. */
function goOn(cue: Growing, line: Range & Pick<PlainLine, "blank">, { ends }: { readonly ends: boolean }): void {
  cue.closed ||= ends;
  if (cue.closed || line.blank) return;
  cue.endBefore = cue.end;
  cue.end = line.end;
}

/** Whether the line before the times is an id: a number, or behind a blank line one word. */
function isId(raw: string, line: PlainLine): boolean {
  if (line.blank || line.end - line.start > 200) return false;
  const text = raw.slice(line.start, line.end).trim();
  return /^\d{1,9}$/.test(text) || (line.behindBlank && !/\s/.test(text));
}

function hasArrow(raw: string, { start, end }: Range): boolean {
  return raw.slice(start, Math.min(end, start + longestTiming)).includes("-->");
}

function timesAt(raw: string, { start, end }: Range): Pick<Cue, "startMs" | "endMs"> | undefined {
  if (end - start < 9) return undefined;
  const [, from, to] = timing.exec(raw.slice(start, Math.min(end, start + longestTiming))) ?? [];
  if (from === undefined || to === undefined) return undefined;
  return { startMs: clockMs(from), endMs: clockMs(to) };
}

/** `1:02:03.5`, `02:03,500` or `02:03` in milliseconds. */
export function clockMs(text: string): number {
  const seconds = text
    .replace(",", ".")
    .split(":")
    .reduce((sum, part) => sum * 60 + Number(part), 0);
  return Math.round(seconds * 1000);
}
