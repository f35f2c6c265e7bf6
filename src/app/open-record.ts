/** Pieces of a record that was read (read-record.ts) → the core, ready to answer; in steps, so that others have the thread between. */
import { deserialize } from "node:v8";
import { createEnglishFrequencies, loadEnglishFrequencies } from "../adapters/corpus-folder/english-frequencies.ts";
import { connect } from "../adapters/opensearch/connection.ts";
import { createRecordIndex } from "../adapters/opensearch/record-index.ts";
import type { ConfiguredCluster } from "../adapters/opensearch/settings.ts";
import { indicesOf } from "../adapters/opensearch/versions.ts";
import type { Defect } from "../core/errors.ts";
import type { Interview, Passage } from "../core/model.ts";
import { createOnrecord, type Onrecord, type OnrecordParts, type StoredSearch } from "../core/onrecord.ts";
import type { BuildOptions } from "../core/record.ts";
import { createMiniSearchIndex } from "../core/search/in-process/minisearch.ts";
import { createPostingsIndex } from "../core/search/in-process/postings.ts";
import { type NamesHeard, speakersIn } from "../core/speakers/named.ts";
import type { StoredPassages } from "../core/stored/passages.ts";
import { restorePassages } from "../core/stored/restore-passages.ts";
import type { IndexName } from "./config.ts";
import { todayIn } from "./today.ts";

export interface LoadedRecord {
  readonly onrecord: Onrecord;
  /** All defects, of the files and of synonyms.txt. */
  readonly defects: readonly Defect[];
  /** The day for which it was built, `YYYY-MM-DD`. */
  readonly today: string;
}

/** How far the reading is. */
export interface ReadingProgress {
  /** In one line: "Reading 12,000 of 50,000 files". */
  readonly line: string;
  /** Of all the work, 0 to 1. */
  readonly share: number;
}

export interface LoadOptions extends Pick<BuildOptions, "onInterview"> {
  /** By the size of the record where none is named. */
  readonly index?: IndexName | undefined;
  /** Where it is indexed in place of this process. */
  readonly cluster?: ConfiguredCluster | undefined;
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
}

/** What a piece of a record that was read is, once it is no longer bytes: some passages, or, at last, all the rest. */
export type Piece = { readonly passages: StoredPassages } | { readonly rest: RestOfRecord };

export interface RestOfRecord {
  readonly heard: NamesHeard;
  readonly search: StoredSearch | undefined;
  readonly version: string;
  readonly synonyms: string | undefined;
  readonly timezone: string | undefined;
  readonly defects: readonly Defect[];
  readonly today: string;
}

/** The indexes in this process, by the name that the setting INDEX has for them. */
export const indexes = { minisearch: createMiniSearchIndex, postings: createPostingsIndex };

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
  const { heard, search, version, synonyms, timezone, defects, today } = rest;
  const speakers = speakersIn(heard);
  await pause();
  loadEnglishFrequencies();
  await pause();
  const englishCount = createEnglishFrequencies();
  await pause();
  const onrecord = await createOnrecord({
    ...partsOf(options, { version, synonyms, timezone }),
    interviews,
    passages,
    speakers,
    englishCount,
    pause,
    ...(search ? { stored: search } : {}),
  });
  if (options.warms) await onrecord.warm();
  return { onrecord, defects, today };
}

/** What the core is given however the record was read. */
export function partsOf(
  { index, cluster, timeZone, onFailure }: LoadOptions,
  { version, synonyms, timezone }: Pick<RestOfRecord, "version" | "synonyms" | "timezone">,
) {
  const create = cluster ? indexIn(cluster, version) : index && indexes[index];
  return {
    version,
    today: () => todayIn(timeZone ?? timezone),
    ...(synonyms === undefined ? {} : { synonyms }),
    ...(create ? { index: create } : {}),
    ...(onFailure ? { onFailure } : {}),
  };
}

/** The index of one version of a record in a cluster. */
function indexIn(cluster: ConfiguredCluster, version: string): NonNullable<OnrecordParts["index"]> {
  return reader =>
    createRecordIndex(reader, { connection: connect(cluster), indices: indicesOf(cluster.prefix, version) });
}
