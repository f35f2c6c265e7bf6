/** Passages as documents of the engine (mapping.ts). */
import { createHash } from "node:crypto";
import type { Passage } from "../../core/model.ts";
import { indexedTerms, type PassageReader } from "../../core/search/passage-features.ts";
import { filterFields } from "./filter-query.ts";
import { type KeptPassage, keptPassage } from "./kept-passage.ts";
import { type KeptReading, keptReading } from "./kept-reading.ts";

/** A document as it is sent. What is read of it lies apart: all readings that are found are weighed, few passages are shown. */
export interface PassageDocument extends Readonly<Record<string, unknown>> {
  readonly reading: KeptReading;
  readonly kept: KeptPassage;
}

const fingerprintLength = 12;
/** Bytes of the longest name that the engine gives a document. */
const longestId = 512;

export function documentOf(passage: Passage, reader: PassageReader): PassageDocument {
  const reading = reader.read(passage);
  const { terms, words, parts, promptEnd } = reading;
  const texts = (numbers: Iterable<number>): string => [...numbers].map(reader.textOf).join(" ");
  const indexed = indexedTerms(reading);
  const inOrder = (from: number, to: number): string =>
    texts(words.slice(from, to).flatMap((word, at) => parts.get(from + at) ?? [word]));
  const { reference, interview, ordinal } = passage;
  return {
    reference,
    interview: interview.id,
    ordinal,
    place: placeName(interview.id, ordinal),
    ...filterFields(passage),
    terms: texts(indexed),
    spelt: texts(new Set(words.filter((_, at) => terms[at]! >= 0))),
    words: inOrder(promptEnd, words.length),
    asked: inOrder(0, promptEnd),
    length: indexed.length,
    different: new Set(indexed).size,
    fingerprint: fingerprintOf(passage.text),
    reading: keptReading(reading, reader),
    kept: keptPassage(passage),
  };
}

export function placeName(interview: string, ordinal: number): string {
  return `${interview}/${ordinal}`;
}

/** The same for the same words, whoever said them. */
function fingerprintOf(text: string): string {
  return createHash("sha1").update(text).digest("hex").slice(0, fingerprintLength);
}

/** The engine's name for a document. */
export function idOf(text: string): string {
  return Buffer.byteLength(text) <= longestId ? text : createHash("sha256").update(text).digest("hex");
}
