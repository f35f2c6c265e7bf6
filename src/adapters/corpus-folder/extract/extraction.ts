/** What an extractor gives: the words of a file that is no text, or why there are none. */
import type { Defect } from "../../../core/errors.ts";
import type { Extracted } from "../../../core/reading/reader.ts";

/** Why a file, or a part of it, is not read: said in one line. */
export type Problem = Pick<Defect, "problem" | "cure">;

export type Extraction =
  | {
      readonly text: string;
      readonly extracted: Extracted;
      /** What of the file is not read, though the rest is. */
      readonly warnings: readonly Problem[];
    }
  | Problem;

/** Ends the reading of a file with what is wrong with it. */
export class ExtractionError extends Error {
  readonly found: Problem;

  constructor(problem: string, cure: string) {
    super(problem);
    this.found = { problem, cure };
  }
}
