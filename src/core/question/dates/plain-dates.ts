/**
 * Dates in plain words: "in 2024", "since May", "late 2023", "between March and June 2021". A date narrows the record only where
 * the words make it one (purpose.ts); what is not over yet, "next year", is never said of what was said.
 *
 *   text ─time-words▶ words ─dates-in-text▶ dates ─purpose▶ what narrows, taken out; the others stay words
 */
import { inAll, isStopWord, languages } from "../../languages/languages.ts";
import { wholeWords } from "../../languages/pattern.ts";
import type { Bound } from "../../languages/sections/dates.ts";
import type { Range } from "../../model.ts";
import type { Question } from "../../question-model.ts";
import { foldedWords } from "../../text/fold.ts";
import { vocabularyOf } from "../vocabulary.ts";
import { datesIn, type FoundDate } from "./dates-in-text.ts";
import { bounded, type Period } from "./period.ts";
import { type Parts, partsOf, purposeOf } from "./purpose.ts";
import { timeTokens } from "./time-words.ts";

/** What has the form of a date or an operator and cannot be read. */
export type Misread = Question["misread"][number];

/** What a text narrows to; open ends are missing. */
export interface PlainDates extends Period {
  /** The text without an order by its name: "newest first". */
  readonly text: string;
  /** The text with the dates taken out that narrow. */
  readonly rest: string;
  /** Those as written, and where in the rest they stood. */
  readonly written: readonly { readonly text: string; readonly at: number }[];
  /** Those as written that are words of the topic. */
  readonly kept: readonly string[];
  /** It may be a word of the topic as well. */
  readonly isUnsure: boolean;
  /** What is newest is asked for, "now"; or an order by its name. */
  readonly order?: "newest" | "oldest";
  /** What has the form of a date and cannot be read. */
  readonly misread: readonly Misread[];
}

const questionMark = /\?[^\p{L}\p{N}]*$/u;
const sayings = inAll(({ dates }) => dates.time.sayings);
const claims = inAll(({ dates }) => dates.time.claims);
const claimEndings = [...inAll(({ dates }) => dates.time.claimEndings)];
const spokenThen = inAll(({ dates }) => dates.time.spokenThen);
const orders = (
  [
    ["newest", inAll(({ dates }) => dates.time.newestFirst), "first"],
    ["oldest", inAll(({ dates }) => dates.time.oldestFirst), "first"],
    ["newest", inAll(({ dates }) => dates.time.newestOfAll), "head"],
    ["oldest", inAll(({ dates }) => dates.time.oldestOfAll), "head"],
  ] as const
).map(([order, phrases, place]) => ({ order, place, words: wholeWords(phrases, "giu") }));
const asked = inAll(({ questions }) => questions.asking);
const leads = inAll(({ questions }) => questions.about);
const comparedWith = wholeWords(
  inAll(({ questions }) => questions.comparedWith),
  "giu",
);
/** Longer ones first: "right now" before "now". */
const nowadays = wholeWords(
  languages.flatMap(({ dates }) => dates.time.nowadays),
  "giu",
);

/** Where a text says when or in which order: its dates with what leads them in, "now", "compared with", "newest first". */
export function timesIn(text: string, today: string, language: string): readonly Range[] {
  const tokens = timeTokens(text, today, language);
  const dates = datesIn(tokens, today).map(({ lead, end }) => ({
    start: tokens[lead]!.start,
    end: tokens[end - 1]!.end,
  }));
  return [
    ...dates,
    ...placesOf(nowadays, text),
    ...placesOf(comparedWith, text),
    ...orders.filter(order => isOrder(order, text)).flatMap(({ words }) => placesOf(words, text)),
  ];
}

/** "Newest first"; "the newest" alone or before a word of asking: before any other it is a part of the topic. */
function isOrder({ place, words }: (typeof orders)[number], text: string): boolean {
  if (text.search(words) < 0) return false;
  const [next] = foldedWords(text.replace(words, " "));
  return place === "first" || next === undefined || [asked, leads, sayings].some(list => list.has(next));
}

