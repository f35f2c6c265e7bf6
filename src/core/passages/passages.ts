/**
 * Turns → passages, the unit of retrieval: a whole answer with its question, or a paragraph of an article, cut only above
 * about 400 words, where each piece keeps the question. Every passage is exactly one range of one source string; this is
 * where the receipt of all that is later shown begins.
 */

import type { Passage, Range, ReadInterview, Sentence } from "../model.ts";
import { sentencesOf } from "../text/sentences.ts";
import { voicesOf } from "../voices/voices.ts";
import { type Exchange, exchangesOf } from "./exchanges.ts";
import { piecesOf } from "./split.ts";

interface Piece {
  readonly exchange: Exchange;
  readonly range: Range;
  readonly text: string;
  /** Whether the exchange begins with it. */
  readonly first: boolean;
}

/** The passages of an interview, in order. Empty where nobody but the interviewer says a word. */
export function passagesOf({ interview, turns }: ReadInterview): readonly Passage[] {
  const pieces = exchangesOf(interview, turns)
    .flatMap(cutExchange)
    .filter(({ text }) => isReadable(text));
  const running = pieces.filter(({ exchange }) => exchange.by === "outlet").map(({ text }) => text);
  const voices = running.length > 0 ? voicesOf(interview, running) : [];
  const taken = new Map<number, number>();
  let outlet = 0;
  return pieces.map(({ exchange, range, text, first }, ordinal): Passage => {
    const [from] = exchange.at;
    const part = (taken.get(from) ?? 0) + 1;
    taken.set(from, part);
    const speaker = exchange.name ?? interview.speaker;
    const prompt = exchange.prompt?.includes("\uFFFD") ? undefined : exchange.prompt;
    return {
      reference: `${interview.id}/${from}${part === 1 ? "" : `-${part}`}`,
      interview,
      ordinal,
      ...(speaker === undefined ? {} : { speaker }),
      ...(prompt === undefined ? {} : { prompt }),
      text,
      source: { file: exchange.source.file, ...range },
      at: exchange.at,
      ...(first && exchange.startMs !== undefined ? { startMs: exchange.startMs } : {}),
      sentences: exchange.by === "speaker" ? spoken(text) : whole(text, voices[outlet++] ?? []),
    };
  });
}

function cutExchange(exchange: Exchange): readonly Piece[] {
  const { source, range } = exchange;
  return piecesOf(source.text, range).map((piece, index) => ({
    exchange,
    range: piece,
    text: source.text.slice(piece.start, piece.end),
    first: index === 0,
  }));
}

/** Rules and ornaments have no words; a letter lost before the file was saved makes a quotation untrue. */
function isReadable(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text) && !text.includes("\uFFFD");
}

function spoken(text: string): readonly Sentence[] {
  return whole(
    text,
    sentencesOf(text).map(range => ({ ...range, voice: "speaker" as const })),
    "speaker",
  );
}

function whole(text: string, sentences: readonly Sentence[], voice: Sentence["voice"] = "outlet"): readonly Sentence[] {
  return sentences.length > 0 ? sentences : [{ start: 0, end: text.length, voice }];
}
