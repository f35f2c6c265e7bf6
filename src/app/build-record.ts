/** A folder → its record, read anew from the first file to the last. Loaded only where that is needed. */
import { getHeapStatistics, serialize } from "node:v8";
import { createEnglishFrequencies } from "../adapters/corpus-folder/english-frequencies.ts";
import { readFolder } from "../adapters/corpus-folder/files.ts";
import { OnrecordError } from "../core/errors.ts";
import { createOnrecord } from "../core/onrecord.ts";
import { buildRecord } from "../core/record.ts";
import { storePassages } from "../core/stored/store-passages.ts";
import { type LoadedRecord, type LoadOptions, type Piece, partsOf, type RestOfRecord } from "./open-record.ts";
import { todayIn } from "./today.ts";

export interface BuiltRecord {
  readonly loaded: LoadedRecord;
  /** Of the folder as it was read. */
  readonly fingerprint: string;
  readonly timezone: string | undefined;
  /** The first day on which it would be read otherwise. */
  readonly until: string | undefined;
  /** The record as pieces of bytes. */
  store(): readonly Uint8Array[];
}

/** What the steps take of the time, about. */
const steps = { files: 0.1, passages: 0.5, index: 0.4 } as const;
/** Bytes of the heap that a byte of text takes at most while it is read. */
const heapForByte = 16;
const mebibyte = 1024 * 1024;

/** Throws OnrecordError `config` where the folder cannot be read, or is more than the heap holds. */
export async function buildFromFolder(folder: string, options: LoadOptions): Promise<BuiltRecord> {
  const { onProgress = () => undefined, onInterview, pause } = options;
  const tell = (line: string, share: number): void => onProgress({ line, share });
  const { files, defects, version, fingerprint, owner, synonyms } = await readFolder(folder, {
    onSize: mustFit,
    onProgress: (done, of) => tell(`Reading ${done} of ${of} files`, (steps.files * done) / of),
  });
  const today = todayIn(owner?.timezone);
  const record = buildRecord(files, {
    onProgress: done =>
      tell(
        `Finding the passages of ${done} of ${files.length} files`,
        steps.files + (steps.passages * done) / files.length,
      ),
    today,
    ...(owner ? { owner } : {}),
    ...(onInterview ? { onInterview } : {}),
  });
  const facts = { version, synonyms: synonyms.text, timezone: owner?.timezone };
  const onrecord = await createOnrecord({
    ...partsOf(options, facts),
    interviews: record.interviews,
    passages: record.passages,
    speakers: record.speakers,
    englishCount: createEnglishFrequencies(),
    onProgress: (done, of) =>
      tell(`Indexing ${done} of ${of} passages`, steps.files + steps.passages + (steps.index * done) / of),
    ...(pause ? { pause } : {}),
  });
  if (options.warms) await onrecord.warm();
  const all = [...defects, ...synonyms.defects, ...record.defects, ...onrecord.defects];
  return {
    loaded: { onrecord, defects: all, today },
    fingerprint,
    timezone: owner?.timezone,
    until: record.until,
    store: () => {
      const rest: RestOfRecord = { ...facts, heard: record.heard, search: onrecord.store(), defects: all, today };
      const pieces = [...storePassages(record.passages)].map((passages): Piece => ({ passages }));
      return [...pieces, { rest } satisfies Piece].map(piece => serialize(piece));
    },
  };
}

/** Told before the first byte is read: it would take minutes to find out. */
function mustFit(bytes: number): void {
  const limit = getHeapStatistics().heap_size_limit;
  const needed = heapForByte * bytes;
  if (needed <= limit) return;
  const [needs, may] = [needed, limit].map(size => Math.ceil(size / mebibyte));
  throw new OnrecordError(
    "config",
    `The record holds ${Math.ceil(bytes / mebibyte)} MiB of text, which take up to ${needs} MiB of memory to read, and Node may take ${may}. ` +
      `Start it with NODE_OPTIONS=--max-old-space-size=${needs}, or divide the record.`,
  );
}
