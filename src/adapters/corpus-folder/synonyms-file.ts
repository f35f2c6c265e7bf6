/** The owner's synonyms.txt beside the interviews, read as carefully as they are: bounded, decoded, never from outside. */
import { realpath } from "node:fs/promises";
import { join } from "node:path";
import type { Defect } from "../../core/model.ts";
import { decode } from "./decode.ts";
import { readBounded } from "./read-bounded.ts";

/** Its text, absent where there is no such file; and what is wrong with it as a file. */
export interface SynonymsFile {
  readonly text?: string;
  readonly defects: readonly Defect[];
}

const name = "synonyms.txt";
const limitBytes = 1024 * 1024;

export async function readSynonymsFile(folder: string): Promise<SynonymsFile> {
  const root = await realpath(folder);
  const real = await realpath(join(root, name)).catch(() => undefined);
  if (real === undefined) return { defects: [] };
  const content = await readBounded(
    root,
    { path: Buffer.from(name), shown: name, real: Buffer.from(real) },
    limitBytes,
  );
  const decoded = "bytes" in content ? decode(content.bytes) : content;
  if ("text" in decoded) return { text: decoded.text, defects: [] };
  return { defects: [{ file: name, problem: decoded.problem, cure: decoded.cure, effect: "skipped" }] };
}
