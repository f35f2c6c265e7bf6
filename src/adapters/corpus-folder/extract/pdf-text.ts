/**
 * The lines of a PDF's pages → its text with paragraphs and pages. All that is written on the pages is in the text; page heads, page
 * numbers and hyphens at the ends of lines are named as left out, so that what is quoted runs over them.
 */
import type { DocumentExtract, ExtractedParagraph } from "../../../core/reading/reader.ts";
import { furnitureOf } from "./pdf-furniture.ts";
import { createJoiner, mostCommon, type PlacedLine } from "./pdf-layout.ts";
import type { Line } from "./pdf-lines.ts";

/** A heading is set so much larger than most of the text, and no longer than this. */
const largerSize = 1.15;
const longestHeading = 200;
/** A gap between pieces is a space from this share of a letter's height on, and a wide one from the second. */
const space = 0.15;
const wideSpace = 2;

const white = { paragraph: "\n\n", line: "\n", space: " ", word: "", hyphen: "" } as const;

/** A paragraph that is being put together. */
interface Open {
  readonly start: number;
  end: number;
  readonly lines: Line[];
  readonly emphasis: ExtractedParagraph["emphasis"][number][];
}

/** Puts the text of a document together. */
export function pdfText(pages: readonly (readonly Line[])[]): {
  readonly text: string;
  readonly extracted: DocumentExtract;
} {
  const furniture = furnitureOf(pages);
  const all = pages.flatMap((lines, at) => lines.map((line): PlacedLine => ({ line, page: at + 1 })));
  const lines = all.filter(({ line }) => !furniture.has(line));
  const joint = createJoiner(lines);
  const bodySize = mostCommon(lines.flatMap(({ line }) => line.pieces.map(() => Math.round(line.size * 2) / 2)));
  const starts: number[] = [];
  const leftOut: { start: number; end: number }[] = [];
  const paragraphs: Open[] = [];
  let text = "";
  let before: PlacedLine | undefined;

  const beginPage = (page: number): void => {
    while (starts.length < page) starts.push(starts.length === 0 ? 0 : text.length);
  };

  for (const placed of all) {
    const { line, page } = placed;
    if (furniture.has(line)) {
      const from = text.length;
      if (before) text += "\n";
      beginPage(page);
      text += written(line).text;
      if (!before) text += "\n";
      leftOut.push({ start: from, end: text.length });
      continue;
    }
    const how = before ? joint(before, placed) : "paragraph";
    if (before && how === "word") leftOut.push({ start: paragraphs.at(-1)!.end - 1, end: paragraphs.at(-1)!.end });
    if (before) text += white[how];
    beginPage(page);
    if (how === "paragraph") paragraphs.push({ start: text.length, end: 0, lines: [], emphasis: [] });
    const open = paragraphs.at(-1)!;
    const { text: words, emphasis } = written(line);
    open.emphasis.push(
      ...emphasis.map(own => ({ ...own, start: own.start + text.length, end: own.end + text.length })),
    );
    text += words;
    open.end = text.length;
    open.lines.push(line);
    before = placed;
  }
  beginPage(pages.length);
  return {
    text,
    extracted: {
      kind: "document",
      leftOut: leftOut.sort((a, b) => a.start - b.start),
      places: { unit: "page", starts },
      paragraphs: paragraphs.map(({ start, end, lines: own, emphasis }) => ({
        start,
        end,
        isHeading: end - start <= longestHeading && own.every(({ size }) => size > bodySize * largerSize),
        emphasis,
      })),
    },
  };
}

/** The words of a line with the stretches of it that are bold or italic. */
function written({ pieces }: Line): { readonly text: string; readonly emphasis: ExtractedParagraph["emphasis"] } {
  const emphasis: ExtractedParagraph["emphasis"][number][] = [];
  let text = "";
  let behind: number | undefined;
  for (const { text: words, x, width, size, isBold, isItalic } of pieces) {
    const gap = behind === undefined ? 0 : x - behind;
    if (gap > size * wideSpace) text = `${text.trimEnd()}   `;
    else if (gap > size * space && !/\s$/.test(text) && !/^\s/.test(words)) text += " ";
    const start = text.length;
    text += words;
    if (isBold || isItalic) emphasis.push({ start, end: start + words.trimEnd().length, isBold });
    behind = x + width;
  }
  return { text: text.trimEnd(), emphasis: emphasis.filter(({ start, end }) => start < end) };
}
