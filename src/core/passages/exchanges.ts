/**
 * Turns → what belongs together: an answer with the question that led to it, a paragraph with its heading. Short things
 * are the craft here. "No." to a real question is an answer of its own; "Thank you." is not, and is passed
 * over where something follows; "Why?" means nothing without the question before it. A question holds the interviewer's words
 * and nobody else's: what the speaker said before is never given as the question.
 */
import type { Interview, Lead, Range, Source, Stretch, Turn } from "../model.ts";
import { isBlank } from "../text/paragraphs.ts";
import { isCourtesy, isPrelude, leans } from "../text/small-talk.ts";
import { countWords } from "./split.ts";

/** Stretches of a source with their context; passages.ts cuts and numbers them. */
export interface Exchange {
  readonly by: Turn["by"];
  readonly name?: string;
  readonly lead?: LeadRanges;
  readonly source: Source;
  readonly ranges: readonly Stretch[];
}

/** A lead before it is cut out: the stretches it is made of, and those of them before which something is left out. */
export interface LeadRanges {
  readonly kind: Lead["kind"];
  readonly ranges: readonly Range[];
  readonly omittedBefore: readonly number[];
}

type Growing = { -readonly [K in keyof Exchange]: Exchange[K] };

/** Fewer words than this are no paragraph of their own. */
const paragraphWords = 8;
/** A context up to so many characters is repeated whole before a question that leans on it. */
const repeatedLength = 400;

const noContext: Omit<LeadRanges, "kind"> = { ranges: [], omittedBefore: [] };

/** The exchanges of an interview in order. Questions that nobody answers are in none. */
export function exchangesOf(interview: Interview, turns: readonly Turn[]): readonly Exchange[] {
  return interview.kind === "transcript" ? conversation(turns) : article(turns);
}

/** Paragraphs under their headings. A heading holds until the next one. */
function article(turns: readonly Turn[]): readonly Growing[] {
  const found: Growing[] = [];
  let headings: Stretch[] = [];
  let above = false;
  for (const turn of turns) {
    if (turn.heading) {
      if (!above) headings = [];
      headings.push(...turn.ranges);
      above = true;
      continue;
    }
    const exchange = exchangeOf(turn, { kind: "heading", ranges: headings, omittedBefore: [] });
    if (above || !join(found.at(-1), exchange)) found.push(exchange);
    above = false;
  }
  return found;
}

/** Answers with their questions. */
function conversation(turns: readonly Turn[]): readonly Growing[] {
  const found: Growing[] = [];
  /** Questions and small talk since the last answer. */
  let heard: Stretch[] = [];
  /** Answers of small talk: context of what follows, or passages of their own where nothing does. */
  let held: Growing[] = [];
  /** The context of the last answer, which holds until something new is asked. */
  let context = noContext;
  /** What a question that leans on the last one needs before it. */
  let before = noContext;
  let asked: Stretch[] = [];
  for (const turn of turns) {
    if (turn.by === "interviewer") {
      heard.push(...turn.ranges);
      asked.push(...turn.ranges);
    } else if (turn.by !== "speaker") {
      found.push(...held);
      const exchange = exchangeOf(turn, { kind: "question", ...noContext });
      if (!join(found.at(-1), exchange)) found.push(exchange);
      [heard, held, asked, context, before] = [[], [], [], noContext, noContext];
    } else {
      const words = textOf(turn.source, turn.ranges);
      const question = textOf(turn.source, asked);
      if (heard.length > 0) context = leans(question) ? behind(before, heard) : { ranges: heard, omittedBefore: [] };
      const exchange = exchangeOf(turn, { kind: "question", ...context });
      if (isCourtesy(words) || (before === noContext && isPrelude(question, words))) {
        held.push(exchange);
        asked = [];
        continue;
      }
      found.push(exchange);
      if (asked.length > 0) before = leaningPost(turn.source, { context, asked });
      [heard, held, asked] = [[], [], []];
    }
  }
  return [...found, ...held];
}

/** A question behind the one it leans on, the answer between them left out. */
function behind(before: typeof noContext, heard: readonly Stretch[]): typeof noContext {
  if (before.ranges.length === 0) return { ranges: heard, omittedBefore: [] };
  return { ranges: [...before.ranges, ...heard], omittedBefore: [...before.omittedBefore, before.ranges.length] };
}

/** What a question such as "Why?" leans on: the question before it. The answer between them is nobody's context. */
function leaningPost(
  source: Source,
  { context, asked }: { readonly context: typeof noContext; readonly asked: readonly Stretch[] },
): typeof noContext {
  const length = context.ranges.reduce((sum, { start, end }) => sum + end - start, 0);
  if (length <= repeatedLength) return context;
  return { ranges: asked.filter(range => !isBlank(source.text, range.start, range.end)), omittedBefore: [] };
}

function exchangeOf({ by, name, source, ranges }: Turn, lead: LeadRanges): Growing {
  return {
    by,
    ...(name === undefined ? {} : { name }),
    ...(lead.ranges.length === 0 ? {} : { lead }),
    source,
    ranges,
  };
}

/** Lets a short paragraph go on over the next where nothing stands between them. */
function join(last: Growing | undefined, next: Growing): boolean {
  if (!last || last.by !== next.by || last.by === "speaker" || last.name !== next.name) return false;
  const { text } = last.source;
  const end = last.ranges.at(-1)!.end;
  const { start } = next.ranges[0]!;
  if (end > start || !isBlank(text, end, start)) return false;
  const words = last.ranges.reduce((sum, range) => sum + countWords(text, range), 0);
  if (words >= paragraphWords) return false;
  last.ranges = [...last.ranges, ...next.ranges];
  return true;
}

function textOf({ text }: Source, ranges: readonly Range[]): string {
  return ranges.map(({ start, end }) => text.slice(start, end)).join("\n");
}
