/** Pieces of a record that was read (read-record.ts) → the core, ready to answer; in steps, so that others have the thread between. */
import { deserialize } from "node:v8";
import { createEnglishFrequencies } from "../adapters/corpus-folder/english-frequencies.ts";
import type { Defect } from "../core/errors.ts";
import type { Interview, Passage, PastReferences } from "../core/model.ts";
import { createOnrecord, type Onrecord, type OnrecordParts } from "../core/onrecord.ts";
import type { BuildOptions } from "../core/record.ts";
import { createMiniSearchIndex } from "../core/search/in-process/minisearch.ts";
import { createPostingsIndex } from "../core/search/in-process/postings.ts";
import { type NamesHeard, speakersIn } from "../core/speakers/named.ts";
import type { StoredPassages } from "../core/stored/passages.ts";
import { restorePassages } from "../core/stored/restore-passages.ts";
import type { EarlierRecord, StoredSearch } from "../core/stored/stored-search.ts";
import type { IndexName } from "./config.ts";
import { todayIn } from "./today.ts";

export interface LoadedRecord {
  readonly onrecord: Onrecord;
  /** All defects, of the files and of synonyms.txt. */
  readonly defects: readonly Defect[];
  /** The day for which it was built, `YYYY-MM-DD`. */
  readonly today: string;
  readonly passages: readonly Passage[];
  readonly source: RecordSource;
}

/** What a record was read from. */
export interface RecordSource {
  /** Of the folder as it was read. */
  readonly fingerprint: string;
  readonly timezone: string | undefined;
  /** The first day on which it would be read otherwise, `YYYY-MM-DD`. */
  readonly until: string | undefined;
  /** Why files cannot be read of which the passages are those that they had before. */
  readonly broken: readonly Defect[];
}

/** How far the reading is. */
export interface ReadingProgress {
  /** In one line: "Reading 12,000 of 50,000 files". */
  readonly line: string;
  /** Passages that are indexed, once it comes to that. */
  readonly indexed?: { readonly done: number; readonly of: number };
  /** Of all the work, 0 to 1. */
  readonly share: number;
}

export interface LoadOptions extends Pick<BuildOptions, "onInterview"> {
  /** By the size of the record where none is named. */
  readonly index?: IndexName | undefined;
  /** Makes the index of a version elsewhere, in place of this process. */
  readonly indexOf?: ((version: string) => NonNullable<OnrecordParts["index"]>) | undefined;
  /** The folder in which what was read is kept for the next start; nowhere where none is named. */
  readonly keepIn?: string | undefined;
  /** Told of every failure behind an apology, with the reference the person was given. */
  readonly onFailure?: (reference: string, error: unknown) => void;
  /** Where "today" of a question is; without it, where the record is at home. */
  readonly timeZone?: string | undefined;
  /** Told at every step how far it is. */
  readonly onProgress?: (progress: ReadingProgress) => void;
  /** Told in a line why what was kept is not taken, or that nothing can be kept. */
  readonly onNotice?: (line: string) => void;
  /** Awaited now and then, for whoever else needs the thread. */
  readonly pause?: () => Promise<void>;
  /** Makes ready what the first replies need: for bots. */
  readonly warms?: boolean;
  /** The record that answers meanwhile, where there is one. */
  readonly before?: RecordBefore;
}

/** What is known of a record that is to be read again. */
export interface RecordBefore {
  /** The files of its interviews. */
  readonly files: readonly string[];
  /** Asked for the passages of files that cannot be read any more. */
  readonly passagesOf: (files: readonly string[]) => Promise<readonly Passage[]>;
}

/** What a piece of a record that was read is, once it is no longer bytes: some passages, or, at last, all the rest. */
export type Piece = { readonly passages: StoredPassages } | { readonly rest: RestOfRecord };

export interface RestOfRecord {
  readonly heard: NamesHeard;
  readonly search: StoredSearch | undefined;
  readonly version: string;
  readonly synonyms: string | undefined;
  readonly defects: readonly Defect[];
  readonly today: string;
  readonly source: RecordSource;
  readonly past: PastReferences;
}

/** The indexes in this process, by the name that the setting INDEX has for them. */
export const indexes = { minisearch: createMiniSearchIndex, postings: createPostingsIndex };

/** Of a record of these pieces, what is of use to one that is read anew; nothing where its index was elsewhere. */
export function earlierIn(pieces: readonly Uint8Array[]): EarlierRecord | undefined {
  const read = pieces.map(bytes => deserialize(bytes) as Piece);
  const search = read.flatMap(piece => ("rest" in piece ? (piece.rest.search ?? []) : []))[0];
  return (
    search && { passages: read.flatMap(piece => ("rest" in piece ? [] : restorePassages(piece.passages))), search }
  );
}

/** The record of these pieces (read-record.ts). */
export async function openRecord(pieces: readonly Uint8Array[], options: LoadOptions): Promise<LoadedRecord> {
  const { pause = async () => undefined, onProgress } = options;
  const interviews: Interview[] = [];
  const passages: Passage[] = [];
  let rest: RestOfRecord | undefined;
  for (const [at, bytes] of pieces.entries()) {
    const piece = deserialize(bytes) as Piece;
    if ("rest" in piece) rest = piece.rest;
    else {
      for (const interview of piece.passages.interviews) interviews.push(interview);
      for (const passage of restorePassages(piece.passages)) passages.push(passage);
    }
    onProgress?.({ line: `Taking over ${passages.length} passages`, share: at / pieces.length });
    await pause();
  }
  if (!rest) throw new Error("a record without its last piece");
  const { heard, search, defects, today, source } = rest;
  const speakers = speakersIn(heard);
  const englishCount = createEnglishFrequencies();
  await pause();
  const onrecord = await createOnrecord({
    ...partsOf(options, rest),
    interviews,
    passages,
    speakers,
    englishCount,
    pause,
    ...(search ? { stored: search } : {}),
  });
  if (options.warms) await onrecord.warm();
  return { onrecord, defects, today, passages, source };
}

/** Only the passages of these pieces. */
export function passagesOf(pieces: readonly Uint8Array[]): readonly Passage[] {
  return pieces.flatMap(bytes => {
    const piece = deserialize(bytes) as Piece;
    return "passages" in piece ? restorePassages(piece.passages) : [];
  });
}

/** What the core is given however the record was read. */
export function partsOf(
  { index, indexOf, timeZone, onFailure }: Pick<LoadOptions, "index" | "indexOf" | "timeZone" | "onFailure">,
  { version, synonyms, source, past }: Pick<RestOfRecord, "version" | "synonyms" | "source" | "past">,
) {
  const create = indexOf ? indexOf(version) : index && indexes[index];
  return {
    version,
    past,
    today: () => todayIn(timeZone ?? source.timezone),
    ...(synonyms === undefined ? {} : { synonyms }),
    ...(create ? { index: create } : {}),
    ...(onFailure ? { onFailure } : {}),
  };
}
