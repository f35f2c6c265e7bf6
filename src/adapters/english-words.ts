/**
 * Whether something is an English word at all: sheep is one, and not a misspelt sleep. The list is a file of sorted lines,
 * searched as it lies; it is read when the first question has a word that the record does not know.
 */
import { readFileSync } from "node:fs";
import path from "word-list";

const lineEnd = 10;

export function createEnglishWords(): (word: string) => boolean {
  let list: Buffer | undefined;
  return word => {
    list ??= readFileSync(path);
    return holds(list, Buffer.from(word));
  };
}

/** Binary search over lines: `low` is always the start of a line, `high` the end of one. */
function holds(list: Buffer, word: Buffer): boolean {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const start = list.lastIndexOf(lineEnd, Math.max(low, ((low + high) >> 1) - 1)) + 1;
    const from = Math.max(low, start);
    const end = list.indexOf(lineEnd, from);
    const to = end < 0 ? list.length : end;
    const order = Buffer.compare(list.subarray(from, to), word);
    if (order === 0) return true;
    if (order < 0) low = to + 1;
    else high = from;
  }
  return false;
}
