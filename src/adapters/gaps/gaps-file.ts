/**
 * The file of what is counted (tally.ts): `gaps.json` in STATE_DIR, mode 0600. It is written whole, beside itself and then in its
 * place, so that a crash leaves the one before; at most once a second, so that counting costs a question nothing. What was counted in the
 * second before a kill is lost, which harms nobody.
 */
import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { GapsReport } from "../../core/reply/gaps/gaps.ts";
import { sleep } from "../chat/backoff.ts";
import { createDedupe } from "../chat/dedupe.ts";
import type { Log } from "../log/log.ts";
import { emptyTally, type Note, noted, reportOf, type Tally, tallyIn } from "./tally.ts";

/** Counts what was asked and what people hold of the answers. */
export interface Gaps {
  /** Never throws and waits for nothing. A person is counted once a day for one judgement of one answer. */
  note(note: Omit<Note, "day">): void;
  report(): GapsReport;
  /** Writes what is not written yet. */
  close(): Promise<void>;
}

export interface GapsParts {
  /** STATE_DIR. */
  readonly folder: string;
  readonly log: Log;
  /** The day, `2026-11-30`. */
  readonly today: () => string;
}

const fileName = "gaps.json";
const betweenMs = 1000;
const dayMs = 24 * 3_600_000;
const mostJudged = 10_000;

/** Undefined where the folder cannot be written, which is a line in the log: then nothing is counted, and nobody is asked. */
export async function openGaps({ folder, log, today }: GapsParts): Promise<Gaps | undefined> {
  const path = join(folder, fileName);
  let tally: Tally;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const text = readText(path);
    const kept = text === undefined ? undefined : tallyIn(text);
    if (text !== undefined && !kept) log.warn(`${path} is not what the bot wrote; the count begins anew.`);
    tally = kept ?? emptyTally(randomBytes(32).toString("hex"), today());
    await write(path, tally);
  } catch (error) {
    log.warn("What is asked in vain is not counted: STATE_DIR cannot be used.", { code: codeOf(error) });
    return undefined;
  }
  const judged = createDedupe({ limit: mostJudged, ttlMs: dayMs });
  const closing = new AbortController();
  let isWaiting = false;
  let isTold = false;
  let writing = Promise.resolve();

  async function save(): Promise<void> {
    await sleep(betweenMs, closing.signal);
    isWaiting = false;
    try {
      await write(path, tally);
    } catch (error) {
      if (!isTold) log.warn("What is asked in vain could not be written.", { code: codeOf(error) });
      isTold = true;
    }
  }

  return {
    note(note) {
      const { judged: judgement, person } = note;
      if (judgement && !judged.claim(JSON.stringify([person, judgement]))) return;
      tally = noted(tally, { ...note, day: today() });
      if (isWaiting) return;
      isWaiting = true;
      writing = writing.then(save);
    },
    report: () => reportOf(tally),
    async close() {
      closing.abort();
      await writing;
    },
  };
}

/** What a bot has counted in the folder so far; undefined where there is nothing of it. Throws what the file system throws. */
export function readGaps(folder: string): GapsReport | undefined {
  const text = readText(join(folder, fileName));
  const tally = text === undefined ? undefined : tallyIn(text);
  return tally && reportOf(tally);
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}

async function write(path: string, tally: Tally): Promise<void> {
  const beside = `${path}.${process.pid}-${randomBytes(4).toString("hex")}.new`;
  try {
    const file = await open(beside, "wx", 0o600);
    try {
      await file.writeFile(`${JSON.stringify(tally)}\n`);
      await file.datasync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? "unknown";
}
