/**
 * The body of a file cut into the parts that can hold words: paragraphs, without what nobody said (noise, HTML
 * comments), with headings told apart. Everything after this step works on ranges of what is left, so two neighbours
 * with only white space between them may become one range, and nothing left out can come back into it.
 */

import type { Range } from "../../model.ts";
import { linesOf, type Paragraph, paragraphsOf, trimmed } from "../../text/paragraphs.ts";
import { isNoise } from "./noise.ts";

/** A stretch of the body. `number` is that of its paragraph; a paragraph can hold several parts. */
export interface Part extends Range {
  readonly number: number;
  /** `heading`: a Markdown heading, the range being its words; `bold`: a paragraph wholly in bold. */
  readonly form: "text" | "bold" | "heading";
}

/** The parts from `start` on, in order. Comments and headings are looked for in Markdown only. */
export function partsOf(text: string, start: number, markdown: boolean): readonly Part[] {
  const parts: Part[] = [];
  const comments = markdown ? commentsOf(text, start) : [];
  let next = 0;
  for (const paragraph of paragraphsOf(text, start)) {
    const inside: Range[] = [];
    while (next < comments.length && comments[next]!.end <= paragraph.start) next++;
    for (let i = next; i < comments.length && comments[i]!.start < paragraph.end; i++) inside.push(comments[i]!);
    for (const stretch of without(paragraph, inside)) {
      for (const part of markdown
        ? splitHeadings(text, stretch, paragraph.number)
        : [textPart(text, stretch, paragraph.number)]) {
        if (
          part.start < part.end &&
          !(part.form !== "heading" && isNoise(text.slice(part.start, Math.min(part.end, part.start + 300))))
        ) {
          parts.push(part);
        }
      }
    }
  }
  return parts;
}

/** The words of a bold paragraph without its markers; of others, all of it. */
export function wordsOf(text: string, part: Part): Range {
  if (part.form !== "bold") return part;
  return trimmed(text, { start: part.start + 2, end: part.end - 2 });
}

function textPart(text: string, range: Range, number: number): Part {
  const { start, end } = trimmed(text, range);
  const marker = text.slice(start, start + 2);
  const bold =
    (marker === "**" || marker === "__") &&
    end - start > 5 &&
    end - start < 2000 &&
    text.slice(end - 2, end) === marker &&
    text.indexOf(marker, start + 2) === end - 2;
  return { start, end, number, form: bold ? "bold" : "text" };
}

/** `<!-- … -->`; one that is not closed hides its paragraph only, so a slip cannot hide a file. */
function commentsOf(text: string, start: number): readonly Range[] {
  const comments: Range[] = [];
  let open = text.indexOf("<!--", start);
  while (open >= 0) {
    const close = text.indexOf("-->", open + 4);
    const end = close >= 0 ? close + 3 : endOfParagraph(text, open);
    comments.push({ start: open, end });
    // Once nothing closes, nothing later does: looking again for each would be quadratic.
    if (close < 0) break;
    open = text.indexOf("<!--", end);
  }
  return comments;
}

function endOfParagraph(text: string, offset: number): number {
  let end = offset;
  for (const line of linesOf(text, offset)) {
    if (trimmed(text, line).start === trimmed(text, line).end) break;
    end = line.end;
  }
  return end;
}

function without(paragraph: Paragraph, holes: readonly Range[]): readonly Range[] {
  const rest: Range[] = [];
  let from = paragraph.start;
  for (const hole of holes) {
    if (hole.start > from) rest.push({ start: from, end: hole.start });
    from = Math.max(from, hole.end);
  }
  if (from < paragraph.end) rest.push({ start: from, end: paragraph.end });
  return rest;
}

const hashes = /^ {0,3}#{1,6}[ \t]+/;
const underline = /^ {0,3}(?:=+|-{2,})\s*$/;

/** Splits a paragraph at `# …` lines, and at a short line underlined with `===` or `---`. */
function splitHeadings(text: string, range: Range, number: number): readonly Part[] {
  const parts: Part[] = [];
  let open: { start: number; end: number } | undefined;
  let lines = 0;
  const close = () => {
    if (open) parts.push(textPart(text, open, number));
    open = undefined;
    lines = 0;
  };
  for (const line of linesOf(text, range.start, range.end)) {
    const short = text.slice(line.start, Math.min(line.end, line.start + 200));
    const mark = hashes.exec(short)?.[0].length;
    if (mark !== undefined) {
      close();
      let end = trimmed(text, line).end;
      while (text[end - 1] === "#") end--;
      parts.push({
        ...trimmed(text, { start: line.start + mark, end: Math.max(end, line.start + mark) }),
        number,
        form: "heading",
      });
    } else if (
      open &&
      lines === 1 &&
      underline.test(short) &&
      open.end - open.start < 100 &&
      !/[.!?;,]$/.test(text.slice(open.end - 1, open.end))
    ) {
      parts.push({ ...trimmed(text, open), number, form: "heading" });
      open = undefined;
      lines = 0;
    } else {
      if (open) open.end = line.end;
      else open = { start: line.start, end: line.end };
      lines++;
    }
  }
  close();
  return parts;
}
