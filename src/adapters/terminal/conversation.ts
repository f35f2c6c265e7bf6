/**
 * One conversation: lines in, replies out. What a person types may lean on what was shown: a bare number presses a choice of
 * the last reply, `/more`, `/context 2`, `/before` and `/after` the newest choice of that name, "and Georgia?" goes on from
 * the last question. So `/context 1`, `/context 2` and `/more` one after the other all speak of the same answer.
 */
import { splitCommand } from "../../core/reply/command-text.ts";
import type { Command } from "../../core/reply/commands.ts";
import type { Bot, Choice, Message, Reply } from "../../core/reply/reply.ts";
import { nameOf, numberedChoices } from "./choices.ts";
import { isLeaving, surface } from "./surface.ts";

export interface Conversation {
  /** The reply to a line; undefined for one that leaves: `/quit`, `exit`, `:q`. */
  say(line: string, signal?: AbortSignal): Promise<Reply | undefined>;
}

const number = /^\d{1,2}$/;

export function createConversation(bot: Bot): Conversation {
  /** Those of the last reply that offered any. */
  let shown: readonly Choice[] = [];
  /** By what they are called; of the last answer and of what was opened from it. */
  const byName = new Map<string, readonly Choice[]>();
  let previous: Command | undefined;

  /** The command of the choice that is meant by its number or its name; the line itself where none is. */
  function meant(line: string): Message {
    const chosen = number.test(line.trim()) ? shown[Number(line) - 1] : namedChoice(line);
    return chosen ? { command: chosen.command } : { text: line };
  }

  /** `/more`, `/context 2`, `/before`. */
  function namedChoice(line: string): Choice | undefined {
    const { name = "", argument = "" } = splitCommand(line) ?? {};
    if (argument !== "" && !number.test(argument)) return undefined;
    return byName.get(name.toLowerCase())?.[Number(argument || 1) - 1];
  }

  function remember(reply: Reply): void {
    if (reply.asked) {
      previous = reply.asked;
      byName.clear();
    }
    const offered = numberedChoices(reply);
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
    async say(line, signal) {
      if (isLeaving(line)) return undefined;
      const about = previous === undefined ? {} : { previous };
      const reply = await bot.reply({ ...meant(line), place: "private", surface, ...about }, signal);
      remember(reply);
      return reply;
    },
  };
}
