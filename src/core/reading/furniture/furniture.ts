/**
 * What stands in a text and nobody says or reads aloud: page heads and numbers, times and numbers of captions, stage directions,
 * notes' numbers, rules between parts; and words cut by a page or a line, which are put together again. It goes into the gaps of the map
 * (text/origin): never shown, never ending a sentence. What a line is, its shape and its recurrence say, not its words.
 */
import type { Range, Source } from "../../model.ts";
import { readDate } from "../../text/dates.ts";
import { joinedSource } from "../../text/origin/cut.ts";
import { linesOf, trimmed } from "../../text/paragraphs.ts";
import { headsOf } from "../heads/heads.ts";
import { isDirection } from "../heads/label-words.ts";
import type { Body, Part } from "../parts.ts";
import { hyphenedWords, keepsHyphen } from "./cut-words.ts";

const clock = "\\d{1,2}:\\d{1,2}(?::\\d{1,2})?(?:[.,]\\d{1,3})?";
/** Lines that are furniture by their shape. */
const shapes: readonly RegExp[] = [
  new RegExp(`^${clock} --> ${clock}.{0,80}$`, "u"),
  new RegExp(`^[[(]?${clock}[\\])]?$`, "u"),
  /^[-–—=*_~#•· ]{3,}$/u,
  /^[-–—[(]? ?\d{1,4} ?[-–—\])]?$/u,
  /^[[(][^\][()]{1,120}[\])][.]?$/u,
];
const isClock = new RegExp(`^${clock}$`, "u");
const bracketed = /[[(]([^\][()]{1,40})[\])]/gu;
/** No head has words behind it, or a time, without one of these. */
const ofHeads = /[:：[(.\-–—\t\d]| {3}/u;
const longestLine = 200;
const longestWord = 40;
/** From so many times on a line without digits is a page's own. */
const often = 3;

/** The body without its furniture. Parts keep their numbers. */
export function withoutFurniture({ source, parts }: Body): Body {
  const gaps = furnitureIn(source.text, parts);
  if (gaps.length === 0) return { source, parts };
  const kept: Range[] = [];
  let from = 0;
  for (const gap of gaps) {
    if (gap.start > from) kept.push({ start: from, end: gap.start });
    from = Math.max(from, gap.end);
  }
  if (from < source.text.length) kept.push({ start: from, end: source.text.length });
  return movedBody(source, parts, kept);
}

function movedBody(source: Source, parts: readonly Part[], kept: readonly Range[]): Body {
  const joined = joinedSource(source, kept);
  let at = 0;
  let before = 0;
  /** Offsets are asked in order. */
  const moved = (offset: number): number => {
    while (at < kept.length && kept[at]!.end < offset) before += kept[at]!.end - kept[at++]!.start;
    const range = kept[at];
    return range ? before + Math.max(0, offset - range.start) : before;
  };
  const found: Part[] = [];
  for (const part of parts) {
    const start = moved(part.start);
    const emphasis = part.emphasis?.map(own => ({ start: moved(own.start), end: moved(own.end) }));
    const range = trimmed(joined.text, { start, end: moved(part.end) });
    const last = found.at(-1);
    if (range.start === range.end) continue;
    // A word that a page had cut in two has made one paragraph of both.
    if (last && last.end >= range.start) found[found.length - 1] = { ...last, end: Math.max(last.end, range.end) };
    else found.push({ ...part, ...range, ...(emphasis === undefined ? {} : { emphasis }) });
  }
  return { source: joined, parts: found };
}

/** The furniture of a text, in order, without overlaps. */
function furnitureIn(text: string, parts: readonly Part[]): readonly Range[] {
  const lines = parts.flatMap(part =>
    [...linesOf(text, part.start, part.end)].map(line => ({ ...trimmed(text, line), part })),
  );
  const recurring = recurringLines(text, lines);
  const gaps: { start: number; end: number }[] = [];
  let last: { readonly end: number } | undefined;
  let known: ReadonlySet<string> | undefined;
  lines.forEach((line, at) => {
    const words = text.slice(line.start, Math.min(line.end, line.start + longestLine));
    const isCueNumber = /^\d{1,5}$/u.test(words) && shapes[0]!.test(shortLine(text, lines[at + 1]));
    if (isCueNumber || (line.part.form !== "heading" && (isShaped(words) || recurring.has(recurrenceKey(words))))) {
      gaps.push({ start: line.start, end: line.end });
      return;
    }
    const cut = last && cutWord(text, last.end, line.start);
    if (last && cut) {
      known ??= hyphenedWords(text);
      gaps.push({ start: keepsHyphen(cut.head, cut.tail, known) ? last.end : last.end - 1, end: line.start });
    }
    gaps.push(...directionsIn(text, line));
    last = line;
  });
  return merged(gaps);
}

function isShaped(line: string): boolean {
  return (
    line.length < longestLine &&
    shapes.some(shape => shape.test(line)) &&
    headsOf(line).every(({ family }) => family === "alone")
  );
}

function shortLine(text: string, line: Range | undefined): string {
  return line ? text.slice(line.start, Math.min(line.end, line.start + longestLine)) : "";
}

/** "[00:00:05] Host: …", "Host (00:00:05): …": the time is a part of what names the turn. */
function isOfHead(line: string, { index, length }: { readonly index: number; readonly length: number }): boolean {
  const behind = line.slice(index + length);
  const isFirst = line.slice(0, index).trim() === "";
  return isFirst ? headsOf(behind).some(({ family }) => family === "colon") : /^\s*(?::|$)/u.test(behind);
}

/** "(Laughter.)" and a note's number in square brackets, inside a line, with the space before it. */
function directionsIn(text: string, line: Range): readonly Range[] {
  const words = text.slice(line.start, line.end);
  if (!/[[(]/u.test(words)) return [];
  return [...words.matchAll(bracketed)].flatMap(({ 0: whole, 1: inside = "", index }) => {
    const isNote = whole.startsWith("[") && /^\d{1,3}$/u.test(inside);
    const isMark = isClock.test(inside) && !isOfHead(words, { index, length: whole.length });
    if (!isNote && !isMark && !isDirection(inside)) return [];
    const spaceBefore = /\s$/u.test(words.slice(0, index)) ? 1 : 0;
    return [{ start: line.start + index - spaceBefore, end: line.start + index + whole.length }];
  });
}

/** A word that goes on behind a hyphen at the end of a line: small letters before it and behind. */
function cutWord(
  text: string,
  end: number,
  next: number,
): { readonly head: string; readonly tail: string } | undefined {
  if (text[end - 1] !== "-") return undefined;
  const head = /[\p{L}\p{M}]*\p{Ll}$/u.exec(text.slice(Math.max(0, end - 1 - longestWord), end - 1))?.[0];
  const tail = /^\p{Ll}[\p{L}\p{M}]*/u.exec(text.slice(next, next + longestWord))?.[0];
  return head !== undefined && tail !== undefined ? { head, tail } : undefined;
}

/** Lines that come again with other numbers, or very often, and say nothing whole: page heads, buttons. */
function recurringLines(text: string, lines: readonly Range[]): ReadonlySet<string> {
  const counts = new Map<string, { count: number; numbered: number }>();
  for (const line of lines) {
    if (line.end - line.start > longestLine) continue;
    const words = text.slice(line.start, line.end);
    if (/[.!?…:]$/u.test(words) || (ofHeads.test(words) && isHeadOfWords(words))) continue;
    const key = recurrenceKey(words);
    const seen = counts.get(key) ?? { count: 0, numbered: 0 };
    counts.set(key, { count: seen.count + 1, numbered: seen.numbered + (/\d/u.test(words) ? 1 : 0) });
  }
  const isPageHead = (key: string, { count, numbered }: { count: number; numbered: number }): boolean =>
    (numbered > 1 && key.split(/\s+/u).length > 2) || (count >= often && /^[^\p{L}]|[^\p{L}\p{N})]$/u.test(key));
  return new Set([...counts].filter(([key, seen]) => isPageHead(key, seen)).map(([key]) => key));
}

function isHeadOfWords(line: string): boolean {
  return headsOf(line).some(({ family, startMs }) => family !== "alone" || startMs !== undefined);
}

/** What is the same in lines that count; a day is no count, and comes again only as itself. */
function recurrenceKey(line: string): string {
  if (/\d{4}/u.test(line) && line.length < 40 && readDate(line) !== undefined) return line;
  return line.replace(/\d+/gu, "#").replace(/\s+/gu, " ");
}

function merged(gaps: readonly Range[]): readonly Range[] {
  const found: { start: number; end: number }[] = [];
  for (const { start, end } of gaps.toSorted((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else found.push({ start, end });
  }
  return found;
}
