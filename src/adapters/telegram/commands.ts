/** The commands that Telegram offers people while they type "/", told to it at each start. */
import type { Api } from "grammy";
import type { BotCommand, LanguageCode } from "grammy/types";
import { languages, ownLanguage } from "../../core/languages/languages.ts";
import { type Command, catalogue } from "../../core/reply/commands.ts";
import { type Wording, wordingOf } from "../../core/reply/wording/wording.ts";
import { backoffMs, sleep } from "../chat/backoff.ts";
import type { Log } from "../log/log.ts";
import { apiSignal } from "./api/api.ts";
import { faultOf } from "./api/fault.ts";

/** The menu of private chats, and that of groups. */
export function menusIn({ language, texts }: Wording): Readonly<Record<"private" | "group", readonly BotCommand[]>> {
  const entry = (command: string, does: string): BotCommand => ({
    command,
    description: does.charAt(0).toLocaleUpperCase(language) + does.slice(1),
  });
  const doing = (name: Command["name"]): string => texts.commands[name].does;
  return {
    private: catalogue.filter(({ inMenu }) => inMenu !== "never").map(({ name, typed }) => entry(typed, doing(name))),
    // In groups people need to know what the bot hears there.
    group: catalogue
      .filter(({ inMenu }) => inMenu === "always")
      .map(({ name, typed }) => entry(typed, name === "help" ? texts.chats.helpInGroups : doing(name))),
  };
}

/** In the bot's own language for everybody, and in each other one for those who have set it. */
const audiences = languages.map(language => ({
  menus: menusIn(wordingOf(language.code)),
  own: language === ownLanguage ? {} : { language_code: language.code as LanguageCode },
}));

const mostTries = 5;

/** The bot works without them, so a refusal is a line in the log and no more. */
export async function registerCommands(api: Api, log: Log, signal: AbortSignal): Promise<void> {
  for (let tries = 1; !signal.aborted; tries++) {
    try {
      for (const { menus, own } of audiences) {
        await api.setMyCommands(menus.private, { scope: { type: "all_private_chats" }, ...own }, apiSignal(signal));
        await api.setMyCommands(menus.group, { scope: { type: "all_group_chats" }, ...own }, apiSignal(signal));
      }
      return;
    } catch (error) {
      if (signal.aborted) return;
      const fault = faultOf(error);
      const passes = fault.kind === "wait" || fault.kind === "away";
      if (!passes || tries >= mostTries) {
        log.warn("The list of commands could not be set; commands work all the same.", { reason: fault.reason });
        return;
      }
      const backoff = backoffMs(tries, { leastMs: 500, mostMs: 30_000 });
      await sleep(fault.kind === "wait" ? Math.max(fault.ms, backoff) : backoff, signal);
    }
  }
}
