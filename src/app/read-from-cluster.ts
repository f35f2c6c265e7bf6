/**
 * The bots' record out of a cluster: opened once it can be had, however long that takes, and looked for again every few seconds, so that
 * a version which answers from now on is taken in one step, and a cluster that is down is known before somebody asks.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { connect } from "../adapters/opensearch/connection.ts";
import type { ConfiguredCluster } from "../adapters/opensearch/settings.ts";
import type { CurrentRecord } from "../core/current-record.ts";
import { OnrecordError } from "../core/errors.ts";
import { openVersion, readableVersion } from "./cluster-record.ts";
import type { LoadOptions } from "./open-record.ts";
import type { ReadingParts, ReadingState } from "./read-into.ts";

const everyMs = 3_000;

export type FromClusterParts = Pick<ReadingParts, "log" | "onRecord"> & Pick<LoadOptions, "timeZone">;

/** As `readInto`; a cluster that cannot be reached is no fault of the bot. */
export function readFromCluster(
  current: CurrentRecord,
  cluster: ConfiguredCluster,
  { log, onRecord, timeZone }: FromClusterParts,
) {
  const connection = connect(cluster);
  const stopping = new AbortController();
  let waking = new AbortController();
  let state: ReadingState = { record: "looking for the search cluster" };
  let open: { readonly words: string; readonly state: ReadingState } | undefined;
  /** What was said of a cluster that cannot be had, since it last could. */
  const told = new Set<string>();

  async function look(): Promise<void> {
    const version = await readableVersion({ connection, prefix: cluster.prefix });
    if (version.indices.words !== open?.words) await take(version);
    if (told.size > 0) log.info("The search cluster answers again.");
    told.clear();
    state = open!.state;
  }

  async function take(version: Awaited<ReturnType<typeof readableVersion>>): Promise<void> {
    const record = await openVersion(version, {
      connection,
      timeZone,
      pause: () => new Promise(resolve => setImmediate(resolve)),
      onFailure: (reference, error) => log.error("A question failed.", { reference, error }),
    });
    const { scope } = record.onrecord;
    // The one before holds nothing but the same connection: it answers what it was asked, and is gone.
    current.set(record.onrecord);
    open = {
      words: version.indices.words,
      state: { record: scope.version, read: { scope, readAt: Date.now() } },
    };
    log.info("The record is read.", {
      interviews: scope.interviews,
      passages: scope.passages,
      record: scope.version,
    });
    onRecord(record);
  }

  async function watch(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        await look();
      } catch (error) {
        const { message } = error as Error;
        if (stopping.signal.aborted) return;
        if (!told.has(message)) log.error(message, error instanceof OnrecordError ? {} : { error });
        told.add(message);
        current.fail(error);
        state = { record: "the search cluster cannot be read" };
      }
      waking = new AbortController();
      const signal = AbortSignal.any([stopping.signal, waking.signal]);
      await sleep(everyMs, undefined, { signal }).catch(() => undefined);
    }
  }

  const watching = watch();
  return {
    state: () => state,
    fault: new Promise<never>(() => {}),
    /** Looks at once. */
    reload: async () => waking.abort(),
    async stop() {
      stopping.abort();
      await connection.close();
      await watching;
    },
  };
}
