/**
 * A record that is read in a thread of its own, so that health checks, signals and platforms are answered meanwhile. What comes back
 * are bytes, which are given and not copied.
 */
import { getHeapStatistics } from "node:v8";
import type { Worker } from "node:worker_threads";
import { startThread } from "../adapters/corpus-folder/start-thread.ts";
import { OnrecordError } from "../core/errors.ts";
import type { Passage } from "../core/model.ts";
import { storePassages } from "../core/stored/store-passages.ts";
import type { ReadingProgress } from "./open-record.ts";
import type { LastGood, ReadingJob, ReadingMessage } from "./record-worker.ts";

export interface ReadingThread {
  /** The pieces of the record; none where the folder is still what the one before was read from. Rejects as `readRecord` does. */
  readonly pieces: Promise<readonly Uint8Array[]>;
  stop(): Promise<void>;
}

export interface ReadingListener {
  readonly onProgress: (progress: ReadingProgress) => void;
  readonly onNotice: (line: string) => void;
  /** Asked for the passages of files that cannot be read any more. */
  readonly passagesOf?: (files: readonly string[]) => readonly Passage[];
}

const mebibyte = 1024 * 1024;

export function startReading(job: ReadingJob, listener: ReadingListener): ReadingThread {
  // As much as this thread may take.
  const maxOldGenerationSizeMb = Math.floor(getHeapStatistics().heap_size_limit / mebibyte);
  const thread = startThread(new URL("./record-worker.js", import.meta.url), {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb },
  });
  return {
    pieces: piecesFrom(thread, listener),
    stop: async () => {
      await thread.terminate();
    },
  };
}

function piecesFrom(
  thread: Worker,
  { onProgress, onNotice, passagesOf = () => [] }: ReadingListener,
): Promise<readonly Uint8Array[]> {
  const pieces: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    thread.on("message", (message: ReadingMessage) => {
      if ("progress" in message) onProgress(message.progress);
      else if ("notice" in message) onNotice(message.notice);
      else if ("piece" in message) pieces.push(message.piece);
      else if ("broken" in message) {
        const passages = [...storePassages(passagesOf(message.broken))];
        thread.postMessage({ passages } satisfies LastGood);
      } else if ("isSame" in message) resolve([]);
      else if ("fault" in message) reject(new OnrecordError("config", message.fault, { cause: message }));
      else resolve(pieces);
    });
    thread.on("error", (error: NodeJS.ErrnoException) => reject(isMemory(error) ? tooLarge(error) : error));
    thread.on("exit", () => reject(new Error("the reading of the record ended before it was done")));
  });
}

function isMemory({ code }: NodeJS.ErrnoException): boolean {
  return code === "ERR_WORKER_OUT_OF_MEMORY";
}

function tooLarge(cause: unknown): OnrecordError {
  const may = Math.floor(getHeapStatistics().heap_size_limit / mebibyte);
  const message = `Reading the record takes more memory than the ${may} MiB that Node may take. Start it with NODE_OPTIONS=--max-old-space-size=${2 * may}, or divide the record.`;
  return new OnrecordError("config", message, { cause });
}
