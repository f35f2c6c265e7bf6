/**
 * What was taken and what was answered, on disk: a delivery is written before the platform is told that it arrived, and after a
 * crash the next start goes on with what has no answer. What is answered is known for a day, since platforms send again what
 * they missed our word about.
 *
 *   seen ──▶ sent 1, 2 … ──▶ done
 *
 * Keys stand there as digests. The delivery itself, with the words of the question, is made unreadable as soon as it is done.
 * Where the file cannot be written, all of it works from memory, for as long as the process lives.
 */
import { createHash } from "node:crypto";
import { join } from "node:path";
import { integerAt, textAt, valueAt } from "../chat/untrusted-json.ts";
import type { Log } from "../log/log.ts";
import { createRecordFile, type RecordFile, readRecords, type Span } from "./record-file.ts";

/**
 * `kept`: the platform may forget it. `not kept`: it cannot be written, and is answered from memory. `elsewhere`: another copy of
 * the bot has it or had it, and nothing is to be done. `later`: nobody can tell now, so that the platform must send it again.
 */
export type Kept = "kept" | "not kept" | "elsewhere" | "later";

export interface Journal {
  /** Keeps a delivery until it is done. Never rejects. */
  keep(key: string, delivery: unknown): Promise<Kept>;
  /** False where its time ran out and another copy may go on with it. */
  isOurs(key: string): boolean;
  /** So many messages of the answer were handed to the platform. */
  sent(key: string, messages: number): void;
  /** How many were, by this process or one before. */
  sentOf(key: string): number;
  /** Nothing more is to be done about it. */
  done(key: string): void;
  /** The work on it ended here and it is not done: what is kept of it is for whoever goes on with it. */
  leave(key: string): void;
  isDone(key: string): boolean;
  /** Deliveries kept by a process before and not done, in the order they came. */
  readonly left: readonly unknown[];
  /** Where copies of the bot share it: hands over, from now on, what a copy that died kept and did not get done. */
  readonly watch?: (take: (delivery: unknown) => void) => void;
  close(): void | Promise<void>;
}

export interface JournalParts {
  /** The folder for what is kept between starts; absent: nothing is. */
  readonly folder?: string;
  /** Of the platform. */
  readonly name: string;
  readonly log: Log;
  /** Milliseconds since 1970; for tests. */
  readonly now?: () => number;
}

interface Entry {
  readonly at: number;
  readonly delivery?: unknown;
  /** Starts that found it not done. */
  readonly starts: number;
  sent: number;
  span?: Span | undefined;
}

/** Telegram keeps what was not confirmed for 24 hours, Slack's last try is minutes old. */
const dayMs = 25 * 3_600_000;
const mostDone = 100_000;
/** Of deliveries not done, together; beyond it the platform keeps them. */
const mostBytes = 32 * 1024 * 1024;
/** What so many starts did not get done is what ended them. */
const mostStarts = 50;
/** Records that are written before the file is made anew, beside those that are kept. */
const spareRecords = 10_000;

