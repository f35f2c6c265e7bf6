/**
 * `npm run check-corpus`: every defect of the record with file, line and cure; a summary; a table of what it was read as; and the
 * files of which most is lost. `--verbose` adds a line a file. Where a date may be at the head of a file or in its name, it
 * proposes the line for record.yaml, and `--write` writes it after asking.
 */

import type { Writable } from "node:stream";
import { addToRecordFile } from "../adapters/corpus-folder/write-record-file.ts";
import { type Understanding, understandingOf } from "../core/account.ts";
import type { Defect } from "../core/errors.ts";
import { defectLine } from "../core/reading/check.ts";
import { dateCandidate } from "../core/reading/owner/date-candidates.ts";
import { type Addition, withAdditions } from "../core/reading/owner/record-edit.ts";
import { scopeText } from "../core/reply/blocks.ts";
import { wordingOf } from "../core/reply/wording/wording.ts";
import { byFile, checkTable, worstFiles } from "./check-table.ts";
import { counted } from "./counted.ts";
import { loadRecord } from "./load-record.ts";
import type { LoadedRecord } from "./open-record.ts";
import type { Progress } from "./progress.ts";
import type { Prompt } from "./prompt.ts";
import { todayIn } from "./today.ts";
import { fileLine } from "./understood.ts";

export interface CheckOptions {
  readonly output: Writable;
  readonly progress?: Progress;
  /** A line a file. */
  readonly verbose?: boolean;
  /** The owner wants the proposals written. */
  readonly write?: boolean;
  /** Yes to all, without asking. */
  readonly yes?: boolean;
  /** Absent where nobody sits at a terminal. */
  readonly prompt?: Prompt | undefined;
}

/** Resolves with 1 where words are lost or nobody's. Throws OnrecordError `config` where the folder cannot be read. */
export async function checkCorpus(folder: string, options: CheckOptions): Promise<0 | 1> {
  const { output, progress } = options;
  const understood: Understanding[] = [];
  const undated: Addition[] = [];
  const record = await loadRecord(folder, {
    onProgress: ({ line }) => progress?.show(line),
    onInterview: (read, passages, kept) => {
      understood.push(understandingOf(read, passages, kept));
      const found = read.interview.date === undefined ? dateCandidate(read.source, todayIn(undefined)) : undefined;
      if (found) undated.push({ file: read.interview.file, facts: { date: found.date }, why: `as in ${found.where}` });
    },
  });
  progress?.clear();
  await record.onrecord.close();
  const files = byFile(understood);
  // What is said of a file holds for all its interviews, so nothing is proposed for one of several.
  const proposals = undated.filter(({ file }) => files.get(file)?.length === 1);
  const lines = [
    ...record.defects.map(defectLine),
    ...(options.verbose ? [...files].map(([file, reads]) => `${file}: ${fileLine(reads, record.today)}`) : []),
    summaryOf(record),
    "",
    ...checkTable(understood, record.today),
    ...worstFiles(files),
  ];
  output.write(`${lines.join("\n")}\n`);
  if (proposals.length > 0) await propose(proposals, folder, options);
  return record.defects.some(losesWords) ? 1 : 0;
}

/** Whether words are in no answer, or nobody's, because of it. */
export function losesWords({ effect }: Defect): boolean {
  return effect !== "warning";
}

function summaryOf({ onrecord, defects }: LoadedRecord): string {
  const { scope } = onrecord;
  const skipped = defects.filter(defect => defect.effect === "skipped").length;
  const counts = defects.length === 0 ? "no defects" : `${defects.length} to mend, ${skipped} of them left out of it`;
  return `${scopeText(scope, wordingOf())}, ${counted(scope.passages, "passage")}, record ${scope.version}: ${counts}.`;
}

/** Shown on a terminal or where they are to be written; written after a yes. */
async function propose(proposals: readonly Addition[], folder: string, options: CheckOptions): Promise<void> {
  const { output, prompt, write, yes } = options;
  if (!prompt && !write) return;
  const shown = withAdditions("", proposals);
  if ("text" in shown)
    output.write(`\nFor ${counted(proposals.length, "file")} without a date, in record.yaml:\n${shown.text}`);
  if (!write) {
    output.write("npm run check-corpus -- --write writes this after asking.\n");
    return;
  }
  if (!yes && !prompt) {
    output.write("Nothing is written: --write asks on a terminal; for scripts there is --write --yes.\n");
    return;
  }
  const answer = yes ? "y" : await prompt?.ask("Write it? [y/n] ");
  if (!/^y(?:es)?$/i.test(answer ?? "")) return;
  await addToRecordFile(folder, proposals);
  output.write("Written to record.yaml.\n");
}
