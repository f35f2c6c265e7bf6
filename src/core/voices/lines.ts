/**
 * Running text as lines: sentences that know which part of them stands in quotation marks, and which go together because
 * one quotation reaches over them. The step between marks (text/quotation-marks.ts) and whose words they are (voices.ts).
 */
import { languageOf } from "../languages/languages.ts";
import { anyOf, wordEnd } from "../languages/pattern.ts";
import type { Range } from "../model.ts";
import { signs, unsigned } from "../people/mask.ts";
import { paragraphsOf } from "../text/paragraphs.ts";
import { beginsQuoted, type Quotations, quotationsOf } from "../text/quotation-marks.ts";
import { sentencesOf } from "../text/sentences.ts";

/** One sentence: a range of the paragraph it is from. */
export interface Line extends Range {
  /** Place of that paragraph, from 0. */
  readonly paragraph: number;
  /** Counts the stretches between blank lines, over all paragraphs. */
  readonly block: number;
  /** The sentence with a sign in place of each quotation, or part of one. */
  readonly outside: string;
  /** How many quotations it holds a part of. A word or two in marks are no quotation, unless they stand for a sentence. */
  readonly quotations: number;
  /** All of it stands in quotation marks. */
  readonly quoted: boolean;
  /** Its last quotation goes on in the next line. */
  readonly goesOn: boolean;
  /** Its quotation marks do not fit, so nobody knows where the quotation ends. */
  readonly broken: boolean;
  /** It ends with a question or an exclamation in quotation marks; with a question. */
  readonly exclaims: boolean;
  readonly asks: boolean;
}

/** A short sentence that only tells who asked, exclaimed or answered; never where the language has no words for it. */
function asksIn(language: string): RegExp {
  const verbs = anyOf(languageOf(language)?.saying?.asks ?? []);
  return new RegExp(`^(?:[^\\s,;:]{1,30},?\\s){1,6}?${verbs}(?:\\s[^\\s]{1,30}){0,8}[.!]?$`, "iu");
}

/** What follows a quotation in a language whose verb ends the sentence. */
function saidIn(language: string): RegExp {
  const { quotedVerb, whoSays = [], verbs = [] } = languageOf(language)?.saying ?? {};
  return quotedVerb
    ? new RegExp(`^ ?${anyOf([...quotedVerb.behindQuotation, ...whoSays, ...verbs])}${wordEnd}`, "u")
    : /(?!)/;
}

/** From the pause before who says it to the pause behind: ", — said Stone. — ". */
const who = "(?<who>(?:[^—–«»“”.,!?]|«[^—–«»]{1,40}»){3,60})";
const insertion = new RegExp(
  `(?:[,.!?…] [—–-] (?=\\p{Ll})|, [—–-] (?=\\p{Lu}))${who}(?<end>[.,] [—–-] |\\.(?=\\s\\p{Lu}|$)|$)`,
  "gu",
);
/** Where speech in dashes begins: with the paragraph, or behind a sentence. */
const dashes = /(?:^|(?<=[.!?…»]\s))[—–-] (?=\p{Lu})/gu;

interface Speech extends Quotations {
  /** Where it is not known whether speech goes on, or whose it is. */
  readonly doubts?: readonly Range[];
}

/** Cuts who says it out of what is said where dashes set it apart, and takes speech that begins with one for a quotation. */
function dialogueIn(language: string): (text: string, found: Quotations) => Speech {
  const { dialogue, verbs = [] } = languageOf(language)?.saying ?? {};
  if (!dialogue) return (text, found) => (/^[—–] ?\p{Lu}/u.test(text) ? { ...found, doubts: [wholeOf(text)] } : found);
  const says = new RegExp(`(?<!\\p{L})${anyOf(verbs)}${wordEnd}`, "iu");
  return (text, found) => {
    const all = [...text.matchAll(dashes)].map(({ index }) => index);
    const inserted = [...text.matchAll(insertion)].filter(({ groups, index }) => {
      const who = groups!.who!.trim();
      if (/^\p{Lu}/u.test(who)) return says.test(who);
      return all.some(start => start < index) || says.test(who) || who.split(" ").length <= 3;
    });
    // The dash behind "said Stone." goes on with what is said.
    const begun = all.filter(at => !inserted.some(({ 0: who, index }) => index < at && at < index + who.length));
    const doubts: Range[] = [];
    const spoken = begun.flatMap((start, at): readonly Range[] => {
      // Where a quotation in marks begins, it has ended.
      const marked = found.ranges.find(one => one.end > start && !isWithin(one, inserted));
      const range = { start, end: Math.min(begun[at + 1] ?? text.length, marked?.start ?? text.length) };
      const last = cutBy(range, inserted).at(-1);
      if (range.end <= start) return [];
      // Somebody speaks, and nothing says who.
      if (!last) {
        doubts.push(range);
        return [];
      }
      // Speech that begins inside a paragraph may end with any sentence of it.
      const more = start > 0 ? text.slice(last.start, last.end).search(/(?<=[.!?…]) \p{Lu}/u) : -1;
      if (more < 0) return [range];
      doubts.push({ start: last.start + more, end: last.end });
      return [{ start, end: last.start + more }];
    });
    const ranges = [...found.ranges, ...spoken].sort((a, b) => a.start - b.start);
    return {
      ...found,
      doubts,
      ranges: ranges.flatMap(range => [cutBy(range, inserted)].flatMap(cut => (cut.length > 0 ? cut : range))),
    };
  };
}

