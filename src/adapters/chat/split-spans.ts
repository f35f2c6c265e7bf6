/**
 * A long text of spans in pieces that fit a platform's limit, each span's style and link kept. Cut where a reader would
 * pause: at the end of a paragraph, else of a line or sentence, else of a word, and only in a word longer than a piece
 * between two letters. Nothing is lost but the white space at a cut.
 *
 * Counted in graphemes (what people see as one character), so that no flag, accent or emoji is torn.
 */
import type { Span } from "../../core/reply/reply.ts";
import { graphemesOf } from "./graphemes.ts";

/** A grapheme, or one code point of a grapheme that is longer than a whole piece. */
interface Unit {
  readonly start: number;
  readonly text: string;
  readonly length: number;
  readonly blank: boolean;
}

const sentenceEnd = /[.!?…。！？]["'”’»›)\]]{0,4}$/;

/**
 * Pieces of at most `most`, in order. `lengthOf` must add up over characters: UTF-16 units (the default), code points,
 * bytes. A single code point longer than `most` stays whole.
 */
export function splitSpans(
  spans: readonly Span[],
  most: number,
  lengthOf: (text: string) => number = text => text.length,
): readonly (readonly Span[])[] {
  const text = spans.map(span => span.text).join("");
  if (text === "") return [];
  if (lengthOf(text) <= most) return [spans];
  const units = unitsOf(text, most, lengthOf);
  const pieces: (readonly Span[])[] = [];
  let from = 0;
  while (from < units.length) {
    const fits = fitting(units, from, most);
    const cut = fits === units.length ? fits : bestCut(units, from, fits);
    let end = cut;
    while (cut < units.length && end > from && units[end - 1]!.blank) end--;
    if (end > from) pieces.push(slice(spans, units[from]!.start, units[end - 1]!.start + units[end - 1]!.text.length));
    from = cut;
    while (from < units.length && units[from]!.blank) from++;
  }
  return pieces;
}

function unitsOf(text: string, most: number, lengthOf: (text: string) => number): readonly Unit[] {
  const units: Unit[] = [];
  let start = 0;
  const add = (part: string, length: number): void => {
    units.push({ start, text: part, length, blank: part.trim() === "" });
    start += part.length;
  };
  for (const grapheme of graphemesOf(text)) {
    const length = lengthOf(grapheme);
    if (length <= most) add(grapheme, length);
    else for (const point of grapheme) add(point, lengthOf(point));
  }
  return units;
}

/** The first unit that does not fit into a piece beginning at `from`; at least one always does. */
function fitting(units: readonly Unit[], from: number, most: number): number {
  let length = units[from]!.length;
  let end = from + 1;
  while (end < units.length && length + units[end]!.length <= most) length += units[end++]!.length;
  return end;
}

/**
 * Where the next piece begins: the last pause of the highest rank. A paragraph or sentence counts in the later half only,
 * since a piece of one line before a full one reads worse than a cut between sentences.
 */
function bestCut(units: readonly Unit[], from: number, fits: number): number {
  const half = from + (fits - from) / 2;
  let sentence: number | undefined;
  let word: number | undefined;
  for (let at = fits; at > from; at--) {
    if (!units[at]!.blank || units[at - 1]!.blank) continue;
    word ??= at;
    if (at < half) break;
    const breaks = lineBreaks(units, at);
    if (breaks > 1) return at;
    if (breaks === 1 || endsSentence(units, at)) sentence ??= at;
  }
  return sentence ?? word ?? fits;
}

function lineBreaks(units: readonly Unit[], from: number): number {
  let breaks = 0;
  for (let at = from; at < units.length && units[at]!.blank; at++) if (units[at]!.text.includes("\n")) breaks++;
  return breaks;
}

function endsSentence(units: readonly Unit[], end: number): boolean {
  const before = units.slice(Math.max(0, end - 6), end).map(unit => unit.text);
  return sentenceEnd.test(before.join(""));
}

/** The spans between two offsets of their joined text. */
function slice(spans: readonly Span[], start: number, end: number): readonly Span[] {
  let at = 0;
  return spans.flatMap(span => {
    const text = span.text.slice(Math.max(0, start - at), Math.max(0, end - at));
    at += span.text.length;
    return text === "" ? [] : [{ ...span, text }];
  });
}
