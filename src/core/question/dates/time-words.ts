/**
 * The words of a question, and what those that tell of time mean: a month, a number, a unit, "last". Each word is looked up
 * alone; what several of them mean together is told by readings.ts. The question's own language is looked in first, then the
 * others, since names and dates are typed in one language inside another.
 */
import { caseEndingsOf, inAll, isStopWord, languages } from "../../languages/languages.ts";
import type { TimeWords } from "../../languages/sections/dates.ts";
import type { Range } from "../../model.ts";
import { fold } from "../../text/fold.ts";
import { type Unit, units } from "./period.ts";
import { type Written, writtenDate } from "./written-dates.ts";

/** What a word means. Months, weekdays, seasons and parts count from 1, units are those of the list of units, days count from today. */
export type Sense =
  | {
      readonly kind: "month" | "weekday" | "season" | "number" | "ordinal" | "year" | "decade" | "part" | "day";
      readonly value: number;
    }
  | { readonly kind: "unit"; readonly value: Unit }
  | { readonly kind: "relative"; readonly value: "last" | "this" | "next" | "past" }
  | { readonly kind: "ago" | "decadeNoun" | "now"; readonly value?: undefined }
  | Written;

/** A word, with what stands between it and the one before. */
export interface TimeToken extends Range {
  readonly folded: string;
  readonly capital: boolean;
  readonly gap: string;
  readonly sense?: Sense;
  /** Changes nothing inside a date. */
  readonly isInside: boolean;
  /** Its ending says "in", "from", or makes it an owner. */
  readonly ending?: "within" | "start" | "owner";
}

