/** The bots' record: read in a thread of its own while they already talk to people, and opened here step by step. */
import type { Log } from "../adapters/log/log.ts";
import type { CurrentRecord } from "../core/current-record.ts";
import type { Config } from "./config.ts";
import type { ReadRecord } from "./metrics.ts";
import { type LoadedRecord, openRecord } from "./open-record.ts";
import { startReading } from "./record-thread.ts";

export interface ReadingParts {
  readonly log: Log;
  /** The folder of interviews. */
  readonly folder: string;
  /** What was read is kept for the next start. */
  readonly keeps: boolean;
  /** Told of the record once it is there. */
  readonly onRecord: (record: LoadedRecord) => void;
}

export interface ReadingState {
  /** The record's version, or how far it is. */
  readonly record: string;
  /** Once it is there. */
  readonly read?: ReadRecord;
}

/** How much of the work is done when the thread hands over what it read. */
const handedOver = 0.95;

/** Reads the record in a thread of its own and lets it answer from then on. `fault` rejects where it cannot be read. */
export function readInto(current: CurrentRecord, config: Config, { folder, keeps, log, onRecord }: ReadingParts) {
  let state: ReadingState = { record: "reading" };
  const begun = performance.now();
  const show = (line: string, share: number): void => {
    state = { record: line.slice(0, 1).toLowerCase() + line.slice(1) };
    current.show(share);
  };
  const { index, cluster, timeZone } = config;
  const options = { index, cluster, timeZone, warms: true, ...(keeps ? { keepIn: config.stateDir } : {}) };
  const thread = startReading(
    { folder, ...options },
    { onProgress: ({ line, share }) => show(line, handedOver * share), onNotice: line => log.warn(line) },
  );
  async function open(): Promise<void> {
    const record = await openRecord(await thread.pieces, {
      ...options,
      pause: () => new Promise(resolve => setImmediate(resolve)),
      onProgress: ({ line, share }) => show(line, handedOver + (1 - handedOver) * share),
      onFailure: (reference, error) => log.error("A question failed.", { reference, error }),
    });
    const { interviews, passages, version } = record.onrecord.scope;
    current.set(record.onrecord);
    state = { record: version, read: { scope: record.onrecord.scope, readAt: Date.now() } };
    log.info("The record is read.", {
      interviews,
      passages,
      record: version,
      ms: Math.round(performance.now() - begun),
    });
    onRecord(record);
  }
  const fault = open().then(() => new Promise<never>(() => {}));
  // Whoever waits for it does so only when the adapters are made.
  fault.catch(() => undefined);
  return {
    state: () => state,
    fault,
    stop: () => thread.stop(),
  };
}
