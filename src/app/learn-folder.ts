/** A folder, however large, read as far as it must be known as a whole before any of it is loaded into a cluster. */
import { createHash } from "node:crypto";
import { spoolFolder } from "../adapters/corpus-folder/spool-folder.ts";
import type { VersionHead } from "../adapters/opensearch/record-store.ts";
import { type LearntRecord, learnInSteps, type TextFiles } from "../core/learnt-record.ts";
import { programHash } from "./program.ts";
import type { Progress } from "./progress.ts";
import { todayIn } from "./today.ts";

export interface Learning {
  readonly progress: Progress;
  /** Called now and then, so that the memory stays small (small-heap.ts). */
  readonly tidy: () => void;
}

/** A folder that was read as far as it must be known as a whole. */
export type LearntFolder = Awaited<ReturnType<typeof learnFolder>>;

/** `spool` is to be closed. Throws OnrecordError `config` where the folder cannot be read. */
export async function learnFolder(folder: string, { progress, tidy }: Learning) {
  const { spool, owner, ...read } = await spoolFolder(folder, {
    onProgress: (done, of) => progress.show(`Reading ${done} of ${of} files`),
  });
  try {
    const today = todayIn(owner?.timezone);
    const learnt = await inSteps(spool, { progress, tidy, today, ...(owner ? { owner } : {}) });
    progress.clear();
    return { ...read, spool, today, timezone: owner?.timezone, learnt };
  } catch (error) {
    spool.close();
    throw error;
  }
}

/** With the thread free between files: a lock is to be held meanwhile. */
async function inSteps(
  files: TextFiles,
  { progress, tidy, ...options }: Parameters<typeof learnInSteps>[1] & Learning,
): Promise<LearntRecord> {
  const steps = learnInSteps(files, options);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    tidy();
    progress.show(`Learning who speaks: part ${value} of ${files.length}`);
    await new Promise(resolve => setImmediate(resolve));
  }
}

/** What a version was made of, for whoever asks whether it still holds. */
export function madeOf(read: LearntFolder): VersionHead["of"] {
  const { fingerprint, timezone = "", today, learnt } = read;
  return { ...analyzedBy(read), record: fingerprint, timezone, from: today, until: learnt.until ?? "" };
}

/** What decides which terms a passage has, beside its words. */
export function analyzedBy({ synonyms, learnt }: Pick<LearntFolder, "synonyms" | "learnt">) {
  const languages = [...new Set(learnt.interviews.map(({ language }) => language))].sort();
  const words = createHash("sha256")
    .update(JSON.stringify([synonyms.text, languages]))
    .digest("hex");
  return { program: programHash(), words };
}
