/**
 * Files → the record: every interview under a name of its own, all passages, and what is wrong. The one door through
 * which search, terminal, check and tests come to a record.
 */

import { type LearnOptions, type LearntRecord, learnRecord } from "./learnt-record.ts";
import type { Interview, Passage } from "./model.ts";
import type { FoundInterview, TextFile } from "./reading/reader.ts";

/**
 * A record, ready for an index. Interviews without a passage are not in it, nor is one that is there twice; a defect says why. Nor are
 * drafts, and those whose embargo is not over yet: they come in when it is read on that day.
 */
export interface CorpusRecord extends Pick<LearntRecord, "interviews" | "speakers" | "heard" | "until" | "defects"> {
  readonly passages: readonly Passage[];
}

export interface BuildOptions extends LearnOptions {
  /** Told of each interview under its own name with its passages, also of those that have none; and of which it has the words, where it is there twice. */
  readonly onInterview?: (read: FoundInterview, passages: readonly Passage[], kept?: Interview) => void;
}

/** Reads all files in their order. Never throws. */
export function buildRecord(files: Iterable<TextFile>, options: BuildOptions = {}): CorpusRecord {
  const { interviews, speakers, heard, until, defects, read } = learnRecord([...files], { ...options, keeps: true });
  const passages: Passage[] = [];
  for (const { found, passages: own, kept, isAnswered } of read()) {
    options.onInterview?.(found, own, kept);
    if (isAnswered) for (const passage of own) passages.push(passage);
  }
  return { interviews, passages, speakers, heard, until, defects };
}
