/** All files below the corpus folder, sorted by the bytes of their paths, with what is left out and why. */
import type { Dirent } from "node:fs";
import { readdir, realpath } from "node:fs/promises";
import { OnrecordError } from "../../core/errors.ts";
import type { Defect } from "../../core/model.ts";
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
/** Depth of folders, so that a mount that holds itself comes to an end. */
const deepest = 32;

/** What systems and tools leave in folders: nobody's interview, and not worth a word. "..data" is how Kubernetes mounts. */
function isDropping(name: string): boolean {
  return /^(?:\.\..{1,100}|\.(?:DS_Store|git|gitkeep|gitignore|gitattributes|keep|nojekyll|onrecord))$/.test(name);
}

/** Lists a folder whose real path is `root`; `folder` is how the owner calls it. Throws where the root cannot be read. */
export async function listFolder(
  root: string,
  folder: string,
): Promise<{ entries: readonly Entry[]; defects: readonly Defect[] }> {
  const found: Entry[] = [];
  const links: Entry[] = [];
  const defects: Defect[] = [];
  const rootBytes = Buffer.from(root);
  const skip = (path: Buffer, problem: string, cure: string) =>
    defects.push({ file: shownPath(path), problem, cure, effect: "skipped" });

  const walk = async (below: Buffer, depth: number): Promise<void> => {
    const place = below.length === 0 ? rootBytes : Buffer.concat([rootBytes, slash, below]);
    let names: Dirent<Buffer>[];
    try {
      names = await readdir(place, { withFileTypes: true, encoding: "buffer" });
    } catch (cause) {
      if (below.length === 0) throw unreadable(folder, cause);
      return void skip(below, "the folder cannot be read", "give the bot the right to read it");
    }
    names.sort((a, b) => Buffer.compare(a.name, b.name));
    for (const entry of names) {
      const path = below.length === 0 ? entry.name : Buffer.concat([below, slash, entry.name]);
      const real = Buffer.concat([rootBytes, slash, path]);
      if (entry.name[0] === 0x2e) {
        if (!isDropping(entry.name.toString("latin1")))
          skip(path, "its name begins with a dot", "rename it if it is an interview");
      } else if (entry.isDirectory()) {
        if (depth < deepest) await walk(path, depth + 1);
        else skip(path, "folders are nested too deep", "move it nearer to the top");
      } else if (entry.isFile()) found.push({ path, shown: shownPath(path), real });
      else if (entry.isSymbolicLink()) links.push({ path, shown: shownPath(path), real });
      else skip(path, "it is no file (a pipe, a device or a socket)", "remove it from the folder");
    }
  };
  await walk(Buffer.alloc(0), 0);

  const plain = new Set(found.map(({ real }) => real.toString("latin1")));
  for (const link of links) {
    const target = await realpath(link.real, { encoding: "buffer" }).catch(() => undefined);
    const inside = target?.subarray(0, rootBytes.length + 1).equals(Buffer.concat([rootBytes, slash]));
    if (!target) skip(link.path, "it is a link that leads nowhere", "remove it");
    else if (!inside) skip(link.path, "it is a link that leaves the folder", "put the file itself into the folder");
    else if (plain.has(target.toString("latin1")))
      skip(link.path, "it is a link to a file that is read already", "remove it");
    else found.push({ ...link, real: target });
  }
  found.sort((a, b) => Buffer.compare(a.path, b.path));
  return { entries: found, defects };
}

function unreadable(folder: string, cause: unknown): OnrecordError {
  const isFile = (cause as NodeJS.ErrnoException).code === "ENOTDIR";
  const message = isFile
    ? `CORPUS_DIR: "${folder}" is a file. Name the folder that holds the interviews.`
    : `CORPUS_DIR: the folder "${folder}" cannot be read. Give the bot the right to read it.`;
  return new OnrecordError("config", message, { cause });
}
