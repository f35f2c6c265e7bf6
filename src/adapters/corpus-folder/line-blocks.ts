/**
 * A file of lines that is larger than the memory: its bytes as they come → texts of whole lines, with the number of the first. Only UTF-8 is
 * read so: which other encoding a file is in shows in all of it and not in a part.
 */
import type { Hash } from "node:crypto";
import type { Entry } from "./list-folder.ts";
import { type Problem, readInPieces } from "./read-bounded.ts";

export interface LineBlocks {
  take(bytes: Uint8Array): void;
  /** The last line; gives why the file cannot be read. */
  end(): Problem | undefined;
  /** Forgets what was given of it. */
  undo(): void;
}

const lineEnd = 0x0a;
/** A longer line is no interview. */
const longestLine = 64 * 1024 * 1024;

export function lineBlocks(
  give: (text: string, firstLine: number) => void,
  undo: () => void = () => undefined,
): LineBlocks {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  /** Bytes of a line that goes on. */
  let begun: Uint8Array[] = [];
  let length = 0;
  let line = 1;
  let problem: Problem | undefined;

  function giveAll(last: Uint8Array): void {
    const bytes = Buffer.concat([...begun, last]);
    [begun, length] = [[], 0];
    if (bytes.length === 0) return;
    try {
      give(decoder.decode(bytes), line);
    } catch {
      problem = { problem: `it is not UTF-8 (behind line ${line})`, cure: "save it as UTF-8" };
      return;
    }
    for (let at = bytes.indexOf(lineEnd); at >= 0; at = bytes.indexOf(lineEnd, at + 1)) line++;
  }

  return {
    take(bytes) {
      if (problem) return;
      const end = bytes.lastIndexOf(lineEnd) + 1;
      if (end > 0) giveAll(bytes.subarray(0, end));
      if (end === bytes.length) return;
      begun.push(bytes.slice(end));
      length += bytes.length - end;
      if (length <= longestLine) return;
      problem = { problem: `line ${line} is longer than 64 MiB`, cure: "write one interview a line" };
      begun = [];
    },
    end() {
      if (!problem) giveAll(new Uint8Array());
      return problem;
    },
    undo,
  };
}

/** A file of lines, piece by piece; gives why it cannot be read. */
export async function takeLines(
  root: string,
  entry: Entry,
  { hash, blocks }: { readonly hash: Hash; readonly blocks: LineBlocks },
): Promise<Problem | undefined> {
  const { path } = entry;
  const begin = (size: number): void => {
    hash.update(`${path.length}:`).update(path).update(`${size}:`);
  };
  const take = (bytes: Uint8Array): void => {
    hash.update(bytes);
    blocks.take(bytes);
  };
  const problem = (await readInPieces(root, entry, { begin, take })) ?? blocks.end();
  if (problem) blocks.undo();
  return problem;
}
