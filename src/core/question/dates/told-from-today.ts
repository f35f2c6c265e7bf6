/** Stretches told from today: last March, this week, the past year, and what of two digits or without a year was the last. */
import { monthsFrom, type Stretch, shifted, type Unit, unitAround, unitsLater, yearsFrom } from "./period.ts";
import type { Sense } from "./time-words.ts";
import { fullYear } from "./written-dates.ts";

export type Relative = Extract<Sense, { kind: "relative" }>["value"];

/** "Last March", "this summer": the last one that is over, the one of this year, the one of the next. */
export function beside(
  inYear: (year: number) => Stretch,
  { relative, today }: { readonly relative: Relative; readonly today: string },
): Stretch {
  const year = Number(today.slice(0, 4));
  if (relative === "this") return inYear(year);
  if (relative === "next") return inYear(inYear(year).from > today ? year : year + 1);
  return inYear(year).to < today ? inYear(year) : inYear(year - 1);
}

/** A winter begins in its year; the one that has not begun yet is the one before. */
export function seasonOf(year: number, season: number, today: string): Stretch {
  const winter = season === 1;
  const found = winter ? monthsFrom(year, 12, 3) : monthsFrom(year, 3 * season - 3, 3);
  return winter && found.from > today ? monthsFrom(year - 1, 12, 3) : found;
}

export function decadeFrom(value: number, today: string): Stretch {
  if (value >= 1900) return yearsFrom(value, 10);
  return yearsFrom(fullYear(value, today), 10);
}

/** The last such day before another. */
export function weekdayBefore(weekday: number, day: string): Stretch {
  const back = ((new Date(day).getUTCDay() - weekday + 6) % 7) + 1;
  return { from: shifted(day, -back), to: shifted(day, -back) };
}

export function relativeUnit(relative: Relative, unit: Unit, today: string): Stretch {
  if (relative === "past") return endingToday(unit, 1, today);
  return unitAround(unitsLater(today, unit, { last: -1, this: 0, next: 1 }[relative]), unit);
}

export function endingToday(unit: Unit, many: number, today: string): Stretch {
  return { from: unitsLater(today, unit, -many), to: today };
}
