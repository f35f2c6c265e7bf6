/**
 * Passages as a few strings and numbers, a few hundred at a time: objects cost ten times as much to write down, to read and to hand
 * to another thread. The words of a passage are those of its file at the places that its map names, so that they are not written
 * a second time; what the file does not have (blank lines between two stretches, `&` for `&amp;`) stands beside.
 *
 *   Passages ─▶ files as they are · places, sentences, voices … as bytes · names, references, other characters ─▶ Passages
 *
 * What comes out equals what went in, to the last offset (test/core/stored/passages.test.ts).
 */
import type { Cut, Interview, Lead, Origin, Passage, Sentence } from "../model.ts";
import { voices } from "../question/filter.ts";
import { present } from "../question/present.ts";
import { type ByteReader, createByteReader, createByteWriter } from "../search/in-process/numbers.ts";

/** Survives structured clone; all passages of an interview are in one. */
export interface StoredPassages {
  readonly interviews: readonly Interview[];
  /** Of each interview how many passages there are. */
  readonly counts: readonly number[];
  readonly files: readonly StoredFile[];
  readonly names: readonly string[];
  readonly bytes: Uint8Array;
  /** What stands in references behind the interview's name, a line each. */
  readonly references: string;
  /** Characters of the texts that the maps do not give, one behind the other. */
  readonly beside: string;
  readonly startsMs: readonly number[];
}

/** A file's words as its maps know them, and what they share. */
interface StoredFile extends Omit<Origin, "pieces"> {
  readonly path: string;
}

/** Characters of files in one batch, about: what is unpacked at a time keeps nobody waiting. */
const batchLength = 200_000;

/** The passages in their order, those of an interview together as a record has them, a batch at a time. */
export function* storePassages(passages: readonly Passage[]): Generator<StoredPassages> {
  let batch = createBatch();
  let before: Passage | undefined;
  for (const passage of passages) {
    if (before && batch.size() > batchLength && passage.interview !== before.interview) {
      yield batch.stored();
      batch = createBatch();
    }
    batch.add(passage);
    before = passage;
  }
  if (before) yield batch.stored();
}

function createBatch() {
  const interviews: Interview[] = [];
  const counts: number[] = [];
  const files: StoredFile[] = [];
  const byWords = new Map<string, readonly number[]>();
  const names = new Map<string, number>();
  const writer = createByteWriter();
  const references: string[] = [];
  const startsMs: number[] = [];
  const beside: string[] = [];
  let size = 0;

  function addCut({ file, text, origin, omissions }: Cut): void {
    const { pieces, raw } = origin;
    writer.put(numberOf(file, origin));
    writer.put(text.length);
    writer.put(pieces.length / 4);
    let [behind, rawBehind, rest] = [0, 0, ""];
    for (let at = 0; at < pieces.length; at += 4) {
      const [start, rawStart, length, rawLength] = [pieces[at]!, pieces[at + 1]!, pieces[at + 2]!, pieces[at + 3]!];
      const isCopy = length === rawLength && text.startsWith(raw.slice(rawStart, rawStart + length), start);
      putSigned(start - behind);
      putSigned(rawStart - rawBehind);
      writer.put(2 * length + (isCopy ? 0 : 1));
      if (!isCopy) writer.put(rawLength);
      rest += text.slice(behind, isCopy ? start : start + length);
      behind = start + length;
      rawBehind = rawStart + rawLength;
    }
    rest += text.slice(behind);
    putRising(omissions);
    beside.push(rest);
    size += text.length;
  }

  /** The number of a file among those of the batch. */
  function numberOf(path: string, { raw, places, strings }: Origin): number {
    const alike = byWords.get(raw) ?? [];
    const known = alike.find(
      at => files[at]!.path === path && files[at]!.places === places && files[at]!.strings === strings,
    );
    if (known !== undefined) return known;
    const number = files.push({ path, raw, ...present({ places, strings }) }) - 1;
    byWords.set(raw, [...alike, number]);
    return number;
  }

  function putSigned(number: number): void {
    writer.put(number < 0 ? -2 * number - 1 : 2 * number);
  }

  function putRising(numbers: readonly number[]): void {
    writer.put(numbers.length);
    numbers.forEach((number, at) => {
      writer.put(number - (numbers[at - 1] ?? 0));
    });
  }

  function putSentences(sentences: readonly Sentence[]): void {
    writer.put(sentences.length);
    let behind = 0;
    for (const { start, end, voice } of sentences) {
      putSigned(start - behind);
      writer.put(4 * (end - start) + voices.indexOf(voice));
      behind = end;
    }
  }

  return {
    size: () => size,
    add(passage: Passage): void {
      const { reference, interview, ordinal, speaker, lead, at, startMs, sentences } = passage;
      if (interviews.at(-1) !== interview) {
        interviews.push(interview);
        counts.push(0);
      }
      counts[counts.length - 1]!++;
      references.push(reference.slice(interview.id.length));
      writer.put(
        (speaker === undefined ? 0 : 1) +
          (startMs === undefined ? 0 : 2) +
          (lead ? 4 + leadKinds.indexOf(lead.kind) * 8 : 0),
      );
      writer.put(ordinal);
      writer.put(at[0]);
      writer.put(at[1]);
      if (speaker !== undefined) {
        if (!names.has(speaker)) names.set(speaker, names.size);
        writer.put(names.get(speaker)!);
      }
      if (startMs !== undefined) startsMs.push(startMs);
      if (lead) addCut(lead);
      addCut(passage);
      putSentences(sentences);
    },
    stored: (): StoredPassages => ({
      interviews,
      counts,
      files,
      names: [...names.keys()],
      bytes: writer.bytes().slice(0, writer.size()),
      references: references.join("\n"),
      beside: beside.join(""),
      startsMs,
    }),
  };
}

