/**
 * What a language knows of dates: the part of `Language` (language.ts) that text/dates.ts and core/question/dates read.
 *
 * Words of time are classes, whatever their order: "third quarter of 2023", "2023'ün üçüncü çeyreğinde". Where a list is of
 * lists, a line holds the forms of one meaning, and the lines stand in the order that is told here.
 */
import type { Phrases, Words } from "./lists.ts";

/** What a date makes of a question: from it on, behind it, … "Within" is the day, month or year itself. */
export type Bound = "since" | "after" | "before" | "until" | "within";

export type Forms = readonly (readonly string[])[];

export interface DateWords {
  /** January to December: the name as it is shown, then its other forms. As written. */
  readonly months: Forms;
  /** What follows the number of a day: 20th. */
  readonly dayEndings: Phrases;
  /** What stands between a day and its month. */
  readonly betweenDayAndMonth: Phrases;
  /** What follows the number of a year and changes nothing. */
  readonly afterYear: Phrases;
  readonly time: TimeWords;
}

/** Folded, all of it. Words of a question; case endings that `Writing.caseEndings` has are taken off. */
export interface TimeWords {
  /** Further forms of the months, January to December; a line without any is `-`. */
  readonly months: Forms;
  /** Monday to Sunday. */
  readonly weekdays: Forms;
  /** Winter, spring, summer, autumn. */
  readonly seasons: Forms;
  /** Day, week, month, quarter, half, year, decade. */
  readonly units: Forms;
  /** One to twelve; first to fourth. */
  readonly numbers: Forms;
  readonly ordinals: Forms;
  /** Twenties to nineties, then the years from 2000 to 2009. */
  readonly decades: Forms;
  /** What makes a decade of a number: 90s, 90-х. Words behind one that do so: "90-cı illər". */
  readonly decadeEndings: Words;
  readonly decadeNouns: Words;
  /** What may hang on any number and changes nothing: 20th, 2021-ci. */
  readonly numberEndings: Words;
  /** Early, mid, late. */
  readonly parts: Forms;
  /** The one before (last year), this one, the next one, and those that end today (the past year). */
  readonly relative: Forms;
  /** Today, yesterday, the day before it, tomorrow; now, as the end of a stretch. */
  readonly days: Forms;
  readonly ago: Words;
  /** What stands inside a date and changes nothing: "the fourth of July". */
  readonly inside: Words;
  /** Between the ends of a stretch: words that always part them, and those that do so behind "between". */
  readonly to: Words;
  readonly and: Words;
  /** What stands before a date and says how it narrows; "from" needs an end, else it is "since". */
  readonly leads: Readonly<Record<Bound | "from" | "between", Words>>;
  /** Those of them that stand before days only: "on 5 May". */
  readonly dayLeads: Words;
  /** What is of a time where "from" stands behind it: "quotes from 2019". */
  readonly sayings: Words;
  /** What may stand before such a word and goes with it: "back in 2019", "up to 2019". */
  readonly beforeLeads: Words;
  /** The same behind a date, in languages that say it there. */
  readonly tails: Readonly<Record<Exclude<Bound, "within"> | "between", Words>>;
  /** Case endings of a date: those that say "in" it, "from" it, and those that make it the owner of what follows. */
  readonly within: Words;
  readonly start: Words;
  readonly owner: Words;
  /** What makes today a day on which something was said: "what did he say today". */
  readonly spokenThen: Words;
  /** Behind a word of saying it begins what was said: "did she say that …". */
  readonly claims: Words;
  /** The same where it stands before that word: what the word before ends with ("olduğunu söyledi mi"). */
  readonly claimEndings: Words;
  /** As things are: asks for what is newest. */
  readonly nowadays: Phrases;
  /** In which order to show what is found. */
  readonly newestFirst: Phrases;
  readonly oldestFirst: Phrases;
  /** At the head of a question the same, before a word for what is said: "the oldest quote", and not "the oldest bridge". */
  readonly newestOfAll: Phrases;
  readonly oldestOfAll: Phrases;
}
