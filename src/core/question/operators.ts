/**
 * What a person marks by signs: "exact words", -without, from: to: speaker: outlet: interviewer:. Taken out of the text first, so that
 * nothing behind them has to know of signs. What only looks like an operator (from:nowhere) stays an ordinary word.
 */
import { fold } from "../text/fold.ts";
import { boundOf } from "./dates/period.ts";
import { present } from "./present.ts";

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
}

/** Texts in quotation marks and words with a minus, and the text without them. */
export interface Signs {
  readonly rest: string;
  readonly phrases: readonly string[];
  readonly excluded: readonly string[];
}

const named =
  /(?<![\p{L}\p{N}])(from|to|speaker|outlet|interviewer):\s?(?:["“«„]([^"“”«»„]{1,100})["”»“]|([^\s"“”«»„]{1,100}))/giu;
const quoted = /"([^"]{1,300})"|“([^“”"]{1,300})[”"]|«([^«»]{1,300})»|„([^„“”"]{1,300})[“”"]/gu;
const minus = /(?<=^|\s)-([\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]{0,60})(?=[\s,.;!?]|$)/gu;
const mostExcluded = 8;
const letter = /[\p{L}\p{N}]/u;

/** Takes the operators out of a text: they count wherever they stand in a message. */
export function readOperators(text: string): Operators {
  const found: { -readonly [K in "from" | "to" | "speaker" | "outlet" | "interviewer"]?: string } = {};
  const rest = text.replace(named, (whole, name: string, ...values: (string | undefined)[]) => {
    const key = fold(name) as keyof typeof found;
    const [inQuotes, plain = ""] = values;
    const value = (inQuotes ?? plain).trim();
    if (key !== "from" && key !== "to") {
      if (!letter.test(value)) return whole;
      found[key] = value;
      return " ";
    }
    if (boundOf(value, key) === undefined) return whole;
    found[key] = value;
    return " ";
  });
  const { from, to, ...names } = found;
  // Ends the wrong way round are turned.
  const [first, last] = from !== undefined && to !== undefined && from > to ? [to, from] : [from, to];
  return { rest, ...names, ...present({ from: first && boundOf(first, "from"), to: last && boundOf(last, "to") }) };
}

/** Takes the signs out of what is asked. */
export function readSigns(text: string): Signs {
  const phrases: string[] = [];
  const excluded: string[] = [];
  const rest = text
    .replace(quoted, (_, ...groups: (string | undefined)[]) => {
      const phrase = groups.slice(0, 4).find(group => group !== undefined) ?? "";
      if (letter.test(phrase)) phrases.push(phrase.trim());
      return " ";
    })
    .replace(minus, (_, word: string) => {
      if (excluded.length < mostExcluded) excluded.push(word);
      return " ";
    });
  return { rest, phrases, excluded };
}