const leadKinds: readonly Lead["kind"][] = ["question", "heading"];

/** The passages of a batch, as they were. */
export function restorePassages(stored: StoredPassages): readonly Passage[] {
  const { interviews, counts, files, names, beside, startsMs } = stored;
  const reader = createByteReader(stored.bytes);
  const references = stored.references.split("\n");
  const passages: Passage[] = [];
  let besideAt = 0;
  let startsAt = 0;

  function cut(): Cut {
    const { path: file, ...shared } = files[reader.next()]!;
    const length = reader.next();
    const pieces = new Array<number>(4 * reader.next());
    let [text, behind, rawBehind] = ["", 0, 0];
    for (let at = 0; at < pieces.length; at += 4) {
      const start = behind + signedFrom(reader);
      const rawStart = rawBehind + signedFrom(reader);
      const written = reader.next();
      const own = written >>> 1;
      const isCopy = (written & 1) === 0;
      const rawLength = isCopy ? own : reader.next();
      text += take((isCopy ? start : start + own) - behind);
      if (isCopy) text += shared.raw.slice(rawStart, rawStart + own);
      pieces[at] = start;
      pieces[at + 1] = rawStart;
      pieces[at + 2] = own;
      pieces[at + 3] = rawLength;
      behind = start + own;
      rawBehind = rawStart + rawLength;
    }
    text += take(length - behind);
    const omissions = risingFrom(reader);
    return { file, text, origin: { ...shared, pieces }, omissions };
  }

  function take(length: number): string {
    besideAt += length;
    return beside.slice(besideAt - length, besideAt);
  }

  counts.forEach((count, number) => {
    const interview = interviews[number]!;
    for (let left = count; left > 0; left--) {
      const flags = reader.next();
      const ordinal = reader.next();
      const at = [reader.next(), reader.next()] as const;
      const speaker = (flags & 1) > 0 ? { speaker: names[reader.next()]! } : {};
      const lead = (flags & 4) > 0 ? { lead: { ...cut(), kind: leadKinds[flags >> 3]! } } : {};
      passages.push({
        ...cut(),
        reference: `${interview.id}${references[passages.length]!}`,
        interview,
        ordinal,
        ...speaker,
        ...lead,
        at,
        ...((flags & 2) > 0 ? { startMs: startsMs[startsAt++]! } : {}),
        sentences: sentencesFrom(reader),
      });
    }
  });
  return passages;
}

function signedFrom(reader: ByteReader): number {
  const number = reader.next();
  return number % 2 === 1 ? -(number + 1) / 2 : number / 2;
}

function risingFrom(reader: ByteReader): readonly number[] {
  const numbers = new Array<number>(reader.next());
  let number = 0;
  for (let at = 0; at < numbers.length; at++) {
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
    behind = start + (written >>> 2);
    sentences[at] = { start, end: behind, voice: voices[written & 3]! };
  }
  return sentences;
}
