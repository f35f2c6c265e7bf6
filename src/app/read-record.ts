/**
 * A folder → its record as pieces of bytes, which another thread can be given and a file can keep: read anew, or out of what was kept
 * of it where nothing has changed since. What is kept holds for one program, one state of the folder to the last byte, and the days
 * until one on which an embargo ends; drafts and embargoed interviews are in no record and so in no piece.
 *
 *   folder ─▶ fingerprint ─▶ kept file ─▶ pieces ─▶ open-record.ts
 *                │               └ readings of what is as it was
 *                └─▶ build-record.ts ─▶ record ─▶ pieces, kept
 */
import { createHash } from "node:crypto";
import { realpathSync } from "node:fs";
import { join } from "node:path";
import { fingerprintOf } from "../adapters/corpus-folder/files.ts";
import { type KeptFile, type MadeOf, openKept, writeKept } from "../adapters/corpus-folder/kept-file.ts";
import type { BuiltRecord } from "./build-record.ts";
import type { LoadedRecord, LoadOptions, RecordSource } from "./open-record.ts";
import { programHash } from "./program.ts";
import { todayIn } from "./today.ts";

/** A record as it was read: one of the two, or both. */
export interface RecordRead {
  /** Already open in this thread, where it was read anew. */
  readonly loaded?: LoadedRecord;
  readonly pieces: () => readonly Uint8Array[];
}

/** Reads a record. Throws OnrecordError `config` where the folder cannot be read, or is more than the memory holds. */
export async function readRecord(folder: string, options: LoadOptions): Promise<RecordRead> {
  const { keepIn, onNotice = () => undefined, before } = options;
  const name = nameFor(folder);
  const path = keepIn === undefined ? undefined : join(keepIn, `record-${name}`);
  const ledger = keepIn === undefined ? undefined : join(keepIn, `references-${name}`);
  const program = path === undefined ? "" : programHash();
  const kept = path === undefined ? undefined : openOurs(path, { program, onNotice });
  let built: BuiltRecord;
  try {
    // Where there is a record before, what was kept is of it, and it has just changed.
    const known = kept && !before && (await isOf(kept, folder)) ? kept.pieces() : undefined;
    if (known) return { pieces: () => known };
    const { buildFromFolder } = await import("./build-record.ts");
    built = await buildFromFolder(folder, { ...options, ledger, earlier: kept?.pieces });
  } finally {
    kept?.close();
  }
  const { loaded, store } = built;
  const { fingerprint, timezone = "", until = "", broken } = loaded.source;
  let stored: readonly Uint8Array[] | undefined;
  const pieces = (): readonly Uint8Array[] => {
    stored ??= store();
    return stored;
  };
  // The next start knows no words but those of the files.
  if (path !== undefined && broken.length === 0) {
    try {
      writeKept(path, { program, record: fingerprint, timezone, from: loaded.today, until }, pieces());
    } catch (error) {
      onNotice(`The record cannot be kept for the next start: ${(error as Error).message}`);
    }
  }
  return { loaded, pieces };
}

/** What is kept is named by the folder of interviews. */
function nameFor(folder: string): string {
  let real = folder;
  try {
    real = realpathSync(folder);
  } catch {
    // Whoever reads the folder says what is wrong with it.
  }
  return createHash("sha1").update(real).digest("hex").slice(0, 12);
}

interface Asked {
  readonly program: string;
  readonly onNotice: (line: string) => void;
}

/** What was kept, where this program kept it. Its pieces are nothing where they are damaged, which is told then. */
function openOurs(path: string, { program, onNotice }: Asked): KeptFile | undefined {
  const kept = openKept(path);
  if (kept === undefined) return undefined;
  if (kept === "damaged") {
    onNotice("What was kept of the record cannot be read: it is read anew.");
    return undefined;
  }
  if (kept.of.program !== program) {
    onNotice("What was kept of the record is another version's: it is read anew.");
    kept.close();
    return undefined;
  }
  let isTold = false;
  return {
    ...kept,
    pieces() {
      const pieces = kept.pieces();
      if (!pieces && !isTold) onNotice("What was kept of the record is damaged: it is read anew.");
      isTold ||= !pieces;
      return pieces;
    },
  };
}

/** Whether what was kept is of the folder as it is now, and holds today. */
async function isOf({ of }: KeptFile, folder: string): Promise<boolean> {
  return holdsOn(of) && of.record === (await fingerprintOf(folder));
}

/** Whether a folder is still what a record was made of, on a day for which it was read. Throws as `readRecord` does. */
export async function isStill(folder: string, { fingerprint, until, timezone }: RecordSource): Promise<boolean> {
  if (until !== undefined && todayIn(timezone) >= until) return false;
  return fingerprint === (await fingerprintOf(folder));
}

/** Whether today is one of the days for which it was read. */
export function holdsOn({ from = "", until = "", timezone }: MadeOf): boolean {
  const today = todayIn(timezone || undefined);
  return from !== "" && from <= today && (until === "" || today < until);
}
