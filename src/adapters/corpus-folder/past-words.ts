/**
 * What stood at references that were reworded: the words just before the present ones, in a file of bounded size that only its owner may
 * read. Only words that most of the present ones are; where quite others stand now, those before were taken away. They go from the file in
 * the reading in which their passage is gone, embargoed or another speaker's, so that what the owner took away is not shown again.
 *
 *   ["2024-03-05-northern-radio/8","Mira Solen","The toll ends in June."]
 */
import { randomBytes } from "node:crypto";
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import type { Passage } from "../../core/model.ts";

export interface Rewording {
  /** The record as it is now; at least the passages that the other two and the lines name. */
  readonly passages: readonly Passage[];
  /** References that have other words than in the reading before. */
  readonly reworded: ReadonlySet<string>;
  /** What stood there, as far as it is known. */
  readonly before: readonly Passage[];
}

interface Words {
  readonly speaker: string;
  readonly text: string;
}

const mostBytes = 1024 * 1024;
/** Of the different words before and after. */
const leastCommon = 0.5;

/** Reference → what stood there before. Throws what the file system throws. */
export function updatePastWords(path: string, rewording: Rewording): ReadonlyMap<string, string> {
  const known = readLines(path);
  const lines = pastLines(known, rewording);
  if (lines.join() !== known.join()) replace(path, lines);
  return wordsOfLines(lines);
}

export function wordsOfLines(lines: readonly string[]): ReadonlyMap<string, string> {
  return new Map(lines.flatMap(wordsIn).map(([reference, { text }]) => [reference, text]));
}

/** The lines as they are after a reading. */
export function pastLines(lines: readonly string[], { passages, reworded, before }: Rewording): readonly string[] {
  const now = new Map(passages.map(passage => [passage.reference, passage]));
  const known = lines.flatMap(wordsIn).filter(([reference]) => !reworded.has(reference));
  const added = before.map(({ reference, speaker = "", text }) => [reference, { speaker, text }] as const);
  // What came last stands last.
  const words = new Map([...known, ...added].filter(([reference, one]) => isHis(one, now.get(reference))));
  return bounded([...words].map(([reference, { speaker, text }]) => JSON.stringify([reference, speaker, text])));
}

/** Whether the same speaker says most of it now. */
function isHis({ speaker, text }: Words, now: Passage | undefined): boolean {
  if (now === undefined || (now.speaker ?? "") !== speaker) return false;
  const [before, after] = [text, now.text].map(wordsOf) as [ReadonlySet<string>, ReadonlySet<string>];
  const common = [...before].filter(word => after.has(word)).length;
  return common >= leastCommon * (before.size + after.size - common);
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
}

/** The last of them. */
function bounded(lines: readonly string[]): readonly string[] {
  let bytes = 0;
  const from = lines.findLastIndex(line => {
    bytes += Buffer.byteLength(line) + 1;
    return bytes > mostBytes;
  });
  return lines.slice(from + 1);
}

function readLines(path: string): readonly string[] {
  try {
    return readFileSync(path, "utf8").split("\n").filter(Boolean);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

/** Nothing of a line that is not ours. */
function wordsIn(line: string): readonly (readonly [reference: string, Words])[] {
  try {
    const read: unknown = JSON.parse(line);
    if (!Array.isArray(read) || read.length !== 3 || read.some(part => typeof part !== "string")) return [];
    const [reference, speaker, text] = read as [string, string, string];
    return [[reference, { speaker, text }]];
  } catch {
    return [];
  }
}

function replace(path: string, lines: readonly string[]): void {
  const written = `${path}.${process.pid}-${randomBytes(4).toString("hex")}.new`;
  try {
    writeFileSync(written, lines.map(line => `${line}\n`).join(""), { flag: "wx", mode: 0o600 });
    renameSync(written, path);
  } catch (error) {
    rmSync(written, { force: true });
    throw error;
  }
}
