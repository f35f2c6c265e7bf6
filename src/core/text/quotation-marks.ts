/**
 * What stands in quotation marks in one paragraph, in the marks of any of our languages: “…”, „…“, «…», "…", ”…”, and ‘…’
 * or '…' where a paragraph has no others (there, an apostrophe looks the same). Marks are where wrong attributions begin, so
 * a mark that does not fit (a second opening, a missing close) leaves the quotation open to the end, for the caller to doubt.
 */
import { inAll } from "../languages/languages.ts";
import type { Range } from "../model.ts";

export interface Quotations {
  /** In order, with their marks; what is nested in a quotation is part of it. */
  readonly ranges: readonly Range[];
  /** Whether the last one is never closed in its paragraph. */
  readonly open: boolean;
}

/** Opening marks, and the marks that close them. Mixed pairs such as “…" are common in typed texts, and two apostrophes in archives. */
const closers: ReadonlyMap<string, string> = new Map([
  ["“", '”"'],
  ["„", '“”"'],
  ["‟", '”"'],
  ["«", "»"],
  ["»", "«"],
  ["”", '”"'],
  ['"', '"”'],
  ["''", "''"],
]);
const double = /[“”„‟«»"]|''/g;
const single = /[‘’']/g;
const possessives = inAll(({ writing }) => writing.possessives);

/** The quotations of a paragraph. */
export function quotationsOf(text: string): Quotations {
  const found = scan(text, double, closers);
  if (found.ranges.length > 0 || !/[‘']/.test(text)) return found;
  const singles = scan(
    text,
    single,
    new Map([
      ["‘", "’'"],
      ["'", "'’"],
    ]),
  );
  // A lone apostrophe that opens nothing would swallow the paragraph.
  return singles.open ? { ranges: singles.ranges.slice(0, -1), open: false } : singles;
}

/** Whether a paragraph begins with a mark that can open a quotation, as each paragraph of a long one does. */
export function beginsQuoted(text: string): boolean {
  return /^\s*(?:[-–—]\s*)?(?:[“„‟«"‘]|'')/.test(text);
}

function scan(text: string, marks: RegExp, pairs: ReadonlyMap<string, string>): Quotations {
  const ranges: Range[] = [];
  let start = -1;
  let opener = "";
  let depth = 0;
  for (const { 0: mark, index } of text.matchAll(marks)) {
    const before = text[index - 1] ?? " ";
    const after = text[index + mark.length] ?? " ";
    if (depth === 0) {
      if (!pairs.has(mark) || !canOpen(mark, before, after)) continue;
      start = index;
      opener = mark;
      depth = 1;
    } else if (pairs.get(opener)!.includes(mark) && canClose(mark, before, after)) {
      if (--depth > 0) continue;
      ranges.push({ start, end: index + mark.length });
    } else if (mark === opener && canOpen(mark, before, after)) depth++;
  }
  if (depth > 0) ranges.push({ start, end: text.length });
  return { ranges, open: depth > 0 };
}

/** Straight and single marks open behind white space or a bracket only: 12" and don't open nothing. */
function canOpen(mark: string, before: string, after: string): boolean {
  if (/[“„‟«]/.test(mark)) return true;
  return /[\s([{\u2013\u2014/:,*_“„«-]/.test(before) && /[^\s]/.test(after);
}

/** A straight mark between a space and a letter opens; a single one between two letters, or behind "ministers", is an apostrophe. */
function canClose(mark: string, before: string, after: string): boolean {
  if (/[’']/.test(mark)) return !/[\p{L}\p{N}]/u.test(after) && !(possessives.has(before) && after === " ");
  if (mark === '"' || mark === "”" || mark === "“") return !(/\s/.test(before) && /[\p{L}\p{N}]/u.test(after));
  return true;
}
