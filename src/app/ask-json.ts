/** `--json`: one JSON object a question, on a line of its own. What fails becomes an object with `error`, never silence. */
import type { Writable } from "node:stream";
import { readLines } from "../adapters/terminal/lines.ts";
import type { Answer } from "../core/answer-model.ts";
import type { Onrecord } from "../core/onrecord.ts";
import { present } from "../core/question/present.ts";
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
/** Hits that one search may give. */
const deepest = 1000;

/** What the next question of a conversation goes on from, and the references of all that was shown in it. */
interface Behind {
  readonly previous?: string;
  readonly shown: ReadonlySet<string>;
}

const nothingBehind: Behind = { shown: new Set() };

/** Answers one question, behind what it goes on from. Resolves with what the next one goes on from. */
export async function askJson(question: string, parts: JsonParts, behind = nothingBehind): Promise<Behind> {
  const { onrecord, output } = parts;
  let answer: object;
  let next = behind;
  try {
    const found = await answerBehind(question, parts, behind);
    const isMore = found.question.intent === "more";
    answer = answerJson(found);
    next = {
      ...present({ previous: isMore ? behind.previous : onrecord.handedOn(found.question, behind.previous) }),
      shown: new Set([...behind.shown, ...found.hits.map(({ passage }) => passage.reference)]),
    };
  } catch (error) {
    answer = { question, error: failureOf(error).line };
  }
  const room = output.write(`${jsonLine(answer)}\n`);
  if (!room) await new Promise(resolve => output.once("drain", resolve));
  return next;
}

/** "More" and "what else" go on past what was shown. */
async function answerBehind(
  question: string,
  { onrecord, limit }: JsonParts,
  { previous, shown }: Behind,
): Promise<Answer> {
  const found = await onrecord.find(question, { limit, ...present({ previous }) });
  const isMore = found.question.intent === "more";
  if (previous === undefined || !(isMore || found.question.isFurther)) return found;
  const deep = Math.min(deepest, limit + shown.size);
  const further = isMore
    ? await onrecord.find(previous, { limit: deep })
    : await onrecord.find(question, { limit: deep, previous });
  const hits = further.hits.filter(({ passage }) => !shown.has(passage.reference)).slice(0, limit);
  const { asked, intent } = found.question;
  return { ...further, hits, question: { ...further.question, asked, intent } };
}

/**
 * Answers each line in order: a question as it is, or `{"question": …, "conversation": "id"}`, where those of one conversation go on
 * from each other. An empty line is a question too: as many objects come out as lines went in.
 */
export async function askJsonLines(input: AsyncIterable<Uint8Array | string>, parts: JsonParts): Promise<void> {
  const last = new Map<string, Behind>();
  for await (const line of readLines(input)) {
    const { question, conversation } = askedIn(line);
    if (conversation === undefined) await askJson(question, parts);
    else {
      const next = await askJson(question, parts, last.get(conversation));
      last.delete(conversation);
      last.set(conversation, next);
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
