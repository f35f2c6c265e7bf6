/**
 * What several words of time mean together, whatever their order: which kinds of words they are tells it. "Late 2023" is a part
 * of what 2023 means, and "the first week of July" the first week of what July means, so that each such word is taken off
 * and the others are read by themselves.
 */
import {
  dayOf,
  isDay,
  monthsFrom,
  type Stretch,
  shifted,
  type Unit,
  unitAround,
  unitsLater,
  yearsFrom,
} from "./period.ts";
import type { Sense } from "./time-words.ts";
import {
  beside,
  decadeFrom,
  endingToday,
  type Relative,
  relativeUnit,
  seasonOf,
  weekdayBefore,
} from "./told-from-today.ts";

/** What words of time mean. `broken`: they have the form of a date and are none. */
export type Reading =
  | (Stretch & {
      /** No year was said: it is the last one that fits. */
      readonly isOpen?: boolean;
      readonly broken?: undefined;
    })
  | { readonly broken: "impossible" | "ambiguous" };

type Kind = Sense["kind"];

/** What the words of each kind say. */
interface Said {
  readonly today: string;
  readonly of: (kind: Kind) => number;
  readonly unit: Unit;
  readonly relative: Relative;
}

const impossible: Reading = { broken: "impossible" };
/** Months that a third of a stretch has; of a decade it is told by years. */
const longestBack = 99;
const parts = { early: 1, mid: 2 } as const;

/** By the kinds of the words, in the order of the alphabet. */
const meanings: Readonly<Record<string, (said: Said) => Reading | undefined>> = {
  year: ({ of }) => yearsFrom(of("year"), 1),
  decade: ({ of, today }) => decadeFrom(of("decade"), today),
  month: ({ of, today }) => lastOf(year => monthsFrom(year, of("month"), 1), today),
  "month year": ({ of }) => monthsFrom(of("year"), of("month"), 1),
  "month number": ({ of, today }) => dayIn(of("month"), of("number"), today),
  "month ordinal": ({ of, today }) => dayIn(of("month"), of("ordinal"), today),
  "month number year": ({ of }) => dayOn(of("year"), of("month"), of("number")),
  "month ordinal year": ({ of }) => dayOn(of("year"), of("month"), of("ordinal")),
  "month relative": ({ of, relative, today }) => beside(year => monthsFrom(year, of("month"), 1), { relative, today }),
  "season year": ({ of, today }) => seasonOf(of("year"), of("season"), today),
  "relative season": ({ of, relative, today }) =>
    beside(year => monthsFrom(year, 3 * of("season") - 3, 3), { relative, today }),
  weekday: ({ of, today }) => ({ ...weekdayBefore(of("weekday"), shifted(today, 1)), isOpen: true }),
  "relative weekday": ({ of, relative, today }) =>
    relative === "last" || relative === "past"
      ? weekdayBefore(of("weekday"), today)
      : weekdayBefore(of("weekday"), shifted(unitAround(today, "week").to, relative === "this" ? 1 : 8)),
  day: ({ of, today }) => unitAround(shifted(today, of("day")), "day"),
  "relative unit": ({ relative, unit, today }) => relativeUnit(relative, unit, today),
  "number relative unit": ({ of, relative, unit, today }) =>
    relative === "last" || relative === "past" ? endingToday(unit, of("number"), today) : undefined,
  "ago number unit": ({ of, unit, today }) => unitAround(unitsLater(today, unit, -of("number")), unit),
};

