/**
 * Lines in, replies out. What a terminal adds to a conversation (chat/conversation.ts): what a person types may lean on what
 * was shown. A bare number presses a choice of the last reply, `/more`, `/context 2`, `/before` and `/after` the newest choice
 * of that name; so `/context 1`, `/context 2` and `/more` one after the other all speak of the same answer.
 */
import { present } from "../../core/question/present.ts";
import { splitCommand } from "../../core/reply/command-text.ts";
import type { Bot, Choice, Reply } from "../../core/reply/reply.ts";
import { wordingOf } from "../../core/reply/wording/wording.ts";
import { createConversations, type Said } from "../chat/conversation.ts";
import type { Log } from "../log/log.ts";
import { nameOf, numberedChoices } from "./choices.ts";
import { isLeaving, surface } from "./surface.ts";

export interface Answering {
  /** The reply to a line; undefined for one that leaves (`/quit`, `exit`, `:q`), and where it was stopped before. */
  answer(line: string): Promise<Reply | undefined>;
  /** Those that were shown, in order. */
  references(): Iterable<string>;
  /** Gives up what is looked for. */
  stop(): Promise<void>;
}

export interface AnsweringParts {
  readonly bot: Bot;
  readonly log: Log;
  /** In which a line is answered that shows none, by its code. */
  readonly language?: string;
}

/** A choice and the language of the reply that offered it. */
type Offered = Choice & { readonly spoken: string };

const number = /^\d{1,2}$/;

/** There is one person and one conversation here, and it is remembered as long as it lasts. */
const conversation = "terminal";

export function createAnswering({ bot, log, language }: AnsweringParts): Answering {
  const rememberMs = Number.POSITIVE_INFINITY;
  const conversations = createConversations({ bot, log, logQuestions: false, rememberMs });
  /** Those of the last reply that offered any. */
  let shown: readonly Offered[] = [];
  /** By what they are called; of the last answer and of what was opened from it. */
  const byName = new Map<string, readonly Offered[]>();
  /** In which the last reply was. */
  let last = language;

  /** The command of the choice that is meant by its number or its name; the line itself where none is. */
  function meant(line: string): Pick<Said, "message" | "language" | "spoken"> {
    const chosen = number.test(line.trim()) ? shown[Number(line) - 1] : namedChoice(line);
    return chosen
      ? { message: { command: chosen.command }, spoken: chosen.spoken }
      : { message: { text: line }, ...present({ language: last }) };
  }

  /** `/more`, `/context 2`, `/before`. */
  function namedChoice(line: string): Offered | undefined {
    const { name = "", argument = "" } = splitCommand(line) ?? {};
    if (argument !== "" && !number.test(argument)) return undefined;
    return byName.get(name.toLowerCase())?.[Number(argument || 1) - 1];
  }

  const references = new Set<string>();

  function remember(reply: Reply): void {
    for (const block of reply.blocks) if (block.type === "quote") references.add(block.citation.reference);
    if (reply.asked) byName.clear();
    const spoken = wordingOf(reply.language).language;
    last = spoken;
    const offered = numberedChoices(reply).map(choice => ({ ...choice, spoken }));
    if (offered.length === 0) return;
    shown = offered;
    for (const name of new Set(offered.map(nameOf))) {
      byName.set(
        name,
        offered.filter(choice => nameOf(choice) === name),
      );
    }
  }

  return {
    async answer(line) {
      if (isLeaving(line)) return undefined;
      const said = { conversation, ...meant(line), place: "private", surface, facts: {} } as const;
      return conversations.answer(said, async ({ reply }) => {
        remember(reply);
        return reply;
      });
    },
    references: () => references,
    async stop() {
      await conversations.drain(0);
    },
  };
}
