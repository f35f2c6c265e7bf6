/**
 * Reads one file of the corpus folder without trusting its name: between listing and opening it may have become a link, a
 * pipe or something endless. O_NOFOLLOW and O_NONBLOCK make the opening safe, fstat says what was really opened, and
 * the path must still lead to that very file below the root.
 */
import { constants } from "node:fs";
import { type FileHandle, open, realpath, stat } from "node:fs/promises";
import type { Entry } from "./list-folder.ts";

/** All bytes of a file, or why there are none. */
export type Content = { readonly bytes: Uint8Array } | { readonly problem: string; readonly cure: string };

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
    return { problem: "it changes while it is read", cure: "start or reload again when it is whole" };
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
  if (!before.isFile())
    return { problem: "it is no file (a pipe, a device or a folder)", cure: "remove it from the folder" };
  if (before.size > limitBytes) {
    const problem = `it has ${megabytes(before.size)} MB, the limit is ${megabytes(limitBytes)} MB`;
    return { problem, cure: "divide it into smaller files" };
  }
  const real = await realpath(entry.real);
  const there = await stat(entry.real);
  if (!real.startsWith(`${root}/`) || there.ino !== before.ino || there.dev !== before.dev) {
    return {
      problem: "it leads out of the folder, or was replaced while it was read",
      cure: "put the file itself into the folder",
    };
  }
  // One byte more than it should have: a file that grows is noticed.
  const bytes = new Uint8Array(before.size + 1);
  let length = 0;
  while (length < bytes.length) {
    const { bytesRead } = await handle.read(bytes, length, bytes.length - length, length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  const after = await handle.stat();
  if (length !== before.size || after.size !== before.size || after.mtimeMs !== before.mtimeMs) return "changed";
  return { bytes: bytes.subarray(0, length) };
}

function whyNot(code: string | undefined): Content {
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