export function createJournal({ folder, name, log, now = Date.now }: JournalParts): Journal {
  const open = new Map<string, Entry>();
  /** Key → when it was done, oldest first. */
  const finished = new Map<string, number>();
  let file: RecordFile | undefined;
  let written = 0;
  let bytes = 0;
  let isTold = false;

  /** Once: it is tried again with each record. */
  function tell(error: unknown): void {
    if (!isTold) {
      log.warn("Questions cannot be kept on disk, so that a crash may lose some: make STATE_DIR writable.", { error });
    }
    isTold = true;
  }

  function forget(): void {
    for (const [key, at] of finished) {
      if (now() - at <= dayMs && finished.size <= mostDone) break;
      finished.delete(key);
    }
    for (const [key, { at, span }] of open) {
      if (now() - at <= dayMs) break;
      open.delete(key);
      blank(span);
    }
  }

  function restore(record: unknown): void {
    const key = textAt(record, "key");
    const at = integerAt(record, "at") ?? now();
    const before = open.get(key);
    if (valueAt(record, "done") === true) {
      open.delete(key);
      finished.set(key, at);
    } else if (!finished.has(key)) {
      open.set(key, {
        at: before?.at ?? at,
        delivery: valueAt(record, "delivery") ?? before?.delivery,
        starts: integerAt(record, "starts") ?? before?.starts ?? 0,
        sent: integerAt(record, "sent") ?? 0,
      });
    }
  }

  /** A file with what is still of use. */
  function rewrite(to: RecordFile): void {
    forget();
    const rows = [...finished].map(([key, at]) => ({ key, at, done: true }));
    const spans = to.replace([...rows, ...[...open].map(([key, entry]) => recordOf(key, entry))]);
    bytes = 0;
    for (const [at, entry] of [...open.values()].entries()) {
      entry.span = entry.delivery === undefined ? undefined : spans[rows.length + at];
      bytes += entry.span?.bytes ?? 0;
    }
    written = 0;
  }

  function write(record: object): Span | undefined {
    if (!file) return undefined;
    try {
      written += 1;
      return file.append(record);
    } catch (error) {
      tell(error);
      return undefined;
    }
  }

  /** Makes the file anew where most of it is of no use any more. */
  function tidy(): void {
    if (!file || written <= spareRecords + finished.size + open.size) return;
    try {
      rewrite(file);
    } catch (error) {
      written = 0;
      tell(error);
    }
  }

  function blank(span: Span | undefined): void {
    if (!span) return;
    bytes -= span.bytes;
    try {
      file?.blank(span);
    } catch (error) {
      tell(error);
    }
  }

  function begin(path: string): void {
    try {
      for (const record of readRecords(path)) restore(record);
      for (const [key, entry] of open) {
        if (entry.starts < mostStarts) open.set(key, { ...entry, starts: entry.starts + 1 });
        else {
          log.error("A question was given up: no start got it done.", { starts: entry.starts });
          open.delete(key);
        }
      }
      const made = createRecordFile(path);
      rewrite(made);
      file = made;
    } catch (error) {
      tell(error);
    }
  }

  if (folder !== undefined) begin(join(folder, `${name}.journal`));
  const left = [...open.values()].flatMap(({ delivery }) => (delivery === undefined ? [] : [delivery]));

  return {
    left,

    async keep(name, delivery) {
      const key = digest(name);
      const before = open.get(key);
      if (!file || (!before?.span && bytes > mostBytes)) return "not kept";
      if (!finished.has(key) && !before?.span) {
        const entry: Entry = { at: now(), starts: 0, sent: before?.sent ?? 0, delivery };
        entry.span = write(recordOf(key, entry));
        if (!entry.span) return "not kept";
        bytes += entry.span.bytes;
        open.delete(key);
        open.set(key, entry);
        tidy();
      }
      try {
        await file.synced();
        return "kept";
      } catch (error) {
        tell(error);
        return "not kept";
      }
    },

    isOurs: () => true,

    sent(name, messages) {
      const key = digest(name);
      if (finished.has(key)) return;
      const entry = open.get(key) ?? { at: now(), starts: 0, sent: 0 };
      entry.sent = messages;
      open.set(key, entry);
      write({ key, at: entry.at, sent: messages });
    },

    sentOf: name => open.get(digest(name))?.sent ?? 0,

    done(name) {
      const key = digest(name);
      const span = open.get(key)?.span;
      open.delete(key);
      finished.delete(key);
      finished.set(key, now());
      write({ key, at: now(), done: true });
      forget();
      blank(span);
      tidy();
    },

    // The next start goes on with it.
    leave() {},

    isDone(name) {
      forget();
      return finished.has(digest(name));
    },

    close() {
      file?.close();
      file = undefined;
    },
  };
}

function recordOf(key: string, { at, starts, sent, delivery }: Entry): object {
  return { key, at, starts, sent, ...(delivery === undefined ? {} : { delivery }) };
}

function digest(key: string): string {
  return createHash("sha256").update(key).digest("base64url").slice(0, 22);
}
