/**
 * An evaluation folder: a record (`record/`, else the folder itself) and `questions.jsonl`, one question a line:
 *
 *   {"id": "d1", "question": "what did she say about the harbour?", "lang": "en", "relevant": {"2024-03-05-radio#9": 2}}
 *
 * `relevant` names turns of a transcript or paragraphs of a text, counted from 1; empty: the record has no answer. With
 * `"answer": "40 million"`, words of the sentence that answers, the marking of sentences is measured too. `"form": "claim"`
 * gives the questions of each form a row of their own.
 */
import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { readFolder } from "../src/adapters/corpus-folder/files.ts";
import { OnrecordError } from "../src/core/errors.ts";
import { buildRecord, type CorpusRecord } from "../src/core/record.ts";
import type { Relevant } from "./measures.ts";

export interface EvalQuestion {
  readonly id: string;
  readonly question: string;
  readonly relevant: Relevant;
  /** Two letters. */
  readonly lang?: string;
  /** What kind of question it is: "claim". */
  readonly form?: string;
  /** Words of the sentence that answers, as they stand in the record. */
  readonly answer?: string;
}

/** The record of a folder. */
export interface EvalRecord {
  readonly name: string;
  readonly record: CorpusRecord;
  readonly version: string;
  readonly synonyms?: string;
}

export interface EvalFolder extends EvalRecord {
  readonly questions: readonly EvalQuestion[];
}

/** Reads an evaluation folder. Throws OnrecordError `config` where it is none. */
export async function readEvalFolder(folder: string): Promise<EvalFolder> {
  return { ...(await readEvalRecord(folder)), questions: readQuestions(join(folder, "questions.jsonl")) };
}

/** Reads the record alone. */
export async function readEvalRecord(folder: string): Promise<EvalRecord> {
  const recordFolder = existsSync(join(folder, "record")) ? join(folder, "record") : folder;
  const { files, version, owner } = await readFolder(recordFolder);
  const synonyms = join(recordFolder, "synonyms.txt");
  return {
    name: basename(folder),
    record: buildRecord(files, owner ? { owner } : {}),
    version,
    ...(existsSync(synonyms) ? { synonyms: readFileSync(synonyms, "utf8") } : {}),
  };
}

/** Reads a questions file. Throws OnrecordError `config` with file and line where something in it is wrong. */
export function readQuestions(path: string): readonly EvalQuestion[] {
  if (!existsSync(path))
    throw new OnrecordError("config", `${path}: there are no questions. Name a folder that has some.`);
  return readJsonLines(path, readLine);
}

/** What `read` makes of each line, given what stands there and where. Throws OnrecordError `config` where a line is no JSON. */
export function readJsonLines<T>(path: string, read: (line: unknown, place: string) => T): readonly T[] {
  const lines = readFileSync(path, "utf8").split(/\r?\n/);
  return lines.flatMap((line, at) =>
    line.trim() === "" ? [] : [read(parsed(line, `${path}:${at + 1}`), `${path}:${at + 1}`)],
  );
}

function parsed(line: string, place: string): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new OnrecordError("config", `${place}: this is not JSON. Write one object a line.`, { cause });
  }
}

function readLine(read: unknown, place: string): EvalQuestion {
  const { id, question, relevant, answer, lang, form } = (read ?? {}) as Partial<Record<keyof EvalQuestion, unknown>>;
  const labelled = typeof relevant === "object" && relevant !== null ? Object.entries(relevant) : undefined;
  if (typeof question !== "string" || !labelled?.every(([, grade]) => typeof grade === "number")) {
    throw new OnrecordError(
      "config",
      `${place}: write "question" as text and "relevant" as {"<interview>#<n>": 1 or 2}.`,
    );
  }
  return {
    id: String(id ?? place),
    question,
    relevant: Object.fromEntries(labelled) as Relevant,
    ...(typeof lang === "string" ? { lang } : {}),
    ...(typeof form === "string" ? { form } : {}),
    ...(typeof answer === "string" ? { answer } : {}),
  };
}
