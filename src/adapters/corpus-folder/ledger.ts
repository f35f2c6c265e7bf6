/**
 * Which references a record ever had, each with a fingerprint of its words: a file to which lines are added, and no word of the record
 * is in it; the words before a rewording lie beside it (past-words.ts). A line that a crash cut off is passed over. Where it grows to several times the record, what is oldest goes.
 *
 *   2024-03-05-northern-radio/8 <tab> fingerprint, or "-" where it is gone <tab> version of the record
 */
import { createHash, randomBytes } from "node:crypto";
import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { entriesFor, type LedgerEntry, pastOf } from "../../core/changes/past.ts";
import type { Passage, Past, PastReferences } from "../../core/model.ts";
import { updatePastWords } from "./past-words.ts";

const lineForm = /^([^\t\n]{1,300})\t([0-9a-f]{12}|-)\t([0-9a-f]{8})$/;
const gone = "-";
/** Lines of a file, at most: so many, or so many for each passage of the record. */
const fewest = 20_000;
const mostForEach = 8;

export interface RecordNow {
  readonly passages: readonly Passage[];
  readonly version: string;
  /** The passages as they were read before, as far as they are known; asked for where some were reworded. */
  readonly before?: () => readonly Passage[];
}

/** How many entries are kept of a record of so many passages. */
export function mostEntries(passages: number): number {
  return Math.max(fewest, mostForEach * passages);
}

/** Adds what the record has otherwise than the file says, and gives what became of older references. Throws what the file system throws. */
export function updateLedger(path: string, { passages, version, before = () => [] }: RecordNow): PastReferences {
  const now = new Map(passages.map(({ reference, text }) => [reference, fingerprintOf(text)]));
  const text = readLedger(path);
  const known = text.split("\n").flatMap(entryIn);
  const added = entriesFor(known, now, version);
  const entries = [...known, ...added];
  const most = mostEntries(passages.length);
  if (entries.length > most) {
    replace(path, entries.slice(-Math.ceil(most / 2)));
  } else if (added.length > 0) {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    // What a crash cut off gets an end first.
    const lead = text === "" || text.endsWith("\n") ? "" : "\n";
    appendFileSync(path, lead + linesOf(added), { mode: 0o600 });
  }
  const last = new Map(known.map(({ reference, fingerprint }) => [reference, fingerprint]));
  const reworded = new Set(added.map(({ reference }) => reference).filter(one => last.get(one) && now.has(one)));
  const were = reworded.size === 0 ? [] : before().filter(one => reworded.has(one.reference));
  const changed = were.filter(({ reference, text }) => fingerprintOf(text) === last.get(reference));
  return withWords(pastOf(entries, now), updatePastWords(`${path}-were`, { passages, reworded, before: changed }));
}

/** What was reworded, with the words before where they are known. */
export function withWords(past: PastReferences, words: ReadonlyMap<string, string>): PastReferences {
  const told = Object.entries(past).map(([reference, one]): readonly [string, Past] => {
    const was = one.kind === "reworded" && one.to === undefined ? words.get(reference) : undefined;
    return [reference, was === undefined ? one : { ...one, was }];
  });
  return Object.fromEntries(told);
}

/** Of the words alone, whoever said them. */
function fingerprintOf(text: string): string {
  return createHash("sha1").update(text).digest("hex").slice(0, 12);
}

function readLedger(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
    throw error;
  }
}

function entryIn(line: string): readonly LedgerEntry[] {
  const [, reference, fingerprint, version] = lineForm.exec(line) ?? [];
  if (reference === undefined || fingerprint === undefined || version === undefined) return [];
  return [{ reference, fingerprint: fingerprint === gone ? "" : fingerprint, version }];
}

function linesOf(entries: readonly LedgerEntry[]): string {
  return entries
    .map(({ reference, fingerprint, version }) => `${reference}\t${fingerprint || gone}\t${version}\n`)
    .join("");
}

function replace(path: string, entries: readonly LedgerEntry[]): void {
  const written = `${path}.${process.pid}-${randomBytes(4).toString("hex")}.new`;
  try {
    writeFileSync(written, linesOf(entries), { flag: "wx", mode: 0o600 });
    renameSync(written, path);
  } catch (error) {
    rmSync(written, { force: true });
    throw error;
  }
}
