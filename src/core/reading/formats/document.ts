/**
 * Documents (DOCX, PDF): their words were taken out before the core, with paragraphs, pages and what is furniture of a page. Such a
 * file has no characters to point at, so the text that was taken out is the origin, and a passage is found by its page or
 * paragraph. Facts may stand at its head as in a text file, one a paragraph.
 */
import type { Range, Source } from "../../model.ts";
import { textOffsetOf } from "../../text/origin/map.ts";
import { betweenGaps, sourceOf } from "../../text/origin/write.ts";
import { trimmed } from "../../text/paragraphs.ts";
import { dateOfFile } from "../file-date.ts";
import { idOfFile } from "../ids.ts";
import { knownKeys, learned, readFacts } from "../metadata.ts";
import { type Part, withoutNoise } from "../parts.ts";
import type { DocumentExtract, ExtractedParagraph, Reading, TextFile } from "../reader.ts";
import { readBody } from "./body.ts";
import { readHead } from "./text-header.ts";

const keys: ReadonlySet<string> = new Set(knownKeys);
/** The head of a document is looked for in so many paragraphs. */
const headParagraphs = 12;

/** Reads one document. */
export function readDocument({ path, text, extracted, told }: TextFile): Reading {
  if (extracted?.kind !== "document") {
    const problem = "its words were not taken out of it";
    return { interviews: [], defects: [{ file: path, problem, cure: "save it as text", effect: "skipped" }] };
  }
  const source = sourceOfDocument(path, text, extracted);
  const parts = extracted.paragraphs.map((paragraph, at) => partOf(source, paragraph, at + 1));
  const head = readHead(headOf(source, parts));
  const { facts, defects } = readFacts({ entries: head.entries, file: path, where: "head", told });
  const body = readBody({
    source,
    parts: withoutNoise(source.text, parts.slice(head.entries.length)),
    facts: learned(facts, dateOfFile(path), "file name"),
    id: idOfFile(path),
    line: 1,
  });
  return { interviews: body.interviews, defects: [...defects, ...body.defects] };
}

function sourceOfDocument(file: string, raw: string, { leftOut, places }: DocumentExtract): Source {
  const source = sourceOf(file, raw, betweenGaps({ start: 0, end: raw.length }, leftOut));
  return { ...source, origin: { ...source.origin, places } };
}

function partOf(source: Source, { isHeading, emphasis, ...range }: ExtractedParagraph, number: number): Part {
  const shown = (own: Range): Range =>
    trimmed(source.text, { start: textOffsetOf(source, own.start), end: textOffsetOf(source, own.end) });
  const whole = shown(range);
  const bold = emphasis.filter(({ isBold }) => isBold).map(shown);
  const inBold = lettersIn(source.text, bold) === lettersIn(source.text, [whole]);
  return {
    ...whole,
    number,
    form: isHeading ? "heading" : inBold ? "bold" : "text",
    ...(emphasis.length > 0 ? { emphasis: emphasis.map(shown) } : {}),
  };
}

function lettersIn(text: string, ranges: readonly Range[]): number {
  return ranges.reduce((sum, { start, end }) => sum + (text.slice(start, end).match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0);
}

/**
 * The first paragraphs as the head of a text file would have them: a line each, a blank line where the head ends. No blank line of
 * the owner's ends it here, so it ends before the first key that is none: that may be a name, with words behind it.
 */
function headOf({ text }: Source, parts: readonly Part[]): string {
  const lines = parts.slice(0, headParagraphs).map(({ start, end }) => text.slice(start, end).replace(/\s+/g, " "));
  const end = lines.findIndex(line => !keys.has(line.slice(0, line.indexOf(":")).trim().toLowerCase()));
  return lines.toSpliced(end < 0 ? lines.length : end, 0, "").join("\n");
}
