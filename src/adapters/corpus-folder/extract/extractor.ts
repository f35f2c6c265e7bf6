/**
 * Takes the words out of files that are no text, in a thread of its own: a document of 50 MiB keeps nobody waiting, and one that
 * never ends, or wants all memory, ends with its thread and becomes a line of the check.
 */
import type { Worker } from "node:worker_threads";
import { startThread } from "../start-thread.ts";
import type { Extraction } from "./extraction.ts";
import type { Job } from "./worker.ts";

export interface Extractor {
  /** The words of a file; never throws. The bytes are given away. */
  extract(ending: string, bytes: Uint8Array): Promise<Extraction>;
  close(): Promise<void>;
}

/** The endings of the files whose words are taken out, in lower case. */
export const extractedEndings: readonly string[] = ["docx", "eml", "pdf"];

const cure = "save its words as text";
const timeLimitMs = 60_000;
const memoryLimitMb = 1024;

/** Starts no thread before the first file. */
export function createExtractor(options: { readonly timeLimitMs?: number } = {}): Extractor {
  const limitMs = options.timeLimitMs ?? timeLimitMs;
  let worker: Worker | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  const run = async (job: Job): Promise<Extraction> => {
    worker ??= startWorker();
    const own = worker;
    const { extraction, isOver } = await answerOf(own, job, limitMs);
    if (isOver) {
      worker = undefined;
      await own.terminate();
    }
    return extraction;
  };

  return {
    extract(ending, bytes) {
      // A view of its own, since all of its memory goes to the thread.
      const next = queue.then(() => run({ ending, bytes: bytes.slice() }));
      queue = next;
      return next;
    },
    async close() {
      await queue;
      await worker?.terminate();
      worker = undefined;
    },
  };
}

/** What the thread answers; it is over where it did not. */
function answerOf(worker: Worker, job: Job, limitMs: number): Promise<{ extraction: Extraction; isOver: boolean }> {
  return new Promise(resolve => {
    const done = (extraction: Extraction, isOver: boolean): void => {
      clearTimeout(timer);
      worker.off("message", answered).off("error", failed);
      // A thread may fail once more while it is being ended.
      if (isOver) worker.on("error", () => undefined);
      resolve({ extraction, isOver });
    };
    const answered = (extraction: Extraction): void => done(extraction, false);
    const failed = (cause: NodeJS.ErrnoException): void => {
      const isMemory = cause.code === "ERR_WORKER_OUT_OF_MEMORY";
      const problem = isMemory ? "reading it took too much memory" : "it is damaged, or of a kind that is not read";
      done({ problem, cure }, true);
    };
    const timer = setTimeout(() => {
      done({ problem: `reading it took over ${limitMs / 1000} seconds`, cure }, true);
    }, limitMs);
    worker.on("message", answered).on("error", failed);
    worker.postMessage(job, [job.bytes.buffer as ArrayBuffer]);
  });
}

/** What it prints is nobody's. */
function startWorker(): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: memoryLimitMb };
  const worker = startThread(new URL("./worker.js", import.meta.url), { resourceLimits, stdout: true, stderr: true });
  worker.unref();
  return worker;
}
