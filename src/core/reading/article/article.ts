/**
 * Running text: one turn a paragraph, all of it the outlet's until voices.ts says sentence by sentence whose words they
 * are. Headings stand as lines of the interviewer do in a transcript: context for what follows, never quoted.
 */
import type { Source, Turn } from "../../model.ts";
import { type Part, wordsOf } from "./body-parts.ts";
import { isHeadline } from "./headline.ts";

/** From how many words on a paragraph is enough of a text for a headline to stand above it. */
const textWords = 8;

/** A paragraph in bold, up to so many characters, is a heading; a longer one is the lead. */
const boldHeading = 100;

/** The turns of an article: paragraphs are `outlet`, headings `interviewer` without a name. */
export function articleTurns(source: Source, parts: readonly Part[]): readonly Turn[] {
  const { text } = source;
  return parts.map((part, index): Turn => {
    const range = wordsOf(text, part);
    const next = parts[index + 1];
    const words = text.slice(range.start, Math.min(range.end, range.start + 100));
    const follows = next !== undefined && next.form !== "heading";
    const heading =
      part.form === "heading" ||
      (part.form === "bold" && follows && range.end - range.start < boldHeading) ||
      (isHeadline(words) && follows && isParagraph(text.slice(next.start, Math.min(next.end, next.start + 400))));
    const whole = { start: part.start, end: part.end };
    return {
      first: part.number,
      last: part.number,
      by: heading ? "interviewer" : "outlet",
      source,
      range: heading ? range : whole,
    };
  });
}

function isParagraph(words: string): boolean {
  return words.split(/\s+/).length >= textWords;
}
