/**
 * The sentences of a text, as ranges: what an excerpt is made of. A stop ends a sentence where white space follows and what
 * comes then can begin one; marks that close after the stop belong to it ("He said: “We go.” Then …"); a blank line and a
 * new item of a list always end one, a mere line end never does (wire texts are wrapped at 70 letters).
 *
 * Decided against Intl.Segmenter: it ends sentences at line ends and inside "Dr. Hale", does not before a number or a dash,
 * and copies the whole text for each sentence it gives, which takes minutes for a file of one paragraph.
 */
import { inAll } from "../languages/languages.ts";
import { atStart } from "../languages/pattern.ts";
import type { Range } from "../model.ts";
import { fullStopEnds } from "./full-stops.ts";
import { paragraphsOf, trimmed } from "./paragraphs.ts";

/** Stops of any script with the quotation marks, brackets and footnote numbers that close behind them. */
const stopMarks =
  "(?<stops>[\\p{STerm}…]+)(?:[”’»›\"'“)\\]}*_]|[ \\u00a0\\u202f][»›”](?![\\p{L}\\p{N}])|\\[\\d{1,3}\\])*";
/** The line end before an item of a list, or before a turn that begins with a long dash. */
const lineBeforeItem = "[\\r\\n]+(?=[ \\t]*(?:[•▪◦‣*-][ \\t]|[–—][ \\t]?\\p{Lu}|\\d{1,2}[.)][ \\t]+\\p{Lu}))";
const places = new RegExp(`${stopMarks}|${lineBeforeItem}`, "gu");
/** Stops of scripts that put no space between sentences. */
const unspaced = /[。．！？｡]/;
const leaning = atStart(inAll(({ sentences }) => sentences.leaning));
/** How much of what follows a stop is looked at. */
const lookahead = 40;

/** Marks of questions in Latin, Arabic and Chinese writing; no "?" inside an address of the web. */
const asksAtEnd = /[?\u061f\uff1f]["”’»)\]*]{0,3}\s*$/u;
const asksAnywhere = /[?\u061f\uff1f](?=["”’»)\]*]{0,3}(?:\s|$))/u;
/** A turn asks where its end does; somewhere in a long answer there is a question mark, too. */
const endOfTurn = 120;

/** The sentences in order, without the white space around them; together they hold every other character of the text. */
export function sentencesOf(text: string): readonly Range[] {
  return paragraphsOf(text).flatMap(paragraph => [...sentencesIn(text, paragraph)]);
}

/** Whether a sentence leans on the one before: "But they did not." Such a sentence alone says less than was meant. */
export function leansBack(sentence: string): boolean {
  return leaning.test(sentence);
}

/** The last sentence is a question. */
export function endsAsking(text: string, { start, end }: Range): boolean {
  return asksAtEnd.test(text.slice(Math.max(start, end - 5), end));
}

/** There is a question near the end. */
export function asksNearEnd(text: string, { start, end }: Range): boolean {
  return asksAnywhere.test(text.slice(Math.max(start, end - endOfTurn), end));
}

function* sentencesIn(text: string, { start, end }: Range): Generator<Range> {
  let from = start;
  for (const { 0: place, index, groups } of text.slice(start, end).matchAll(places)) {
    const at = start + index;
    const stops = groups?.stops;
    const until = stops === undefined ? at : at + place.length;
    if (stops !== undefined && !ends(text, { from, start: at, end: until, stops }, end)) continue;
    const range = trimmed(text, { start: from, end: until });
    if (range.start < range.end) yield range;
    from = until;
  }
  const rest = trimmed(text, { start: from, end });
  if (rest.start < rest.end) yield rest;
}

/** Stops and what closes behind them, which end at `end`; `from` is where the sentence began. */
interface Stops extends Range {
  readonly from: number;
  readonly stops: string;
}

/** Whether the sentence ends with the stops; the paragraph reaches to `limit`. */
function ends(text: string, { from, start, end, stops }: Stops, limit: number): boolean {
  const following = text.slice(end, Math.min(limit, end + lookahead));
  const next = following.trimStart();
  if (next === "" && end + following.length >= limit) return true;
  if (next.length === following.length && !unspaced.test(stops)) return false;
  if (goesOn(next)) return false;
  // "...": marks alone go with what they follow.
  if (!/[\p{L}\p{N}]/u.test(text.slice(from, Math.min(start, from + lookahead)))) return false;
  return stops !== "." || fullStopEnds({ text, start: from, at: start }, next);
}

/** What follows cannot begin a sentence: a small letter (“Will you go?” he asked. Yes! (he paused)), or a closing sign. */
function goesOn(next: string): boolean {
  if (/^[\p{P}\p{S}\s]*\p{Ll}/u.test(next) && !/^[-*•]\s/.test(next)) return true;
  return /^[,;:)\]}”»]/.test(next);
}
