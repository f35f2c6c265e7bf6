/**
 * One conversation: lines in, replies out. What a person types may lean on what was shown last: a bare number or `/more` and
 * `/context 2` press a choice of the last reply, "and Georgia?" goes on from the last question.
 */
import type { Bot, Choice, Reply } from "../../core/reply.ts";

export interface Conversation {
  /** The reply to a line; undefined for one that leaves: `/quit`, `exit`, `:q`. */
  say(line: string): Promise<Reply | undefined>;
}

const leaving = /^\s*(?:\/?(?:quit|exit|bye)|:q)\s*$/i;

export function createConversation(bot: Bot): Conversation {
  let choices: readonly Choice[] = [];
  let previous: string | undefined;

  /** The command of a choice that is meant by its number or its name; the line itself where none is. */
  function meant(line: string): string {
    const number = /^\s*(\d{1,2})\s*$/.exec(line)?.[1];
    if (number !== undefined) return choices[Number(number) - 1]?.command ?? line;
    const named = /^\s*\/(more|context)(?:\s+(\d{1,2}))?\s*$/i.exec(line);
    if (!named) return line;
    const [, name = "", place = "1"] = named;
    const own = choices.filter(choice => choice.command.startsWith(`/${name.toLowerCase()} `));
    return own[Number(place) - 1]?.command ?? line;
  }

  return {
    async say(line) {
      if (leaving.test(line)) return undefined;
      const text = meant(line);
      const reply = await bot.reply({
        text,
        place: "private",
        platform: "terminal",
        ...(previous === undefined ? {} : { previous }),
      });
      if (reply.kind === "answer" || reply.kind === "nothing") previous = text;
      const shown = reply.blocks.flatMap(block => (block.type === "choices" ? block.choices : []));
      if (reply.kind !== "notice") choices = shown;
      return reply;
    },
  };
}
