/**
 * Segments of a recording (cues, a machine's segments, rows of a table) → one interview. They are cut by time, not by sense: a
 * sentence runs over several, so those of one person in a row are put together with a line end between them, and each keeps its
 * time. Where no segment names its speaker, marks of captions may; then labels, which the layouts know; else all is nobody's.
 */
import type { Defect } from "../../errors.ts";
import type { Source, Stretch, Turn } from "../../model.ts";
import { cutSource, offsetsInCut } from "../../text/origin/cut.ts";
import { rawRangesOf, textOffsetOf } from "../../text/origin/map.ts";
import { trimmed } from "../../text/paragraphs.ts";
import { isDirection } from "../heads/label-words.ts";
import type { Part } from "../parts.ts";
import type { FoundInterview } from "../reader.ts";
import { speechesOf } from "../recording/caption-marks.ts";
import { isPause, type Segment, type ToldPiece } from "../recording/segment.ts";
import { readBody } from "./body.ts";
import { type KnownInterview, toldInterview } from "./told-turns.ts";

/** A segment that is nothing but a sound or a song: "[Applause]", "♪ …". */
const sound = /^(?:\[[^\]]{1,80}\]|\([^)]{1,80}\)|[♪♫].{0,400})$/su;

/** Reads one interview. Segments are in order, ranges of the source without white space at their ends. */
export function readSegments(
  source: Source,
  segments: readonly Segment[],
  known: KnownInterview,
): { interview: FoundInterview; defects: readonly Defect[] } {
  const spoken = segments
    .filter(({ start, end }) => !sound.test(source.text.slice(start, Math.min(end, start + 500))))
    .flatMap(segment => withoutDirections(source.text, segment));
  if (spoken.some(({ name }) => name !== undefined && name !== "")) return toldBy(source, namedPieces(spoken), known);
  const { told, pieces } = speechesOf(source.text, spoken);
  return told ? toldBy(source, pieces, known) : laidOut(source, pieces, known);
}

const bracketed = /[[(]([^\][()]{1,40})[\])]/gu;

/** A segment as it is said: cut where a direction stands in it. */
function withoutDirections(text: string, segment: Segment): readonly Segment[] {
  const { start, end } = segment;
  const words = text.slice(start, end);
  const found: Segment[] = [];
  let from = start;
  const upTo = (to: number): void => {
    const own = trimmed(text, { start: from, end: to });
    if (own.start < own.end) found.push({ ...segment, ...own });
  };
  for (const { 0: whole, 1: inside = "", index } of words.matchAll(bracketed)) {
    if (!isDirection(inside)) continue;
    upTo(start + index);
    from = start + index + whole.length;
  }
  upTo(end);
  return found;
}

function namedPieces(segments: readonly Segment[]): readonly ToldPiece[] {
  return segments.map((segment, at): ToldPiece => {
    const before = segments[at - 1];
    const name = segment.name ?? "";
    const goesOn = before !== undefined && before.name === name && (name !== "" || !isPause(before, segment));
    return { ...segment, name, goesOn };
  });
}

function toldBy(source: Source, pieces: readonly ToldPiece[], known: KnownInterview): ReturnType<typeof toldInterview> {
  const own = cut(source, pieces);
  return toldInterview(own.source, own.pieces, known);
}

/** Nobody is told: labels in the text may tell, and where there are none the words are nobody's. */
function laidOut(
  source: Source,
  written: readonly ToldPiece[],
  known: KnownInterview,
): ReturnType<typeof toldInterview> {
  const own = cut(source, written);
  const { kind } = known.facts;
  const read = readBody({ source: own.source, parts: partsOf(own.pieces), ...known });
  const [interview] = read.interviews;
  const isUntold = interview?.interview.kind === "article" && (kind === undefined || kind === "transcript");
  if (!interview || isUntold) return toldInterview(own.source, own.pieces, known);
  return { ...read, interview: { ...interview, turns: timed(interview.turns, piecesIn(interview.source, own)) } };
}

/** The pieces in a source that was cut out of theirs: what is no words has gone out of it. */
function piecesIn(
  { text, origin, file }: Source,
  own: { readonly source: Source; readonly pieces: readonly ToldPiece[] },
): readonly ToldPiece[] {
  return own.pieces.map(piece => {
    const raw = rawRangesOf(own.source, piece);
    const [start, end] = [raw[0]?.start ?? 0, raw.at(-1)?.end ?? 0].map(at => textOffsetOf({ text, origin, file }, at));
    return { ...piece, start: start!, end: end! };
  });
}

/** The pieces as a source of their own: what stands between them in the file, names and times, is no words. */
function cut(source: Source, pieces: readonly ToldPiece[]): { source: Source; pieces: readonly ToldPiece[] } {
  const starts = offsetsInCut(pieces);
  return {
    source: cutSource(source, pieces),
    pieces: pieces.map((piece, at) => ({ ...piece, start: starts[at]!, end: starts[at]! + piece.end - piece.start })),
  };
}

/** Pieces that go on with one another are one paragraph. */
function partsOf(pieces: readonly ToldPiece[]): readonly Part[] {
  const parts: { start: number; end: number; number: number; form: "text" }[] = [];
  for (const { start, end, number, goesOn } of pieces) {
    const last = parts.at(-1);
    if (last && goesOn) last.end = end;
    else parts.push({ start, end, number, form: "text" });
  }
  return parts;
}

/** Turns with their stretches divided as the pieces are, so that each knows its time and its place in the file. */
function timed(turns: readonly Turn[], pieces: readonly ToldPiece[]): readonly Turn[] {
  let next = 0;
  return turns.map(turn => ({
    ...turn,
    ranges: turn.ranges.flatMap((range): readonly Stretch[] => {
      const found: Stretch[] = [];
      while (next < pieces.length && pieces[next]!.end <= range.start) next++;
      for (let at = next; at < pieces.length && pieces[at]!.start < range.end; at++) {
        const { start, end, number, startMs } = pieces[at]!;
        const own = { start: Math.max(start, range.start), end: Math.min(end, range.end) };
        const words = trimmed(turn.source.text, own);
        if (words.start === words.end) continue;
        found.push({ ...words, number, ...(startMs === undefined ? {} : { startMs }) });
      }
      return found;
    }),
  }));
}
