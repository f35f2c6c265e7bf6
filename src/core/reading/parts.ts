/**
 * A body cut into the parts that can hold words: what every format hands to layouts and articles beside the clean text. From
 * here on nobody knows which format it was; what is not in a part (share buttons, photo credits) cannot come back into a turn.
 */
import type { Range, Source } from "../model.ts";
import { textOffsetOf } from "../text/origin/map.ts";
import { betweenGaps, sourceOf } from "../text/origin/write.ts";
import { paragraphsOf, trimmed } from "../text/paragraphs.ts";
import { isNoise } from "./noise.ts";

/** A longer paragraph is no question and no headline, bold or not. */
export const longestBold = 2000;

/** A stretch of a source's text. `number` is that of its paragraph, from 1; a paragraph can hold several parts. */
export interface Part extends Range {
  readonly number: number;
  /** `bold`: a paragraph wholly in bold, or set apart in another way. */
  readonly form: "text" | "bold" | "heading";
  /** Pages: how it is set, as far as the page tells. Equal means that it looks alike. */
  readonly style?: string;
  /** Pages and documents: stretches of it in bold, italics or another style of their own, in order. */
  readonly emphasis?: readonly Range[];
}

/** Clean text with its parts, in order. */
export interface Body {
  readonly source: Source;
  readonly parts: readonly Part[];
}

/** The body of a file without a format of its own, from `start` on: its paragraphs, as they are. */
export function plainBody(file: string, raw: string, start: number): Body {
  const blocks = paragraphsOf(raw, start).map(paragraph => ({ ...paragraph, bold: isBold(raw, paragraph) }));
  const gaps = blocks.filter(({ bold }) => bold).flatMap(boldMarks);
  const source = sourceOf(file, raw, betweenGaps({ start, end: raw.length }, gaps));
  const parts = blocks.map(({ number, bold, ...range }): Part => {
    const shown = { start: textOffsetOf(source, range.start), end: textOffsetOf(source, range.end) };
    return { ...trimmed(source.text, shown), number, form: bold ? "bold" : "text" };
  });
  return { source, parts: withoutNoise(source.text, parts) };
}

/** Whether a stretch of a file stands in bold as a whole: `**Why?**`. */
export function isBold(raw: string, { start, end }: Range): boolean {
  const mark = raw.slice(start, start + 2);
  return (
    (mark === "**" || mark === "__") &&
    end - start > 5 &&
    end - start < longestBold &&
    raw.slice(end - 2, end) === mark &&
    raw.indexOf(mark, start + 2) === end - 2
  );
}

/** The marks at both ends of a stretch in bold. */
export function boldMarks({ start, end }: Range): readonly Range[] {
  return [
    { start, end: start + 2 },
    { start: end - 2, end },
  ];
}

/** The parts that somebody may have said or written: without what a page leaves around an article. */
export function withoutNoise(text: string, parts: readonly Part[]): readonly Part[] {
  return parts.filter(
    ({ form, start, end }) =>
      start < end && (form === "heading" || !isNoise(text.slice(start, Math.min(end, start + 300)))),
  );
}
