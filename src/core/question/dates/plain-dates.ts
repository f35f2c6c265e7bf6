/**
 * Dates in plain words: "in 2024", "since May", "late 2023", "between March and June 2021". A date narrows the record only where
 * the words make it one (purpose.ts); what is not over yet, "next year", is never said of what was said.
 *
 *   text ─time-words▶ words ─dates-in-text▶ dates ─purpose▶ what narrows, taken out; the others stay words
 */
import { inAll, isStopWord, languages } from "../../languages/languages.ts";
import { wholeWords } from "../../languages/pattern.ts";
import type { Bound } from "../../languages/sections/dates.ts";
import type { Question } from "../../model.ts";
import { vocabularyOf } from "../vocabulary.ts";
import { datesIn, type FoundDate } from "./dates-in-text.ts";
import { bounded, type Period } from "./period.ts";
import { type Parts, partsOf, purposeOf } from "./purpose.ts";
import { timeTokens } from "./time-words.ts";

/** What has the form of a date or an operator and cannot be read. */
export type Misread = Question["misread"][number];

/** What a text narrows to; open ends are missing. */
export interface PlainDates extends Period {
  /** The text with the dates taken out that narrow. */
  readonly rest: string;
  /** Those as written that name a year, month or day by number. */
  readonly written: readonly string[];
  /** Those as written that are words of the topic. */
  readonly kept: readonly string[];
  /** It may be a word of the topic as well. */
  readonly isUnsure: boolean;
  /** What is newest is asked for, "now"; or an order by its name. */
  readonly order?: "newest" | "oldest";
  /** What has the form of a date and cannot be read. */
  readonly misread: readonly Misread[];
}

const sayings = inAll(({ dates }) => dates.time.sayings);
const claims = inAll(({ dates }) => dates.time.claims);
const spokenThen = inAll(({ dates }) => dates.time.spokenThen);
const orders = (
  [
    ["newest", inAll(({ dates }) => dates.time.newestFirst)],
    ["oldest", inAll(({ dates }) => dates.time.oldestFirst)],
  ] as const
).map(([order, phrases]) => ({ order, words: wholeWords(phrases, "giu") }));
/** Longer ones first: "right now" before "now". */
const nowadays = wholeWords(
  languages.flatMap(({ dates }) => dates.time.nowadays),
  "giu",
);

/** Reads the dates of a question. `today` is `YYYY-MM-DD`; what begins behind it is no date of a record. */
export function readPlainDates(text: string, today: string, language: string): PlainDates {
  const ordered = orders.find(({ words }) => text.search(words) >= 0);
  const plain = ordered ? text.replace(ordered.words, " ") : text;
  const tokens = timeTokens(plain, today, language);
  const dates = datesIn(tokens, today);
  const words = vocabularyOf(language);
  const isStop = (folded: string): boolean => isStopWord(folded, language);
  const parts = partsOf(tokens, dates, { words, claims, isStop, isQuestion: plain.includes("?") });
  let period: Period = {};
  let isUnsure = false;
  const written: string[] = [];
  const kept: string[] = [];
  const misread: Misread[] = [];
  const taken: { readonly start: number; readonly end: number }[] = [];
  for (const date of dates) {
    const place = { start: tokens[date.lead]!.start, end: tokens[date.end - 1]!.end };
    if (date.reading.broken) {
      misread.push({ kind: date.reading.broken, written: plain.slice(tokens[date.first]!.start, place.end) });
      taken.push(place);
      continue;
    }
    const purpose = isToday(date) && !isSpokenThen(parts) ? "topic" : purposeOf(date, parts);
    if (purpose === "topic" || date.reading.from > today) {
      kept.push(plain.slice(tokens[date.first]!.start, tokens[date.last - 1]!.end));
      continue;
    }
    period = { ...period, ...bounded(boundOf(date, parts), date.reading) };
    isUnsure ||= purpose === "either";
    const whole = plain.slice(place.start, place.end);
    if (/\d/.test(whole)) written.push(whole);
    taken.push(place);
  }
  const left = taken.length === 0 ? withoutNow(plain, parts) : undefined;
  const rest = left ?? taken.reduceRight((text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`, plain);
  const order = ordered?.order ?? (left === undefined ? undefined : "newest");
  return { rest, written, kept, isUnsure, misread, ...(order ? { order } : {}), ...period };
}

/** "Quotes from 2019" are of that year; "from 2019" begins with it. */
function boundOf(date: FoundDate, { tokens }: Parts): Bound {
  if (date.bound !== "from") return date.bound;
  return sayings.has(tokens[date.lead - 1]?.folded ?? "") ? "within" : "since";
}

function isToday({ senses }: FoundDate): boolean {
  const [sense] = senses;
  return senses.length === 1 && sense?.kind === "day" && sense.value === 0;
}

/** "What did he say today": a day on which something was said, and not nowadays. */
function isSpokenThen({ tokens }: Parts): boolean {
  return tokens.some(({ folded }) => spokenThen.has(folded));
}

/** The text without words for nowadays, where it asks for how things are: in the asking part, at the head or at the end. */
function withoutNow(text: string, { tokens, roles, about, claim, isAssertion }: Parts): string | undefined {
  if (isAssertion) return undefined;
  let found: string | undefined;
  for (const { 0: words, index } of text.matchAll(nowadays)) {
    const first = tokens.findIndex(({ end }) => end > index);
    const behind = tokens.findIndex(({ start }) => start >= index + words.length);
    const isLast = behind < 0 || !roles.slice(behind).includes("topic");
    const isOwner = /^['\u2019]/.test(text.slice(index + words.length));
    if (first < 0 || first > claim || isOwner || (first > about && !isLast)) continue;
    found ??= text;
    found = found.replace(words, " ");
  }
  return found;
}
