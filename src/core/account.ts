/**
 * What an interview was read as, for whoever keeps the record: its facts with where each was read, its turns, its passages, and
 * the paragraphs that are in none. The shape is documented in the README.
 */
import type { Passage, Range } from "./model.ts";
import type { FoundInterview } from "./reading/reader.ts";
import { rawRangesOf } from "./text/origin.ts";
import { isBlank, lineEndsIn, paragraphsOf } from "./text/paragraphs.ts";

/** One object an interview. Absent values are null, never missing; field order is part of the shape. */
export function accountOf(read: FoundInterview, passages: readonly Passage[]): object {
  const { interview, turns } = read;
  return {
    id: interview.id,
    file: interview.file,
    line: read.line,
    kind: interview.kind,
    facts: factsOf(read),
    turns: turns.map(({ by, name, heading, source, ranges }) => ({
      by,
      name: name ?? null,
      heading: heading ?? false,
      text: textOf(source.text, ranges),
      at: [ranges[0]?.number, ranges.at(-1)?.number],
      startMs: ranges[0]?.startMs ?? null,
    })),
    passages: passages.map(({ reference, speaker, lead, text, at, sentences }) => ({
      reference,
      at,
      speaker: speaker ?? null,
      lead: lead ? { kind: lead.kind, text: lead.text } : null,
      text,
      sentences: sentences.map(({ start, end, voice }) => ({ start, end, voice })),
    })),
    inNoPassage: inNoPassage(read, passages),
  };
}

/** Stretches as they follow each other, a blank line where other words stand between them. */
function textOf(text: string, ranges: readonly Range[]): string {
  return ranges.reduce((joined, { start, end }, at) => {
    const behind = ranges[at - 1]?.end ?? start;
    return joined + (isBlank(text, behind, start) ? text.slice(behind, start) : "\n\n") + text.slice(start, end);
  }, "");
}

const keys = ["title", "date", "speaker", "outlet", "interviewer", "url", "language", "aliases"] as const;

/** Each fact with its value and where it was read; a title for want of one is the file's name, a language is found in the text. */
function factsOf({ interview, readFrom }: FoundInterview): object {
  const byDefault = { title: "file name", language: "text" } as const;
  const entries = keys.flatMap(key => {
    const value = interview[key];
    if (value === undefined || (Array.isArray(value) && value.length === 0)) return [];
    const where = key === "title" || key === "language" ? byDefault[key] : "text";
    const place = readFrom[key] ?? { where };
    return [[key, { value, where: place.where, line: place.line ?? null }] as const];
  });
  return Object.fromEntries(entries);
}

/** Paragraphs of which no word is in a passage, nor in what stands before one, with the line they begin on. */
function inNoPassage({ source, line }: FoundInterview, passages: readonly Passage[]): readonly object[] {
  const shown = passages.flatMap(passage => [passage, ...(passage.lead ? [passage.lead] : [])]);
  const covered = shown
    .flatMap(own => rawRangesOf(own, { start: 0, end: own.text.length }))
    .sort((a, b) => a.start - b.start);
  const { raw, strings } = source.origin;
  let number = line;
  let counted = 0;
  let next = 0;
  return paragraphsOf(source.text).flatMap(paragraph => {
    const own = rawRangesOf(source, paragraph);
    while (next < covered.length && covered[next]!.end <= (own[0]?.start ?? 0)) next++;
    if (
      own.some(
        ({ start, end }) => covered[next] !== undefined && covered[next]!.start < end && start < covered[next]!.end,
      )
    )
      return [];
    const start = own[0]?.start ?? 0;
    // The strings of a line of JSON are all on that line.
    if (strings === undefined) number += lineEndsIn(raw, { start: counted, end: start });
    counted = start;
    return [{ line: number, text: source.text.slice(paragraph.start, paragraph.end) }];
  });
}
