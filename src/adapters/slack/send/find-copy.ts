/**
 * Looks whether a message is there already, by the mark it carries as metadata: the answer to a post can be lost after
 * Slack took it, and a person must not get the same answer twice. Slack has no other way to send once.
 */
import type { webApi } from "@slack/bolt";
import type { Log } from "../../log/log.ts";
import { type Fault, faultOf } from "../api/fault.ts";

export const markType = "onrecord_answer";

/** Where a message stands, and from when on. */
export interface Address {
  readonly channel: string;
  readonly thread?: string;
  /** Slack's time of the question. */
  readonly since?: string;
}

/** Pages of 200 messages: more cannot have come between the question and its answer. */
const mostPages = 3;

export type FindCopy = (address: Address, isCopy: (message: Message) => boolean) => Promise<boolean | Fault>;

/** What a message may be known again by. */
export interface Message {
  readonly metadata?: { readonly event_type?: string; readonly event_payload?: object };
  readonly files?: readonly { readonly name?: string | null }[];
}

export function createFindCopy({ client, log }: { readonly client: webApi.WebClient; readonly log: Log }): FindCopy {
  let said = false;

  async function page(
    { channel, thread, since }: Address,
    cursor?: string,
  ): Promise<webApi.ConversationsHistoryResponse> {
    const options = {
      channel,
      include_all_metadata: true,
      inclusive: true,
      limit: 200,
      ...(since ? { oldest: since } : {}),
      ...(cursor ? { cursor } : {}),
    };
    return thread ? client.conversations.replies({ ...options, ts: thread }) : client.conversations.history(options);
  }

  return async (address, isCopy) => {
    try {
      let cursor: string | undefined;
      for (let pages = 0; pages < mostPages; pages += 1) {
        const found = await page(address, cursor);
        if (found.messages?.some(message => isCopy(message as Message))) return true;
        cursor = found.response_metadata?.next_cursor;
        if (!cursor) break;
      }
      return false;
    } catch (error) {
      const fault = faultOf(error);
      if (fault.kind === "later" || fault.kind === "token") return fault;
      if (!said) log.warn("Cannot look whether an answer arrived; it may be posted twice.", { ...fault });
      said = true;
      return false;
    }
  };
}

/** By the mark that it carries. */
export function hasMark(mark: string): (message: Message) => boolean {
  return ({ metadata }) => {
    const payload = metadata?.event_payload as { readonly mark?: unknown } | undefined;
    return metadata?.event_type === markType && payload?.mark === mark;
  };
}

/** By the names of its files. */
export function hasFiles(names: readonly string[]): (message: Message) => boolean {
  return ({ files = [] }) => names.length > 0 && names.every(name => files.some(file => file.name === name));
}
