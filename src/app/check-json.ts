/** `npm run check-corpus -- --json`: what the record was read as, one JSON object an interview; what is to mend on the other stream. */
import type { Writable } from "node:stream";
import { readFolder } from "../adapters/corpus-folder/files.ts";
import { accountOf } from "../core/account.ts";
import { defectLine } from "../core/reading/check.ts";
import { buildRecord } from "../core/record.ts";
import { losesWords } from "./check-corpus.ts";
import { jsonLine } from "./json-line.ts";
import { todayIn } from "./today.ts";

export interface CheckStreams {
  readonly output: Writable;
  /** Takes the lines on what is to mend. */
  readonly tell: (line: string) => unknown;
}

/** Resolves with 1 where words are lost or nobody's. Throws OnrecordError `config` where the folder cannot be read. */
export async function checkJson(folder: string, { output, tell }: CheckStreams): Promise<0 | 1> {
  const { files, defects, owner } = await readFolder(folder);
  const record = buildRecord(files, {
    today: todayIn(owner?.timezone),
    ...(owner ? { owner } : {}),
    onInterview: (read, passages) => output.write(`${jsonLine(accountOf(read, passages))}\n`),
  });
  const all = [...defects, ...record.defects];
  for (const defect of all) tell(defectLine(defect));
  return all.some(losesWords) ? 1 : 0;
}
