/** `--json`: one JSON object a question, on a line of its own. What fails becomes an object with `error`, never silence. */
import type { Writable } from "node:stream";
import { readLines } from "../adapters/terminal/lines.ts";
import type { Onrecord } from "../core/onrecord.ts";
import { answerJson } from "../core/reply/answer-json.ts";
import { failureOf } from "./exit.ts";
import { jsonLine } from "./json-line.ts";

export interface JsonParts {
  readonly onrecord: Onrecord;
  /** From 1 to 1000. */
  readonly limit: number;
  readonly output: Writable;
}

/** A question, and what those that go on from each other have in common. */
interface Asked {
  readonly question: string;
  readonly conversation?: string;
}

/** Conversations whose last question is remembered: those asked in last. */
const mostConversations = 10_000;

/** Answers one question, behind `previous` where it goes on from one. Resolves with what the next one goes on from. */
export async function askJson(
  question: string,
  { onrecord, limit, output }: JsonParts,
  previous?: string,
): Promise<string | undefined> {
  let answer: object;
  let handed = previous;
  try {
    const found = await onrecord.find(question, { limit, ...(previous === undefined ? {} : { previous }) });
    answer = answerJson(found);
    handed = onrecord.handedOn(found.question, previous);
  } catch (error) {
    answer = { question, error: failureOf(error).line };
  }
  const room = output.write(`${jsonLine(answer)}\n`);
  if (!room) await new Promise(resolve => output.once("drain", resolve));
  return handed;
}

/**
 * Answers each line in order: a question as it is, or `{"question": …, "conversation": "id"}`, where those of one conversation go on
 * from each other. An empty line is a question too: as many objects come out as lines went in.
 */
export async function askJsonLines(input: AsyncIterable<Uint8Array | string>, parts: JsonParts): Promise<void> {
  const last = new Map<string, string>();
  for await (const line of readLines(input)) {
    const { question, conversation } = askedIn(line);
    if (conversation === undefined) await askJson(question, parts);
    else {
      const handed = await askJson(question, parts, last.get(conversation));
      last.delete(conversation);
      if (handed !== undefined) last.set(conversation, handed);
      if (last.size > mostConversations) last.delete(last.keys().next().value!);
    }
  }
}

/** What has the form of JSON and holds no question is a question itself. */
function askedIn(line: string): Asked {
  if (!line.trimStart().startsWith("{")) return { question: line };
  try {
    const { question, conversation } = JSON.parse(line) as Partial<Record<keyof Asked, unknown>>;
    if (typeof question !== "string") return { question: line };
    return typeof conversation === "string" ? { question, conversation } : { question };
  } catch {
    return { question: line };
  }
}
