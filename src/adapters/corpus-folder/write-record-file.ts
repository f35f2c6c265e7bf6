/**
 * The owner's answers, written into record.yaml: wholly or not at all (a file beside it that takes its place), never through a
 * link, and never over what the owner wrote (core/reading/owner/record-edit.ts).
 */
import { lstat, realpath, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { OnrecordError } from "../../core/errors.ts";
import { type Addition, withAdditions } from "../../core/reading/owner/record-edit.ts";
import { recordFileName } from "../../core/reading/owner/record-file.ts";
import { readBeside } from "./beside.ts";

/** Adds lines to the record.yaml of a folder. Throws OnrecordError `config` where it cannot be read or is not what it should be. */
export async function addToRecordFile(folder: string, additions: readonly Addition[]): Promise<void> {
  if (additions.length === 0) return;
  const path = join(await realpath(folder), recordFileName);
  const there = await lstat(path).catch(() => undefined);
  if (there && !there.isFile()) throw refused("it is no plain file");
  const { text = "", defects } = await readBeside(recordFileName, folder);
  if (defects[0]) throw refused(defects[0].problem);
  const edited = withAdditions(text, additions);
  if ("problem" in edited) throw refused(edited.problem);
  const beside = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(beside, edited.text, { flag: "wx", ...(there ? { mode: there.mode } : {}) });
    await rename(beside, path);
  } catch (cause) {
    await rm(beside, { force: true });
    throw new OnrecordError("config", `${recordFileName}: it cannot be written (${(cause as Error).message}).`, {
      cause,
    });
  }
}

function refused(problem: string): OnrecordError {
  return new OnrecordError("config", `${recordFileName}: nothing was written, because ${problem}. Mend it first.`);
}
