/**
 * Reads one file of the corpus folder without trusting its name: between listing and opening it may have become a link, a
 * pipe or something endless. O_NOFOLLOW and O_NONBLOCK make the opening safe, fstat says what was really opened, and
 * the path must still lead to that very file below the root.
 */
import { constants, type Stats } from "node:fs";
import { type FileHandle, open, realpath, stat } from "node:fs/promises";
import type { Entry } from "./list-folder.ts";

/** All bytes of a file, or why there are none. */
export type Content = { readonly bytes: Uint8Array } | Problem;

export interface Problem {
  readonly problem: string;
  readonly cure: string;
}

const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

/** The bytes of an entry below `root`, at most `limitBytes`; a file that changes meanwhile is read once more. */
export async function readBounded(root: string, entry: Entry, limitBytes: number): Promise<Content> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(entry.real, flags);
    const first = await readOnce(handle, entry, { root, limitBytes });
    if (first !== "changed") return first;
    const second = await readOnce(handle, entry, { root, limitBytes });
    if (second !== "changed") return second;
    return changed;
  } catch (cause) {
    return whyNot((cause as NodeJS.ErrnoException).code);
  } finally {
    await handle?.close().catch(() => undefined);
  }
}

async function readOnce(
  handle: FileHandle,
  entry: Entry,
  { root, limitBytes }: { readonly root: string; readonly limitBytes: number },
): Promise<Content | "changed"> {
  const before = await handle.stat();
  const problem = await problemOf(before, entry, root);
  if (problem) return problem;
  if (before.size > limitBytes) {
    const problem = `it has ${megabytes(before.size)} MB, the limit is ${megabytes(limitBytes)} MB`;
    return { problem, cure: "divide it into smaller files" };
  }
  // One byte more than it should have: a file that grows is noticed.
  const bytes = new Uint8Array(before.size + 1);
  let length = 0;
  while (length < bytes.length) {
    const { bytesRead } = await handle.read(bytes, length, bytes.length - length, length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return isSame(before, await handle.stat(), length) ? { bytes: bytes.subarray(0, length) } : "changed";
}

const changed: Problem = { problem: "it changes while it is read", cure: "start or reload again when it is whole" };
const blockBytes = 1024 * 1024;

/** Hands over an entry piece by piece, however large it is, each in the same memory; gives why not all of it. `begin` is told its size. */
export async function readInPieces(
  root: string,
  entry: Entry,
  { begin, take }: { readonly begin: (size: number) => void; readonly take: (bytes: Uint8Array) => void },
): Promise<Problem | undefined> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(entry.real, flags);
    const before = await handle.stat();
    const problem = await problemOf(before, entry, root);
    if (problem) return problem;
    begin(before.size);
    const bytes = new Uint8Array(blockBytes);
    let length = 0;
    for (;;) {
      const { bytesRead } = await handle.read(bytes, 0, blockBytes, length);
      if (bytesRead === 0) break;
      length += bytesRead;
      if (length > before.size) return changed;
      take(bytes.subarray(0, bytesRead));
    }
    return isSame(before, await handle.stat(), length) ? undefined : changed;
  } catch (cause) {
    return whyNot((cause as NodeJS.ErrnoException).code);
  } finally {
    await handle?.close().catch(() => undefined);
  }
}

/** Why what was opened is not to be read. */
async function problemOf(opened: Stats, { real: path }: Entry, root: string): Promise<Problem | undefined> {
  if (!opened.isFile())
    return { problem: "it is no file (a pipe, a device or a folder)", cure: "remove it from the folder" };
  const real = await realpath(path);
  const there = await stat(path);
  if (!real.startsWith(`${root}/`) || there.ino !== opened.ino || there.dev !== opened.dev) {
    return {
      problem: "it leads out of the folder, or was replaced while it was read",
      cure: "put the file itself into the folder",
    };
  }
  return undefined;
}

function isSame(before: Stats, after: Stats, length: number): boolean {
  return length === before.size && after.size === before.size && after.mtimeMs === before.mtimeMs;
}

function whyNot(code: string | undefined): Problem {
  if (code === "EACCES" || code === "EPERM")
    return { problem: "it cannot be read", cure: "give the bot the right to read it" };
  if (code === "ENOENT") return { problem: "it is gone", cure: "start or reload again when it is back" };
  if (code === "ELOOP")
    return { problem: "it is a link that leaves the folder", cure: "put the file itself into the folder" };
  return { problem: `it cannot be read (${code ?? "unknown"})`, cure: "look at the disk it is on" };
}

function megabytes(bytes: number): string {
  return (bytes / (1024 * 1024)).toFixed(1).replace(/\.0$/, "");
}