/** Forms of dates in numbers, then numbers with their endings, then words. */
const token = new RegExp(
  [
    "\\d{4}-\\d{1,2}-\\d{1,2}(?!\\d)",
    "\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{4}|\\d\\d)(?!\\d)",
    "\\d{4}[-/\u2013\u2014](?:\\d{4}|\\d\\d)(?![\\d-])",
    "\\d{1,2}[./]\\d{4}(?!\\d)",
    "['\u2019]\\d\\ds?(?![\\p{L}\\d])",
    "\\d+(?:[.,]\\d+)*(?:['\u2019-]?\\p{L}[\\p{L}\\p{M}]*)?",
    "\\p{L}[\\p{L}\\p{M}]*(?:\\d+|['\u2019]\\p{L}+)?",
  ].join("|"),
  "gu",
);
const numbered = /^(\d+)(['\u2019-]?)(\p{L}[\p{L}\p{M}]*)?$/u;
const lettered = /^([qh\u043a])([1-4])$/;
const relatives = ["last", "this", "next", "past"] as const;
const possessives = inAll(({ writing }) => writing.possessives);
const inside = inAll(({ dates }) => dates.time.inside);
const numberEndings = inAll(({ dates }) => dates.time.numberEndings);
const decadeEndings = inAll(({ dates }) => dates.time.decadeEndings);
const endings = (["within", "start", "owner"] as const).map(
  name => [name, inAll(({ dates }) => dates.time[name])] as const,
);

const longEndings = endings.flatMap(([, list]) => [...list]).filter(one => one.length > 2);

/** Forms of others are listed, since short ones with an ending are other words: "dünya" is not of "dün", "yazı" of "yaz" behind a year alone. */
const takesEndings = new Set<Sense["kind"]>(["month", "weekday", "unit", "decade", "decadeNoun", "part"]);

type Senses = ReadonlyMap<string, Sense>;

const sensesOf = new Map(languages.map(({ code, dates }) => [code, sensesIn(dates.time, dates.months)]));

/** The first meaning of a word counts: "son" is the time that ends today, before it is an end. */
function sensesIn(time: TimeWords, months: readonly (readonly string[])[]): Senses {
  const senses = new Map<string, Sense>();
  const put = (forms: TimeWords["units"], sense: (at: number) => Sense): void => {
    forms.forEach((line, at) => {
      for (const form of line) if (form !== "-" && !senses.has(fold(form))) senses.set(fold(form), sense(at));
    });
  };
  put(months, at => ({ kind: "month", value: at + 1 }));
  put(time.months, at => ({ kind: "month", value: at + 1 }));
  put(time.weekdays, at => ({ kind: "weekday", value: at + 1 }));
  put(time.seasons, at => ({ kind: "season", value: at + 1 }));
  put([[...time.decadeNouns]], () => ({ kind: "decadeNoun" }));
  put(time.units, at => ({ kind: "unit", value: units[at]! }));
  put(time.numbers, at => ({ kind: "number", value: at + 1 }));
  put(time.ordinals, at => ({ kind: "ordinal", value: at + 1 }));
  put(time.decades, at => ({ kind: "decade", value: at < 8 ? 20 + 10 * at : 0 }));
  put(time.relative, at => ({ kind: "relative", value: relatives[at]! }));
  put(time.parts, at => ({ kind: "part", value: at + 1 }));
  put(time.days, at => (at < 4 ? { kind: "day", value: [0, -1, -2, 1][at]! } : { kind: "now" }));
  put([[...time.ago]], () => ({ kind: "ago" }));
  return senses;
}

/** The words of a text in order. */
export function timeTokens(text: string, today: string, language: string): readonly TimeToken[] {
  let behind = 0;
  let isOfYear = false;
  return [...text.matchAll(token)].map(({ 0: raw, index }) => {
    const gap = text.slice(behind, index);
    const end = index + raw.length;
    behind = end;
    const folded = fold(raw);
    const found = senseOf(raw, { today, language, isOfYear });
    isOfYear = found.sense?.kind === "year" || (isOfYear && found.sense?.kind === "unit");
    const shared = { start: index, end, folded, gap, capital: /^\p{Lu}/u.test(raw), isInside: inside.has(folded) };
    return { ...shared, ...found };
  });
}

interface Known extends Pick<TimeToken, "sense" | "ending"> {}

interface Place {
  readonly today: string;
  readonly language: string;
  /** A year stands before it. */
  readonly isOfYear: boolean;
}

function senseOf(raw: string, { today, language, isOfYear }: Place): Known {
  const written = writtenDate(raw, today);
  if (written) return { sense: written };
  const number = numbered.exec(raw);
  if (number) return numberOf(number, language);
  const [word = "", behind] = raw.split(/['\u2019]/, 2).map(fold);
  const short = lettered.exec(word);
  if (short) return { sense: { kind: "nth", value: Number(short[2]), unit: short[1] === "h" ? "half" : "quarter" } };
  const sense = meaningOf(word, { language, isOfYear });
  if (behind === undefined) return sense;
  return sense.sense ? { ...sense, ...endingOf(behind) } : {};
}

/** A number with what hangs on it: 20th, 1990s, 90-х, 2021'de, 2021-ci. One with anything else on it is a word. */
function numberOf([, digits = "", sign = "", hanging]: RegExpExecArray, language: string): Known {
  const value = Number(digits);
  const isYear = /^(?:19|20)\d\d$/.test(digits);
  const sense: Sense = { kind: isYear ? "year" : "number", value };
  if (hanging === undefined) return { sense };
  const suffix = fold(hanging);
  const isDecade = value % 10 === 0 && (isYear || (value >= 20 && value <= 90)) && decadeEndings.has(suffix);
  const owns = possessives.has(suffix) && sign !== "" && sign !== "-";
  if (isDecade && !(owns && value >= 2000)) return { sense: { kind: "decade", value }, ...endingOf(suffix.slice(3)) };
  if (numberEndings.has(suffix)) return { sense };
  const ending = endingOf(suffix);
  const isCase = caseEndingsOf(language).size > 0 || sign !== "-";
  return ending.ending !== undefined && isCase ? { sense, ...ending } : caseEnded(suffix) ? { sense } : {};
}

function caseEnded(suffix: string): boolean {
  return languages.some(({ writing }) => writing.caseEndings.has(suffix));
}

function endingOf(suffix: string): Pick<TimeToken, "ending"> {
  if (possessives.has(suffix)) return { ending: "owner" };
  const [name] = endings.find(([, list]) => list.has(suffix)) ?? [];
  return name === undefined ? {} : { ending: name };
}

/** A word as it stands, else without its case endings, in the language of the question; else as it stands in another. */
function meaningOf(word: string, { language, isOfYear }: Omit<Place, "today">): Known {
  const own = sensesOf.get(language);
  const whole = own?.get(word);
  if (whole) return { sense: whole };
  const cased = own && inflected(word, { senses: own, language, isOfYear, most: mostEndings });
  if (cased) return cased;
  if (isStopWord(word, language)) return {};
  for (const [code, senses] of sensesOf) {
    const sense = code === language ? undefined : senses.get(word);
    if (sense) return { sense };
  }
  return {};
}

/** Of one word: "çeyreklerinden". */
const mostEndings = 4;

interface Inflection {
  readonly senses: Senses;
  readonly language: string;
  readonly isOfYear: boolean;
  /** Endings that may still come off. */
  readonly most: number;
}

/** "yılında": the outermost ending tells what the word does. */
function inflected(word: string, inflection: Inflection): Known | undefined {
  const { senses, language, isOfYear, most } = inflection;
  if (most === 0) return undefined;
  const known = [...caseEndingsOf(language)].filter(one => word.length > one.length + 1 && word.endsWith(one));
  const own = longEndings.filter(one => word.endsWith(one));
  for (const ending of [...known, ...own].sort((a, b) => b.length - a.length)) {
    const stem = word.slice(0, -ending.length);
    const sense = senses.get(stem) ?? inflected(stem, { ...inflection, most: most - 1 })?.sense;
    const takes =
      sense && (takesEndings.has(sense.kind) || (sense.kind === "season" && (isOfYear || ending.length > 1)));
    if (takes) return { sense, ...endingOf(ending) };
  }
  return undefined;
}
