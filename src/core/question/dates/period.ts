/** Stretches of time a question narrows by: whole days, `YYYY-MM-DD`, both ends included, either of them open. */

import type { Bound } from "../../languages/language.ts";

/** First and last day; open where one is missing. */
export interface Period {
  readonly from?: string;
  readonly to?: string;
}

const date = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/;

/** The first or the last day of a year, month or day; undefined where there is no such day. */
export function boundOf(text: string, end: "from" | "to"): string | undefined {
  const read = date.exec(text);
  if (!read) return undefined;
  const [, year = "", month, day] = read;
  const first = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  if (month !== undefined && (first.getUTCMonth() !== Number(month) - 1 || first.getUTCDate() !== Number(day ?? 1))) {
    return undefined;
  }
  if (end === "to" && day === undefined) {
    if (month === undefined) first.setUTCFullYear(first.getUTCFullYear() + 1);
    else first.setUTCMonth(first.getUTCMonth() + 1);
    first.setUTCDate(0);
  }
  return first.toISOString().slice(0, 10);
}

/** The years from one to the other, in whatever order they are given. */
export function span(one: string, other: string): Period {
  const [first, last] = one > other ? [other, one] : [one, other];
  return { from: `${first}-01-01`, to: `${last}-12-31` };
}

/** What a word such as "since" makes of the time from one year, month or day to another; nothing where there is no such day. */
export function bounded(bound: Bound, from: string, to: string): Period {
  const first = boundOf(from, "from");
  const last = boundOf(to, "to");
  if (first === undefined || last === undefined) return {};
  switch (bound) {
    case "since":
      return { from: first };
    case "after":
      return { from: shifted(last, 1) };
    case "before":
      return { to: shifted(first, -1) };
    case "until":
      return { to: last };
    case "within":
      return { from: first, to: last };
  }
}

/** The day so many days later. */
export function shifted(day: string, by: number): string {
  return new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10);
}
