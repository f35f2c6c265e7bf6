/**
 * Dates in plain words: "in 2024", "since May", "last year", "between 2016 and 2018". A date narrows the record only where
 * the words make it one: "before the war" is no date, "next year's budget" and "the 2020 war" are topics. Months, days and
 * relative dates are read by chrono; bare years by the patterns here, since chrono takes a number alone for none.
 */
import * as english from "chrono-node/en";
import * as russian from "chrono-node/ru";
import { bounded, boundOf, type Period, shifted, span } from "./period.ts";
import { years } from "./years.ts";

export interface PlainDates {
  /** The text with the dates taken out. */
  readonly rest: string;
  /** The dates as written, those that name a year, month or day by number. */
  readonly written: readonly string[];
  readonly from?: string;
  readonly to?: string;
}

/** What a month without a year needs before it to be a date: "may" is a verb, "in May" is not. */
const leading =
  /(?<![\p{L}\p{N}])(in|on|during|since|from|after|before|until|till|by|of|в|с|после|до|за)\s+(?:(?:the\s+)?(?:early|late|mid)[\s-]+)?$/iu;
const may = /(?<![\p{L}\p{N}])(in|during|since|from|after|before|until|till|by)\s+may(?![\p{L}\p{N}'’]|\s+\d)/giu;
const owning = /^['’]s(?![\p{L}])/u;
const relative = /\b(?:last|this|past|previous|ago|yesterday|today)\b|прошл|этом|этой|вчера|сегодня|назад|последн/iu;
/** "Today" is a day where words of that day are asked for, else it means nowadays. */
const spokenThen = /\b(?:did|said|told|spoke)\b|сказал|заявил/iu;
/** "In the last two years" reaches to today, "last year" is the year before. */
const stretch = /\b(?:last|past)\s+(?:\d+|[a-z]+)\s+(?:days|weeks|months|years)\b/iu;

/** Relative years and days in Turkish and Azerbaijani, which chrono does not know. */
const turkic: readonly (readonly [RegExp, (today: Date) => Period])[] = [
  [/(?<!\p{L})(?:geçen (?:yıl|sene)|keçən il|ötən il)(?!\p{L})/giu, today => yearOf(today, -1)],
  [/(?<!\p{L})(?:bu (?:yıl|sene)|bu il)(?!\p{L})/giu, today => yearOf(today, 0)],
  [/(?<!\p{L})(?:dün|dünən)(?!\p{L})/giu, today => dayOf(new Date(today.getTime() - 86_400_000))],
];

function yearOf(today: Date, shift: number): Period {
  const name = String(today.getUTCFullYear() + shift);
  return span(name, name);
}

function dayOf(date: Date): Period {
  const day = date.toISOString().slice(0, 10);
  return { from: day, to: day };
}

/** Reads the dates of a question. `today` is `YYYY-MM-DD`; what lies behind it is no date of a record. */
export function readPlainDates(text: string, today: string, language: string): PlainDates {
  let rest = text;
  let period: Period = {};
  const written: string[] = [];
  const take = (found: Period, whole: string): string => {
    if ((found.from ?? found.to ?? "") > today) return whole;
    period = { ...period, ...found };
    if (/\d/.test(whole)) written.push(whole);
    return " ";
  };
  for (const [words, meaning] of years) {
    rest = rest.replace(words, (whole, first: string, second: unknown) =>
      take(meaning(first, typeof second === "string" ? second : first), whole),
    );
  }
  const reference = new Date(`${today}T12:00:00Z`);
  for (const [words, meaning] of turkic) rest = rest.replace(words, whole => take(meaning(reference), whole));
  rest = rest.replace(may, (whole, word: string) => {
    const name = Number(today.slice(5, 7)) >= 5 ? today.slice(0, 4) : String(Number(today.slice(0, 4)) - 1);
    return take(bounded(word, `${name}-05`, `${name}-05`), whole);
  });
  for (const found of readByChrono(rest, reference, today, language).reverse()) {
    const taken = take(found.period, rest.slice(found.start, found.end));
    if (taken === " ") rest = `${rest.slice(0, found.start)} ${rest.slice(found.end)}`;
  }
  return { rest, written, ...period };
}

interface Found {
  readonly period: Period;
  readonly start: number;
  readonly end: number;
}

function readByChrono(text: string, reference: Date, today: string, language: string): Found[] {
  const chrono = language === "ru" ? russian : english;
  const found: Found[] = [];
  for (const result of chrono.parse(text, reference)) {
    const { start: first, end: last } = result;
    const before = leading.exec(text.slice(0, result.index));
    const itself = leading.exec(`${/^\S+/u.exec(result.text)?.[0] ?? ""} `)?.[1];
    const from = nameOf(first, today);
    const to = last ? nameOf(last, today) : from;
    const behind = result.index + result.text.length;
    const isRelative = relative.test(result.text);
    const dated = first.isCertain("day") && first.isCertain("month") && first.isCertain("year");
    const led = before !== null || itself !== undefined;
    if (/^(?:today|сегодня)$/iu.test(result.text) && !spokenThen.test(text)) continue;
    if (from === undefined || to === undefined || owning.test(text.slice(behind))) continue;
    if (!(isRelative || dated || led)) continue;
    const start = before ? before.index : result.index;
    const period = stretch.test(result.text)
      ? { from: boundOf(first.date().toISOString().slice(0, 10), "from") ?? today, to: today }
      : weekly(result.text)
        ? { from, to: shifted(from, 6) }
        : bounded(before?.[1] ?? itself ?? "", from, to, last !== null && last !== undefined);
    found.push({ period, start, end: behind });
  }
  return found;
}

function weekly(text: string): boolean {
  return /\b(?:last|this|past|previous)\s+week\b/i.test(text);
}

/** `2024`, `2024-05` or `2024-05-01`, as exact as the words were; undefined for a weekday or a time of day alone. */
function nameOf(date: ReturnType<typeof english.parse>[number]["start"], today: string): string | undefined {
  if (date.isCertain("weekday") && !date.isCertain("day")) return undefined;
  if (!date.isCertain("year") && !date.isCertain("month") && !date.isCertain("day")) return undefined;
  let named = date.get("year") ?? 0;
  if (date.isCertain("month")) {
    const month = `-${String(date.get("month")).padStart(2, "0")}`;
    const day = date.isCertain("day") ? `-${String(date.get("day")).padStart(2, "0")}` : "";
    // "In March" is the last March there was.
    if (!date.isCertain("year")) while (`${named}${month}${day}` > today) named -= 1;
    return `${named}${month}${day}`;
  }
  return date.isCertain("year") ? String(named) : undefined;
}
