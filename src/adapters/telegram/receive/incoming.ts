/** What an update of Telegram can be to the bot, and where it stands; made in read.ts. */
import type { Command, Judgement } from "../../../core/reply/commands.ts";
import type { Message as Words } from "../../../core/reply/reply.ts";
import { integerAt, textAt, valueAt } from "../../chat/untrusted-json.ts";

/** What the bot knows of itself, from getMe. */
export interface Me {
  readonly id: number;
  readonly username: string;
  /** Privacy mode is off: in groups it gets every message. */
  readonly hearsAll: boolean;
  /** Inline mode is on. */
  readonly inline: boolean;
}

export interface Place {
  readonly chat: number;
  readonly type: "private" | "group";
}

/** Where the answer goes. */
export interface Target {
  readonly chat: number;
  /** The forum topic; absent in General and where there are none. */
  readonly topic?: number;
  /** Whose conversation it is, in the direct messages of a channel. */
  readonly directTopic?: number;
  /** The message to answer to, in groups. */
  readonly replyTo?: number;
  /** The connection to the business account whose chat it is. */
  readonly business?: string;
}

/** Who said something, and where. */
export interface Sender {
  readonly place: Place;
  /** As Telegram names them: one stand-in for all who write as a channel, one for all anonymous administrators. */
  readonly user: number | undefined;
  /** The person or channel whose questions follow each other; absent where one cannot be told from another. */
  readonly asker?: number;
  readonly target: Target;
  /** The same for all pictures that are sent together; empty for anything else. */
  readonly album: string;
  /** The person's, as set in their app (IETF tag). */
  readonly language?: string;
  /** In milliseconds, by Telegram's clock. */
  readonly saidAt?: number;
}

/** Words for the bot. */
export type Asked = Words &
  Sender & {
    readonly kind: "message";
    /** The words that the message answers, or the part of them that it quotes; not the bot's own. */
    readonly pointedAt?: string;
    /** The question that the bot's message belongs to which it answers. */
    readonly previous?: Command;
  };

export type Incoming =
  | Asked
  /** Something that cannot be read, in private. */
  | (Sender & { readonly kind: "wordless" })
  /** Said where the bot gives no answers: to a business account, or in a chat that it is only a guest of. */
  | { readonly kind: "elsewhere"; readonly target: Target; readonly guestQuery?: string; readonly language?: string }
  /** A button. Without a place where Telegram does not say which chat it was pressed in. */
  | {
      readonly kind: "press";
      readonly id: string;
      readonly user: number;
      readonly data: string;
      readonly place: Place | undefined;
      readonly target: Target | undefined;
      /** The message with the button, as Telegram sent it along. */
      readonly message: unknown;
      readonly language?: string;
    }
  | {
      readonly kind: "inline";
      readonly id: string;
      readonly user: number;
      readonly query: string;
      readonly offset: string;
      readonly language?: string;
    }
  /** A thumb on a message, the bot's or any other. */
  | {
      readonly kind: "reaction";
      readonly user: number;
      readonly place: Place;
      /** Its number in the chat. */
      readonly message: number;
      readonly judgement: Judgement;
    }
  /** The group has become a supergroup with another id. */
  | { readonly kind: "moved"; readonly from: number; readonly to: number };

/** The language that who sent this has set in their app; absent where Telegram does not say. */
export function languageOf(sent: unknown): { readonly language?: string } {
  const language = textAt(sent, "from", "language_code");
  return language === "" ? {} : { language };
}

/** Where the answer to a message goes. */
export function targetOf(message: unknown, { chat, type }: Place): Target {
  const topic = valueAt(message, "is_topic_message") === true ? integerAt(message, "message_thread_id") : undefined;
  const directTopic = integerAt(message, "direct_messages_topic", "topic_id");
  const replyTo = type === "group" ? integerAt(message, "message_id") : undefined;
  return {
    chat,
    ...(topic === undefined ? {} : { topic }),
    ...(directTopic === undefined ? {} : { directTopic }),
    ...(replyTo === undefined ? {} : { replyTo }),
  };
}

export function placeOf(message: unknown): Place | undefined {
  const chat = integerAt(message, "chat", "id");
  const type = textAt(message, "chat", "type");
  if (chat === undefined) return undefined;
  if (type === "private") return { chat, type };
  return ["group", "supergroup", "channel"].includes(type) ? { chat, type: "group" } : undefined;
}
