/** The corpus folder → the core, ready to answer, with progress on large records. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createEnglishFrequencies } from "./adapters/english-frequencies.ts";
import { readFolder } from "./adapters/files.ts";
import { buildRecord } from "./core/corpus/record.ts";
import type { Defect } from "./core/model.ts";
import { createOnrecord, type Onrecord } from "./core/onrecord.ts";

export interface LoadedRecord {
  readonly onrecord: Onrecord;
  /** All defects, of the files and of synonyms.txt. */
  readonly defects: readonly Defect[];
}

export interface LoadOptions {
  readonly onFailure?: (reference: string, error: unknown) => void;
  /** One line on how far it is, at most twice a second; for records that take a while. */
  readonly onProgress?: (line: string) => void;
}

const everyMs = 500;

/** Reads and indexes a record. Throws OnrecordError `config` where the folder cannot be read. */
export async function loadRecord(folder: string, options: LoadOptions = {}): Promise<LoadedRecord> {
  const report = spaced(options.onProgress);
  const { files, defects, version } = await readFolder(folder, {
    onProgress: (done, of) => report(`Reading ${done} of ${of} files`),
  });
  const record = buildRecord(files, {
    onProgress: done => report(`Reading the texts of ${done} of ${files.length} files`),
    today: today(),
  });
  const synonyms = readOptional(join(folder, "synonyms.txt"));
  const onrecord = await createOnrecord({
    interviews: record.interviews,
    passages: record.passages,
    version: synonyms === undefined ? version : hashed(version, synonyms),
    today,
    englishCount: createEnglishFrequencies(),
    onProgress: (done, of) => report(`Indexing ${done} of ${of} passages`),
    ...(synonyms === undefined ? {} : { synonyms }),
    ...(options.onFailure ? { onFailure: options.onFailure } : {}),
  });
  return { onrecord, defects: [...defects, ...record.defects, ...onrecord.defects] };
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

function spaced(onProgress: ((line: string) => void) | undefined): (line: string) => void {
  let last = performance.now();
  return line => {
    if (!onProgress || performance.now() - last < everyMs) return;
    last = performance.now();
    onProgress(line);
  };
}

function readOptional(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
