/**
 * Files of the owner beside the interviews, synonyms.txt and record.yaml, read as carefully as they are: bounded, decoded, never
 * from outside.
 */

import { realpath } from "node:fs/promises";
import { join } from "node:path";
import type { Defect } from "../../core/errors.ts";
import {
  type RecordFile,
  readRecordFile,
  recordFileName,
  unreadRecordFile,
} from "../../core/reading/owner/record-file.ts";
import { decode } from "./decode.ts";
import { readBounded } from "./read-bounded.ts";

/** Its text, absent where there is no such file; and what is wrong with it as a file. */
export interface FileBeside {
  readonly text?: string;
  readonly defects: readonly Defect[];
}

/** Files at the top of the folder that are about the record and no interviews. */
export const besideTheRecord = ["synonyms.txt", "questions.jsonl", recordFileName] as const;

/** Whether a file, by its path below the folder, is about the record and no interview. */
export function isBesideTheRecord(path: string): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
  return (
    besideTheRecord.some(known => known === path.toLowerCase()) ||
    /^(?:readme|licen[cs]e)(?:\.[a-z]{1,10})?$/.test(name)
  );
}

const limitBytes = 1024 * 1024;

/** Reads one of them. */
export async function readBeside(name: (typeof besideTheRecord)[number], folder: string): Promise<FileBeside> {
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

/** What the owner says in record.yaml, with its text; nothing where there is no such file. */
export async function readOwner(
  folder: string,
): Promise<{ readonly text: string; readonly owner: RecordFile } | undefined> {
  const { text, defects } = await readBeside(recordFileName, folder);
  if (text !== undefined) return { text, owner: readRecordFile(text) };
  return defects.length > 0 ? { text: "", owner: unreadRecordFile(defects) } : undefined;
}
