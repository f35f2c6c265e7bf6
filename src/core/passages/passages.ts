/**
 * Turns → passages, the unit of retrieval: a whole answer with its question, or a paragraph of an article, cut only above
 * about 400 words, where each piece keeps the question. Every passage is clean text with its map; this is where the receipt of
 * all that is later shown begins.
 */
import type { Cut, Passage, Range, ReadInterview, Sentence, Source, Stretch } from "../model.ts";
import { cutSource, offsetsInCut } from "../text/origin.ts";
import { isBlank } from "../text/paragraphs.ts";
import { sentencesOf } from "../text/sentences.ts";
import { voicesOf } from "../voices/voices.ts";
import { type Exchange, exchangesOf } from "./exchanges.ts";
import { cutLead } from "./lead.ts";
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
  const pieces = exchangesOf(interview, turns)
    .flatMap(cutExchange)
    .filter(({ source }) => isReadable(source.text));
  const running = pieces.filter(({ exchange }) => exchange.by === "outlet").map(({ source }) => source.text);
  const voices = running.length > 0 ? voicesOf(interview, running) : [];
  const taken = new Map<number, number>();
  let outlet = 0;
  return pieces.map(({ exchange, source, stretches }, ordinal): Passage => {
    const [first, last] = [stretches[0]!, stretches.at(-1)!];
    const part = (taken.get(first.number) ?? 0) + 1;
    taken.set(first.number, part);
    const speaker = exchange.name ?? interview.speaker;
    const lead = exchange.lead && cutLead(exchange.source, exchange.lead);
    const startMs = first.startMs;
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
  const places = placesIn(ranges, neighbours);
  const omissions = offsetsInCut(neighbours).slice(1);
  return piecesOf(whole.text, { start: 0, end: whole.text.length }).map(piece => {
    const from = Math.max(
      0,
      places.findLastIndex(place => place.start <= piece.start),
    );
    const to = Math.max(
      from,
      places.findLastIndex(place => place.start < piece.end),
    );
    const own = omissions.filter(place => place > piece.start && place < piece.end).map(place => place - piece.start);
    return {
      exchange,
      source: { ...cutSource(whole, [piece]), omissions: own },
      stretches: ranges.slice(from, to + 1),
    };
  });
}

/** Stretches with only white space between them as one range. */
function neighboursOf({ text }: Source, stretches: readonly Stretch[]): readonly Range[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of stretches) {
    const last = merged.at(-1);
    if (last && last.end <= start && isBlank(text, last.end, start)) last.end = end;
    else merged.push({ start, end });
  }
  return merged;
}

/** Where each stretch stands in what the merged ranges are cut out to. */
function placesIn(stretches: readonly Stretch[], merged: readonly Range[]): readonly Range[] {
  const offsets = offsetsInCut(merged);
  let at = 0;
  return stretches.map(({ start, end }) => {
    while (merged[at]!.end < end) at++;
    const from = offsets[at]! + start - merged[at]!.start;
    return { start: from, end: from + end - start };
  });
}

/** Rules and ornaments have no words; a letter lost before the file was saved makes a quotation untrue. */
function isReadable(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text) && !text.includes("\uFFFD");
}

function sentencesIn(text: string, by: Exchange["by"], voiced: readonly Sentence[] | undefined): readonly Sentence[] {
  const voice = by === "speaker" ? "speaker" : by === "unknown" ? "unmarked" : "outlet";
  const sentences = voiced ?? sentencesOf(text).map(range => ({ ...range, voice }) as const);
  return sentences.length > 0 ? sentences : [{ start: 0, end: text.length, voice }];
}
