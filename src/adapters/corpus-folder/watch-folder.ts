/**
 * Notices when a record's folder is another than before. A scan of names, sizes and times says whether it is, once a minute; what the
 * system tells of changes only brings the next scan forward, so that nothing is lost where it tells nothing (network disks, containers,
 * no watches left). Folders are watched one by one: Node's own recursive watch takes one watch for each file on Linux.
 */
import { createHash } from "node:crypto";
import { type FSWatcher, watch } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { listFolder } from "./list-folder.ts";

export interface WatchOptions {
  /** Told that the folder is another than it was when it was looked at before, or that `isDue`. */
  readonly onChange: () => void;
  /** Asked at each scan: whether `onChange` is to be told all the same. */
  readonly isDue: () => boolean;
  /** Told in a line that the system tells of no changes. */
  readonly onNotice: (line: string) => void;
  readonly pace?: WatchPace;
}

/** In milliseconds. */
export interface WatchPace {
  /** For so long nothing may have changed: files are copied one after the other, and some take a while. */
  readonly settleMs: number;
  readonly scanMs: number;
}

export interface FolderWatch {
  stop(): void;
}

const usualPace: WatchPace = { settleMs: 1_000, scanMs: 60_000 };
/** A folder that never settles is looked at all the same, after so many times the settling. */
const longestSettling = 30;
const statsAtOnce = 64;

/** Watches from now on: what changes after this call is noticed. */
export function watchFolder(
  folder: string,
  { onChange, isDue, onNotice, pace = usualPace }: WatchOptions,
): FolderWatch {
  const watchers = new Map<string, FSWatcher>();
  let known: string | undefined;
  let timer: NodeJS.Timeout | undefined;
  let unsettledSince: number | undefined;
  let isScanning = false;
  let isStopped = false;
  let isDeaf = false;

  async function scan(): Promise<void> {
    if (isScanning) return next(pace.settleMs);
    isScanning = true;
    unsettledSince = undefined;
    const { state, folders } = await lookAt(folder);
    isScanning = false;
    if (isStopped) return;
    // What changed in a folder before it was listened to is seen by one scan more.
    if (listenTo(folders)) heard();
    const isAnother = known !== undefined && state !== known;
    known = state;
    if (unsettledSince === undefined) next(pace.scanMs);
    if (isAnother || isDue()) onChange();
  }

  function next(ms: number): void {
    clearTimeout(timer);
    timer = setTimeout(scan, ms);
  }

  function heard(): void {
    if (isStopped) return;
    unsettledSince ??= performance.now();
    const latest = unsettledSince + longestSettling * pace.settleMs - performance.now();
    next(Math.max(0, Math.min(pace.settleMs, pace.scanMs, latest)));
  }

  /** Whether there are some that were not listened to. */
  function listenTo(folders: ReadonlyMap<string, Buffer>): boolean {
    let areNew = false;
    for (const [key, watcher] of watchers) {
      if (folders.has(key)) continue;
      watcher.close();
      watchers.delete(key);
    }
    for (const [key, path] of folders) {
      if (watchers.has(key)) continue;
      try {
        watchers.set(key, watch(path, heard).on("error", deaf));
        areNew = true;
      } catch (error) {
        deaf(error as Error);
      }
    }
    return areNew;
  }

  function deaf(error: Error): void {
    if (!isDeaf) onNotice(`Changes of the record are noticed within a minute only: ${error.message}`);
    isDeaf = true;
  }

  void scan();
  return {
    stop() {
      isStopped = true;
      clearTimeout(timer);
      for (const watcher of watchers.values()) watcher.close();
    },
  };
}

/** All names with sizes and times, as one hash; and the folders, each by its name and which one of that name it is. */
async function lookAt(folder: string): Promise<{ state: string; folders: ReadonlyMap<string, Buffer> }> {
  const hash = createHash("sha1");
  const found = new Map<string, Buffer>();
  try {
    const root = await realpath(folder);
    const { entries, folders, defects } = await listFolder(root, folder);
    hash.update(JSON.stringify(defects));
    for (let from = 0; from < entries.length; from += statsAtOnce) {
      const group = entries.slice(from, from + statsAtOnce);
      const stats = await Promise.all(group.map(({ real }) => stat(real).catch(() => undefined)));
      for (const [at, { path }] of group.entries()) {
        const { size = 0, mtimeMs = 0, ctimeMs = 0, ino = 0 } = stats[at] ?? {};
        hash.update(path).update(`\0${size} ${mtimeMs} ${ctimeMs} ${ino}\n`);
      }
    }
    for (const path of folders) {
      const there = await stat(path).catch(() => undefined);
      if (there) found.set(`${there.dev} ${there.ino} ${path.toString("latin1")}`, path);
    }
  } catch (error) {
    hash.update(`${(error as Error).message}`);
  }
  return { state: hash.digest("hex"), folders: found };
}
