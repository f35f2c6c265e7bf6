/**
 * What a person marks by signs: "exact words", -without, from: to: after: before: in: speaker: outlet: interviewer: voice:. Taken out
 * of the text first, so that nothing behind them has to know of signs. What has the form of one and is none is told (`misread`).
 */
import type { Bound } from "../languages/sections/dates.ts";
import type { Voice } from "../model.ts";
import { fold } from "../text/fold.ts";
import { namedStretch } from "./dates/named-stretch.ts";
import { bounded, type Period, type Stretch } from "./dates/period.ts";
import type { Misread } from "./dates/plain-dates.ts";
import { voices } from "./filter.ts";
import { present } from "./present.ts";
import { typedWords } from "./typed-words.ts";

/** What narrows by name, and the text without it. */
export interface Operators {
  readonly rest: string;
  /** `YYYY-MM-DD`, both ends included, in order. */
  readonly from?: string;
  readonly to?: string;
  /** As written. */
  readonly speaker?: string;
  readonly outlet?: string;
  readonly interviewer?: string;
  readonly voice?: Voice;
  /** What was talked about before; whether the question points at it. */
  readonly context?: string;
  readonly leans?: true;
  readonly misread: readonly Misread[];
}

/** A date with what it makes of the record. */
interface Dated {
  readonly bound: Bound;
  readonly stretch: Stretch;
}

const ofNames = ["speaker", "outlet", "interviewer"] as const;
/** What each makes of a date. */
const ofDates: Readonly<Record<string, Bound>> = {
  from: "since",
  since: "since",
  to: "until",
  until: "until",
  after: "after",
  before: "before",
  in: "within",
  on: "within",
  year: "within",
  date: "within",
};
/** The operators that are told of. */
export const operatorNames: readonly string[] = ["from", "to", "after", "before", "in", ...ofNames, "voice"];

const inQuotes = '["\u201c\u00ab\u201e]([^"\u201c\u201d\u00ab\u00bb\u201e]{1,100})["\u201d\u00bb\u201c]';
const plainValue = '([^\\s"\u201c\u201d\u00ab\u00bb\u201e]{1,100})';
/** Not of an address (https://…), nor of an emoji (:harbour:, :red-harbour:). */
const marked = new RegExp(`(?<![\\p{L}\\p{N}:/-])(\\p{L}{2,20}):(?!//)(\\s?)(?:${inQuotes}|${plainValue})`, "gu");
const quoted = /"([^"]{1,300})"|“([^“”"]{1,300})[”"]|«([^«»]{1,300})»|„([^„“”"]{1,300})[“”"]/gu;
const minus = /(?<=^|\s)-([\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]{0,60})(?=[\s,.;!?]|$)/gu;
const mostExcluded = 8;
const letter = /[\p{L}\p{N}]/u;

/** Takes the operators out of a text: they count wherever they stand in a message. `today` is `YYYY-MM-DD`. */
export function readOperators(text: string, today: string): Operators {
  const names: { -readonly [K in (typeof ofNames)[number]]?: string } = {};
  const dates: Dated[] = [];
  let context: string | undefined;
  let leans: true | undefined;
  let voice: Voice | undefined;
  const misread: Misread[] = [];

  /** What the value makes of the record; else what is wrong with it. */
  function take(name: string, written: string): "taken" | Misread["kind"] {
    const ofName = ofNames.find(one => one === name);
    if (ofName !== undefined) {
      names[ofName] = written;
      return "taken";
    }
    if (name === "context" || name === "beside") {
      context = written;
      leans = name === "context" ? true : undefined;
      return "taken";
    }
    if (name === "voice") {
      voice = voices.find(one => one === fold(written));
      return voice === undefined ? "voice" : "taken";
    }
    const bound = Object.hasOwn(ofDates, name) ? ofDates[name] : undefined;
    if (bound === undefined) return "operator";
    const stretch = namedStretch(written, today);
    if (stretch === undefined) return "value";
    dates.push({ bound, stretch });
    return "taken";
  }

  const rest = text.replace(marked, (whole, ...groups: (string | undefined)[]) => {
    const [name = "", space, ofQuotes, plain = ""] = groups;
    const written = (ofQuotes ?? plain).trim();
    if (!letter.test(written)) return whole;
    const outcome = take(fold(name), written);
    if (outcome === "taken") return " ";
    // "Note: the harbour", "MHC:antigen"
    if (space !== "" || !/^\p{Ll}+$/u.test(name)) return whole;
    misread.push({
      kind: outcome,
      written: outcome === "value" || outcome === "voice" ? `${name}:${written}` : `${name}:`,
    });
    return " ";
  });
  return { rest, ...names, ...present({ voice, context, leans }), ...together(dates), misread };
}

/** Texts in quotation marks and words with a minus, and the text without them. */
export interface Signs {
  readonly rest: string;
  readonly phrases: readonly string[];
  readonly without: readonly string[];
}

/** Takes the signs out of what is asked. */
export function readSigns(text: string): Signs {
  const phrases: string[] = [];
  const without: string[] = [];
  const rest = text
    .replace(quoted, (_, ...groups: (string | undefined)[]) => {
      const phrase = groups.slice(0, 4).find(group => group !== undefined) ?? "";
      if (letter.test(phrase)) phrases.push(phrase.trim());
      return " ";
    })
    .replace(minus, (_, word: string) => {
      if (without.length < mostExcluded) without.push(word);
      return " ";
    });
  return { rest, phrases, without };
}

/** What a minus leaves out; in nearly every passage stands a word of grammar, so none of these is left out for one, which is told. */
export function excludedOf(
  without: readonly string[],
  language: string,
): { readonly excluded: readonly string[]; readonly grammar: readonly Misread[] } {
  const isGrammar = (word: string): boolean => typedWords(word, language).every(({ stop }) => stop);
  return {
    excluded: without.filter(word => !isGrammar(word)),
    grammar: without.filter(isGrammar).map(word => ({ kind: "minus", written: `-${word}` })),
  };
}

/** What all of them leave; ends the wrong way round are turned: from:2024 to:2020 is 2020 to 2024. */
function together(dates: readonly Dated[]): Period {
  const [since, until] = (["since", "until"] as const).map(
    bound => dates.findLast(date => date.bound === bound)?.stretch,
  );
  const isTurned = since !== undefined && until !== undefined && since.from > until.to;
  const turned = { since: "until", until: "since", after: "after", before: "before", within: "within" } as const;
  const periods = dates.map(({ bound, stretch }) => bounded(isTurned ? turned[bound] : bound, stretch));
  return Object.assign({}, ...periods) as Period;
}
