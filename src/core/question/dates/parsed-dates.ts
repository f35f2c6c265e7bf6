/**
 * Months, days and dates told from today, as chrono reads them in the language of the question (else in the bot's own). It finds
 * dates everywhere; here is decided which of them narrow the record: those with a year, month and day, those told
 * from today, and those behind a word that makes them a date.
 */
import type { ParsedDates } from "../../languages/language.ts";
import { inAll, languageOf, ownLanguage } from "../../languages/languages.ts";
import { anyOf, wholeText, wholeWords } from "../../languages/pattern.ts";
import type { Range } from "../../model.ts";
import { leadAtEnd } from "./date-leads.ts";
import { bounded, type Period, shifted } from "./period.ts";
import { possessive } from "./years.ts";

/** What the parser found. */
type Found = ReturnType<ParsedDates["parse"]>[number];

/** A date that narrows, and where it stands with the word before it. */
export interface ParsedDate extends Range {
  readonly period: Period;
}

const relative = wholeWords(inAll(({ dates }) => dates.parsed?.relative ?? []));
const nowadays = wholeText(inAll(({ dates }) => dates.parsed?.today ?? []));
const spokenThen = wholeWords(inAll(({ dates }) => dates.parsed?.spokenThen ?? []));
const weeks = wholeWords(inAll(({ dates }) => dates.parsed?.weeks ?? []));
const numberOrWord = "(?:\\d+|\\p{L}+)";
const untilToday = new RegExp(
  anyOf(inAll(({ dates }) => dates.parsed?.untilToday ?? [])).replaceAll("#", numberOrWord),
  "iu",
);
/** Months in any case, which changes their last letter; short forms as they are. */
const months = [...inAll(({ dates }) => (dates.parsed ? dates.months.flat() : []))]
  .map(month => month.toLowerCase())
  .map(month => (month.length > 3 ? `${month.slice(0, -1)}*` : month));
/**
 * What a text in small letters must hold for a date of it to narrow. Without it chrono is not asked: it finds "now", and takes
 * long to begin.
 */
const signs = [/\d/, wholeWords([...months, ...inAll(({ dates }) => dates.parsed?.relative ?? [])], "u")];
const owning = new RegExp(`^${possessive}`, "u");
const firstWord = /^\S+/u;

/** The dates of a text that narrow, in order. `today` is `YYYY-MM-DD`. */
export function parsedDates(text: string, today: string, language: string): readonly ParsedDate[] {
  const small = text.toLowerCase();
  if (!signs.some(sign => sign.test(small))) return [];
  const parser = languageOf(language)?.dates.parsed ?? ownLanguage.dates.parsed;
  const results = parser?.parse(text, new Date(`${today}T12:00:00Z`)) ?? [];
  return results.flatMap(result => narrowing(result, text, today) ?? []);
}

function narrowing(result: Found, text: string, today: string): ParsedDate | undefined {
  const { start: first, end: last, index, text: written } = result;
  const end = index + written.length;
  if (nowadays.test(written) && !spokenThen.test(text)) return undefined;
  if (owning.test(text.slice(end))) return undefined;
  const before = leadAtEnd(text.slice(0, index));
  const lead = before ?? leadAtEnd(`${firstWord.exec(written)?.[0] ?? ""} `);
  const whole = first.isCertain("day") && first.isCertain("month") && first.isCertain("year");
  if (!lead && !whole && !relative.test(written)) return undefined;
  const from = nameOf(first, today);
  const to = last ? nameOf(last, today) : from;
  if (from === undefined || to === undefined) return undefined;
  const start = before?.start ?? index;
  if (untilToday.test(written)) return { start, end, period: { from: dayOf(first), to: today } };
  if (weeks.test(written)) return { start, end, period: { from, to: shifted(from, 6) } };
  return { start, end, period: bounded(last || !lead ? "within" : lead.bound, from, to) };
}

function dayOf(date: Found["start"]): string {
  return date.date().toISOString().slice(0, 10);
}

/** `2024`, `2024-05` or `2024-05-01`, as exact as the words were; undefined for a weekday or a time of day alone. */
function nameOf(date: Found["start"], today: string): string | undefined {
  if (date.isCertain("weekday") && !date.isCertain("day")) return undefined;
  let year = date.get("year") ?? 0;
  if (!date.isCertain("month")) return date.isCertain("year") ? String(year) : undefined;
  const month = `-${String(date.get("month")).padStart(2, "0")}`;
  const day = date.isCertain("day") ? `-${String(date.get("day")).padStart(2, "0")}` : "";
  // "In March" is the last March there was.
  if (!date.isCertain("year")) while (`${year}${month}${day}` > today) year -= 1;
  return `${year}${month}${day}`;
}
