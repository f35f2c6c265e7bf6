/**
 * A passage as it lies in the engine: what tells hits apart as it is, and its words, which few hits are asked for, packed. They are
 * unpacked when they are first looked at.
 */
import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Cut, Lead, Passage, Sentence } from "../../core/model.ts";
import { voices } from "../../core/question/filter.ts";

export interface KeptPassage {
  readonly about: Omit<Passage, keyof Cut | "lead" | "sentences">;
  /** Start, end, number of the voice; in threes. */
  readonly sentences: readonly number[];
  /** Base64. */
  readonly words: string;
}

interface Words extends Cut {
  readonly lead?: Lead;
}

export function keptPassage(passage: Passage): KeptPassage {
  const { file, text, origin, omissions, lead, sentences, ...about } = passage;
  const own = withoutFile({ file, text, origin, omissions });
  const words: Words = { ...own, ...(lead ? { lead: withoutFile(lead) } : {}) };
  return {
    about,
    sentences: sentences.flatMap(({ start, end, voice }) => [start, end, voices.indexOf(voice)]),
    words: deflateRawSync(JSON.stringify(words)).toString("base64"),
  };
}

export function passageFrom({ about, sentences: numbers, words }: KeptPassage): Passage {
  let unpacked: Words | undefined;
  const inside = (): Words => {
    unpacked ??= JSON.parse(inflateRawSync(Buffer.from(words, "base64")).toString()) as Words;
    return unpacked;
  };
  const sentences: Sentence[] = [];
  for (let at = 0; at < numbers.length; at += 3) {
    sentences.push({ start: numbers[at]!, end: numbers[at + 1]!, voice: voices[numbers[at + 2]!]! });
  }
  return {
    ...about,
    sentences,
    get file() {
      return inside().file;
    },
    get text() {
      return inside().text;
    },
    get origin() {
      return inside().origin;
    },
    get omissions() {
      return inside().omissions;
    },
    get lead() {
      return inside().lead!;
    },
  };
}

/** With no more of the file than what its words point to. */
function withoutFile<Piece extends Cut>(cut: Piece): Piece {
  const { raw, pieces, rawStart = 0 } = cut.origin;
  let [start, end] = [rawStart + raw.length, rawStart];
  for (let at = 0; at < pieces.length; at += 4) {
    start = Math.min(start, pieces[at + 1]!);
    end = Math.max(end, pieces[at + 1]! + pieces[at + 3]!);
  }
  const part = raw.slice(start - rawStart, end - rawStart);
  return part.length === raw.length ? cut : { ...cut, origin: { ...cut.origin, raw: part, rawStart: start } };
}
