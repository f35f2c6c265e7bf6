/**
 * What a button carries: in its value the command that it stands for, and below that the question before (answer/share-value.ts); at the
 * end of its id the language of the message that it is below, where that is not the bot's own, so that its answer stays in it.
 */
import { parseCommand, splitCommand } from "../../../core/reply/command-text.ts";
import type { Command } from "../../../core/reply/commands.ts";
import { type Wording, wordingOf } from "../../../core/reply/wording/wording.ts";

/** The longest value Slack allows in a button. */
export const longestValue = 2000;

/** `more-3-0`, `more-3-0-ru`. */
export function actionIdOf(id: string, { language }: Wording): string {
  return language === wordingOf().language ? id : `${id}-${language}`;
}

/** The language that an id names. */
export function spokenIn(id: string): string {
  return wordingOf(/-([a-z]{2})$/.exec(id)?.[1]).language;
}

/** Empty where the value is none of the bot's. */
export function readValue(value: string): { readonly command?: Command; readonly previous?: Command } {
  const [first = "", before = ""] = value.split("\n");
  const [command, previous] = [parseCommand(first), parseCommand(before)];
  if (!splitCommand(first) || command.name === "misread") return {};
  return { command, ...(before === "" || previous.name === "misread" ? {} : { previous }) };
}
