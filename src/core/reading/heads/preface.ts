/**
 * What the first lines of a text say of it, before anybody speaks: the date, the title, who answers and who asks. Only short lines
 * count, and only what cannot be anything else: a date of the calendar in full, a name behind "interview with".
 */
import type { Range, Source } from "../../model.ts";
import { readDate, withLatinDigits } from "../../text/dates.ts";
import { rawRangesOf } from "../../text/origin/map.ts";
import { lineEndsIn, linesOf, trimmed } from "../../text/paragraphs.ts";
import { endsAsking } from "../../text/sentences.ts";
import { type Facts, learned } from "../metadata.ts";
import type { Part } from "../parts.ts";
import { headsOf } from "./heads.ts";
import { type NamesAbove, namesAbove } from "./names-above.ts";

const mostLines = 15;
const longestLine = 160;
const datesIn = [
  /(?<![\d-])\d{4}-\d{2}-\d{2}(?![\d-])/gu,
  /(?<![\d.])\d{1,2}\.\d{1,2}\.\d{4}(?![\d.])/gu,
  /(?<![\p{L}\d])\d{1,2}(?:\p{L}{2}|[\u00ba\u00aa])?\.? (?:\p{L}{2} )?\p{L}{3,12}\.?,? (?:\p{L}{2} )?\d{4}(?!\d)/gu,
  /(?<![\p{L}\d])\p{L}{3,12}\.? \d{1,2}(?:\p{L}{2})?,? \d{4}(?!\d)/gu,
] as const;

/**
 * The lines that stand above a conversation or a text, in a stretch of it: short ones, up to the first that is words; and below an
 * introduction those that say who is asked by whom, and when.
 */
export function prefaceOf(text: string, within: Range): readonly Range[] {
  const found: Range[] = [];
  let isAbove = true;
  let lines = 0;
  for (const whole of linesOf(text, within.start, within.end)) {
    const line = trimmed(text, whole);
    if (line.start === line.end) continue;
    const words = text.slice(line.start, Math.min(line.end, line.start + longestLine + 1));
    const tells = words.length <= longestLine && (saysWho(words) || isDate(words));
    if (++lines > mostLines * 3 || (isSpoken(words) && !tells)) break;
    if (words.length > longestLine || found.length >= mostLines) isAbove = false;
    else if (isAbove || tells) found.push(line);
  }
  return found;
}

/** "ADA STONE: An interview conducted by Mia Rook, 19 November 2010", below what is told of her. */
function saysWho(line: string): boolean {
  const { guests, hosts } = namesAbove([line]);
  return guests.length + hosts.length > 0 && datesIn.some(form => line.search(form) >= 0);
}

/** "DATE: 19 November 2010" */
function isDate(line: string): boolean {
  const value = /^\p{L}{2,12}: (.+)$/u.exec(line)?.[1]?.trim();
  return value !== undefined && readDate(value)?.length === 10;
}

/** Headings in capitals between the speeches: "STATEMENT OF CAPTAIN JORIS BELL, HARBOUR MASTER". */
export function headingsOf(text: string, parts: readonly Part[]): readonly string[] {
  return parts.flatMap(({ start, end }) => {
    const words = text.slice(start, Math.min(end, start + longestLine + 1));
    const isHeading = words.length <= longestLine && words === words.toUpperCase() && /\p{Lu}{2}.* /u.test(words);
    return isHeading && !/[.!?:]$/u.test(words) ? [words] : [];
  });
}

/** A head with a sentence behind it: somebody begins to speak. */
function isSpoken(line: string): boolean {
  return headsOf(line).some(
    ({ family, wordsAt }) =>
      family !== "alone" &&
      ((line.slice(wordsAt).split(/\s+/u).length > 3 && /[.!?…]["”’»)]?$/u.test(line)) ||
        endsAsking(line, wholeOf(line))),
  );
}

function wholeOf(line: string): Range {
  return { start: 0, end: line.length };
}

/** The facts with the date of the preface, where it says one day and no other. */
export function withPrefaceDate(facts: Facts, source: Source, lines: readonly Range[]): Facts {
  const { text, origin } = source;
  const found = new Map<string, number>();
  for (const { start, end } of lines) {
    const written = datesIn.flatMap(form => withLatinDigits(text.slice(start, end)).match(form) ?? []);
    for (const date of written.flatMap(one => readDate(one) ?? [])) if (!found.has(date)) found.set(date, start);
  }
  const [[date, start] = [], ...more] = found;
  if (date === undefined || start === undefined || more.length > 0) return facts;
  const [raw] = rawRangesOf(source, { start, end: start + 1 });
  // The strings of a line of JSON have no lines of their own.
  const line = 1 + lineEndsIn(origin.raw, { start: 0, end: raw?.start ?? 0 });
  return learned(facts, { date }, { where: "text", ...(origin.strings ? {} : { line }) });
}

/** The names of the title, of the file's name and of the preface. */
export function namesOf({ title }: Facts, file: string, lines: readonly string[]): NamesAbove {
  const name = file.slice(file.lastIndexOf("/") + 1).replace(/\.[^.]*$/u, "");
  const titles = [...(title === undefined ? [] : [title]), name.replace(/[_-]+/gu, " ")];
  return namesAbove(lines, titles);
}

/** For want of a title: the line that names who answers, else the first line where it says more than a name. */
export function withPrefaceTitle(facts: Facts, lines: readonly string[], names: NamesAbove): Facts {
  const isNaming = (line: string): boolean =>
    names.guests.some(name => line.includes(name)) && line.split(/\s+/u).length > 2;
  const pairs = lines.slice(1).map((line, at) => `${lines[at]} ${line}`);
  const naming = lines.find(isNaming) ?? pairs.find(isNaming);
  return naming === undefined ? facts : learned(facts, { title: naming.replace(/\s+/gu, " ") }, "text");
}
