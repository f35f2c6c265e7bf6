/** Strings and numbers (passages.ts) → passages. */
import type { Cut, Interview, Lead, Origin, Passage, Sentence } from "../model.ts";
import { voices } from "../question/filter.ts";
import { type ByteReader, createByteReader } from "../search/in-process/numbers.ts";
import { leadKinds, type StoredPassages } from "./passages.ts";

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

const none: readonly number[] = [];

/** The passages of a batch, as they were. Objects are made field by field: putting one into another takes five times as long. */
export function restorePassages(stored: StoredPassages): readonly Passage[] {
  const { interviews, counts, files, names, beside, startsMs } = stored;
  const reader = createByteReader(stored.bytes);
  const references = stored.references.split("\n");
  const passages: Passage[] = [];
  let besideAt = 0;
  let startsAt = 0;

  function cut(): Cut {
    const { path: file, raw, places, strings } = files[reader.next()]!;
    const length = reader.next();
    const count = reader.next();
    const pieces: number[] = [];
    let [text, behind, rawBehind] = ["", 0, 0];
    for (let at = 0; at < count; at++) {
      const start = behind + signedFrom(reader);
      const rawStart = rawBehind + signedFrom(reader);
      const written = reader.next();
      const own = written >>> 1;
      const isCopy = (written & 1) === 0;
      const rawLength = isCopy ? own : reader.next();
      text += take((isCopy ? start : start + own) - behind);
      if (isCopy) text += raw.slice(rawStart, rawStart + own);
      pieces.push(start, rawStart, own, rawLength);
      behind = start + own;
      rawBehind = rawStart + rawLength;
    }
    text += take(length - behind);
    const origin: Writable<Origin> = { raw, pieces };
    if (places) origin.places = places;
    if (strings) origin.strings = strings;
    return { file, text, origin, omissions: risingFrom(reader) };
  }

  function take(length: number): string {
    if (length === 0) return "";
    besideAt += length;
    return beside.slice(besideAt - length, besideAt);
  }

  function passageOf(interview: Interview): Passage {
    const flags = reader.next();
    const ordinal = reader.next();
    const at = [reader.next(), reader.next()] as const;
    const speaker = (flags & 1) > 0 ? names[reader.next()]! : undefined;
    const asked = (flags & 4) > 0 ? cut() : undefined;
    const { file, text, origin, omissions } = cut();
    const reference = interview.id + references[passages.length]!;
    const sentences = sentencesFrom(reader);
    const passage: Writable<Passage> = { file, text, origin, omissions, reference, interview, ordinal, at, sentences };
    if (speaker !== undefined) passage.speaker = speaker;
    if (asked) passage.lead = leadOf(asked, leadKinds[flags >> 3]!);
    if ((flags & 2) > 0) passage.startMs = startsMs[startsAt++]!;
    return passage;
  }

  for (const [number, interview] of interviews.entries()) {
    for (let left = counts[number]!; left > 0; left--) passages.push(passageOf(interview));
  }
  return passages;
}

function leadOf({ file, text, origin, omissions }: Cut, kind: Lead["kind"]): Lead {
  return { file, text, origin, omissions, kind };
}

function signedFrom(reader: ByteReader): number {
  const number = reader.next();
  return number % 2 === 1 ? -(number + 1) / 2 : number / 2;
}

function risingFrom(reader: ByteReader): readonly number[] {
  const count = reader.next();
  if (count === 0) return none;
  const numbers = new Array<number>(count);
  let number = 0;
  for (let at = 0; at < count; at++) {
    number += reader.next();
    numbers[at] = number;
  }
  return numbers;
}

function sentencesFrom(reader: ByteReader): readonly Sentence[] {
  const sentences = new Array<Sentence>(reader.next());
  let behind = 0;
  for (let at = 0; at < sentences.length; at++) {
    const start = behind + signedFrom(reader);
    const written = reader.next();
    behind = start + (written >>> 3);
    const voice = voices[written & 3]!;
    sentences[at] = (written & 4) > 0 ? { start, end: behind, voice, isAnothers: true } : { start, end: behind, voice };
  }
  return sentences;
}
