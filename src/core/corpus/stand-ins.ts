/** Stand-ins until the modules of sentences, voices and people are there. */
import type { Interview, Range, Sentence } from "../model.ts";

export function sentencesOf(text: string): readonly Range[] {
  const ranges: Range[] = [];
  const ends = /[.!?…]+["”»)]*(?=\s|$)|\n\s*\n|$/g;
  let start = 0;
  for (const match of text.matchAll(ends)) {
    const end = match.index + match[0].trimEnd().length;
    while (start < end && /\s/.test(text[start]!)) start++;
    if (start < end) ranges.push({ start, end });
    start = Math.max(end, start);
  }
  return ranges;
}

export function voicesOf(_: Interview, paragraphs: readonly string[]): readonly (readonly Sentence[])[] {
  return paragraphs.map(text => sentencesOf(text).map(range => ({ ...range, voice: "outlet" as const })));
}

export function findPeople(
  _paragraphs: readonly string[],
  _language: string,
): { speaker?: string; aliases: readonly string[]; interviewer?: string; outlet?: string } {
  return { aliases: [] };
}
