/**
 * Finds the dates of a text: words of time that mean something together, two of them with what joins them, and the word before
 * or behind that says how they narrow ("since May", "2020'den beri"). Whether they narrow anything is decided in purpose.ts.
 */
import { inAll } from "../../languages/languages.ts";
import type { Bound } from "../../languages/sections/dates.ts";
import { type Reading, readingOf } from "./readings.ts";
import type { Sense, TimeToken } from "./time-words.ts";

/** A date as it stands: `first` to `last` are its words, `lead` to `end` those that go with them (exclusive ends). */
export interface FoundDate {
  readonly first: number;
  readonly last: number;
  readonly lead: number;
  readonly end: number;
  readonly reading: Reading;
  /** "From" alone may be "since" or "of". */
  readonly bound: Bound | "from";
  readonly senses: readonly Sense[];
  /** What says that it is a time: a word before or behind it, or its case. */
  readonly led?: "bound" | "of";
  /** "The" stands between such a word and it, or before it. */
  readonly isDetermined: boolean;
  readonly isOwner: boolean;
}

/** Words that mean a time together, up to `last` (exclusive). */
interface Point {
  readonly first: number;
  readonly last: number;
  readonly senses: readonly Sense[];
  readonly reading: Reading;
}

const longestDate = 9;
const bounds: readonly Bound[] = ["since", "after", "before", "until", "within"];
const leads = new Map(
  ([...bounds, "from", "between"] as const).map(name => [name, inAll(({ dates }) => dates.time.leads[name])] as const),
);
const tails = new Map(
  (["since", "after", "before", "until", "between"] as const).map(
    name => [name, inAll(({ dates }) => dates.time.tails[name])] as const,
  ),
);
const to = inAll(({ dates }) => dates.time.to);
const and = inAll(({ dates }) => dates.time.and);
const dayLeads = inAll(({ dates }) => dates.time.dayLeads);
const beforeLeads = inAll(({ dates }) => dates.time.beforeLeads);
const belonging = inAll(({ questions }) => questions.belonging);
const space = /^\s+$/;
const insideGap = /^(?:\s+|\s*,\s*|\.\s*|-)$/;
const dash = /^\s*(?:[-\u2013\u2014]|\.{2,3}|\u2026)\s*$/;

/** The dates in order, none over another. */
export function datesIn(tokens: readonly TimeToken[], today: string): readonly FoundDate[] {
  const found: FoundDate[] = [];
  for (let at = 0; at < tokens.length; ) {
    const date = tokens[at]!.sense === undefined ? undefined : dateAt(tokens, at, today);
    if (date) found.push(date);
    at = date?.end ?? at + 1;
  }
  return found;
}

function dateAt(tokens: readonly TimeToken[], at: number, today: string): FoundDate | undefined {
  const lead = leadBefore(tokens, at);
  const one = pointAt(tokens, at, today);
  const joined = rangeFrom({ one, at, before: lead }, tokens, today);
  const point = joined ?? one;
  if (!point) return undefined;
  const before = lead && isLeadOf(tokens[lead.at]!, point.reading) ? lead : undefined;
  const behind = tailBehind(tokens, point.last);
  const ending = tokens[point.last - 1]?.ending;
  const isLed = before !== undefined || behind !== undefined || ending === "within" || joined !== undefined;
  if (!isLed && needsLead(tokens, point)) return undefined;
  const bound = behind?.bound ?? before?.bound ?? "within";
  return {
    first: at,
    last: point.last,
    lead: before?.at ?? at,
    end: behind?.end ?? point.last,
    reading: point.reading,
    bound: bound === "between" || (joined && (bound === "from" || bound === "until")) ? "within" : bound,
    senses: point.senses,
    ...(isLed ? { led: before?.isOf && !behind ? "of" : "bound" } : {}),
    isDetermined: before?.isDetermined ?? (tokens[at - 1]?.isInside === true && space.test(tokens[at]!.gap)),
    isOwner: ending === "owner",
  };
}

/** "On 5 May", not "on 1980". */
function isLeadOf({ folded }: TimeToken, reading: Reading): boolean {
  return !dayLeads.has(folded) || reading.broken !== undefined || reading.from === reading.to;
}

/** The longest run of words from here on that means a time. */
function pointAt(tokens: readonly TimeToken[], first: number, today: string): Point | undefined {
  let end = first + 1;
  while (end < tokens.length && end - first < longestDate && goesOn(tokens[end]!)) end++;
  for (let last = end; last > first; last--) {
    if (tokens[last - 1]!.sense === undefined) continue;
    const senses = tokens.slice(first, last).flatMap(({ sense }) => sense ?? []);
    const reading = readingOf(senses, today);
    if (reading) return { first, last, senses, reading };
  }
  return undefined;
}

function goesOn({ sense, isInside, gap }: TimeToken): boolean {
  return (sense !== undefined || isInside) && insideGap.test(gap);
}

interface Begun {
  readonly one: Point | undefined;
  readonly at: number;
  readonly before: Lead | undefined;
}