/** What the words mean together; undefined where they mean no time. */
export function readingOf(words: readonly Sense[], today: string): Reading | undefined {
  const senses = simplified(words, today);
  const exact = senses.find(({ kind }) => kind === "stretch" || kind === "broken");
  if (exact && senses.length === 1) return exact.kind === "stretch" ? exact.value : brokenOf(exact);
  const season = senses.find(({ kind }) => kind === "season");
  // "Winter of 2021/22"
  if (season && exact?.kind === "stretch" && senses.length === 2) {
    return seasonOf(Number(exact.value.from.slice(0, 4)), Number(season.value), today);
  }
  const part = senses.find(({ kind }) => kind === "part");
  if (part) return within(without(senses, part), today, whole => partOf(whole, Number(part.value)));
  const week = senses.find(({ kind, value }) => kind === "unit" && value === "week");
  const before = week ? senses.slice(0, senses.indexOf(week)) : [];
  const isCounted = before.some(({ kind }) => kind === "ordinal" || kind === "relative" || kind === "number");
  const day = week && !isCounted && senses.length > 2 ? readingOf(without(senses, week), today) : undefined;
  // "The week of 5 October"
  if (day && !day.broken && day.from === day.to) return { ...day, ...unitAround(day.from, "week") };
  const counted = nthOf(senses);
  if (counted) {
    const [rest, nth] = counted;
    if (rest.length > 0) return within(rest, today, whole => nthIn(whole, nth));
    return nth.unit === "quarter" ? lastOf(year => monthsFrom(year, 3 * nth.value - 2, 3), today) : undefined;
  }
  if (isTurned(senses)) return undefined;
  const kinds = senses.map(({ kind }) => kind).sort();
  return meanings[kinds.join(" ")]?.(saidBy(senses, today));
}

/** "The year 2019", "Mart ayı": a unit beside its own name says nothing; "this year" beside other words is the year. */
function simplified(words: readonly Sense[], today: string): readonly Sense[] {
  let senses = words;
  const unit = senses.find(sense => sense.kind === "unit" && (sense.value === "year" || sense.value === "month"));
  const relative = senses.find(({ kind }) => kind === "relative");
  const has = (kind: Kind): boolean => senses.some(sense => sense.kind === kind);
  if (unit?.kind === "unit" && relative?.kind === "relative" && senses.length > 2 && !has("number")) {
    const value = relativeUnit(relative.value, unit.value, today);
    const year: Sense = { kind: "year", value: Number(value.from.slice(0, 4)) };
    const meant: Sense = unit.value === "year" ? year : { kind: "stretch", value };
    senses = [...without(without(senses, unit), relative), meant];
  } else if (unit && (unit.value === "year" ? has("year") || has("decade") : has("month"))) {
    senses = without(senses, unit);
  }
  const noun = senses.find(({ kind }) => kind === "decadeNoun");
  if (noun) senses = without(senses, noun).map(decadeBy);
  // "Bazar ertəsi": a weekday that is named by another.
  const days = senses.filter(({ kind }) => kind === "weekday");
  if (days.length > 1) senses = senses.filter(sense => sense.kind !== "weekday" || sense === days.at(-1));
  const isDated = has("month") && has("number");
  if (isDated) senses = senses.filter(({ kind }) => kind !== "weekday");
  return isDated || has("weekday") || has("day")
    ? senses.filter(({ kind, value }) => kind !== "unit" || value !== "day")
    : senses;
}

function decadeBy(sense: Sense): Sense {
  const isDecade = sense.kind === "number" && sense.value % 10 === 0 && sense.value >= 20;
  return isDecade ? { kind: "decade", value: sense.value } : sense;
}

/** "Last" behind its unit belongs to something else, and nobody counts so far back from today. */
function isTurned(senses: readonly Sense[]): boolean {
  const place = (kind: Kind): number => senses.findIndex(sense => sense.kind === kind);
  const isFar = senses.some(({ kind, value }) => kind === "number" && Number(value) > longestBack);
  return (place("unit") >= 0 && place("relative") > place("unit")) || (isFar && place("unit") >= 0);
}

interface Nth {
  /** From 1; from the end where it is below 0. */
  readonly value: number;
  readonly unit: Unit;
}

