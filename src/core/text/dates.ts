/**
 * Dates as people write them in front matter, file names and datelines, brought to `2024-12-20`, `2024-12` or `2024`:
 * as exact as the source is, never more. A day that is not in the calendar, and an order of numbers that can be read in
 * two ways (03/04/2024), give nothing; the reader then says so. Dates of questions are read elsewhere (core/question/dates).
 */

import { foreignMonth } from "../languages/foreign-months.ts";
import { inAll, languages } from "../languages/languages.ts";
import { anyOf } from "../languages/pattern.ts";

const monthNumber = new Map(
  languages.flatMap(({ dates }) =>
    dates.months.flatMap((names, index) => names.map(name => [lowered(name), index + 1] as const)),
  ),
);
const ending = anyOf(inAll(({ dates }) => dates.dayEndings));
const between = anyOf(inAll(({ dates }) => dates.betweenDayAndMonth));

/** In small letters, as `tidy` makes them. */
const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:[t ]\d{2}:\d{2}.{0,20})?$/;
const numbers = /^(\d{1,2})([./])(\d{1,2})\2(\d{4})$/;
/** "1st", "1er", "1º" */
const day = `(\\d{1,2})(?:${ending}|\\p{L}{2}|[.\u00ba\u00aa])?`;
const monthName = "(\\p{L}{3,12})\\.?";
/** "15 de noviembre de 2016" */
const link = "(?:\\p{L}{2} )?";
const dayFirst = new RegExp(`^${day} (?:${between} )?${link}${monthName} ${link}(\\d{4})$`, "u");
const monthFirst = new RegExp(`^${monthName} ${day} (\\d{4})$`, "u");
const monthOnly = new RegExp(`^${monthName} (\\d{4})$`, "u");
const behindYear = new RegExp(`(?<=\\d) ?${anyOf(inAll(({ dates }) => dates.afterYear))}$`, "u");

/** A date in the record's form, or nothing where the text is no date or could mean two. */
export function readDate(written: string): string | undefined {
  const text = tidy(written);
  const isoParts = iso.exec(text);
  if (isoParts) return assemble(isoParts[1], isoParts[2], isoParts[3]);
  const numeric = numbers.exec(text);
  if (numeric) return fromNumbers(numeric);
  const withDayFirst = dayFirst.exec(text);
  if (withDayFirst) return assemble(withDayFirst[3], month(withDayFirst[2]), withDayFirst[1]);
  const withMonthFirst = monthFirst.exec(text);
  if (withMonthFirst) return assemble(withMonthFirst[3], month(withMonthFirst[1]), withMonthFirst[2]);
  const only = monthOnly.exec(text);
  return only ? assemble(only[2], month(only[1]), undefined) : undefined;
}

/** Whether a word names a month in one of the record's languages, in full or cut short. */
export function isMonth(word: string): boolean {
  return monthNumber.has(lowered(word));
}

function tidy(written: string): string {
  return lowered(withLatinDigits(written.slice(0, 60)))
    .replaceAll(",", " ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(behindYear, "");
}

/** The digits of any writing as those of ours, each where it stands. */
export function withLatinDigits(text: string): string {
  return text.replace(/(?![0-9])\p{Nd}/gu, digit => String(digitOf(digit.codePointAt(0)!)));
}

/** Digits stand one behind the other from 0 on. */
function digitOf(code: number): number {
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
  return value;
}

/** In small letters; a Turkish capital with a dot loses it, and not only its size. */
function lowered(text: string): string {
  return text.toLowerCase().replaceAll("i\u0307", "i");
}

/** Points part day and month; strokes do so in one country and month and day in another, so they must leave no doubt. */
function fromNumbers(parts: RegExpExecArray): string | undefined {
  const [, first = "", sign, second = "", year] = parts;
  if (sign === "." || Number(first) > 12) return assemble(year, second, first);
  if (Number(second) > 12 || first === second) return assemble(year, first, second);
  return undefined;
}

/** The month's number, "" where the word is no month: a date with it is then refused. */
function month(word: string | undefined): string {
  const name = lowered(word ?? "");
  return String(monthNumber.get(name) ?? foreignMonth(name) ?? "");
}

function assemble(
  year: string | undefined,
  monthText: string | undefined,
  dayText: string | undefined,
): string | undefined {
  const y = Number(year);
  if (!(y >= 1000 && y <= 2999)) return undefined;
  if (monthText === undefined) return String(y);
  const m = Number(monthText);
  if (!(m >= 1 && m <= 12)) return undefined;
  const head = `${y}-${String(m).padStart(2, "0")}`;
  if (dayText === undefined) return head;
  const d = Number(dayText);
  const last = new Date(Date.UTC(y, m, 0)).getUTCDate();
  return d >= 1 && d <= last ? `${head}-${String(d).padStart(2, "0")}` : undefined;
}
