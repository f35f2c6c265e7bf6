/**
 * Decoded files on the disk, one at a time in the memory: a record is read more than once, and what is read the second time must be what was
 * read the first. The file has no name from the beginning, so it is gone with the process, however that ends.
 */
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import type { TextFile } from "../../core/reading/reader.ts";

export interface Spool {
  readonly length: number;
  at(place: number): TextFile;
  put(file: TextFile): void;
  /** Forgets those from this place on. */
  cut(length: number): void;
  close(): void;
}

export function createSpool(): Spool {
  const folder = mkdtempSync(join(tmpdir(), "onrecord-spool-"));
  const file = openSync(join(folder, "files"), "w+");
  rmSync(folder, { recursive: true });
  /** Where each begins, and the end of the last. */
  const starts = [0];

  return {
    get length() {
      return starts.length - 1;
    },
    at(place) {
      const [start, end] = [starts[place]!, starts[place + 1]!];
      const bytes = Buffer.allocUnsafe(end - start);
      for (let read = 0; read < bytes.length; ) read += readSync(file, bytes, read, bytes.length - read, start + read);
      return deserialize(bytes) as TextFile;
    },
    put(text) {
      const bytes = serialize(text);
      const start = starts.at(-1)!;
      for (let written = 0; written < bytes.length; )
        written += writeSync(file, bytes, written, bytes.length - written, start + written);
      starts.push(start + bytes.length);
    },
    cut(length) {
      starts.length = length + 1;
    },
    close: () => closeSync(file),
  };
}