/** "Third quarter", "Q3", "last week", of what the other words mean. */
function nthOf(senses: readonly Sense[]): readonly [rest: readonly Sense[], nth: Nth] | undefined {
  const short = senses.find(sense => sense.kind === "nth");
  if (short?.kind === "nth") return [without(senses, short), { value: short.value, unit: short.unit }];
  const unit = senses.find(sense => sense.kind === "unit");
  if (unit?.kind !== "unit" || unit.value === "day" || unit.value === "decade") return undefined;
  const ordinal = senses.find(({ kind }) => kind === "ordinal");
  const number = unit.value === "quarter" ? senses.find(({ kind }) => kind === "number") : undefined;
  const relative = senses.find(({ kind }) => kind === "relative");
  const rest = without(senses, unit);
  if (number && !ordinal && rest.length === 1) return undefined;
  if (relative && (rest.length === 1 || senses.some(({ kind }) => kind === "number"))) return undefined;
  const counting =
    ordinal ?? number ?? (relative?.value === "last" || relative?.value === "past" ? relative : undefined);
  if (!counting) return undefined;
  return [without(rest, counting), { value: counting === relative ? -1 : Number(counting.value), unit: unit.value }];
}

function nthIn(whole: Stretch, { value, unit }: Nth): Stretch | undefined {
  const first = value > 0 ? whole.from : whole.to;
  const on = unitsLater(first, unit, value > 0 ? value - 1 : 0);
  if (on > whole.to) return undefined;
  if (unit !== "week") return unitAround(on, unit);
  return value > 0 ? { from: on, to: shifted(on, 6) } : { from: shifted(on, -6), to: on };
}

/** The reading of the other words, made smaller. */
function within(
  rest: readonly Sense[],
  today: string,
  smaller: (whole: Stretch) => Stretch | undefined,
): Reading | undefined {
  const whole = readingOf(rest, today);
  if (whole === undefined || whole.broken) return whole;
  const found = smaller(whole);
  return found && { ...found, ...(whole.isOpen ? { isOpen: true } : {}) };
}

/** A third of a year, season or month; of a decade, its years to 3, to 6, to 9. */
function partOf({ from, to }: Stretch, part: number): Stretch {
  const [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  const months = 12 * (Number(to.slice(0, 4)) - year) + Number(to.slice(5, 7)) - month + 1;
  if (months >= 120) return yearsFrom(year + [0, 0, 4, 7][part]!, part === parts.early ? 4 : 3);
  if (months >= 3) return monthsFrom(year, month + Math.round((months / 3) * (part - 1)), Math.round(months / 3));
  const day = (number: number): string => `${from.slice(0, 8)}${number}`;
  if (part === parts.early) return { from, to: day(10) };
  return part === parts.mid ? { from: day(11), to: day(20) } : { from: day(21), to };
}

function saidBy(senses: readonly Sense[], today: string): Said {
  const sayOf = (kind: Kind) => senses.find(sense => sense.kind === kind)?.value;
  return {
    today,
    of: kind => Number(sayOf(kind)),
    unit: (sayOf("unit") ?? "day") as Unit,
    relative: (sayOf("relative") ?? "this") as Relative,
  };
}

function dayOn(year: number, month: number, day: number): Reading | undefined {
  if (day > 39) return undefined;
  const on = isDay(year, month, day) ? dayOf(year, month, day) : undefined;
  return on === undefined ? impossible : { from: on, to: on };
}

/** 29 February is a day, if not of any year. */
function dayIn(month: number, day: number, today: string): Reading | undefined {
  if (!isDay(2024, month, day)) return dayOn(2024, month, day);
  return lastOf(year => ({ from: dayOf(year, month, day), to: dayOf(year, month, day) }), today);
}

/** The last one that has begun. */
function lastOf(inYear: (year: number) => Stretch, today: string): Reading {
  const own = inYear(Number(today.slice(0, 4)));
  return { ...(own.from <= today ? own : inYear(Number(today.slice(0, 4)) - 1)), isOpen: true };
}

function without(senses: readonly Sense[], one: Sense): readonly Sense[] {
  return senses.filter(other => other !== one);
}

function brokenOf(sense: Sense): Reading | undefined {
  return sense.kind === "broken" ? { broken: sense.value } : undefined;
}
