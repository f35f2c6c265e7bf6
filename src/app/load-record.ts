/** The corpus folder → the core, ready to answer. */

import { createHash } from "node:crypto";
import { readBeside } from "../adapters/corpus-folder/beside.ts";
import { createEnglishFrequencies } from "../adapters/corpus-folder/english-frequencies.ts";
import { readFolder } from "../adapters/corpus-folder/files.ts";
import type { Defect } from "../core/errors.ts";
import { createOnrecord, type Onrecord } from "../core/onrecord.ts";
import { type BuildOptions, buildRecord } from "../core/record.ts";
import { createMiniSearchIndex } from "../core/search/in-process/minisearch.ts";
import { createPostingsIndex } from "../core/search/in-process/postings.ts";
import type { IndexName } from "./config.ts";

export interface LoadedRecord {
  readonly onrecord: Onrecord;
  /** All defects, of the files and of synonyms.txt. */
  readonly defects: readonly Defect[];
  /** The day for which it was built, `YYYY-MM-DD`. */
  readonly today: string;
}

export interface LoadOptions extends Pick<BuildOptions, "onInterview"> {
  /** By the size of the record where none is named. */
  readonly index?: IndexName | undefined;
  /** Told of every failure behind an apology, with the reference the person was given. */
  readonly onFailure?: (reference: string, error: unknown) => void;
  /** Where "today" of a question is; without it, where the record is at home. */
  readonly timeZone?: string;
  /** Told at every step how far it is, in one line. */
  readonly onProgress?: (line: string) => void;
}

/** The indexes in this process, by the name that the setting INDEX has for them. */
export const indexes = { minisearch: createMiniSearchIndex, postings: createPostingsIndex };

/** Reads and indexes a record. Throws OnrecordError `config` where the folder cannot be read. */
export async function loadRecord(folder: string, options: LoadOptions = {}): Promise<LoadedRecord> {
  const report = options.onProgress ?? (() => undefined);
  const { files, defects, version, owner } = await readFolder(folder, {
    onProgress: (done, of) => report(`Reading ${done} of ${of} files`),
  });
  const synonyms = await readBeside("synonyms.txt", folder);
  const day = todayIn(owner?.timezone);
  const record = buildRecord(files, {
    onProgress: done => report(`Finding the passages of ${done} of ${files.length} files`),
    today: day,
    ...(owner ? { owner } : {}),
    ...(options.onInterview ? { onInterview: options.onInterview } : {}),
  });
  const onrecord = await createOnrecord({
    interviews: record.interviews,
    passages: record.passages,
    speakers: record.speakers,
    version: synonyms.text === undefined ? version : hashed(version, synonyms.text),
    today: () => todayIn(options.timeZone ?? owner?.timezone),
    englishCount: createEnglishFrequencies(),
    onProgress: (done, of) => report(`Indexing ${done} of ${of} passages`),
    ...(synonyms.text === undefined ? {} : { synonyms: synonyms.text }),
    ...(options.index ? { index: indexes[options.index] } : {}),
    ...(options.onFailure ? { onFailure: options.onFailure } : {}),
  });
  const all = [...defects, ...synonyms.defects, ...record.defects, ...onrecord.defects];
  return { onrecord, defects: all, today: day };
}

/** Answers change with the synonyms too. */
function hashed(version: string, synonyms: string): string {
  return createHash("sha256").update(version).update(synonyms).digest("hex").slice(0, 8);
}

/** Today, `YYYY-MM-DD`: where the record is at home, else where the machine is and the people who ask. */
export function todayIn(timezone: string | undefined): string {
  const parts = new Intl.DateTimeFormat("en-CA-u-ca-gregory-nu-latn", {
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    ...(timezone === undefined ? {} : { timeZone: timezone }),
  }).formatToParts(new Date());
  const part = (type: string): string => parts.find(one => one.type === type)?.value ?? "";
  return `${part("year")}-${part("month")}-${part("day")}`;
}
