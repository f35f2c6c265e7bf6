/**
 * Questions that go on from each other → how many are answered as what a person rewrote them to, to stand alone. A folder's
 * `conversations.jsonl` has a conversation a line, its turns as they were asked:
 *
 *   {"id": "c1", "turns": [{"question": "why?", "rewrite": "why did the harbour close?", "relevant": {"2024-radio#3": 2}}]}
 *
 * Each turn but the first is asked behind the rewrite of the one before it; behind another conversation's last turn each rewrite
 * is asked, which names its topic and must be answered as if it were alone.
 */
import { join } from "node:path";
import { OnrecordError } from "../src/core/errors.ts";
import type { Onrecord } from "../src/core/onrecord.ts";
import { readEvalRecord, readJsonLines } from "./folder.ts";
import type { Relevant } from "./measures.ts";
import { openRecord, type RunOptions } from "./run.ts";
import { alignedRows } from "./table.ts";

interface Turn {
  readonly question: string;
  readonly rewrite: string;
  readonly relevant: Relevant;
}

/** The file with the conversations of a folder. */
export const conversationsFile = "conversations.jsonl";

/** What became of one question. */
export interface FollowedUp {
  readonly question: string;
  readonly previous: string;
  readonly rewrite: string;
  /** Whether the first passage is of an interview with an answer; the same for the rewrite, asked alone. */
  readonly rightInterview: boolean;
  readonly rewriteRight: boolean;
  /** Whether the rewrite's first passage is the first, and among the first three. */
  readonly same: boolean;
  readonly inThree: boolean;
}

/** A folder's figures: the questions that lean on the one before, and those with a topic of their own. */
export interface ConversationFigures {
  readonly name: string;
  readonly leaning: readonly FollowedUp[];
  /** Whether each has the same passages in the same order as if it were asked alone. */
  readonly alone: readonly { readonly question: string; readonly previous: string; readonly isSame: boolean }[];
}

const deep = 3;

/** Asks all conversations of a folder. Throws OnrecordError `config` where a line of the file is none. */
export async function evaluateConversations(
  folder: string,
  options: Pick<RunOptions, "today" | "index">,
): Promise<ConversationFigures> {
  const conversations = readJsonLines(join(folder, conversationsFile), readConversation);
  const record = await readEvalRecord(folder);
  const onrecord = await openRecord(record, options);
  const leaning: FollowedUp[] = [];
  const alone: ConversationFigures["alone"][number][] = [];
  for (const [at, turns] of conversations.entries()) {
    const other = conversations[(at + 1) % conversations.length]!.at(-1)!.rewrite;
    for (const [place, turn] of turns.entries()) {
      const before = turns[place - 1]?.rewrite;
      if (before === undefined || turn.question === turn.rewrite) continue;
      const { question, rewrite, relevant } = turn;
      const wanted = await passagesFor(onrecord, rewrite);
      const found = await passagesFor(onrecord, question, before);
      leaning.push({
        question,
        previous: before,
        rewrite,
        rightInterview: isOf(found[0], relevant),
        rewriteRight: isOf(wanted[0], relevant),
        same: wanted[0]?.reference === found[0]?.reference,
        inThree: wanted.length === 0 || found.some(({ reference }) => reference === wanted[0]!.reference),
      });
      const switched = await passagesFor(onrecord, rewrite, other);
      const isSame = JSON.stringify(switched) === JSON.stringify(wanted);
      alone.push({ question: rewrite, previous: other, isSame });
    }
  }
  await onrecord.close();
  return { name: record.name, leaning, alone };
}

interface Found {
  readonly reference: string;
  readonly interview: string;
}

async function passagesFor(onrecord: Onrecord, text: string, previous?: string): Promise<readonly Found[]> {
  const { hits } = await onrecord.find(text, { limit: deep, ...(previous === undefined ? {} : { previous }) });
  return hits.map(({ passage: { reference, interview } }) => ({ reference, interview: interview.id }));
}

function isOf(found: Found | undefined, relevant: Relevant): boolean {
  return found !== undefined && Object.keys(relevant).some(label => label.startsWith(`${found.interview}#`));
}

function readConversation(read: unknown, place: string): readonly Turn[] {
  const { turns } = (read ?? {}) as { readonly turns?: unknown };
  const isTurn = ({ question, rewrite, relevant }: Partial<Record<keyof Turn, unknown>>): boolean =>
    typeof question === "string" && typeof rewrite === "string" && typeof relevant === "object" && relevant !== null;
  if (!Array.isArray(turns) || turns.length === 0 || !turns.every(turn => isTurn(turn ?? {}))) {
    throw new OnrecordError("config", `${place}: write "turns", each with "question", "rewrite" and "relevant".`);
  }
  return turns as readonly Turn[];
}

/** A row a folder; the questions that were answered otherwise below it, where `wrong` is asked for. */
export function conversationsTable(all: readonly ConversationFigures[]): string {
  const head = [
    "conversations",
    "lean",
    "right interview",
    "(rewrite)",
    "same first",
    "in 3",
    "own topic",
    "as if alone",
  ];
  const rows = all.map(({ name, leaning, alone }) => [
    name,
    String(leaning.length),
    share(leaning, one => one.rightInterview),
    share(leaning, one => one.rewriteRight),
    share(leaning, one => one.same),
    share(leaning, one => one.inThree),
    String(alone.length),
    share(alone, one => one.isSame),
  ]);
  return alignedRows([head, ...rows]);
}

/** The questions that were answered otherwise than they should. */
export function wrongConversations({ name, leaning, alone }: ConversationFigures): string {
  return [
    `${name}: not as the rewrite`,
    ...leaning.filter(one => !one.same).map(one => `  ${one.previous} → ${one.question} (${one.rewrite})`),
    `${name}: not as if alone`,
    ...alone.filter(one => !one.isSame).map(one => `  ${one.previous} → ${one.question}`),
  ].join("\n");
}

function share<T>(some: readonly T[], test: (one: T) => boolean): string {
  return some.length === 0 ? "–" : (some.filter(test).length / some.length).toFixed(3);
}
