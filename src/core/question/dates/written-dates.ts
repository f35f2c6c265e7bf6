/**
 * Dates in numbers: 2021-03-04, 04.03.2021, 2021-03, 11/2016, 2021–2022, 2021/22, '23. With full stops the day comes first;
 * with strokes it does in one country and the month in another, so that only what leaves no doubt is read.
 */
import { dayOf, isDay, monthsFrom, type Stretch, type Unit, yearsFrom } from "./period.ts";

/** A stretch that stands in numbers, a quarter or half by its number ("Q3"), or what has the form of a date and is none. */
export type Written =
  | { readonly kind: "stretch"; readonly value: Stretch }
  | { readonly kind: "year" | "decade"; readonly value: number }
  | { readonly kind: "nth"; readonly value: number; readonly unit: Unit }
  | { readonly kind: "broken"; readonly value: "impossible" | "ambiguous" };

const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const dayFirst = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d\d)$/;
const pair = /^(\d{4})([-/\u2013\u2014])(\d{4}|\d\d)$/;
const monthFirst = /^(\d{1,2})[./](\d{4})$/;
const shortYear = /^['\u2019](\d\d)(s?)$/;

/** Undefined where the word has no such form. */
export function writtenDate(raw: string, today: string): Written | undefined {
  const [, isoYear, isoMonth, isoDay] = (iso.exec(raw) ?? []).map(Number);
  if (isoYear !== undefined) return day(isoYear, isoMonth!, isoDay!);
  const dotted = dayFirst.exec(raw);
  if (dotted) return fromNumbers(dotted, today);
  const both = pair.exec(raw);
  if (both) return fromPair(both);
  const [, month, year] = (monthFirst.exec(raw) ?? []).map(Number);
  if (month !== undefined) return isYear(year!) ? monthOf(year!, month) : undefined;
  const short = shortYear.exec(raw);
  if (!short) return undefined;
  return { kind: short[2] === "s" ? "decade" : "year", value: fullYear(Number(short[1]), today) };
}

/** The year of two digits that was last: '23 is 2023, '98 is 1998. */
export function fullYear(short: number, today: string): number {
  const year = 2000 + short;
  return year > Number(today.slice(0, 4)) ? year - 100 : year;
}

function isYear(year: number): boolean {
  return year >= 1900 && year < 2100;
}

function day(year: number, month: number, number: number): Written {
  if (!isDay(year, month, number)) return { kind: "broken", value: "impossible" };
  const on = dayOf(year, month, number);
  return { kind: "stretch", value: { from: on, to: on } };
}

function monthOf(year: number, month: number): Written | undefined {
  return month >= 1 && month <= 12 ? { kind: "stretch", value: monthsFrom(year, month, 1) } : undefined;
}

function fromNumbers([, one = "", sign, other = "", last = ""]: RegExpExecArray, today: string): Written {
  const [first, second] = [Number(one), Number(other)];
  const year = last.length === 2 ? fullYear(Number(last), today) : Number(last);
  if (sign === "." || first > 12 || first === second) return day(year, second, first);
  if (second > 12) return day(year, first, second);
  return { kind: "broken", value: "ambiguous" };
}

/** Two years, a year and the next one, or a year and its month. */
function fromPair([, one = "", sign, other = ""]: RegExpExecArray): Written | undefined {
  const [first, second] = [Number(one), Number(other)];
  if (!isYear(first)) return undefined;
  const isMonth = second >= 1 && second <= 12 && (sign === "-" || (sign === "/" && second !== (first + 1) % 100));
  if (other.length === 2 && isMonth) return monthOf(first, second);
  const last = other.length === 4 ? second : first - (first % 100) + second;
  if (!isYear(last)) return undefined;
  const [from, to] = first < last ? [first, last] : [last, first];
  if (other.length === 2 && last <= first) return undefined;
  return { kind: "stretch", value: yearsFrom(from, to - from + 1) };
}
