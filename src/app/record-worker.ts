/** The thread in which the bots' record is read (record-thread.ts): it tells how far it is, hands the pieces over, and ends. */
import { once } from "node:events";
import { parentPort, workerData } from "node:worker_threads";
import { OnrecordError } from "../core/errors.ts";
import type { Passage } from "../core/model.ts";
import type { StoredPassages } from "../core/stored/passages.ts";
import { restorePassages } from "../core/stored/restore-passages.ts";
import type { LoadOptions, ReadingProgress, RecordSource } from "./open-record.ts";
import { isStill, readRecord } from "./read-record.ts";

/** What the thread is given. */
export interface ReadingJob extends Pick<LoadOptions, "index" | "keepIn" | "timeZone" | "warms"> {
  readonly folder: string;
  /** Of the record that answers meanwhile: what it was read from, and the files of its interviews. */
  readonly before?: { readonly source: RecordSource; readonly files: readonly string[] };
}

/** What it says. */
export type ReadingMessage =
  | { readonly progress: ReadingProgress }
  | { readonly notice: string }
  | { readonly piece: Uint8Array }
  | { readonly isDone: true }
  /** The folder is still what the record before was read from. */
  | { readonly isSame: true }
  /** Files that cannot be read any more: it waits for `LastGood`. */
  | { readonly broken: readonly string[] }
  | { readonly fault: string };

/** What it is told: the passages of the files that it named. */
export interface LastGood {
  readonly passages: readonly StoredPassages[];
}

const port = parentPort!;
const say = (message: ReadingMessage, given: readonly ArrayBuffer[] = []): void => port.postMessage(message, given);

async function lastGood(broken: readonly string[]): Promise<readonly Passage[]> {
  const told = once(port, "message");
  say({ broken });
  const [{ passages }] = (await told) as [LastGood];
  return passages.flatMap(restorePassages);
}

async function read({ folder, before, ...options }: ReadingJob): Promise<void> {
  if (before && (await isStill(folder, before.source))) return say({ isSame: true });
  const { pieces } = await readRecord(folder, {
    ...options,
    ...(before ? { before: { files: before.files, passagesOf: lastGood } } : {}),
    onProgress: progress => say({ progress }),
    onNotice: notice => say({ notice }),
  });
  for (const piece of pieces()) say({ piece }, [piece.buffer as ArrayBuffer]);
  say({ isDone: true });
}

try {
  await read(workerData as ReadingJob);
} catch (error) {
  if (error instanceof OnrecordError) say({ fault: error.message });
  else throw error;
}
