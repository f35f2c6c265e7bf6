/** The commands that Telegram offers people while they type "/", told to it at each start. */
import type { Api } from "grammy";
import type { BotCommand } from "grammy/types";
import { catalogue } from "../../core/reply/commands.ts";
import { backoffMs, sleep } from "../chat/backoff.ts";
import type { Log } from "../log/log.ts";
import { apiSignal } from "./api/api.ts";
import { faultOf } from "./api/fault.ts";

/** In groups people need to know what the bot hears there. */
const helpInGroups = "How to ask, and what I hear in this group";

const inPrivate = catalogue.filter(({ inMenu }) => inMenu !== "never").map(({ typed, does }) => entry(typed, does));
const inGroups = catalogue
  .filter(({ inMenu }) => inMenu === "always")
  .map(({ name, typed, does }) => entry(typed, name === "help" ? helpInGroups : does));

function entry(command: string, does: string): BotCommand {
  return { command, description: does.charAt(0).toUpperCase() + does.slice(1) };
}

const mostTries = 5;

/** The bot works without them, so a refusal is a line in the log and no more. */
export async function registerCommands(api: Api, log: Log, signal: AbortSignal): Promise<void> {
  for (let tries = 1; !signal.aborted; tries++) {
    try {
      await api.setMyCommands(inPrivate, { scope: { type: "all_private_chats" } }, apiSignal(signal));
      await api.setMyCommands(inGroups, { scope: { type: "all_group_chats" } }, apiSignal(signal));
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
