/**
 * The bots' record, read again while it answers: in a thread of its own, compared with the one that answers, and put into its place in
 * one step. One reading at a time; what comes in between makes one more. Where it fails, the record before answers on.
 */
import type { Log } from "../adapters/log/log.ts";
import { type RecordChanges, recordChanges, type VoiceChange } from "../core/changes/record-changes.ts";
import { changesLine, voicesLine } from "./changes-line.ts";
import { defectLine } from "./defect-line.ts";
import type { LoadedRecord } from "./open-record.ts";
import type { ReadingListener, ReadingThread } from "./record-thread.ts";
import type { ReadingJob } from "./record-worker.ts";
import { todayIn } from "./today.ts";

/** `noticed`: the folder is another; `asked`: the owner wants it. */
export type Why = "noticed" | "asked";

export interface ReloadParts {
  readonly log: Log;
  /** Begins a reading of the folder. */
  readonly start: (before: ReadingJob["before"], passagesOf: ReadingListener["passagesOf"]) => ReadingThread;
  readonly open: (pieces: readonly Uint8Array[]) => Promise<LoadedRecord>;
  /** From now on this one answers. */
  readonly take: (record: LoadedRecord) => void;
  /** No words of one person become another's, unless the owner asks for it. */
  readonly isStrict: boolean;
}

export interface Reloading {
  /** Resolves when what is so now is read, or cannot be. */
  request(why: Why): Promise<void>;
  /** Whether it is to be read again although nothing shows that the folder is another. */
  isDue(): boolean;
  stop(): Promise<void>;
}

const pause = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

/** `first`: the record that answers now. */
export function createReloading(first: LoadedRecord, { log, start, open, take, isStrict }: ReloadParts): Reloading {
  let record = first;
  let running: Promise<void> | undefined;
  let wanted: Why | undefined;
  let thread: ReadingThread | undefined;
  let isStopped = false;
  /** What was said last, so that it is not said each minute. */
  let said = "";
  /** The fingerprint of the one that was refused. */
  let refused: string | undefined;

  async function all(): Promise<void> {
    while (wanted !== undefined && !isStopped) {
      const why = wanted;
      wanted = undefined;
      try {
        await once(why);
      } catch (error) {
        if (isStopped) return;
        const { version } = record.onrecord.scope;
        say(`The record cannot be read again, and version ${version} answers on: ${(error as Error).message}`, error);
      }
    }
  }

  async function once(why: Why): Promise<void> {
    const { passages, source } = record;
    const files = [...new Set(passages.map(({ interview }) => interview.file))];
    const passagesOf = (of: readonly string[]) => passages.filter(({ interview }) => of.includes(interview.file));
    const begun = performance.now();
    thread = start({ source, files }, passagesOf);
    const pieces = await thread.pieces;
    if (pieces.length === 0) {
      said = "";
      if (why === "asked") log.info("The record is read again: nothing has changed.");
      return;
    }
    const next = await open(pieces);
    const changes = await recordChanges(passages, next.passages, pause);
    if (isStopped || isRefused(next, changes, why)) return;
    said = "";
    refused = undefined;
    record = next;
    take(next);
    const { interviews, passages: count, version } = next.onrecord.scope;
    const ms = Math.round(performance.now() - begun);
    log.info(`The record is read again: ${changesLine(changes)}.`, {
      interviews,
      passages: count,
      record: version,
      ms,
    });
    for (const defect of next.source.broken) {
      log.warn(`${defectLine(defect)} Until then it answers as it was read before; take the file away to withdraw it.`);
    }
  }

  /** What was named once is taken when the owner asks for it. */
  function isRefused({ source }: LoadedRecord, { voices }: RecordChanges, why: Why): boolean {
    const lost = isStrict ? voices.filter(isLost) : [];
    if (lost.length === 0 || (why === "asked" && refused === source.fingerprint)) return false;
    refused = source.fingerprint;
    const { version } = record.onrecord.scope;
    say(
      `The record is not taken, and version ${version} answers on, because words of one person would become another's: ` +
        `${voicesLine(lost)}. Mend it, or take it as it is with: npm start -- --reload`,
    );
    return true;
  }

  function say(line: string, error?: unknown): void {
    if (line !== said) log.error(line, error === undefined ? {} : { error });
    said = line;
  }

  return {
    request(why) {
      wanted = wanted === "asked" ? wanted : why;
      running ??= all().finally(() => {
        running = undefined;
      });
      return running;
    },
    isDue() {
      const { until, timezone, broken } = record.source;
      return said !== "" || broken.length > 0 || (until !== undefined && todayIn(timezone) >= until);
    },
    async stop() {
      isStopped = true;
      await thread?.stop();
      await running;
    },
  };
}

/** Words that were somebody's own, and are now nobody's or another's. */
function isLost({ from }: VoiceChange): boolean {
  return from.voice === "speaker";
}
