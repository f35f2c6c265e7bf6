/**
 * Cuts what is too long for one passage: at the end of a paragraph where one is near, else of a sentence, and inside a
 * sentence only where it is longer than a passage itself. Long texts are walked in windows, so that neither a line of
 * megabytes nor a word of one is ever handed to the sentence finder whole.
 */

import type { Range } from "../model.ts";
import { isBlank, trimmed } from "../text/paragraphs.ts";
import { sentencesOf } from "../text/sentences.ts";
import { passageSize } from "./weights.ts";

interface Unit extends Range {
  readonly words: number;
  /** Nothing but a line end stands between it and the next. */
  readonly endsLine: boolean;
}

/** The range itself where it is short enough, else its pieces: in order, together all of its letters. */
export function piecesOf(text: string, range: Range): readonly Range[] {
  const length = range.end - range.start;
  const words = length <= passageSize.words ? 1 : countWords(text, range);
  if (length <= passageSize.characters && words <= passageSize.words) return [range];
  const units = windowsOf(text, range).flatMap(window => unitsOf(text, window));
  const target = words / Math.ceil(words / passageSize.words);
  const pieces: Range[] = [];
  let open: { start: number; end: number; words: number } | undefined;
  for (const unit of units) {
    if (open && (open.words + unit.words > passageSize.words || unit.end - open.start > passageSize.characters)) {
      pieces.push({ start: open.start, end: open.end });
      open = undefined;
    }
    if (open) {
      open.end = unit.end;
      open.words += unit.words;
    } else open = { start: unit.start, end: unit.end, words: unit.words };
    if (open.words >= target || (unit.endsLine && open.words >= target * passageSize.enough && units.at(-1) !== unit)) {
      pieces.push({ start: open.start, end: open.end });
      open = undefined;
    }
  }
  if (open) pieces.push({ start: open.start, end: open.end });
  return pieces;
}

/** Words are what stands between white space. */
export function countWords(text: string, { start, end }: Range): number {
  let words = 0;
  let inside = false;
  for (let i = start; i < end; i++) {
    const space = isSpace(text, i);
    if (!space && !inside) words++;
    inside = !space;
  }
  return words;
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code <= 32 || code === 0xa0;
}

/** Stretches of at most `passageSize.window`, ended at a paragraph, sentence or word where there is one. */
function windowsOf(text: string, range: Range): readonly Range[] {
  const windows: Range[] = [];
  let start = range.start;
  while (range.end - start > passageSize.window) {
    const end = start + breakBefore(text.slice(start, start + passageSize.window), passageSize.window / 2);
    windows.push(trimmed(text, { start, end }));
    start = end;
  }
  windows.push(trimmed(text, { start, end: range.end }));
  return windows.filter(window => window.start < window.end);
}

/** Where to break a text that goes on: after its last paragraph, sentence or word behind `earliest`, or at its end. */
function breakBefore(text: string, earliest: number): number {
  for (const mark of ["\n", "\r", ". ", "? ", "! ", " "]) {
    const at = text.lastIndexOf(mark);
    if (at >= earliest) return at + mark.length;
  }
  const last = text.charCodeAt(text.length - 1);
  return last >= 0xd800 && last <= 0xdbff ? text.length - 1 : text.length;
}

function unitsOf(text: string, window: Range): readonly Unit[] {
  const words = text.slice(window.start, window.end);
  const sentences = sentencesOf(words);
  return sentences.flatMap(({ start, end }, index): readonly Unit[] => {
    const range = { start: window.start + start, end: window.start + end };
    const next = window.start + (sentences[index + 1]?.start ?? words.length);
    const endsLine = /[\r\n]/.test(text.slice(range.end, next));
    const parts = bounded(text, range);
    return parts.map((part, place) => ({
      ...part,
      words: countWords(text, part),
      endsLine: endsLine && place === parts.length - 1,
    }));
  });
}

/** A sentence longer than a passage, cut between words; a word longer than one, wherever it must be. */
function bounded(text: string, sentence: Range): readonly Range[] {
  const parts: Range[] = [];
  let { start } = sentence;
  while (
    sentence.end - start > passageSize.characters ||
    countWords(text, { start, end: sentence.end }) > passageSize.words
  ) {
    const most = text.slice(start, Math.min(sentence.end, start + passageSize.characters));
    const end = start + Math.min(breakBefore(most, 1), wordsEnd(most));
    parts.push(trimmed(text, { start, end }));
    start = end;
  }
  if (!isBlank(text, start, sentence.end)) parts.push(trimmed(text, { start, end: sentence.end }));
  return parts.filter(part => part.start < part.end);
}

/** How far the first `passageSize.words` words reach. */
function wordsEnd(text: string): number {
  let words = 0;
  for (let i = 1; i < text.length; i++) {
    if (isSpace(text, i) && !isSpace(text, i - 1) && ++words === passageSize.words) return i;
  }
  return text.length;
}
