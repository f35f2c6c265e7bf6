/**
 * Cases of talk in a chat, as files: what a person does on a platform, and what must come of it. A folder holds a record
 * (`record/`, else that of the tests) and one JSON file a kind, `{ "kind": …, "cases": [ … ] }`. A case is played through the real SDK against the
 * fakes; `core` means: in whatever chat.
 *
 *   { "name": "caption first", "platform": "telegram", "updates": [ … ], "expect": { "shows": ["harbour"], "replies": 1 } }
 *
 * In the payloads `$BOT_ID`, `$BOT_NAME` and `$BOT_USER` stand for the bot, `$ANSWER_TS` for the ts of its last answer.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readFolder } from "../../src/adapters/corpus-folder/files.ts";
import { createOnrecord } from "../../src/core/onrecord.ts";
import { buildRecord } from "../../src/core/record.ts";
import type { Bot } from "../../src/core/reply/reply.ts";

type Fields = Readonly<Record<string, unknown>>;

/** What must come of it; each that is there must hold. */
export interface Expected {
  /** Words that some reply shows, or none may. */
  readonly shows?: readonly string[];
  readonly showsNot?: readonly string[];
  /** No passage of the record; with `orNamesYear` some may be shown where the reply names the year it looked in. */
  readonly noPassage?: boolean;
  readonly orNamesYear?: boolean;
  /** Words of the person that must not come back outside quotations. */
  readonly notTaken?: readonly string[];
  /** Exactly so many messages. */
  readonly replies?: number;
  readonly someReply?: boolean;
  readonly silent?: boolean;
  readonly verdict?: "exact" | "close";
  /** Telegram: each message answers the question's. */
  readonly everyPartReplies?: boolean;
}

export interface ChatCase {
  readonly name: string;
  readonly platform: "core" | "telegram" | "slack";
  readonly expect: Expected;
  /** What the same person asked a moment earlier, and what they ask now. */
  readonly before?: string;
  readonly asked?: string;
  readonly updates?: readonly Fields[];
  /** Telegram: messages in a group; `replyToAnswer: 1` answers the bot's answer to the first. */
  readonly steps?: readonly Step[];
  readonly events?: readonly Fields[];
  readonly command?: string;
}

export interface Step {
  readonly from: number;
  readonly chat: number;
  readonly text: string;
  readonly replyToAnswer?: number;
}

/** One message of the bot as people see it. */
export interface Seen {
  readonly text: string;
  /** Without the words of the record. */
  readonly own: string;
  readonly isReply?: boolean;
}

export interface CaseFolder {
  readonly kinds: readonly { readonly file: string; readonly kind: string; readonly cases: readonly ChatCase[] }[];
  readonly bot: Bot;
  /** References of the record begin with these. */
  readonly interviews: readonly string[];
}

const sample = fileURLToPath(new URL("../fixtures/record", import.meta.url));

export async function readCaseFolder(folder: string): Promise<CaseFolder> {
  const own = join(folder, "record");
  const { files, version, owner } = await readFolder(existsSync(own) ? own : sample);
  const { interviews, passages } = buildRecord(files, owner ? { owner } : {});
  const { bot } = await createOnrecord({ interviews, passages, version, today: () => "2026-11-24" });
  const kinds = readdirSync(folder)
    .filter(name => name.endsWith(".json"))
    .sort()
    .map(file => ({ file, ...JSON.parse(readFileSync(join(folder, file), "utf8")) }));
  return { kinds, bot, interviews: interviews.map(({ id }) => id) };
}

/** What does not hold, each in a line. */
export function faultsOf(expected: Expected, seen: readonly Seen[], interviews: readonly string[]): readonly string[] {
  const all = seen.map(({ text }) => text).join("\n");
  const own = seen.map(message => message.own).join("\n");
  const faults: string[] = [];
  const must = (holds: boolean, fault: string): void => void (holds || faults.push(fault));
  for (const word of expected.shows ?? []) must(all.includes(word), `does not show ${word}`);
  for (const word of expected.showsNot ?? []) must(!all.includes(word), `shows ${word}`);
  if (expected.noPassage) {
    const shown = interviews.some(id => all.includes(`${id}/`));
    must(!shown || (expected.orNamesYear === true && /\b(?:19|20)\d\d\b/.test(own)), "shows a passage");
  }
  for (const word of expected.notTaken ?? []) {
    must(!own.toLowerCase().includes(word.toLowerCase()), `takes ${word} for a topic`);
  }
  if (expected.replies !== undefined) must(seen.length === expected.replies, `${seen.length} messages`);
  if (expected.someReply) must(seen.length > 0, "is silent");
  if (expected.silent) must(seen.length === 0, `says ${JSON.stringify(all.slice(0, 80))}`);
  if (expected.verdict) must(all.toLowerCase().startsWith(expected.verdict), `says ${all.split("\n", 1)[0]}`);
  if (expected.everyPartReplies) {
    must(seen.length > 0 && seen.every(({ isReply }) => isReply === true), "a part stands elsewhere");
  }
  return faults;
}
