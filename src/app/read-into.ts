/**
 * The bots' record: read in a thread of its own while they already talk to people, opened here step by step, and read again whenever
 * its folder is another, an embargo ends, or the owner asks for it.
 */

import { type WatchPace, watchFolder } from "../adapters/corpus-folder/watch-folder.ts";
import type { Log } from "../adapters/log/log.ts";
import type { CurrentRecord } from "../core/current-record.ts";
import type { Config } from "./config.ts";
import type { ReadRecord } from "./metrics.ts";
import { type LoadedRecord, openRecord, type ReadingProgress } from "./open-record.ts";
import { type ReadingThread, startReading } from "./record-thread.ts";
import type { ReadingJob } from "./record-worker.ts";
import { createReloading, type Reloading } from "./reload.ts";

export interface ReadingParts {
  readonly log: Log;
  /** The folder of interviews. */
  readonly folder: string;
  /** What was read is kept for the next start. */
  readonly keeps: boolean;
  /** Words of one person become another's only when the owner asks for it. */
  readonly isStrict: boolean;
  /** Told of each record that answers from now on. */
  readonly onRecord: (record: LoadedRecord) => void;
  /** How soon changes are noticed. */
  readonly pace?: WatchPace;
}

export interface ReadingState {
  /** The record's version, or how far it is. */
  readonly record: string;
  /** Once it is there. */
  readonly read?: ReadRecord;
}

export interface Reading {
  state(): ReadingState;
  /** Rejects where the first cannot be read. */
  readonly fault: Promise<never>;
  /** The owner wants it read again; resolves when it is, or cannot be. */
  reload(): Promise<void>;
  stop(): Promise<void>;
}

/** How much of the work is done when the thread hands over what it read. */
const handedOver = 0.95;

/** Reads the record and lets it answer, from then on always as its folder is. */
export function readInto(current: CurrentRecord, config: Config, parts: ReadingParts): Reading {
  const { folder, keeps, isStrict, log, onRecord, pace } = parts;
  let state: ReadingState = { record: "reading" };
  const begun = performance.now();
  const show = (line: string, share: number): void => {
    state = { record: line.slice(0, 1).toLowerCase() + line.slice(1) };
    current.show(share);
  };
  const { index, timeZone } = config;
  const options = { index, timeZone, warms: true, ...(keeps ? { keepIn: config.stateDir } : {}) };
  const job: ReadingJob = { folder, ...options };
  const onNotice = (line: string): void => log.warn(line);
  const open = (pieces: readonly Uint8Array[], onProgress?: (progress: ReadingProgress) => void) =>
    openRecord(pieces, {
      ...options,
      pause: () => new Promise(resolve => setImmediate(resolve)),
      ...(onProgress ? { onProgress } : {}),
      onFailure: (reference, error) => log.error("A question failed.", { reference, error }),
    });
  const take = (record: LoadedRecord): void => {
    const { scope } = record.onrecord;
    current.set(record.onrecord);
    state = { record: scope.version, read: { scope, readAt: Date.now() } };
    onRecord(record);
  };
  const thread = startReading(job, {
    onProgress: ({ line, share }) => show(line, handedOver * share),
    onNotice,
  });
  async function readFirst(): Promise<Reloading> {
    const record = await open(await thread.pieces, ({ line, share }) =>
      show(line, handedOver + (1 - handedOver) * share),
    );
    take(record);
    const { interviews, passages, version } = record.onrecord.scope;
    const ms = Math.round(performance.now() - begun);
    log.info("The record is read.", { interviews, passages, record: version, ms });
    return createReloading(record, {
      log,
      isStrict,
      open,
      take,
      start: (before, passagesOf): ReadingThread =>
        startReading(
          { ...job, ...(before ? { before } : {}) },
          { onProgress: () => undefined, onNotice, ...(passagesOf ? { passagesOf } : {}) },
        ),
    });
  }
  let reloading: Reloading | undefined;
  const first = readFirst().then(made => {
    reloading = made;
    return made;
  });
  const fault = first.then(() => new Promise<never>(() => {}));
  // Whoever waits for it does so only when the adapters are made.
  fault.catch(() => undefined);
  // What changes while the first is read makes one more reading behind it.
  const request = (why: "noticed" | "asked"): Promise<void> =>
    first.then(
      made => made.request(why),
      () => undefined,
    );
  const watch = watchFolder(folder, {
    onChange: () => void request("noticed"),
    isDue: () => reloading?.isDue() ?? false,
    onNotice,
    ...(pace ? { pace } : {}),
  });
  return {
    state: () => state,
    fault,
    reload: () => request("asked"),
    async stop() {
      watch.stop();
      await thread.stop();
      await reloading?.stop();
    },
  };
}
