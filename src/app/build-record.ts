/** A folder → its record, read anew from the first file to the last. Loaded only where that is needed. */
import { createHash } from "node:crypto";
import { getHeapStatistics, serialize } from "node:v8";
import { createEnglishFrequencies } from "../adapters/corpus-folder/english-frequencies.ts";
import { readFolder } from "../adapters/corpus-folder/files.ts";
import { type RecordNow, updateLedger } from "../adapters/corpus-folder/ledger.ts";
import { type Defect, OnrecordError } from "../core/errors.ts";
import type { Passage, PastReferences } from "../core/model.ts";
import { createOnrecord } from "../core/onrecord.ts";
import { recordFileName } from "../core/reading/owner/record-file.ts";
import { buildRecord, type CorpusRecord } from "../core/record.ts";
import { storePassages } from "../core/stored/store-passages.ts";
import { defectLine } from "./defect-line.ts";
import {
  earlierIn,
  type LoadedRecord,
  type LoadOptions,
  type Piece,
  partsOf,
  passagesOf,
  type RestOfRecord,
} from "./open-record.ts";
import { todayIn } from "./today.ts";

export interface BuiltRecord {
  readonly loaded: LoadedRecord;
  readonly record: CorpusRecord;
  readonly facts: Pick<RestOfRecord, "version" | "synonyms" | "source" | "past">;
  /** The record as pieces of bytes. */
  store(): readonly Uint8Array[];
}

export interface BuildFolderOptions extends LoadOptions {
  /** The file of all references that the record ever had. */
  readonly ledger?: string | undefined;
  /** Pieces of the record as it was kept last. */
  readonly earlier?: (() => readonly Uint8Array[] | undefined) | undefined;
}

/** What the steps take of the time, about. */
const steps = { files: 0.1, passages: 0.5, index: 0.4 } as const;
/** Bytes of the heap that a byte of text takes at most while it is read. */
const heapForByte = 16;
const mebibyte = 1024 * 1024;

/** Throws OnrecordError `config` where the folder cannot be read, or is more than the heap holds. */
export async function buildFromFolder(
  folder: string,
  { ledger, earlier, ...options }: BuildFolderOptions,
): Promise<BuiltRecord> {
  const { onProgress = () => undefined, onNotice = () => undefined, onInterview, pause, before } = options;
  const tell = (line: string, share: number): void => onProgress({ line, share });
  let size = 0;
  const { files, defects, fingerprint, owner, synonyms, ...folderRead } = await readFolder(folder, {
    onSize: bytes => {
      size = bytes;
      mustFit(bytes);
    },
    onProgress: (done, of) => tell(`Reading ${done} of ${of} files`, (steps.files * done) / of),
  });
  if (before) mustBeWhole(owner?.defects ?? []);
  const today = todayIn(owner?.timezone);
  const found = new Set<string>();
  const build = (lastGood: readonly Passage[]) =>
    buildRecord(files, {
      onProgress: done =>
        tell(
          `Finding the passages of ${done} of ${files.length} files`,
          steps.files + (steps.passages * done) / files.length,
        ),
      today,
      lastGood,
      ...(owner ? { owner } : {}),
      onInterview: (read, passages, kept) => {
        found.add(read.interview.file);
        onInterview?.(read, passages, kept);
      },
    });
  const first = build([]);
  const broken = brokenOf(before?.files ?? [], found, [...defects, ...first.defects]);
  const lastGood = before && broken.length > 0 ? await before.passagesOf(broken.map(({ path }) => path)) : [];
  const record = lastGood.length > 0 ? build(lastGood) : first;
  const version = versionWith(folderRead.version, lastGood);
  const { interviews, passages, speakers } = record;
  const facts = {
    version,
    synonyms: synonyms.text,
    source: { fingerprint, timezone: owner?.timezone, until: record.until, broken: broken.map(({ defect }) => defect) },
    past: pastIn(ledger, {
      passages,
      version,
      onNotice,
      ...(earlier ? { before: () => passagesOf(earlier() ?? []) } : {}),
    }),
  };
  // Two records at once take twice the memory.
  const kept = isRoomFor(2 * size) ? earlier?.() : undefined;
  const onrecord = await createOnrecord({
    earlier: kept && earlierIn(kept),
    ...partsOf(options, facts),
    interviews,
    passages,
    speakers,
    englishCount: createEnglishFrequencies(),
    onProgress: (done, of) =>
      onProgress({
        line: `Indexing ${done} of ${of} passages`,
        share: steps.files + steps.passages + (steps.index * done) / of,
        indexed: { done, of },
      }),
    ...(pause ? { pause } : {}),
  });
  if (options.warms) await onrecord.warm();
  const all = [...defects, ...synonyms.defects, ...record.defects, ...onrecord.defects];
  return {
    loaded: { onrecord, defects: all, today, passages, source: facts.source },
    record,
    facts,
    store: () => {
      const rest: RestOfRecord = { ...facts, heard: record.heard, search: onrecord.store(), defects: all, today };
      const pieces = [...storePassages(passages)].map((passages): Piece => ({ passages }));
      return [...pieces, { rest } satisfies Piece].map(piece => serialize(piece));
    },
  };
}

