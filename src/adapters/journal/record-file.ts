/**
 * Records in a file that survive a kill at any byte: each is a line with the length and the checksum of its text, so that what was
 * only half written is known and passed over. Written at once, since what the system was handed survives the end of the process;
 * `synced` also survives the end of the machine, with one call for all that wait for it.
 *
 *   <checksum> <bytes> <JSON>\n
 */
import { createHash } from "node:crypto";
import {
  closeSync,
  fdatasync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";

/** Where a record lies. */
export interface Span {
  readonly at: number;
  readonly bytes: number;
}

/** Everything throws what the file system does, or rejects with it; what was there before a failed write still is. */
export interface RecordFile {
  append(record: unknown): Span;
  /** Makes a record unreadable. */
  blank(span: Span): void;
  /** Resolves once all that was appended lies on the disk. */
  synced(): Promise<void>;
  /** These records in place of all others, in one step. */
  replace(records: readonly unknown[]): readonly Span[];
  close(): void;
}

const lineForm = /^([0-9a-f]{16}) (\d{1,10}) (.*)$/s;

/** The whole records of a file, in order; none where there is no file. */
export function readRecords(path: string): readonly unknown[] {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
  return text.split("\n").flatMap(line => {
    const [, sum, bytes, json = ""] = lineForm.exec(line) ?? [];
    if (Number(bytes) !== Buffer.byteLength(json) || sum !== checksum(json)) return [];
    return [JSON.parse(json) as unknown];
  });
}

/** A file with these records and no others, which nobody else may read. */
export function createRecordFile(path: string): RecordFile {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  let file: number | undefined;
  let end = 0;
  let syncing: Promise<void> | undefined;
  let next: Promise<void> | undefined;

  function opened(): number {
    if (file === undefined) throw new Error("the journal is closed");
    return file;
  }

  function sync(): Promise<void> {
    const of = opened();
    return new Promise((resolve, reject) => {
      fdatasync(of, error => {
        // A file that was replaced meanwhile lies on the disk as a whole.
        if (error && of === file) reject(error);
        else resolve();
      });
    });
  }

  /** One call at a time: whoever comes while it runs waits for the next one, with all others. */
  function synced(): Promise<void> {
    if (next) return next;
    if (syncing) {
      const following = syncing
        .catch(() => {})
        .then(() => {
          next = undefined;
          return begin();
        });
      next = following;
      return following;
    }
    return begin();
  }

  function begin(): Promise<void> {
    const running = sync().finally(() => {
      if (syncing === running) syncing = undefined;
    });
    syncing = running;
    return running;
  }

  return {
    synced,

    append(record) {
      const line = lineOf(record);
      try {
        writeAll(opened(), line, end);
      } catch (error) {
        ftruncateSync(opened(), end);
        throw error;
      }
      const span = { at: end, bytes: line.length };
      end += line.length;
      return span;
    },

    blank({ at, bytes }) {
      writeAll(opened(), Buffer.alloc(bytes - 1, " "), at);
    },

    replace(records) {
      const lines = records.map(lineOf);
      const beside = `${path}.new`;
      const made = openSync(beside, "w", 0o600);
      try {
        writeAll(made, Buffer.concat(lines), 0);
        fsyncSync(made);
        renameSync(beside, path);
        syncFolder(dirname(path));
      } catch (error) {
        closeSync(made);
        throw error;
      }
      const last = file;
      if (last !== undefined) void (syncing ?? Promise.resolve()).catch(() => {}).then(() => closeSync(last));
      file = made;
      end = 0;
      return lines.map(({ length: bytes }) => {
        const span = { at: end, bytes };
        end += bytes;
        return span;
      });
    },

    close() {
      const last = file;
      file = undefined;
      if (last !== undefined) void (syncing ?? Promise.resolve()).catch(() => {}).then(() => closeSync(last));
    },
  };
}

function lineOf(record: unknown): Buffer {
  const json = JSON.stringify(record);
  return Buffer.from(`${checksum(json)} ${Buffer.byteLength(json)} ${json}\n`);
}

function checksum(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

function writeAll(file: number, bytes: Buffer, at: number): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done, bytes.length - done, at + done);
}

/** The new name lies on the disk, too; some systems cannot sync a folder. */
function syncFolder(path: string): void {
  let folder: number | undefined;
  try {
    folder = openSync(path, "r");
    fsyncSync(folder);
  } catch {
  } finally {
    if (folder !== undefined) closeSync(folder);
  }
}
