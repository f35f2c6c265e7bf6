/**
 * Turns → what belongs together: an answer with the question that led to it, a paragraph with its heading. Short things
 * are the craft here. "No." to a real question is an answer of its own; "Thank you." is not, and is passed
 * over where something follows; "Why?" means nothing without the question before it. A prompt holds the interviewer's words
 * and nobody else's: what the speaker said before is never given as the question.
 */

import type { Interview, Range, Source, Turn } from "../model.ts";
import { isBlank } from "../text/paragraphs.ts";
import { isCourtesy, isPrelude, leans } from "./small-talk.ts";
import { countWords } from "./split.ts";

/** One range of a source with its context; passages.ts cuts and numbers it. */
export interface Exchange {
  readonly by: "speaker" | "outlet";
  readonly name?: string;
  readonly prompt?: string;
  readonly source: Source;
  readonly range: Range;
  readonly at: readonly [number, number];
  readonly startMs?: number;
}

type Growing = { -readonly [K in keyof Exchange]: Exchange[K] };

/** Fewer words than this are no paragraph of their own. */
const paragraphWords = 8;
/** Two turns of one speaker are joined up to so many words together. */
const joinedWords = 200;
/** A context up to so many characters is repeated whole before a question that leans on it. */
const repeatedLength = 400;
/** Stands for the answer between two questions. */
const omitted = "[…]";
/** What an index can do with as context, in characters; the question stands at the end. */
const promptLength = 2000;

/** The exchanges of an interview in order. Questions that nobody answers are in none. */
export function exchangesOf(interview: Interview, turns: readonly Turn[]): readonly Exchange[] {
  const found = interview.kind === "transcript" ? conversation(turns) : article(turns);
  return found.map(exchange =>
    exchange.prompt === undefined ? exchange : { ...exchange, prompt: ending(exchange.prompt) },
  );
}

/** Paragraphs under their headings. A heading holds until the next one. */
function article(turns: readonly Turn[]): readonly Growing[] {
  const found: Growing[] = [];
  let headings: string[] = [];
  let open = false;
  for (const turn of turns) {
    if (turn.by === "interviewer") {
      headings = open ? [...headings, wordsOf(turn)] : [wordsOf(turn)];
      open = true;
      continue;
    }
    const exchange = exchangeOf(turn, headings);
    if (open || !join(found.at(-1), exchange)) found.push(exchange);
    open = false;
  }
  return found;
}

/** Answers with their questions. */
function conversation(turns: readonly Turn[]): readonly Growing[] {
  const found: Growing[] = [];
  /** Questions and small talk since the last answer. */
  let heard: string[] = [];
  /** Answers of small talk: context of what follows, or passages of their own where nothing does. */
  let held: Growing[] = [];
  /** The context of the last answer, which holds until something new is asked. */
  let context: readonly string[] = [];
  let before: string | undefined;
  let asked: string[] = [];
  for (const turn of turns) {
    const words = wordsOf(turn);
    if (turn.by === "interviewer") {
      heard.push(words);
      asked.push(words);
    } else if (turn.by === "outlet") {
      found.push(...held);
      const exchange = exchangeOf(turn, []);
      if (!join(found.at(-1), exchange)) found.push(exchange);
      [heard, held, asked, context, before] = [[], [], [], [], undefined];
    } else {
      const question = asked.join("\n");
      if (heard.length > 0) context = leans(question) && before ? [before, omitted, ...heard] : heard;
      const exchange = exchangeOf(turn, context);
      if (isCourtesy(words) || (before === undefined && isPrelude(question, words))) {
        held.push(exchange);
        asked = [];
        continue;
      }
      if (heard.length > 0 || !join(found.at(-1), exchange)) found.push(exchange);
      if (asked.length > 0) before = leaningPost(context, question);
      [heard, held, asked] = [[], [], []];
    }
  }
  return [...found, ...held];
}

/** What a question such as "Why?" leans on: the question before it. The answer between them is nobody's context. */
function leaningPost(context: readonly string[], question: string): string {
  const whole = context.join("\n");
  return whole.length <= repeatedLength ? whole : question;
}

function exchangeOf(turn: Turn, context: readonly string[]): Growing {
  const prompt = context.join("\n");
  return {
    by: turn.by === "speaker" ? "speaker" : "outlet",
    ...(turn.name === undefined ? {} : { name: turn.name }),
    ...(prompt === "" ? {} : { prompt }),
    source: turn.source,
    range: turn.range,
    at: [turn.first, turn.last],
    ...(turn.startMs === undefined ? {} : { startMs: turn.startMs }),
  };
}

/** Lets `last` go on over `next` where it may: same voice, same text, nothing between, and not much of it. */
function join(last: Growing | undefined, next: Growing): boolean {
  if (!last || last.by !== next.by || last.name !== next.name || last.source !== next.source) return false;
  const { text } = last.source;
  if (last.range.end > next.range.start || !isBlank(text, last.range.end, next.range.start)) return false;
  const words = countWords(text, last.range);
  if (last.by === "outlet" ? words >= paragraphWords : words + countWords(text, next.range) > joinedWords) return false;
  last.range = { start: last.range.start, end: next.range.end };
  last.at = [last.at[0], next.at[1]];
  return true;
}

function wordsOf({ source, range }: Turn): string {
  return source.text.slice(range.start, range.end);
}

/** The end of a long prompt, from a word on: the question comes last. */
function ending(text: string): string {
  if (text.length <= promptLength) return text;
  const end = text.slice(-promptLength);
  const space = end.slice(0, 200).search(/\s/);
  return `[…] ${end.slice(space + 1).replace(/^\p{Cs}/u, "")}`;
}
