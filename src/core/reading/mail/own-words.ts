/**
 * A mail's text, cut into what its sender wrote and what he answers to. By the signs that mail programs set, which are the same in
 * every language: `>` before a quoted line, a colon at the end of the line above it, `-- ` before a signature, a line of strokes or
 * a block of `Key: value` with an address before a whole mail below.
 */
import type { Range } from "../../model.ts";
import { nameKey } from "../../people/names.ts";
import { linesOf, trimmed } from "../../text/paragraphs.ts";

/** A paragraph of a mail: its lines in the file, without the signs of quotation. */
export interface MailParagraph {
  readonly isQuoted: boolean;
  readonly lines: readonly Range[];
}

interface Line extends Range {
  /** Where its words begin, behind the signs of quotation. */
  readonly wordsAt: number;
  /** How many signs. */
  readonly depth: number;
}

const quoteMark = /^(?: {0,3}>){1,20} ?/;
/** By the standard: what follows is the signature. */
const signatureMark = /^-- ?$/;
const strokes = /^(?:-{3,}[ \t]?\p{L}[^-\n]{2,40}-{3,}|_{20,})$/u;
const headLine = /^[ \t*]{0,4}\p{L}[\p{L} ]{1,15}:\*?[ \t]+\S/u;
/** So many such lines, one of them with an address, are the head of another mail. */
const headLines = 3;
/** A line that says who wrote what is quoted below it is broken into so many at most. */
const introductionLines = 3;
/** What is looked at of a line. */
const shown = 400;

/** The paragraphs of a mail down to its signature, or to a whole mail below it; of quotations, those of the mail that it answers. */
export function mailParagraphs(raw: string): readonly MailParagraph[] {
  const lines = ownLines(
    raw,
    [...linesOf(raw)].map(line => lineOf(raw, line)),
  );
  const paragraphs: { isQuoted: boolean; depth: number; lines: Range[] }[] = [];
  let open: (typeof paragraphs)[number] | undefined;
  for (const { wordsAt, end, depth } of lines) {
    const words = trimmed(raw, { start: wordsAt, end });
    if (words.start === words.end) {
      open = undefined;
      continue;
    }
    if (open?.depth !== depth) {
      open = { isQuoted: depth > 0, depth, lines: [] };
      paragraphs.push(open);
    }
    open.lines.push(words);
  }
  return paragraphs.filter((paragraph, at) => {
    const isIntroduction = introduces(raw, paragraph.lines) && (paragraphs[at + 1]?.depth ?? 0) > paragraph.depth;
    return paragraph.depth < 2 && !isIntroduction;
  });
}

/** So many lines of a letter's end are a greeting and a name. */
const mostLinesOfEnd = 3;
const longestOfEnd = 60;

/** The paragraphs without "Best wishes, Ada" at their end, known by the sender's name on its last line, in whatever language it greets. */
export function withoutEnd(
  raw: string,
  paragraphs: readonly MailParagraph[],
  sender: string | undefined,
): readonly MailParagraph[] {
  const last = paragraphs.findLastIndex(({ isQuoted }) => !isQuoted);
  const lines = paragraphs[last]?.lines ?? [];
  const name = lines.at(-1);
  if (sender === undefined || !name || !isNamed(raw.slice(name.start, Math.min(name.end, name.start + 100)), sender))
    return paragraphs;
  const above = paragraphs[last - 1];
  const isAlone = lines.length === 1 && above?.isQuoted === false && above.lines.length === 1;
  // The greeting may stand in a paragraph of its own.
  const greeting = isAlone ? above.lines[0]! : undefined;
  const isGreeting = greeting !== undefined && /,$/u.test(raw.slice(greeting.start, greeting.end)) && isShort(greeting);
  if (lines.length > mostLinesOfEnd || !lines.every(isShort)) return paragraphs;
  return paragraphs.filter((_, at) => at !== last && !(isGreeting && at === last - 1));
}

function isShort({ start, end }: Range): boolean {
  return end - start <= longestOfEnd;
}

/** Nothing but words of the sender's name. */
function isNamed(line: string, sender: string): boolean {
  const [own, words] = [nameKey(sender).split(" "), nameKey(line).split(" ")];
  return words[0] !== "" && words.every(word => own.includes(word));
}

/** Whether the sender answers between the lines of what was asked: most of what he quotes asks, and his words follow. */
export function answersBetween(raw: string, paragraphs: readonly MailParagraph[]): boolean {
  let [quoted, asking] = [0, 0];
  paragraphs.forEach(({ isQuoted, lines }, at) => {
    if (!isQuoted || paragraphs[at + 1]?.isQuoted !== false) return;
    quoted++;
    if (lines.some(({ start, end }) => raw.slice(start, end).includes("?"))) asking++;
  });
  return asking > 0 && asking * 2 >= quoted;
}

function lineOf(raw: string, line: Range): Line {
  const mark = quoteMark.exec(raw.slice(line.start, Math.min(line.end, line.start + shown)))?.[0] ?? "";
  return { ...line, wordsAt: line.start + mark.length, depth: mark.split(">").length - 1 };
}

function ownLines(raw: string, lines: readonly Line[]): readonly Line[] {
  let heads = 0;
  let hasAddress = false;
  for (const [at, { start, end }] of lines.entries()) {
    const words = raw.slice(start, Math.min(end, start + shown));
    const isHead = headLine.test(words);
    heads = isHead ? heads + 1 : 0;
    hasAddress = isHead && (hasAddress || /\S@\S/.test(words));
    if (signatureMark.test(words) || (at > 0 && strokes.test(words.trim()))) return lines.slice(0, at);
    if (heads >= headLines && hasAddress) return lines.slice(0, at - heads + 1);
  }
  return lines;
}

/** "On 3 March 2024, Bo Lind wrote:" */
function introduces(raw: string, lines: readonly Range[]): boolean {
  return lines.length <= introductionLines && raw[lines.at(-1)!.end - 1] === ":";
}
