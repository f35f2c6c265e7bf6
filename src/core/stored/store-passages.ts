/** Passages → strings and numbers (passages.ts). */
import type { Cut, Interview, Origin, Passage, Sentence } from "../model.ts";
import { voices } from "../question/filter.ts";
import { present } from "../question/present.ts";
import { createByteWriter } from "../search/in-process/numbers.ts";
import { leadKinds, type StoredFile, type StoredPassages } from "./passages.ts";

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
      const copied = raw.slice(rawStart, rawStart + length);
      const isCopy = copied.length === length && length === rawLength && text.startsWith(copied, start);
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
    for (const { start, end, voice, isAnothers } of sentences) {
      putSigned(start - behind);
      writer.put(8 * (end - start) + (isAnothers ? 4 : 0) + voices.indexOf(voice));
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
