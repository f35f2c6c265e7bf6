/** All files below the corpus folder, sorted by the bytes of their paths, with what is left out and why. */
import type { Dirent } from "node:fs";
import { readdir, realpath } from "node:fs/promises";
import { type Defect, OnrecordError } from "../../core/errors.ts";
import { shownPath } from "./shown-path.ts";

/** A plain file below the root. */
export interface Entry {
  /** Below the root, with `/` between parts, in the bytes the disk has. */
  readonly path: Buffer;
  /** The same for people, on one line. */
  readonly shown: string;
  /** What to open: the path itself, or where a link inside the folder leads. */
  readonly real: Buffer;
}

const slash = Buffer.from("/");
const dot = ".".charCodeAt(0);
/** Depth of folders, so that a mount that holds itself comes to an end. */
const deepest = 32;

/** What systems and tools leave in folders: nobody's interview, and not worth a word. "..data" is how Kubernetes mounts. */
function isDropping(name: string): boolean {
  return /^(?:\.\..{1,100}|\.(?:DS_Store|git|gitkeep|gitignore|gitattributes|keep|nojekyll|onrecord))$/.test(name);
}

export interface Listing {
  readonly entries: readonly Entry[];
  readonly defects: readonly Defect[];
  /** The folder itself and all that were looked into below it. */
  readonly folders: readonly Buffer[];
}

/** Lists a folder whose real path is `root`; `folder` is how the owner calls it. Throws where the root cannot be read. */
export async function listFolder(root: string, folder: string): Promise<Listing> {
  const found: Entry[] = [];
  const folders: Buffer[] = [];
  const links: Entry[] = [];
  const defects: Defect[] = [];
  const rootBytes = Buffer.from(root);
  const skip = (path: Buffer, problem: string, cure: string): void => {
    defects.push({ file: shownPath(path), problem, cure, effect: "skipped" });
  };

  async function walk(below: Buffer, depth: number): Promise<void> {
    let names: Dirent<Buffer>[];
    try {
      names = await readdir(joined(rootBytes, below), { withFileTypes: true, encoding: "buffer" });
    } catch (cause) {
      if (below.length === 0) throw unreadable(folder, cause);
      return skip(below, "the folder cannot be read", "give the bot the right to read it");
    }
    folders.push(joined(rootBytes, below));
    names.sort((a, b) => Buffer.compare(a.name, b.name));
    for (const entry of names) await take(entry, joined(below, entry.name), depth);
  }

  async function take(entry: Dirent<Buffer>, path: Buffer, depth: number): Promise<void> {
    if (entry.name[0] === dot) {
      if (isDropping(entry.name.toString("latin1"))) return;
      return skip(path, "its name begins with a dot", "rename it if it is an interview");
    }
    if (entry.isDirectory()) {
      return depth < deepest
        ? walk(path, depth + 1)
        : skip(path, "folders are nested too deep", "move it nearer to the top");
    }
    const file: Entry = { path, shown: shownPath(path), real: joined(rootBytes, path) };
    if (entry.isFile()) found.push(file);
    else if (entry.isSymbolicLink()) links.push(file);
    else skip(path, "it is no file (a pipe, a device or a socket)", "remove it from the folder");
  }

  async function follow(link: Entry, plain: ReadonlySet<string>): Promise<void> {
    const target = await realpath(link.real, { encoding: "buffer" }).catch(() => undefined);
    const isInside = target?.subarray(0, rootBytes.length + 1).equals(joined(rootBytes, Buffer.alloc(0)));
    if (!target) skip(link.path, "it is a link that leads nowhere", "remove it");
    else if (!isInside) skip(link.path, "it is a link that leaves the folder", "put the file itself into the folder");
    else if (plain.has(target.toString("latin1")))
      skip(link.path, "it is a link to a file that is read already", "remove it");
    else found.push({ ...link, real: target });
  }

  await walk(Buffer.alloc(0), 0);
  const plain = new Set(found.map(({ real }) => real.toString("latin1")));
  for (const link of links) await follow(link, plain);
  found.sort((a, b) => Buffer.compare(a.path, b.path));
  return { entries: found, defects, folders };
}

/** `above/below`; below nothing it is the path itself. */
function joined(above: Buffer, below: Buffer): Buffer {
  return above.length === 0 ? below : Buffer.concat([above, slash, below]);
}

function unreadable(folder: string, cause: unknown): OnrecordError {
  const isFile = (cause as NodeJS.ErrnoException).code === "ENOTDIR";
  const message = isFile
    ? `CORPUS_DIR: "${folder}" is a file. Name the folder that holds the interviews.`
    : `CORPUS_DIR: the folder "${folder}" cannot be read. Give the bot the right to read it.`;
  return new OnrecordError("config", message, { cause });
}
