/**
 * Dates in plain words: "in 2024", "since May", "last year", "between 2016 and 2018". A date narrows the record only where
 * the words make it one: "before the war" is no date, "next year's budget" and "the 2020 war" are topics. Bare years are
 * read by patterns of our own, since chrono takes a number alone for none; months, days and relative dates by chrono.
 */
import { replaceNamedDates } from "./named-dates.ts";
import { parsedDates } from "./parsed-dates.ts";
import type { Period } from "./period.ts";
import { replaceYears } from "./years.ts";

/** The period a text narrows to; open ends are missing. */
export interface PlainDates {
  /** The text with the dates taken out. */
  readonly rest: string;
  /** The dates as written, those that name a year, month or day by number. */
  readonly written: readonly string[];
  readonly from?: string;
  readonly to?: string;
}

/** Reads the dates of a question. `today` is `YYYY-MM-DD`; what lies behind it is no date of a record. */
export function readPlainDates(text: string, today: string, language: string): PlainDates {
  let period: Period = {};
  const written: string[] = [];
  const take = (found: Period, whole: string): string => {
    if ((found.from ?? found.to ?? "") > today) return whole;
    period = { ...period, ...found };
    if (/\d/.test(whole)) written.push(whole);
    return " ";
  };
  let rest = replaceNamedDates(replaceYears(text, take), today, take);
  for (const { start, end, period: found } of [...parsedDates(rest, today, language)].reverse()) {
    rest = rest.slice(0, start) + take(found, rest.slice(start, end)) + rest.slice(end);
  }
  return { rest, written, ...period };
}
