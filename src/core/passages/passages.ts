/**
 * Turns → passages, the unit of retrieval: a whole answer with its question, or a paragraph of an article, cut only above
 * about 400 words, where each piece keeps the question. Every passage is clean text with its map; this is where the receipt of
 * all that is later shown begins.
 */
import type { Cut, Passage, ReadInterview, Sentence, Source, Stretch, Voice } from "../model.ts";
import { firstIndex } from "../text/binary-search.ts";
import { type CutRange, cutSource, offsetsInCut } from "../text/origin/cut.ts";
import { isBlank } from "../text/paragraphs.ts";
import { sentencesOf } from "../text/sentences.ts";
import { type VoicedSentence, voicesOf } from "../voices/voices.ts";
import { type Exchange, exchangesOf } from "./exchanges.ts";
import { piecesOf } from "./split.ts";

/** A part of an exchange that becomes a passage. */
interface Piece {
  readonly exchange: Exchange;
  readonly source: Cut;
  /** The stretches that it holds a part of; at least one. */
  readonly stretches: readonly Stretch[];
}

/** The passages of an interview, in order. Empty where nobody but the interviewer says a word. */
export function passagesOf({ interview, turns }: ReadInterview): readonly Passage[] {
  const exchanges = exchangesOf(interview, turns);
  const isNamed = exchanges.some(
    ({ by, name }) => by === "speaker" && name !== undefined && name === interview.speaker,
  );
  // Words of nobody known must not get the name of who is interviewed; nor answers without a name beside those that have it.
  const isNobodys = ({ by }: Exchange): boolean => by === "unknown" || (by === "speaker" && isNamed);
  const pieces = exchanges.flatMap(cutExchange).filter(({ source }) => isReadable(source.text));
  const running = pieces.filter(({ exchange }) => exchange.by === "outlet").map(({ source }) => source.text);
  const voices = running.length > 0 ? voicesOf(interview, running) : [];
  const taken = new Map<number, number>();
  let outlet = 0;
  return pieces.map(({ exchange, source, stretches }, ordinal): Passage => {
    const [first, last] = [stretches[0]!, stretches.at(-1)!];
    const part = (taken.get(first.number) ?? 0) + 1;
    taken.set(first.number, part);
    const speaker = exchange.name ?? (isNobodys(exchange) ? undefined : interview.speaker);
    const { lead } = exchange;
    const { startMs } = first;
    return {
      ...source,
      reference: `${interview.id}/${first.number}${part === 1 ? "" : `-${part}`}`,
      interview,
      ordinal,
      ...(speaker === undefined ? {} : { speaker }),
      ...(lead === undefined ? {} : { lead }),
      at: [first.number, last.number],
      ...(startMs === undefined ? {} : { startMs }),
      sentences: sentencesIn(source.text, exchange.by, exchange.by === "outlet" ? voices[outlet++] : undefined),
    };
  });
}

function cutExchange(exchange: Exchange): readonly Piece[] {
  const { source, ranges } = exchange;
  const neighbours = neighboursOf(source, ranges);
  const whole = cutSource(source, neighbours);
  const { omissions } = whole;
  const starts = startsIn(ranges, neighbours);
  return piecesOf(whole.text, { start: 0, end: whole.text.length }).map(piece => {
    const { start, end } = piece;
    const first = firstIndex(starts.length, at => starts[at]! > start) - 1;
    const behind = firstIndex(starts.length, at => starts[at]! >= end);
    const within = omissions.slice(
      firstIndex(omissions.length, at => omissions[at]! > start),
      firstIndex(omissions.length, at => omissions[at]! >= end),
    );
    return {
      exchange,
      source: { ...cutSource(whole, [piece]), omissions: within.map(place => place - start) },
      stretches: ranges.slice(first, behind),
    };
  });
}

/** Stretches with only white space between them as one; words between two are left out, but for the label of the second. */
function neighboursOf({ text }: Source, stretches: readonly Stretch[]): readonly CutRange[] {
  const merged: { start: number; end: number; isBehindOmission: boolean }[] = [];
  for (const { start, end, labelStart = start } of stretches) {
    const last = merged.at(-1);
    if (last && isBlank(text, last.end, start)) last.end = end;
    else merged.push({ start, end, isBehindOmission: last !== undefined && !isBlank(text, last.end, labelStart) });
  }
  return merged;
}

/** Where each stretch begins in what the merged ranges are cut out to. */
function startsIn(stretches: readonly Stretch[], merged: readonly CutRange[]): readonly number[] {
  const offsets = offsetsInCut(merged);
  let at = 0;
  return stretches.map(({ start }) => {
    while (merged[at]!.end < start) at++;
    return offsets[at]! + start - merged[at]!.start;
  });
}

/** Rules and ornaments have no words; a letter lost before the file was saved makes a quotation untrue. */
function isReadable(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text) && !text.includes("\uFFFD");
}

function sentencesIn(
  text: string,
  by: Exchange["by"],
  voiced: readonly VoicedSentence[] | undefined,
): readonly Sentence[] {
  const voice: Voice = by === "speaker" ? "speaker" : by === "unknown" ? "unmarked" : "outlet";
  // By which rule it has its voice is the business of who judges the rules.
  const sentences = voiced
    ? voiced.map(({ rule: _, ...sentence }) => sentence)
    : sentencesOf(text).map(range => ({ ...range, voice }));
  return sentences.length > 0 ? sentences : [{ start: 0, end: text.length, voice }];
}