/** "March–June 2021", "from 2019 to 2021": both ends; what the first leaves out is taken from the second. */
function rangeFrom({ one, at, before }: Begun, tokens: readonly TimeToken[], today: string): Point | undefined {
  const number = tokens[at]!.sense?.kind === "number" ? tokens[at]!.sense : undefined;
  if (!one && !number) return undefined;
  const end = one?.last ?? at + 1;
  const next = secondFrom(tokens, end, before);
  const two = next === undefined ? undefined : (pointAt(tokens, next, today) ?? nowAt(tokens, next, today));
  if (!two || two.reading.broken) return undefined;
  const left = one?.senses ?? [number!];
  const month = two.senses.find(({ kind }) => kind === "month");
  const year: Sense = { kind: "year", value: Number(two.reading.to.slice(0, 4)) };
  if (!one && !month) return undefined;
  const whole = (years: readonly Sense[]): Reading | undefined =>
    readingOf([...left, ...(one || !month ? [] : [month]), ...years], today);
  const isShort = one === undefined || (!one.reading.broken && one.reading.isOpen === true);
  const dated = isShort && !(two.reading.isOpen && one) ? whole([year]) : (one?.reading ?? whole([]));
  if (!dated || dated.broken) return dated && { ...two, first: at, reading: dated };
  const turned = dated.from > two.reading.to;
  const earlier = turned && isShort ? whole([{ kind: "year", value: year.value - 1 }]) : undefined;
  const from = earlier && !earlier.broken ? earlier : dated;
  const ends = [from, two.reading].sort((a, b) => (a.from < b.from ? -1 : 1));
  const senses = [...left, ...two.senses];
  return { first: at, last: two.last, senses, reading: { from: ends[0]!.from, to: ends[1]!.to } };
}

/** Where the second end of a stretch begins, behind what joins it to the first. */
function secondFrom(tokens: readonly TimeToken[], end: number, before: Lead | undefined): number | undefined {
  const next = tokens[end];
  if (!next) return undefined;
  if (dash.test(next.gap)) return end;
  if (!space.test(next.gap)) return undefined;
  if (tokens[end - 1]!.ending === "start" && next.sense) return end;
  const isJoined = to.has(next.folded) || (and.has(next.folded) && (before !== undefined || hasBetween(tokens, end)));
  if (!isJoined) return undefined;
  let second = end + 1;
  while (tokens[second]?.isInside && !tokens[second]?.sense) second++;
  return second < tokens.length ? second : undefined;
}

function hasBetween(tokens: readonly TimeToken[], from: number): boolean {
  return tokens.slice(from, from + longestDate).some(({ folded }) => tails.get("between")?.has(folded));
}

function nowAt(tokens: readonly TimeToken[], at: number, today: string): Point | undefined {
  if (tokens[at]?.sense?.kind !== "now") return undefined;
  return { first: at, last: at + 1, senses: [], reading: { from: today, to: today } };
}

interface Lead {
  readonly at: number;
  readonly bound: Bound | "from" | "between";
  readonly isOf: boolean;
  readonly isDetermined: boolean;
}

/** The word before a date that says how it narrows. */
function leadBefore(tokens: readonly TimeToken[], first: number): Lead | undefined {
  let at = first - 1;
  const fits = (place: number): boolean => place >= 0 && /^(?:\s+|-)$/.test(tokens[place + 1]!.gap);
  while (fits(at) && tokens[at]!.isInside && boundOf(tokens[at]!) === undefined) at--;
  if (!fits(at)) return undefined;
  const isDetermined = at < first - 1;
  const behindOther = to.has(tokens[at]!.folded) && fits(at - 1) ? boundOf(tokens[at - 1]!) : undefined;
  const bound = behindOther === "until" || behindOther === "before" ? behindOther : boundOf(tokens[at]!);
  if (bound === undefined) return undefined;
  const isOf = belonging.has(tokens[at]!.folded);
  if (behindOther !== undefined && bound === behindOther) at--;
  while (fits(at - 1) && beforeLeads.has(tokens[at - 1]!.folded)) at--;
  return { at, bound, isOf, isDetermined };
}

function boundOf({ folded }: TimeToken): Lead["bound"] | undefined {
  for (const [name, words] of leads) if (words.has(folded)) return name;
  return undefined;
}

function tailBehind(tokens: readonly TimeToken[], last: number) {
  let at = last;
  while (tokens[at]?.isInside && space.test(tokens[at]!.gap) && !isTail(tokens[at]!)) at++;
  if (!tokens[at] || !space.test(tokens[at]!.gap)) return undefined;
  for (const [name, words] of tails) {
    if (words.has(tokens[at]!.folded)) return { bound: name === "between" ? ("within" as const) : name, end: at + 1 };
  }
  return undefined;
}

function isTail({ folded }: TimeToken): boolean {
  return [...tails.values()].some(words => words.has(folded));
}

/** Alone they may be other words, or the time of something else. */
function needsLead(tokens: readonly TimeToken[], { first, senses }: Point): boolean {
  const kinds = senses.map(({ kind }) => kind);
  if (kinds.includes("ordinal") && !kinds.includes("month") && !kinds.includes("year")) return true;
  if (senses.length > 1) return false;
  return kinds[0] === "month" || (kinds[0] === "decade" && !/\d/.test(tokens[first]!.folded));
}
