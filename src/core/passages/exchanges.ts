/**
 * Turns → what belongs together: an answer with the question that led to it, a paragraph with its heading. Short things
 * are the craft here. "No." to a real question is an answer of its own; "Thank you." is not, and is passed
 * over where something follows; "Why?" means nothing without the question before it. A question holds the interviewer's words
 * and nobody else's: what the speaker said before is never given as the question.
 */
import type { Interview, Lead, Range, Source, Stretch, Turn } from "../model.ts";
import type { CutRange } from "../text/origin/cut.ts";
import { isBlank, lengthOf } from "../text/paragraphs.ts";
import { isCourtesy, isPrelude, leans } from "../text/small-talk.ts";
import { cutLead, lastOf } from "./lead.ts";
import { countWords } from "./split.ts";
import { contextSize } from "./weights.ts";

/** Stretches of a source with their context; passages.ts cuts and numbers them. */
export interface Exchange {
  readonly by: Turn["by"];
  readonly name?: string;
  /** The same one for all that stand below it. */
  readonly lead?: Lead;
  readonly source: Source;
  readonly ranges: readonly Stretch[];
}

type Growing = { -readonly [K in keyof Exchange]: Exchange[K] };

/** The exchanges of an interview in order. Questions that nobody answers are in none. */
export function exchangesOf(interview: Interview, turns: readonly Turn[]): readonly Exchange[] {
  return interview.kind === "transcript" ? conversation(turns) : article(turns);
}

/** Paragraphs under their headings. A heading holds until the next one. */
function article(turns: readonly Turn[]): readonly Exchange[] {
  const found: Growing[] = [];
  let headings: Stretch[] = [];
  let lead: Lead | undefined;
  for (const turn of turns) {
    if (turn.heading) {
      headings.push(...turn.ranges);
      continue;
    }
    const isBelowHeading = headings.length > 0;
    if (isBelowHeading) lead = cutLead(turn.source, "heading", lastOf(turn.source, headings));
    headings = [];
    const exchange = exchangeOf(turn, lead);
    if (isBelowHeading || !join(found.at(-1), exchange)) found.push(exchange);
  }
  return found;
}

/** Answers with their questions. */
function conversation(turns: readonly Turn[]): readonly Exchange[] {
  const found: Growing[] = [];
  let asked: CutRange[] = [];
  /** Answers of small talk since the last real one: passed over, or passages of their own where nothing follows. */
  let held: Growing[] = [];
  /** All that was asked since then. */
  let heard: CutRange[] = [];
  /** The context of the last answer, which holds until something new is asked. */
  let context: readonly CutRange[] = [];
  let lead: Lead | undefined;
  /** What a question that leans on the last one needs before it. */
  let before: readonly CutRange[] = [];

  function takeAnswer(turn: Turn): void {
    const { source, ranges } = turn;
    const [question, words] = [textOf(source, asked), textOf(source, ranges)];
    const isSmallTalk = isCourtesy(words) || (before.length === 0 && isPrelude(question, words));
    append(heard, asked);
    const own = isSmallTalk ? asked : heard;
    if (own.length > 0) {
      context = lastOf(source, leans(question) ? append([...before], own) : own);
      lead = cutLead(source, "question", context);
    }
    const exchange = exchangeOf(turn, lead);
    if (isSmallTalk) {
      held.push(exchange);
    } else {
      found.push(exchange);
      if (asked.length > 0) before = lengthOf(context) <= contextSize.repeated ? context : lastOf(source, asked);
      [held, heard] = [[], []];
    }
    asked = [];
  }

  function releaseHeld(): void {
    for (const exchange of held) found.push(exchange);
    held = [];
  }

  /** What is neither asked nor answered ends what is talked about. */
  function takeOther(turn: Turn): void {
    releaseHeld();
    const exchange = exchangeOf(turn, undefined);
    if (!join(found.at(-1), exchange)) found.push(exchange);
    [asked, heard, context, before, lead] = [[], [], [], [], undefined];
  }

  /** What was asked before a heading is no context of what is said below it, unless nobody has answered yet. */
  function takeHeading({ source, ranges }: Turn): void {
    releaseHeld();
    [heard, context, before] = [[], [], []];
    lead = cutLead(source, "heading", lastOf(source, ranges));
  }

  for (const turn of turns) {
    if (turn.heading) takeHeading(turn);
    else if (turn.by === "speaker") takeAnswer(turn);
    else if (turn.by !== "interviewer") takeOther(turn);
    else for (const range of turn.ranges) asked.push(range);
  }
  releaseHeld();
  return found;
}

/** Puts what is asked behind what was asked before it. The answer between the two is nobody's context. */
function append(earlier: CutRange[], later: readonly CutRange[]): readonly CutRange[] {
  const isSecond = earlier.length > 0;
  later.forEach((range, at) => {
    earlier.push(isSecond && at === 0 ? { ...range, isBehindOmission: true } : range);
  });
  return earlier;
}

function exchangeOf({ by, name, source, ranges }: Turn, lead: Lead | undefined): Growing {
  return {
    by,
    ...(name === undefined ? {} : { name }),
    ...(lead === undefined ? {} : { lead }),
    source,
    ranges,
  };
}

/** Lets a short paragraph go on over the next where nothing stands between them. */
function join(last: Growing | undefined, next: Growing): boolean {
  if (!last || last.by !== next.by || last.by === "speaker" || last.name !== next.name) return false;
  const { text } = last.source;
  if (!isBlank(text, last.ranges.at(-1)!.end, next.ranges[0]!.start)) return false;
  const words = last.ranges.reduce((sum, range) => sum + countWords(text, range), 0);
  if (words >= contextSize.paragraphWords) return false;
  last.ranges = [...last.ranges, ...next.ranges];
  return true;
}

function textOf({ text }: Source, ranges: readonly Range[]): string {
  return ranges.map(({ start, end }) => text.slice(start, end)).join("\n");
}
