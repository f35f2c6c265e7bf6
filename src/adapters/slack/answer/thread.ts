/**
 * What stands in the thread of a question: the message that opened it, which a bare mention points at, and the last question that the bot
 * answered there. Each of the bot's messages carries its own (send/outbox.ts), so that nothing has to be kept.
 */
import type { webApi } from "@slack/bolt";
import { parseCommand } from "../../../core/reply/command-text.ts";
import type { Command } from "../../../core/reply/commands.ts";
import { textAt } from "../../chat/untrusted-json.ts";
import type { Log } from "../../log/log.ts";
import { faultOf } from "../api/fault.ts";
import type { Place } from "../receive/read.ts";
import { wordsOf } from "../receive/words.ts";
import { markType } from "../send/find-copy.ts";

export interface Thread {
  /** The words of the message that opened it; empty where that is the bot's. */
  readonly opening: string;
  readonly asked?: Command;
}

/** Undefined where there is no thread, or Slack does not show it. */
export type LookAtThread = (place: Place) => Promise<Thread | undefined>;

/** The newest are what matters; a thread is rarely longer. */
const mostMessages = 200;

interface LookParts {
  readonly client: webApi.WebClient;
  readonly log: Log;
}

export function createLookAtThread({ client, log }: LookParts): LookAtThread {
  return async ({ channel, thread, threaded }) => {
    if (channel === undefined || thread === undefined || !threaded) return undefined;
    const options = { channel, ts: thread, limit: mostMessages, include_all_metadata: true };
    try {
      const { messages = [] } = await client.conversations.replies(options);
      const asked = messages.map(askedBy).findLast(command => command !== undefined);
      const first = messages.find(({ ts }) => ts === thread);
      const opening = first === undefined || isMarked(first) ? "" : wordsOf(first);
      return { opening, ...(asked === undefined ? {} : { asked }) };
    } catch (error) {
      log.debug("A thread could not be looked at.", { ...faultOf(error) });
      return undefined;
    }
  };
}

/** The question that one message of the bot answers; undefined where it answers none, or Slack does not show it. */
export type LookAtAnswer = (channel: string, ts: string) => Promise<Command | undefined>;

export function createLookAtAnswer({ client, log }: LookParts): LookAtAnswer {
  return async (channel, ts) => {
    const options = { channel, ts, oldest: ts, latest: ts, inclusive: true, limit: 1, include_all_metadata: true };
    try {
      const { messages = [] } = await client.conversations.replies(options);
      return askedBy(messages.find(message => message.ts === ts));
    } catch (error) {
      log.debug("An answer could not be looked at.", { ...faultOf(error) });
      return undefined;
    }
  };
}

function isMarked(message: unknown): boolean {
  return textAt(message, "metadata", "event_type") === markType;
}

/** The question that a message of the bot answers. */
function askedBy(message: unknown): Command | undefined {
  const written = isMarked(message) ? textAt(message, "metadata", "event_payload", "asked") : "";
  const command = written === "" ? undefined : parseCommand(written);
  return command?.name === "misread" ? undefined : command;
}
