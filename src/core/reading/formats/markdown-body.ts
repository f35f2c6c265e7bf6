/**
 * The body of a Markdown file: its words without marks, cut into paragraphs, headings and paragraphs in bold. Paragraphs are
 * counted in the file, so that a comment or an image between two of them moves no number.
 */
import type { Range } from "../../model.ts";
import { betweenGaps, type FileStretch, sourceOf, textOffsetOf } from "../../text/origin.ts";
import { linesOf, type Paragraph, paragraphsOf, trimmed } from "../../text/paragraphs.ts";
import { type Body, boldMarks, isBold, type Part, withoutNoise } from "../parts.ts";
import { linkLabelsOf, marksOf } from "./markdown-marks.ts";

/** A stretch of the file that is one part, and the marks of headings around its words. */
interface Block extends Range {
  readonly number: number;
  readonly form: Part["form"];
}

/** Reads the body of a file from `start` on, behind its front matter. */
export function markdownBody(file: string, raw: string, start: number): Body {
  const comments = commentsOf(raw, start);
  const labels = linkLabelsOf(raw);
  const blocks: Block[] = [];
  const gaps: FileStretch[] = [...comments];
  let next = 0;
  for (const paragraph of paragraphsOf(raw, start)) {
    while (next < comments.length && comments[next]!.end <= paragraph.start) next++;
    const inside: Range[] = [];
    for (let at = next; at < comments.length && comments[at]!.start < paragraph.end; at++) inside.push(comments[at]!);
    for (const stretch of betweenGaps(paragraph, inside))
      readBlocks(raw, { ...stretch, number: paragraph.number }, { blocks, gaps });
  }
  for (const block of blocks) {
    for (const mark of marksOf(raw, block, labels)) gaps.push(mark);
    if (block.form === "bold") gaps.push(...boldMarks(block));
  }
  gaps.sort((a, b) => a.start - b.start || a.end - b.end);
  const source = sourceOf(file, raw, betweenGaps({ start, end: raw.length }, gaps));
  const parts = blocks.map(({ number, form, ...range }): Part => {
    const shown = { start: textOffsetOf(source, range.start), end: textOffsetOf(source, range.end) };
    return { ...trimmed(source.text, shown), number, form };
  });
  return { source, parts: withoutNoise(source.text, parts) };
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

const hashes = /^ {0,3}#{1,6}[ \t]+/;
const underline = /^ {0,3}(?:=+|-{2,})\s*$/;
const longestUnderlined = 100;

/** Splits a paragraph at `# …` lines, and at a short line underlined with `===` or `---`. */
function readBlocks(
  text: string,
  paragraph: Paragraph,
  found: { readonly blocks: Block[]; readonly gaps: FileStretch[] },
): void {
  const { number } = paragraph;
  let open: { start: number; end: number; lines: number } | undefined;
  const close = (form: "heading" | "running"): void => {
    if (open)
      found.blocks.push(
        form === "heading" ? { ...trimmed(text, open), number, form } : runningBlock(text, { ...open, number }),
      );
    open = undefined;
  };
  for (const line of linesOf(text, paragraph.start, paragraph.end)) {
    const short = text.slice(line.start, Math.min(line.end, line.start + 200));
    const mark = hashes.exec(short)?.[0].length;
    if (mark !== undefined) {
      close("running");
      const { end: last } = trimmed(text, line);
      let end = last;
      while (text[end - 1] === "#") end--;
      const words = trimmed(text, { start: line.start + mark, end: Math.max(end, line.start + mark) });
      found.blocks.push({ ...words, number, form: "heading" });
      found.gaps.push({ start: line.start, end: words.start }, { start: words.end, end: last });
    } else if (open?.lines === 1 && underline.test(short) && isUnderlinable(text, open)) {
      close("heading");
      found.gaps.push(line);
    } else if (open) {
      open.end = line.end;
      open.lines++;
    } else open = { start: line.start, end: line.end, lines: 1 };
  }
  close("running");
}

function isUnderlinable(text: string, { start, end }: Range): boolean {
  return end - start < longestUnderlined && !/[.!?;,]$/.test(text.slice(end - 1, end));
}

function runningBlock(text: string, paragraph: Paragraph): Block {
  const range = trimmed(text, paragraph);
  return { ...range, number: paragraph.number, form: isBold(text, range) ? "bold" : "text" };
}