/** Files that had interviews, have none now, and are not gone: they or a folder above cannot be read. */
function brokenOf(before: readonly string[], found: ReadonlySet<string>, defects: readonly Defect[]) {
  const skipped = new Map(defects.filter(({ effect }) => effect === "skipped").map(defect => [defect.file, defect]));
  return before.flatMap(path => {
    if (found.has(path)) return [];
    const defect = foldersOf(path)
      .map(place => skipped.get(place))
      .find(one => one !== undefined);
    return defect ? [{ path, defect }] : [];
  });
}

/** A record with words that the folder does not hold now is another than the one that the folder makes. */
function versionWith(version: string, lastGood: readonly Passage[]): string {
  if (lastGood.length === 0) return version;
  const hash = createHash("sha256").update(version);
  for (const { reference, text } of lastGood) hash.update(`${reference}\n${text}\n`);
  return hash.digest("hex").slice(0, version.length);
}

interface Noted extends RecordNow {
  readonly onNotice: (line: string) => void;
}

function pastIn(ledger: string | undefined, { onNotice, ...now }: Noted): PastReferences {
  if (ledger === undefined) return {};
  try {
    return updateLedger(ledger, now);
  } catch (error) {
    onNotice(`The references of the record cannot be kept: ${(error as Error).message}`);
    return {};
  }
}

/** A path and the folders above it. */
function foldersOf(path: string): readonly string[] {
  const parts = path.split("/");
  return parts.map((_, at) => parts.slice(0, parts.length - at).join("/"));
}

/** Where the owner's file cannot be read, the record before is better than one without what it says. */
function mustBeWhole(defects: readonly Defect[]): void {
  const defect = defects.find(({ file, effect }) => file === recordFileName && effect === "skipped");
  if (defect) throw new OnrecordError("config", defectLine(defect));
}

function isRoomFor(bytes: number): boolean {
  return heapForByte * bytes <= getHeapStatistics().heap_size_limit;
}

/** Told before the first byte is read: it would take minutes to find out. */
function mustFit(bytes: number): void {
  if (isRoomFor(bytes)) return;
  const [limit, needed] = [getHeapStatistics().heap_size_limit, heapForByte * bytes];
  const [needs, may] = [needed, limit].map(size => Math.ceil(size / mebibyte));
  throw new OnrecordError(
    "config",
    `The record holds ${Math.ceil(bytes / mebibyte)} MiB of text, which take up to ${needs} MiB of memory to read, and Node may take ${may}. ` +
      `Start it with NODE_OPTIONS=--max-old-space-size=${needs}, or divide the record.`,
  );
}
