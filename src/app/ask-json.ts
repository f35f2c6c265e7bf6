/** `--json`: one JSON object a question, on a line of its own. What fails becomes an object with `error`, never silence. */
import type { Writable } from "node:stream";
import { readLines } from "../adapters/terminal/lines.ts";
import type { Onrecord } from "../core/onrecord.ts";
import { answerJson } from "../core/reply/answer-json.ts";
import { failureOf } from "./exit.ts";

export interface JsonParts {
  readonly onrecord: Onrecord;
  /** From 1 to 1000. */
  readonly limit: number;
  readonly output: Writable;
}

/** Answers one question. */
export async function askJson(question: string, { onrecord, limit, output }: JsonParts): Promise<void> {
  let answer: object;
  try {
    answer = answerJson(await onrecord.find(question, { limit }));
  } catch (error) {
    answer = { question, error: failureOf(error).line };
  }
  const room = output.write(`${JSON.stringify(answer)}\n`);
  if (!room) await new Promise(resolve => output.once("drain", resolve));
}

/** Answers each line in order. An empty line is a question too: as many objects come out as lines went in. */
export async function askJsonLines(input: AsyncIterable<Uint8Array | string>, parts: JsonParts): Promise<void> {
  for await (const line of readLines(input)) await askJson(line, parts);
}
