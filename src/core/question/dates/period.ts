/** Stretches of time, in whole days, `YYYY-MM-DD`, both ends included; and the calendar's arithmetic, months by number from 1. */

import type { Bound } from "../../languages/sections/dates.ts";

/** What a question narrows by: first and last day; open where one is missing. */
export interface Period {
  readonly from?: string;
  readonly to?: string;
}

/** A stretch with both ends. */
export interface Stretch {
  readonly from: string;
  readonly to: string;
}

/** In the order of the languages' lists. */
export const units = ["day", "week", "month", "quarter", "half", "year", "decade"] as const;
export type Unit = (typeof units)[number];

const date = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/;

/** The first or the last day of a year, month or day; undefined where there is no such day. */
export function boundOf(text: string, end: "from" | "to"): string | undefined {
  const read = date.exec(text);
  if (!read) return undefined;
  const [year = 0, month, day] = read.slice(1).map(part => (part === undefined ? undefined : Number(part)));
  if (month === undefined) return yearsFrom(year, 1)[end];
  if (month < 1 || month > 12) return undefined;
  if (day === undefined) return monthsFrom(year, month, 1)[end];
  return isDay(year, month, day) ? dayOf(year, month, day) : undefined;
}

/** What a word such as "since" makes of a stretch. */
export function bounded(bound: Bound, { from, to }: Stretch): Period {
  switch (bound) {
    case "since":
      return { from };
    case "after":
      return { from: shifted(to, 1) };
    case "before":
      return { to: shifted(from, -1) };
    case "until":
      return { to };
    case "within":
      return { from, to };
  }
}

/** The day so many days later. */
export function shifted(day: string, by: number): string {
  return new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10);
}

/** The same day so many months later, or the last one of that month. */
function monthsLater(day: string, by: number): string {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)) + by];
  const last = monthsFrom(year, month, 1).to;
  const same = `${last.slice(0, 8)}${day.slice(8)}`;
  return same < last ? same : last;
}

/** So many months, from this one on; the number may lie outside the year. */
export function monthsFrom(year: number, month: number, many: number): Stretch {
  return { from: dayOf(year, month, 1), to: dayOf(year, month + many, 0) };
}

export function yearsFrom(year: number, many: number): Stretch {
  return monthsFrom(year, 1, 12 * many);
}

/** A day by its numbers; those outside of their month or year run on into the next or the last. */
export function dayOf(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

export function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= Number(dayOf(year, month + 1, 0).slice(8));
}

/** Monday to Sunday around a day. */
function weekOf(day: string): Stretch {
  const monday = shifted(day, -((new Date(day).getUTCDay() + 6) % 7));
  return { from: monday, to: shifted(monday, 6) };
}

/** The unit of the calendar in which a day lies: its week, month, quarter, …, decade. */
export function unitAround(day: string, unit: Unit): Stretch {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  if (unit === "day") return { from: day, to: day };
  if (unit === "week") return weekOf(day);
  if (unit === "decade") return yearsFrom(year - (year % 10), 10);
  const many = monthsIn[unit];
  return monthsFrom(year, month - ((month - 1) % many), many);
}

/** The day so many units later. */
export function unitsLater(day: string, unit: Unit, by: number): string {
  if (unit === "day") return shifted(day, by);
  return unit === "week" ? shifted(day, 7 * by) : monthsLater(day, monthsIn[unit] * by);
}

const monthsIn = { month: 1, quarter: 3, half: 6, year: 12, decade: 120 } as const;
