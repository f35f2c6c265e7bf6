/** The thread in which the bots' record is read (record-thread.ts): it tells how far it is, hands the pieces over, and ends. */
import { parentPort, workerData } from "node:worker_threads";
import { OnrecordError } from "../core/errors.ts";
import type { LoadOptions, ReadingProgress } from "./open-record.ts";
import { readRecord } from "./read-record.ts";

/** What the thread is given. */
export interface ReadingJob extends Pick<LoadOptions, "index" | "cluster" | "keepIn" | "timeZone" | "warms"> {
  readonly folder: string;
}

/** What it says. */
export type ReadingMessage =
  | { readonly progress: ReadingProgress }
  | { readonly notice: string }
  | { readonly piece: Uint8Array }
  | { readonly isDone: true }
  | { readonly fault: string };

const say = (message: ReadingMessage, given: readonly ArrayBuffer[] = []): void =>
  parentPort?.postMessage(message, given);

const { folder, ...options } = workerData as ReadingJob;
try {
  const { pieces } = await readRecord(folder, {
    ...options,
    onProgress: progress => say({ progress }),
    onNotice: notice => say({ notice }),
  });
  for (const piece of pieces()) say({ piece }, [piece.buffer as ArrayBuffer]);
  say({ isDone: true });
} catch (error) {
  if (error instanceof OnrecordError) say({ fault: error.message });
  else throw error;
}