function wholeOf(text: string): Range {
  return { start: 0, end: text.length };
}

/** «Harbour» in "said Stone of the club «Harbour»". */
function isWithin({ start, end }: Range, inserted: readonly RegExpMatchArray[]): boolean {
  return inserted.some(({ 0: who, index = 0 }) => index < start && end < index + who.length);
}

/** What is left of a quotation before and behind each insertion in it; nothing where there is none. */
function cutBy({ start, end }: Range, inserted: readonly RegExpMatchArray[]): readonly Range[] {
  const parts: Range[] = [];
  let from = start;
  for (const { 0: found, index = 0, groups } of inserted) {
    if (index <= from || index + found.length > end) continue;
    parts.push({ start: from, end: index + 1 });
    from = groups!.end!.length > 1 ? index + found.length : end;
  }
  return parts.length > 0 && from < end ? [...parts, { start: from, end }] : parts;
}

/** The sentences of all paragraphs, in order. `language`: of their words, two letters. */
export function linesOf(paragraphs: readonly string[], language: string): readonly Line[] {
  const asks = asksIn(language);
  const said = saidIn(language);
  const apart = dialogueIn(language);
  const blocks = paragraphs.flatMap((text, paragraph) =>
    paragraphsOf(text).map(({ start, end }) => ({ paragraph, start, text: text.slice(start, end) })),
  );
  return blocks.flatMap(({ paragraph, start: offset, text }, block) => {
    const { ranges, open, doubts = [] } = apart(text, quotationsOf(text));
    const next = blocks[block + 1];
    const continued = open && next !== undefined && beginsQuoted(next.text);
    const brokenFrom = open && !continued ? ranges.at(-1)!.start : text.length;
    let from = 0;
    const lines = sentencesOf(text).map(({ start, end }): Line => {
      while (from < ranges.length && ranges[from]!.end <= start) from++;
      let to = from;
      while (to < ranges.length && ranges[to]!.start < end) to++;
      const inside = ranges.slice(from, to).filter(quotation => !isScare(text, quotation, said));
      const outside = mask(text, { start, end }, inside);
      const last = inside.at(-1);
      return {
        paragraph,
        block,
        start: offset + start,
        end: offset + end,
        outside,
        quotations: inside.length,
        quoted: inside.length > 0 && !/[\p{L}\p{N}]/u.test(outside),
        goesOn:
          last !== undefined && (last.end > end || (continued && last.end === text.length && end === text.length)),
        broken: end > brokenFrom || doubts.some(doubt => doubt.start < end && start < doubt.end),
        asks: /\?[”"»“’']+$/.test(text.slice(Math.max(start, end - 4), end)),
        exclaims: /[?!…][”"»“’']+$/.test(text.slice(Math.max(start, end - 4), end)),
      };
    });
    return lines.reduce<Line[]>((all, line) => join(all, line, asks), []);
  });
}

/** “Will you stay?” Ms Moor asked. Two sentences by their marks, and one by what they say. */
function join(lines: Line[], line: Line, asks: RegExp): Line[] {
  const last = lines.at(-1);
  if (!last?.quoted || !last.exclaims || line.quotations > 0 || !asks.test(line.outside)) lines.push(line);
  else lines[lines.length - 1] = { ...last, end: line.end, outside: `${last.outside} ${line.outside}`, quoted: false };
  return lines;
}

/** Lines that one quotation holds together, in order; most groups are one line. */
export function groupsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const groups: Line[][] = [];
  let joined = false;
  for (const line of lines) {
    if (joined) groups.at(-1)!.push(line);
    else groups.push([line]);
    joined = line.goesOn;
  }
  return groups;
}

/** Called “golden”, the club «Harbour»: marks around a word or two that stand inside a sentence and end none of their own. */
function isScare(text: string, { start, end }: Range, said: RegExp): boolean {
  const inner = text
    .slice(start + 1, end - 1)
    .replace(/^'|'$/g, "")
    .trim();
  // What goes on behind "— says Stone —" has no mark of its own.
  if (/^\p{L}/u.test(text.slice(start, end))) return false;
  if (inner.split(/\s+/).length > 2 || /[,.?!…:;–—-]$/.test(inner)) return false;
  const before = text.slice(Math.max(0, start - 3), start);
  const behind = text.slice(end, end + 30);
  if (said.test(behind)) return false;
  return /^\p{L}/u.test(behind) || (!/:\s*$/.test(before) && !/^\s*[,–—-]/.test(behind) && /^\s?\S/.test(behind));
}

/** A quotation that ends with a comma or a question is a part of what goes on: the comma stands behind the sign then. */
function mask(text: string, { start, end }: Range, quotations: readonly Range[]): string {
  let masked = "";
  let from = start;
  for (const quotation of quotations) {
    if (quotation.start > from) masked += unsigned(text.slice(from, quotation.start));
    masked += signs.quotation;
    from = Math.min(end, quotation.end);
    if (/[,?!…][”"»“’']+$/.test(text.slice(Math.max(quotation.start, from - 4), from)) && /^\s/.test(text.slice(from)))
      masked += ",";
  }
  return masked + unsigned(text.slice(from, end));
}
