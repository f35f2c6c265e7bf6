/**
 * A text with its map, without its file: nearly all that the map points to is the text itself, so only what stands between is kept, and
 * the part of the file comes back letter by letter.
 */
import type { Cut, Origin } from "../../core/model.ts";

export interface KeptCut extends Omit<Cut, "origin"> {
  readonly origin: Omit<Origin, "raw" | "rawStart"> & { readonly rawStart: number } & (
      | { readonly raw: string }
      /** What stands before each piece, in the order of the file, references among it, and behind the last. */
      | { readonly between: readonly string[] }
    );
}

interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** It stands in the file as it is read. */
  readonly isSame: boolean;
}

export function keptCut({ file, text, origin, omissions }: Cut): KeptCut {
  const { raw, rawStart = 0, ...map } = origin;
  const all = piecesOf(text, origin.pieces);
  const start = all[0]?.start ?? rawStart;
  const end = all.reduce((last, piece) => Math.max(last, piece.end), start);
  const part = raw.slice(start - rawStart, end - rawStart);
  const between: string[] = [];
  let behind = start;
  for (const piece of all) {
    between.push(raw.slice(behind - rawStart, piece.start - rawStart));
    behind = piece.isSame ? piece.end : piece.start;
  }
  between.push(raw.slice(behind - rawStart, end - rawStart));
  const isWhole = joined(all, between) === part;
  return { file, text, omissions, origin: { ...map, rawStart: start, ...(isWhole ? { between } : { raw: part }) } };
}

export function cutFrom({ origin, ...words }: KeptCut): Cut {
  const { rawStart, ...map } = origin;
  const from = rawStart === 0 ? {} : { rawStart };
  if ("raw" in map) return { ...words, origin: { ...map, ...from } };
  const { between, ...rest } = map;
  return { ...words, origin: { ...rest, raw: joined(piecesOf(words.text, rest.pieces), between), ...from } };
}

/** The pieces in the order of the file. */
function piecesOf(text: string, pieces: readonly number[]): readonly Piece[] {
  const found: Piece[] = [];
  for (let at = 0; at < pieces.length; at += 4) {
    const [own, start, length, rawLength] = [pieces[at]!, pieces[at + 1]!, pieces[at + 2]!, pieces[at + 3]!];
    const isSame = length === rawLength;
    found.push({ text: isSame ? text.slice(own, own + length) : "", start, end: start + rawLength, isSame });
  }
  return found.sort((a, b) => a.start - b.start);
}

function joined(all: readonly Piece[], between: readonly string[]): string {
  let raw = "";
  for (const [at, piece] of all.entries()) raw += between[at]! + piece.text;
  return raw + (between[all.length] ?? "");
}
