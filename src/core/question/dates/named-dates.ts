/**
 * Dates without a number: months whose name is also another word ("since May"; "she may come" is none), and years and days told
 * from today in languages that chrono does not know ("keçən il"). In the words of all languages, as years are.
 */
import type { DateWords } from "../../languages/language.ts";
import { languages } from "../../languages/languages.ts";
import { anyOf, wholeWords, wordStart } from "../../languages/pattern.ts";
import { boundOfLead, strongLeads } from "./date-leads.ts";
import { bounded, type Period, shifted, span } from "./period.ts";

interface NamedDate {
  readonly words: RegExp;
  readonly meaning: (written: string, today: string) => Period;
}

const meanings: Readonly<Record<keyof DateWords["named"], NamedDate["meaning"]>> = {
  lastYear: (_, today) => yearOf(today, -1),
  thisYear: (_, today) => yearOf(today, 0),
  yesterday: (_, today) => ({ from: shifted(today, -1), to: shifted(today, -1) }),
};

const named: readonly NamedDate[] = languages.flatMap(({ dates }) => [
  ...Object.entries(meanings).map(([name, meaning]) => ({
    words: wholeWords(dates.named[name as keyof typeof meanings], "giu"),
    meaning,
  })),
  ...dates.months.flatMap(([month = ""], index) =>
    dates.monthsThatMeanMore.has(month.toLowerCase()) ? [monthAlone(month, index + 1)] : [],
  ),
]);

/** A month without a day or year, behind a word that makes it one: the last such month there was. */
function monthAlone(name: string, month: number): NamedDate {
  return {
    words: new RegExp(`${wordStart}(?:${strongLeads})\\s+${anyOf([name])}(?![\\p{L}\\p{N}'\u2019]|\\s+\\d)`, "giu"),
    meaning: (written, today) => {
      const two = String(month).padStart(2, "0");
      const year = Number(today.slice(0, 4)) - (today.slice(5, 7) < two ? 1 : 0);
      const lead = written.slice(0, written.search(/\s+\S+$/));
      return bounded(boundOfLead(lead), `${year}-${two}`, `${year}-${two}`);
    },
  };
}

function yearOf(today: string, later: number): Period {
  const year = String(Number(today.slice(0, 4)) + later);
  return span(year, year);
}

/** The text with each such date replaced by what `take` makes of it. */
export function replaceNamedDates(
  text: string,
  today: string,
  take: (found: Period, written: string) => string,
): string {
  let rest = text;
  for (const { words, meaning } of named) rest = rest.replace(words, written => take(meaning(written, today), written));
  return rest;
}
