/** The corpus folder → the core, ready to answer. */
import { createHash } from "node:crypto";
import { createEnglishFrequencies } from "../adapters/corpus-folder/english-frequencies.ts";
import { readFolder } from "../adapters/corpus-folder/files.ts";
import { readSynonymsFile } from "../adapters/corpus-folder/synonyms-file.ts";
import type { Defect } from "../core/model.ts";
import { createOnrecord, type Onrecord } from "../core/onrecord.ts";
import { buildRecord } from "../core/record.ts";

export interface LoadedRecord {
  readonly onrecord: Onrecord;
  /** All defects, of the files and of synonyms.txt. */
  readonly defects: readonly Defect[];
}

export interface LoadOptions {
  /** Told of every failure behind an apology, with the reference the person was given. */
  readonly onFailure?: (reference: string, error: unknown) => void;
  /** Told at every step how far it is, in one line. */
  readonly onProgress?: (line: string) => void;
}

/** Reads and indexes a record. Throws OnrecordError `config` where the folder cannot be read. */
export async function loadRecord(folder: string, options: LoadOptions = {}): Promise<LoadedRecord> {
  const report = options.onProgress ?? (() => undefined);
  const { files, defects, version } = await readFolder(folder, {
    onProgress: (done, of) => report(`Reading ${done} of ${of} files`),
  });
  const synonyms = await readSynonymsFile(folder);
  const record = buildRecord(files, {
    onProgress: done => report(`Finding the passages of ${done} of ${files.length} files`),
    today: today(),
  });
  const onrecord = await createOnrecord({
    interviews: record.interviews,
    passages: record.passages,
    version: synonyms.text === undefined ? version : hashed(version, synonyms.text),
    today,
    englishCount: createEnglishFrequencies(),
    onProgress: (done, of) => report(`Indexing ${done} of ${of} passages`),
    ...(synonyms.text === undefined ? {} : { synonyms: synonyms.text }),
    ...(options.onFailure ? { onFailure: options.onFailure } : {}),
  });
  return { onrecord, defects: [...defects, ...synonyms.defects, ...record.defects, ...onrecord.defects] };
}

/** Answers change with the synonyms too. */
function hashed(version: string, synonyms: string): string {
  return createHash("sha256").update(version).update(synonyms).digest("hex").slice(0, 8);
}

/** Today in the time zone of the machine, where the people who ask are. */
function today(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
