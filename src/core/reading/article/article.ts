/**
 * Running text: one turn a paragraph, all of it the outlet's until voices.ts says sentence by sentence whose words they
 * are. Headings are nobody's words: context for what follows them, never quoted.
 */
import type { Source, Turn } from "../../model.ts";
import type { Part } from "../parts.ts";
import { headings } from "../weights.ts";
import { isHeadline } from "./headline.ts";

/** The turns of an article, one a paragraph. */
export function articleTurns(source: Source, parts: readonly Part[]): readonly Turn[] {
  return parts.map(({ start, end, number }, at): Turn => {
    const turn = { by: "outlet", source, ranges: [{ start, end, number }] } as const;
    return isHeading(source.text, parts, at) ? { ...turn, heading: true } : turn;
  });
}

/** Headings by their marks; short paragraphs in bold and lines like headlines where text follows. */
function isHeading(text: string, parts: readonly Part[], at: number): boolean {
  const part = parts[at]!;
  const next = parts[at + 1];
  if (part.form === "heading") return true;
  if (next === undefined || next.form === "heading") return false;
  if (part.form === "bold" && part.end - part.start < headings.bold) return true;
  const words = text.slice(part.start, Math.min(part.end, part.start + 100));
  return isHeadline(words) && isParagraph(text.slice(next.start, Math.min(next.end, next.start + 400)));
}

function isParagraph(words: string): boolean {
  return words.split(/\s+/).length >= headings.textWords;
}
