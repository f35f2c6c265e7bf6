/**
 * The corpus folder → decoded files, once at start and at each reload. Nothing outside the folder is ever read, whatever
 * links, pipes or races it holds: a file is opened without following links, proved to be a plain file of bounded size
 * below the root, and only then read. What cannot be read is a defect with its name; only the folder itself can stop
 * the start. Paths stay bytes until they are shown.
 */
import { createHash } from "node:crypto";
import { realpathSync } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { homedir } from "node:os";
import { sep } from "node:path";
import { type Defect, OnrecordError } from "../../core/errors.ts";
import { endings } from "../../core/reading/formats/read-file.ts";
import type { RecordFile } from "../../core/reading/owner/record-file.ts";
import type { TextFile } from "../../core/reading/reader.ts";
import { type FileBeside, isBesideTheRecord, readBeside, readOwner } from "./beside.ts";
import { createExtractor } from "./extract/extractor.ts";
import { type LineBlocks, takeLines } from "./line-blocks.ts";
import { type Entry, listFolder } from "./list-folder.ts";
import { programFolder } from "./program-folder.ts";
import { type Problem, readBounded } from "./read-bounded.ts";
import { endingOf, isDocument, textFileOf } from "./text-file.ts";

/** What a folder holds. */
export interface Folder {
  /** In the order of their paths' bytes. */
  readonly files: readonly TextFile[];
  readonly defects: readonly Defect[];
  /** What record.yaml says; absent where there is none. */
  readonly owner?: RecordFile;
  /** The owner's synonyms.txt. */
  readonly synonyms: FileBeside;
  /** Eight hex digits over all paths and bytes, those of record.yaml and synonyms.txt too: another record, another version. */
  readonly version: string;
  /** 64 hex digits over the same, and over what of the folder is not read and why. */
  readonly fingerprint: string;
}

/** Where the bot itself lies, with its libraries: no record holds it. */
const program = realpathSync(programFolder);
/** Files open at the same time, at most. */
const atOnce = 16;

/** How large a file may be, in bytes: a text of one interview is small; JSON Lines hold whole archives. Below V8's longest string. */
const mebibyte = 1024 * 1024;
const textLimit = 5 * mebibyte;
const linesLimit = 256 * mebibyte;
const documentLimit = 50 * mebibyte;
/** From which size on a file of lines is read piece by piece, where it may be of any. */
const atOnceLimit = 4 * mebibyte;

export interface FolderOptions {
  /** Told how many files of how many are done. */
  readonly onProgress?: (done: number, of: number) => void;
  /** Told how many bytes of text there are before any is read; what it throws ends the reading. */
  readonly onSize?: (bytes: number) => void;
}

/**
 * Reads all interviews below a folder.
 * Throws OnrecordError of code `config` where the folder is missing, no folder, unreadable, or the whole disk or home.
 */
export async function readFolder(folder: string, options: FolderOptions = {}): Promise<Folder> {
  const files: TextFile[] = [];
  const extractor = createExtractor();
  const seen = await walk(folder, {
    ...options,
    visit: async (path, bytes, defects) => {
      const file = await textFileOf(path, { bytes, extractor, defects });
      if (file) files.push(file);
    },
  });
  await extractor.close();
  return { files, ...seen };
}

/** What `readFolder` would give as the fingerprint, without making texts of the files. Throws as it does. */
export async function fingerprintOf(folder: string): Promise<string> {
  return (await walk(folder, { visit: () => undefined })).fingerprint;
}

export interface Walk extends FolderOptions {
  /** Shown each file with its bytes; what is wrong with it goes to the defects. */
  readonly visit: (path: string, bytes: Uint8Array, defects: Defect[]) => Promise<void> | void;
  /** Shown large files of lines piece by piece, where they are to be read. */
  readonly lines?: (path: string) => LineBlocks;
}

