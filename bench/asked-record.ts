/** Which record is asked what: the same for every engine, made anew in each process. */
import type { Passage } from "../src/core/model.ts";
import { generatePassages, generateQuestions } from "./generate.ts";
import { realRecord } from "./real.ts";

export interface RecordAsked {
  readonly size: number;
  readonly questions: number;
  /** Folders with questions, of which the record is made; none: it is generated. */
  readonly folders: readonly string[];
}

export interface Asked {
  readonly passages: readonly Passage[];
  readonly questions: readonly string[];
  /** Other questions, asked before anything is measured: the compiler's time is nobody's. */
  readonly warmers: readonly string[];
  /** Two neighbouring words of the record each. */
  readonly pairs: readonly string[];
}

const warming = 40;

export async function recordFor({ size, questions, folders }: RecordAsked): Promise<Asked> {
  const { passages, questions: asked } =
    folders.length > 0 ? await realRecord(folders, size, questions + warming) : generated(size, questions + warming);
  const pairs = generateQuestions(passages, questions, 4).map(text => text.split(" ").slice(-2).join(" "));
  return { passages, questions: asked.slice(warming), warmers: asked.slice(0, warming), pairs };
}

function generated(size: number, questions: number): Pick<Asked, "passages" | "questions"> {
  const passages = generatePassages(size);
  return { passages, questions: generateQuestions(passages, questions) };
}
