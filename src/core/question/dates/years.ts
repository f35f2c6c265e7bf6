/**
 * Bare years as people narrow by them: "in 2024", "с 2020 года", "2024 yılında", "2024-cü ildən bəri". A year without such
 * words is a topic ("the 2020 war"), and so is one that owns something ("2024's budget"). The words of all languages are
 * looked for in any question: names and dates are typed in one language inside another.
 */
import type { DateWords } from "../../languages/language.ts";
import { inAll, languages } from "../../languages/languages.ts";
import { anyOf } from "../../languages/pattern.ts";
import { bounded, type Period, span } from "./period.ts";

const year = "(?:19|20)\\d\\d";
/** What makes a date the owner of something. */
export const possessive = `['\u2019]${anyOf(inAll(({ writing }) => writing.possessives))}(?!\\p{L})`;
/** Part of a longer number, an amount, a share or the owner of something is no year. */
const behind = `(?![\\p{L}\\p{N}]|[.,]\\d|${possessive}|\\s*[%$\u20ac])`;

const fourDigits = /\d{4}/;

/** "Between" first, since the other words are part of it; then in an order in which none takes a part of another. */
const kinds = ["between", "since", "after", "before", "until", "within"] as const;

const patterns = kinds.flatMap(kind =>
  languages.map(({ dates }) => ({ kind, words: patternOf(dates.years[kind], dates) })),
);

function patternOf(phrases: readonly string[], { parts, beforeYear, afterYear }: DateWords): RegExp {
  const whole = `(?:${anyOf([...parts, ...beforeYear])}[\\s-]+){0,3}${year}(?:\\s*${anyOf(afterYear)})?`;
  const source = anyOf(phrases).replaceAll("#-#", "#\\s*[-\u2013\u2014]\\s*#").replaceAll("#", whole);
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}-])${source}${behind}`, "giu");
}

/** The text with each year that narrows replaced by what `take` makes of it. */
export function replaceYears(text: string, take: (found: Period, written: string) => string): string {
  if (!fourDigits.test(text)) return text;
  let rest = text;
  for (const { kind, words } of patterns) {
    rest = rest.replace(words, written => {
      const [first = "", second = first] = written.match(/\d{4}/g) ?? [];
      return take(kind === "between" ? span(first, second) : bounded(kind, first, first), written);
    });
  }
  return rest;
}
