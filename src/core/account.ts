/**
 * What an interview was read as, for whoever keeps the record: in full, its facts with where each was read, its turns, its
 * passages, and the paragraphs that are in none (`--json`; the shape is documented in docs/json.md); and in short, what a line or
 * a table of the check tells of it.
 */
import { unknownLanguage } from "./languages/languages.ts";
import type { Interview, Passage, Range, Turn } from "./model.ts";
import { type Facts, knownKeys } from "./reading/metadata.ts";
import type { FoundInterview } from "./reading/reader.ts";
import { rawRangesOf } from "./text/origin/map.ts";
import { isBlank, lineEndsIn, paragraphsOf } from "./text/paragraphs.ts";
import type { Manner } from "./voices/manner.ts";
import { mannerIn } from "./voices/voices.ts";

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

/** Each fact with its value and where it was read; a title for want of one is the file's name, a language is found in the text. */
function factsOf({ interview, readFrom }: FoundInterview): object {
  const byDefault = { title: "file name", language: "text" } as const;
  const entries = knownKeys.flatMap(key => {
    // How it was read stands beside the facts.
    if (key === "kind" || key === "layout") return [];
    const value = interview[key];
    if (value === undefined || value === unknownLanguage || (Array.isArray(value) && value.length === 0)) return [];
    const where = key === "title" || key === "language" ? byDefault[key] : "text";
    const place = readFrom[key] ?? { where };
    return [[key, { value, where: place.where, line: place.line ?? null }] as const];
  });
  return Object.fromEntries(entries);
}

/** Paragraphs of which no word is in a passage, nor in what stands before one, with the line they begin on. */
function inNoPassage({ source, line }: FoundInterview, passages: readonly Passage[]): readonly Placed[] {
  const shown = passages.flatMap(passage => [passage, ...(passage.lead ? [passage.lead] : [])]);
  const covered = shown
    .flatMap(own => rawRangesOf(own, { start: 0, end: own.text.length }))
    .sort((a, b) => a.start - b.start);
  const lineAt = lineCounter({ source, line });
  let next = 0;
  return paragraphsOf(source.text).flatMap(paragraph => {
    const own = rawRangesOf(source, paragraph);
    const first = own[0]?.start ?? 0;
    while (next < covered.length && covered[next]!.end <= first) next++;
    const shows = (range: Range): boolean =>
      covered[next] !== undefined && covered[next]!.start < range.end && range.start < covered[next]!.end;
    if (own.some(shows)) return [];
    return [{ line: lineAt(first), text: source.text.slice(paragraph.start, paragraph.end) }];
  });
}

/** Words with the line of the file (from 1) on which they begin. */
interface Placed {
  readonly line: number;
  readonly text: string;
}

/** What was made of an interview, in short. */
export interface Understanding {
  readonly interview: Interview;
  readonly line: number;
  readonly readFrom: Facts["readFrom"];
  /** Of those who speak; an article has none. */
  readonly turns: number;
  /** Who asks and who answers, by their names or labels, in the order in which they speak. */
  readonly asks: readonly string[];
  readonly answers: readonly string[];
  /** How its running text was read; absent where it has none, or nobody is known to speak in it. */
  readonly manner?: Manner;
  /** Paragraphs of a conversation of which nothing says whose they are, and paragraphs of which no word is in a passage. */
  readonly nobodys: Share;
  readonly inNoPassage: Share;
  /** The file with the same words that is answered from instead. */
  readonly sameAs?: string;
}

/** A part of an interview: how much it is, and where it begins. */
export interface Share {
  readonly paragraphs: number;
  readonly letters: number;
  /** From 1; absent where there is nothing. */
  readonly line?: number;
}

/** What a line of the check tells of an interview. */
export function understandingOf(read: FoundInterview, passages: readonly Passage[], kept?: Interview): Understanding {
  const { interview, line, readFrom, turns } = read;
  const spoken = turns.filter(({ by, heading }) => by !== "outlet" && !heading);
  const named = (by: Turn["by"]) => [...new Set(spoken.flatMap(turn => (turn.by === by ? (turn.name ?? []) : [])))];
  const manner =
    spoken.length > 0
      ? undefined
      : mannerIn(
          interview,
          passages.map(({ text }) => text),
        );
  return {
    interview,
    line,
    readFrom,
    ...(manner ? { manner } : {}),
    turns: spoken.length,
    asks: named("interviewer"),
    answers: named("speaker"),
    nobodys: shareOf(nobodysIn(read)),
    inNoPassage: shareOf(inNoPassage(read, passages)),
    ...(kept ? { sameAs: kept.file } : {}),
  };
}

function nobodysIn(read: FoundInterview): readonly Placed[] {
  const lineAt = lineCounter(read);
  return read.turns.flatMap(({ by, source, ranges }) =>
    by === "unknown"
      ? ranges.map(range => ({
          line: lineAt(rawRangesOf(source, range)[0]?.start ?? 0),
          text: source.text.slice(range.start, range.end),
        }))
      : [],
  );
}

function shareOf(placed: readonly Placed[]): Share {
  const letters = placed.reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0);
  return { paragraphs: placed.length, letters, ...(placed[0] ? { line: placed[0].line } : {}) };
}

/** Which line an offset of the file is on; asked in order. The strings of a line of JSON are all on that line. */
function lineCounter({ source, line }: Pick<FoundInterview, "source" | "line">): (offset: number) => number {
  const { raw, strings } = source.origin;
  let number = line;
  let counted = 0;
  return offset => {
    if (strings !== undefined) return line;
    number += lineEndsIn(raw, { start: counted, end: offset });
    counted = Math.max(counted, offset);
    return number;
  };
}
