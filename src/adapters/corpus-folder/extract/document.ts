/** Paragraphs as they were found in a file → the text of it, with where each stands. */
import type { ExtractedParagraph } from "../../../core/reading/reader.ts";
import { type Extraction, ExtractionError } from "./extraction.ts";

/** A paragraph; emphasis in characters of its text. */
export interface ParagraphText {
  readonly text: string;
  readonly isHeading: boolean;
  readonly emphasis: readonly { readonly start: number; readonly end: number; readonly isBold: boolean }[];
}

const between = "\n\n";

/** A document whose paragraphs are what a person finds words by. Throws ExtractionError where it has no words. */
export function documentOf(written: readonly ParagraphText[]): Extraction {
  const starts: number[] = [];
  const paragraphs: ExtractedParagraph[] = [];
  let text = "";
  for (const { text: words, isHeading, emphasis } of written.flatMap(partsOf)) {
    if (!/\S/.test(words)) continue;
    if (text !== "") text += between;
    const at = text.length;
    starts.push(at);
    text += words;
    const moved = emphasis.map(({ start, end, isBold }) => ({ start: at + start, end: at + end, isBold }));
    paragraphs.push({ start: at, end: text.length, isHeading, emphasis: moved });
  }
  if (paragraphs.length === 0) throw new ExtractionError("there is no text", "save it again with its words");
  const places = { unit: "paragraph", starts: starts.with(0, 0) } as const;
  return { text, extracted: { kind: "document", paragraphs, leftOut: [], places }, warnings: [] };
}

/** Two line breaks part paragraphs, as they do on the page. */
function partsOf({ text, isHeading, emphasis }: ParagraphText): readonly ParagraphText[] {
  const parts: ParagraphText[] = [];
  let from = 0;
  const add = (end: number): void => {
    const inside = emphasis.flatMap(own => {
      const [start, until] = [Math.max(own.start, from) - from, Math.min(own.end, end) - from];
      return start < until ? [{ start, end: until, isBold: own.isBold }] : [];
    });
    parts.push({ text: text.slice(from, end), isHeading, emphasis: inside });
  };
  for (const { 0: gap, index } of text.matchAll(/\n[^\S\n]*\n\s*/g)) {
    add(index);
    from = index + gap.length;
  }
  add(text.length);
  return parts;
}
