/**
 * Dates in plain words: "in 2024", "since May", "last year", "between 2016 and 2018". A date narrows the record only where
 * the words make it one: "before the war" is no date, "next year's budget" and "the 2020 war" are topics. Months, days and
 * relative dates are read by chrono; bare years by the patterns here, since chrono takes a number alone for none.
 */
import * as english from "chrono-node/en";
import * as russian from "chrono-node/ru";
import { boundOf } from "./operators.ts";

export interface PlainDates {
  /** The text with the dates taken out. */
  readonly rest: string;
  /** The dates as written, those that name a year, month or day by number. */
  readonly written: readonly string[];
  readonly from?: string;
  readonly to?: string;
}

interface Period {
  readonly from?: string;
  readonly to?: string;
}

const year = "((?:19|20)\\d\\d)";
/** A number behind a name's sign or part of a longer one is no year; neither is one that owns something: 2024's. */
const ends = "(?![\\p{L}\\p{N}]|[.,]\\d|['’]s|\\s*[%$€])";
const part =
  "(?:(?:the\\s+)?(?:early|late|mid|beginning\\s+of|end\\s+of|start\\s+of|middle\\s+of|spring|summer|autumn|fall|winter)(?:\\s+of)?[\\s-]+)?(?:the\\s+)?(?:year\\s+)?";
const pattern = (source: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}-])${source}${ends}`, "giu");

/** Patterns of bare years, the longer ones first; what each means. */
const years: readonly (readonly [RegExp, (first: string, second: string) => Period])[] = [
  [pattern(`(?:between|from|in|during)\\s+${year}\\s*(?:and|to|until|till|through|-|–|—)\\s*${year}`), span],
  [
    pattern(`(?:с|в|между|за)\\s+${year}\\s*(?:по|и|до|-|–|—)\\s*${year}(?:\\s*(?:годах|годами|годы|года?|гг\\.?))?`),
    span,
  ],
  [
    pattern(
      `${year}(?:-c[iıuü])?\\s*(?:ile|ilə|ve|və|-|–|—)\\s*${year}(?:-c[iıuü])?\\s*(?:yılları\\s+)?(?:arasında|illərdə)`,
    ),
    span,
  ],
  [pattern(`(?:since|from)\\s+${part}${year}(?:\\s+on(?:wards?)?)?`), first => span(first)],
  [pattern(`(?:after)\\s+${part}${year}`), first => span(String(Number(first) + 1))],
  [pattern(`(?:before|prior\\s+to)\\s+${part}${year}`), first => span(undefined, String(Number(first) - 1))],
  [pattern(`(?:until|till|up\\s+to|by)\\s+${part}${year}`), first => span(undefined, first)],
  [pattern(`(?:in|during|throughout|back\\s+in)\\s+${part}${year}`), first => span(first, first)],
  [pattern(`(?:после)\\s+${year}(?:\\s+года?)?`), first => span(String(Number(first) + 1))],
  [pattern(`(?:с|начиная\\s+с)\\s+${year}(?:\\s+года?)?`), first => span(first)],
  [pattern(`(?:до)\\s+${year}(?:\\s+года?)?`), first => span(undefined, String(Number(first) - 1))],
  [pattern(`(?:в|за)\\s+${year}(?:\\s+год[уа]?|\\s*г\\.)?`), first => span(first, first)],
  [pattern(`${year}['’]?(?:ten|tan|den|dan)\\s+(?:beri|itibaren)`), first => span(first)],
  [pattern(`${year}['’]?(?:ten|tan|den|dan)\\s+sonra`), first => span(String(Number(first) + 1))],
  [pattern(`${year}['’]?(?:ten|tan|den|dan)\\s+önce`), first => span(undefined, String(Number(first) - 1))],
  [pattern(`${year}(?:['’]?(?:te|ta|de|da)|\\s+yılında)`), first => span(first, first)],
  [pattern(`${year}-c[iıuü]\\s+ildən\\s+(?:bəri|etibarən)`), first => span(first)],
  [pattern(`${year}-c[iıuü]\\s+ildən\\s+sonra`), first => span(String(Number(first) + 1))],
  [pattern(`${year}-c[iıuü]\\s+ilə\\s+qədər`), first => span(undefined, String(Number(first) - 1))],
  [pattern(`${year}-c[iıuü]\\s+ildə`), first => span(first, first)],
];

function span(from?: string, to?: string): Period {
  const [first, last] = from !== undefined && to !== undefined && from > to ? [to, from] : [from, to];
  return {
    ...(first === undefined ? {} : { from: `${first}-01-01` }),
    ...(last === undefined ? {} : { to: `${last}-12-31` }),
  };
}

/** What a month without a year needs before it to be a date: "may" is a verb, "in May" is not. */
const leading =
  /(?<![\p{L}\p{N}])(in|on|during|since|from|after|before|until|till|by|of|в|с|после|до|за)\s+(?:(?:the\s+)?(?:early|late|mid)[\s-]+)?$/iu;
const may = /(?<![\p{L}\p{N}])(in|during|since|from|after|before|until|till|by)\s+may(?![\p{L}\p{N}'’]|\s+\d)/giu;
const owning = /^['’]s(?![\p{L}])/u;
const relative = /\b(?:last|this|past|previous|ago|yesterday|today)\b|прошл|этом|этой|вчера|сегодня|назад|последн/iu;
/** "in the last two years" reaches to today, "last year" is the year before. */
/** "Today" is a day where words of that day are asked for, else it means nowadays. */
const spokenThen = /\b(?:did|said|told|spoke)\b|сказал|заявил/iu;
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
  for (const [years_, meaning] of years) {
    rest = rest.replace(years_, (whole, first: string, second: unknown) =>
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
        ? { from, to: new Date(Date.parse(from) + 6 * 86_400_000).toISOString().slice(0, 10) }
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

/** What the word before a date makes of it. */
function bounded(word: string, from: string, to: string, range = false): Period {
  const first = boundOf(from, "from");
  const last = boundOf(to, "to");
  if (first === undefined || last === undefined) return {};
  if (range) return { from: first, to: last };
  switch (word.toLowerCase()) {
    case "since":
    case "from":
    case "с":
      return { from: first };
    case "after":
    case "после":
      return { from: shifted(last, 1) };
    case "before":
    case "до":
      return { to: shifted(first, -1) };
    case "until":
    case "till":
    case "by":
      return { to: last };
    default:
      return { from: first, to: last };
  }
}

function shifted(day: string, by: number): string {
  return new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10);
}
