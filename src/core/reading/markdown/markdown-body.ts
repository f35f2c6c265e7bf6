/**
 * The body of a Markdown file: its words without marks, cut into paragraphs, headings and paragraphs in bold. Paragraphs are
 * counted in the file, so that a comment or an image between two of them moves no number.
 */
import type { Range } from "../../model.ts";
import { textOffsetOf } from "../../text/origin/map.ts";
import { betweenGaps, type FileStretch, sourceOf } from "../../text/origin/write.ts";
import { linesOf, type Paragraph, paragraphsOf, trimmed } from "../../text/paragraphs.ts";
import { type Body, boldMarks, isBold, longestBold, type Part, withoutNoise } from "../parts.ts";
import { hiddenIn } from "./markdown-hidden.ts";
import { cutAtHeadings, isUnderlinable, lineForm, linkLabelsOf, noteLabelsOf } from "./markdown-lines.ts";
import { type Marks, marksOf } from "./markdown-marks.ts";

/** A stretch of the file that is one part, or a note at the foot, which is nobody's turn and no paragraph of an article. */
interface Block extends Range {
  readonly number: number;
  readonly form: Part["form"] | "note";
}

/** What has been found so far: blocks, and signs that stand around them. */
interface Found {
  readonly blocks: Block[];
  readonly gaps: FileStretch[];
}

/** Reads the body of a file from `start` on, behind its front matter. */
export function markdownBody(file: string, raw: string, start: number): Body {
  const hidden = hiddenIn(raw, start);
  const page = blanked(raw, hidden);
  const labels = new Set([...linkLabelsOf(page), ...noteLabelsOf(page)]);
  const found: Found = { blocks: [], gaps: [...hidden] };
  for (const paragraph of paragraphsOf(raw, start)) readBlocks(page, paragraph, found);
  const blocks = found.blocks.map(block => withMarks(page, block, { labels, gaps: found.gaps }));
  const gaps = found.gaps.sort((a, b) => a.start - b.start || a.end - b.end);
  const source = sourceOf(file, raw, betweenGaps({ start, end: raw.length }, gaps));
  const parts = blocks.flatMap(({ number, form, ...range }): readonly Part[] => {
    if (form === "note") return [];
    const shown = { start: textOffsetOf(source, range.start), end: textOffsetOf(source, range.end) };
    return [{ ...trimmed(source.text, shown), number, form }];
  });
  return { source, parts: withoutNoise(source.text, parts) };
}

/** The file with spaces for what is hidden, so that its other signs are read, and each stands where it stood. */
function blanked(raw: string, hidden: readonly Range[]): string {
  let page = "";
  for (const { start, end } of hidden) {
    page += raw.slice(page.length, start);
    page += raw.slice(start, end).replace(/[^\r\n]/g, " ");
  }
  return page + raw.slice(page.length);
}

/** The block, in bold where all its words are; its marks are added to the gaps. */
function withMarks(
  raw: string,
  block: Block,
  { labels, gaps }: { readonly labels: ReadonlySet<string>; readonly gaps: FileStretch[] },
): Block {
  const marks = marksOf(raw, block, labels);
  for (const gap of marks.gaps) gaps.push(gap);
  if (block.form !== "text") return block;
  if (isBold(raw, block)) gaps.push(...boldMarks(block));
  else if (!isBoldBy(marks, raw, block)) return block;
  return { ...block, form: "bold" };
}

/** Whether every letter of a block is marked as bold. */
function isBoldBy({ gaps, bold }: Marks, raw: string, block: Block): boolean {
  if (bold.length === 0 || block.end - block.start >= longestBold) return false;
  const around = [...gaps, ...bold].sort((a, b) => a.start - b.start || a.end - b.end);
  return betweenGaps(block, around).every(({ start, end }) => !/[\p{L}\p{N}]/u.test(raw.slice(start, end)));
}

function* linesIn(text: string, { start, end }: Range): Generator<Range> {
  for (const line of linesOf(text, start, end)) yield* cutAtHeadings(text, line);
}

/** Splits a paragraph at its headings and notes; lines that are no words part nothing but headings. */
function readBlocks(text: string, { number, ...paragraph }: Paragraph, { blocks, gaps }: Found): void {
  const isIndented = /(?:\t| {4})$/.test(text.slice(Math.max(0, paragraph.start - 4), paragraph.start));
  let form: "text" | "note" = isIndented && blocks.at(-1)?.form === "note" ? "note" : "text";
  let open: { start: number; end: number; lines: number } | undefined;
  const close = (as: Block["form"]): void => {
    if (open) blocks.push({ ...trimmed(text, open), number, form: as });
    open = undefined;
  };
  for (const line of linesIn(text, paragraph)) {
    const is = lineForm(text, line);
    if (is.kind === "heading") {
      close(form);
      const { words } = is;
      blocks.push({ ...words, number, form: "heading" });
      gaps.push({ start: line.start, end: words.start }, { start: words.end, end: line.end });
    } else if (is.kind === "underline" && open?.lines === 1 && isUnderlinable(text, open, is)) {
      close("heading");
      gaps.push(line);
    } else if (is.kind === "fence" || is.kind === "address") {
      gaps.push(line);
    } else {
      if (is.kind === "note") close(form);
      if (is.kind === "note") form = "note";
      open = { start: open?.start ?? line.start, end: line.end, lines: (open?.lines ?? 0) + 1 };
    }
  }
  close(form);
}
