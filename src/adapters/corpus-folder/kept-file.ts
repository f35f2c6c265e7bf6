/**
 * What was read of a record, kept in a file until the next start: a line that says what it is of, then pieces of bytes behind each
 * other. Written under another name, synced and renamed, so that a file by this name is whole, whoever writes at the same time; the
 * checksum is for disks. Only its owner may read it, since it holds the record's words.
 *
 *   onrecord 1 <checksum> {"of":{"program":…,"record":…},"bytes":[…],"sum":…}\n  piece  piece …
 */
import { createHash, randomBytes } from "node:crypto";
import {
  chmodSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";

/** Changes with the form of the file, or of what stands in its pieces. */
const format = 1;
const longestHead = 1024 * 1024;
const headForm = /^onrecord (\d+) ([0-9a-f]{40}) (.*)$/s;
/** A file under another name that is older was left by a process that was killed. */
const staleMs = 3_600_000;

/** What a file was made of, by names. */
export type MadeOf = Readonly<Record<string, string>>;

export interface KeptFile {
  readonly of: MadeOf;
  /** The pieces; undefined where the file is damaged. */
  pieces(): readonly Uint8Array[] | undefined;
  close(): void;
}

interface Head {
  readonly of: MadeOf;
  readonly bytes: readonly number[];
  readonly sum: string;
}

/** Opens a file; nothing where there is none, `damaged` where it cannot be read or is of another form. Never throws. */
export function openKept(path: string): KeptFile | "damaged" | undefined {
  let file: number;
  try {
    file = openSync(path, "r");
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOENT" ? undefined : "damaged";
  }
  try {
    const [head, start] = headOf(file);
    // All from the file that was opened, whatever comes to lie in its place.
    return { of: head.of, pieces: () => piecesOf(file, head, start), close: () => closeSync(file) };
  } catch {
    closeSync(file);
    return "damaged";
  }
}

/** Throws where the line is not as we write it. */
function headOf(file: number): readonly [Head, number] {
  const bytes = Buffer.alloc(longestHead);
  const read = readSync(file, bytes, 0, longestHead, 0);
  const end = bytes.subarray(0, read).indexOf("\n");
  const [, number, sum, json = ""] = headForm.exec(bytes.toString("utf8", 0, Math.max(0, end))) ?? [];
  if (Number(number) !== format || sum !== sumOf([json])) throw new Error("it is not of our form");
  return [JSON.parse(json) as Head, end + 1];
}

function piecesOf(file: number, head: Head, start: number): readonly Uint8Array[] | undefined {
  const pieces: Uint8Array[] = [];
  let at = start;
  try {
    for (const length of head.bytes) {
      // Memory of its own for each, since it may be given to another thread.
      const piece = new Uint8Array(length);
      if (readSync(file, piece, 0, length, at) !== length) return undefined;
      pieces.push(piece);
      at += length;
    }
  } catch {
    return undefined;
  }
  return sumOf(pieces) === head.sum ? pieces : undefined;
}

/** Puts a file in the place of the one before. Throws what the file system throws. */
export function writeKept(path: string, of: MadeOf, pieces: readonly Uint8Array[]): void {
  const folder = dirname(path);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  removeStale(folder, basename(path));
  const written = `${path}.${process.pid}-${randomBytes(4).toString("hex")}.new`;
  const head: Head = { of, bytes: pieces.map(({ length }) => length), sum: sumOf(pieces) };
  const json = JSON.stringify(head);
  const file = openSync(written, "wx", 0o600);
  try {
    try {
      // Whatever the process's mask.
      chmodSync(written, 0o600);
      for (const piece of [Buffer.from(`onrecord ${format} ${sumOf([json])} ${json}\n`), ...pieces])
        writeAll(file, piece);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(written, path);
  } catch (error) {
    rmSync(written, { force: true });
    throw error;
  }
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}

function sumOf(pieces: readonly (Uint8Array | string)[]): string {
  const hash = createHash("sha1");
  for (const piece of pieces) hash.update(piece);
  return hash.digest("hex");
}

function removeStale(folder: string, name: string): void {
  for (const other of readdirSync(folder)) {
    if (!other.startsWith(`${name}.`) || !other.endsWith(".new")) continue;
    const path = join(folder, other);
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY);
    if (age > staleMs) rmSync(path, { force: true });
  }
}
