/**
 * One conversation: lines in, replies out. What a person types may lean on what was shown: a bare number presses a choice of
 * the last reply, `/more`, `/context 2`, `/before` and `/after` the newest choice of that name, "and Georgia?" goes on from
 * the last question. So `/context 1`, `/context 2` and `/more` one after the other all speak of the same answer.
 */
import type { Bot, Choice, Reply } from "../../core/reply/reply.ts";
import { numberedChoices } from "./choices.ts";

export interface Conversation {
  /** The reply to a line; undefined for one that leaves: `/quit`, `exit`, `:q`. */
  say(line: string, signal?: AbortSignal): Promise<Reply | undefined>;
}

const leaving = /^\s*(?:\/?(?:quit|exit|bye)|:q)\s*$/i;
const numberAlone = /^\s*(\d{1,2})\s*$/;
const named = /^\s*\/(more|context|before|after)(?:\s+(\d{1,2}))?\s*$/i;

export function createConversation(bot: Bot): Conversation {
  /** Those of the last reply that offered any. */
  let shown: readonly Choice[] = [];
  /** "context" → "Context 1", "Context 2"; of the last answer and of what was opened from it. */
  const byName = new Map<string, readonly Choice[]>();
  let previous: string | undefined;

  /** The command of the choice that is meant by its number or its name; the line itself where none is. */
  function meant(line: string): string {
    const number = numberAlone.exec(line)?.[1];
    if (number !== undefined) return shown[Number(number) - 1]?.command ?? line;
    const [, name = "", place = "1"] = named.exec(line) ?? [];
    const chosen = byName.get(name.toLowerCase())?.[Number(place) - 1];
    // Where nothing more is offered, the plain word gets the answer why.
    return chosen?.command ?? (name.toLowerCase() === "more" ? "more" : line);
  }

  function remember(reply: Reply, text: string): void {
    if (reply.kind === "answer" || reply.kind === "nothing") {
      previous = reply.asked ?? text;
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
      if (leaving.test(line)) return undefined;
      const text = meant(line);
      const about = previous === undefined ? {} : { previous };
      const reply = await bot.reply({ text, place: "private", platform: "terminal", ...about }, signal);
      remember(reply, text);
      return reply;
    },
  };
}

/** "Context 2" and "Context" are called context, "More (4)" more. */
function nameOf({ label }: Choice): string {
  return label.toLowerCase().replace(/ (?:\d+|\(\d+\))$/, "");
}