function placesOf(words: RegExp, text: string): readonly Range[] {
  return [...text.matchAll(words)].map(({ 0: { length }, index }) => ({ start: index, end: index + length }));
}

/** Reads the dates of a question. `today` is `YYYY-MM-DD`; what begins behind it is no date of a record. */
export function readPlainDates(text: string, today: string, language: string): PlainDates {
  const ordered = orders.find(order => isOrder(order, text));
  const plain = ordered ? text.replace(ordered.words, " ") : text;
  const tokens = timeTokens(plain, today, language);
  const dates = datesIn(tokens, today);
  const words = vocabularyOf(language);
  const isStop = (folded: string): boolean => isStopWord(folded, language);
  const parts = partsOf(tokens, dates, { words, claims, claimEndings, isStop, isQuestion: questionMark.test(plain) });
  let period: Period = {};
  let isUnsure = false;
  const kept: string[] = [];
  const misread: Misread[] = [];
  const taken: Taken[] = [];
  for (const date of dates) {
    const place = { start: tokens[date.lead]!.start, end: tokens[date.end - 1]!.end };
    const proper = plain.slice(tokens[date.first]!.start, tokens[date.last - 1]!.end);
    if (date.reading.broken) {
      misread.push({ kind: date.reading.broken, written: proper });
      taken.push({ ...place, written: "" });
      continue;
    }
    const purpose = isToday(date) && !isSpokenThen(parts) ? "topic" : purposeOf(date, parts);
    if (purpose === "topic" || date.reading.from > today) {
      kept.push(proper);
      continue;
    }
    period = together(period, bounded(boundOf(date, parts), date.reading));
    isUnsure ||= purpose === "either";
    taken.push({ ...place, written: proper });
  }
  const now = taken.length === 0 ? wordsForNow(plain, parts) : [];
  const order = ordered?.order ?? (now.length > 0 ? "newest" : undefined);
  return {
    text: plain,
    ...without(plain, [...taken, ...now]),
    kept,
    isUnsure,
    misread,
    ...(order ? { order } : {}),
    ...period,
  };
}

/** "2019, 2021" is from the one to the other; "since 2019" and "before 2021" narrow both. */
function together(one: Period, other: Period): Period {
  const isWhole = [one, other].every(({ from, to }) => from !== undefined && to !== undefined);
  if (!isWhole) return { ...one, ...other };
  return one.from! < other.from! ? { from: one.from!, to: other.to! } : { from: other.from!, to: one.to! };
}

/** What leaves the text, and what of it is remembered as a date. */
interface Taken extends Range {
  readonly written: string;
}

function without(text: string, taken: readonly Taken[]): Pick<PlainDates, "rest" | "written"> {
  let rest = "";
  let behind = 0;
  const written = taken.map(({ start, end, written: date }) => {
    rest += text.slice(behind, start);
    behind = end;
    const at = rest.length;
    rest += " ";
    return { text: date, at };
  });
  return { rest: rest + text.slice(behind), written };
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

/** Words for nowadays, where they ask for how things are: in the asking part, at the head or at the end. */
function wordsForNow(text: string, { tokens, roles, about, claim, isAssertion }: Parts): readonly Taken[] {
  if (isAssertion) return [];
  return [...text.matchAll(nowadays)].flatMap(({ 0: written, index: start }) => {
    const end = start + written.length;
    const first = tokens.findIndex(token => token.end > start);
    const behind = tokens.findIndex(token => token.start >= end);
    const isLast = behind < 0 || !roles.slice(behind).includes("topic");
    const isOwner = /^['\u2019]/.test(text.slice(end));
    if (first < 0 || first > claim || isOwner || (first > about && !isLast)) return [];
    return { start, end, written };
  });
}