export async function walk(folder: string, { onProgress, onSize, visit, lines }: Walk): Promise<Omit<Folder, "files">> {
  const root = await openRoot(folder);
  const { entries, defects: skipped } = await listFolder(root, folder);
  const defects: Defect[] = [...skipped];
  const wanted = entries.filter(entry => isWanted(entry, defects));
  let hash = createHash("sha256");
  const unread = createHash("sha256").update(JSON.stringify(defects));
  onSize?.(await sizeOf(wanted));
  for (let from = 0; from < wanted.length; from += atOnce) {
    const group = wanted.slice(from, from + atOnce);
    // Documents are large: each is read when it is its turn.
    const contents = group.map(entry =>
      isDocument(entry.shown) || (lines && isOfLines(entry.shown))
        ? undefined
        : readBounded(root, entry, limitOf(entry.shown)),
    );
    for (const [index, entry] of group.entries()) {
      const { shown, path } = entry;
      const skip = (problem: Problem): void => {
        defects.push({ file: shown, ...problem, effect: "skipped" });
        unread.update(JSON.stringify(defects.at(-1)));
      };
      if (lines && (await isLarge(entry))) {
        const after = hash.copy();
        const problem = await takeLines(root, entry, { hash: after, blocks: lines(shown) });
        if (problem) skip(problem);
        else hash = after;
        continue;
      }
      const content = await (contents[index] ?? readBounded(root, entry, limitOf(shown)));
      if ("problem" in content) {
        skip(content);
        continue;
      }
      hash.update(`${path.length}:`).update(path).update(`${content.bytes.length}:`).update(content.bytes);
      await visit(shown, content.bytes, defects);
    }
    onProgress?.(Math.min(from + atOnce, wanted.length), wanted.length);
  }
  const beside = await readOwner(root);
  if (beside) hash.update(beside.text);
  const synonyms = await readBeside("synonyms.txt", root);
  if (synonyms.text !== undefined) hash.update(`synonyms:${synonyms.text}`);
  const version = hash.digest("hex");
  const besideDefects = JSON.stringify([beside?.owner.defects, synonyms.defects]);
  return {
    defects,
    ...(beside ? { owner: beside.owner } : {}),
    synonyms,
    version: version.slice(0, 8),
    fingerprint: unread.update(version).update(besideDefects).digest("hex"),
  };
}

/** Whether a file of lines is larger than what is read at once. */
async function isLarge({ shown, real }: Entry): Promise<boolean> {
  return isOfLines(shown) && ((await stat(real).catch(() => undefined))?.size ?? 0) > atOnceLimit;
}

/** Documents hold few words for their bytes, and are left out. */
async function sizeOf(entries: readonly Entry[]): Promise<number> {
  let bytes = 0;
  for (const { shown, real } of entries) {
    if (!isDocument(shown)) bytes += (await stat(real).catch(() => undefined))?.size ?? 0;
  }
  return bytes;
}

/** How many bytes a file of that name may have. */
export function limitOf(path: string): number {
  if (isDocument(path)) return documentLimit;
  return isOfLines(path) ? linesLimit : textLimit;
}

/** Whether each line of it is an interview. */
function isOfLines(path: string): boolean {
  return ["jsonl", "ndjson"].includes(endingOf(path));
}

/** Whether an entry is an interview by its name. A format that is not read yet is a warning. */
function isWanted({ shown }: Entry, defects: Defect[]): boolean {
  if (isBesideTheRecord(shown)) return false;
  const ending = endingOf(shown);
  if (endings.includes(ending)) return true;
  const what = ending === "" ? "a file without an ending" : `.${ending}`;
  const cure = `save its words as one of: ${endings.map(known => `.${known}`).join(" ")}`;
  defects.push({ file: shown, problem: `${what} is a format that is not read yet`, cure, effect: "warning" });
  return false;
}

async function openRoot(folder: string): Promise<string> {
  let root: string;
  try {
    root = await realpath(folder);
  } catch (cause) {
    throw new OnrecordError(
      "config",
      `CORPUS_DIR: there is no folder "${folder}". Name the folder that holds the interviews.`,
      { cause },
    );
  }
  const home = await realpath(homedir()).catch(() => homedir());
  if ([home, program].some(place => place === root || place.startsWith(root.endsWith(sep) ? root : root + sep))) {
    throw new OnrecordError(
      "config",
      `CORPUS_DIR: "${folder}" is too wide. Name the folder that holds the interviews and nothing else.`,
    );
  }
  return root;
}
