/**
 * An update of Telegram → what a person wants of the bot, or nothing. Pure. Here end: edits, service messages, other bots
 * and the bot's own messages (also those that people send through it), group talk that is not for it, and whatever has
 * not the shape of an update. Nothing here throws: a webhook may be sent anything.
 */
import { integerAt, textAt, valueAt } from "../../chat/untrusted-json.ts";
import { textForBot } from "./address.ts";

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
  /** The message to answer to, in groups. */
  readonly replyTo?: number;
}

export type Incoming =
  | {
      readonly kind: "message";
      readonly place: Place;
      readonly user: number | undefined;
      readonly text: string;
      readonly target: Target;
    }
  /** Something without words, in private. `album`: the same for all pictures sent together. */
  | {
      readonly kind: "wordless";
      readonly place: Place;
      readonly user: number | undefined;
      readonly target: Target;
      readonly album: string;
    }
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
    }
  | {
      readonly kind: "inline";
      readonly id: string;
      readonly user: number;
      readonly query: string;
      readonly offset: string;
    }
  /** The group has become a supergroup with another id. */
  | { readonly kind: "moved"; readonly from: number; readonly to: number };

const wordless =
  "animation audio contact dice document game location photo poll sticker story venue video video_note voice";
/** Telegram's stand-ins for people who write as a group or as a channel (https://core.telegram.org/bots/api#message). */
const standIns = new Set([1087968824, 136817688]);

/** What the update asks of the bot; undefined where nothing is to be done. */
export function readUpdate(update: unknown, me: Me): Incoming | undefined {
  const message = valueAt(update, "message");
  if (message !== undefined) return readMessage(message, me);
  const press = valueAt(update, "callback_query");
  if (press !== undefined) return readPress(press);
  const inline = valueAt(update, "inline_query");
  return inline === undefined ? undefined : readInline(inline);
}

function readMessage(message: unknown, me: Me): Incoming | undefined {
  const place = placeOf(message);
  if (!place) return undefined;
  const to = integerAt(message, "migrate_to_chat_id");
  if (to !== undefined) return { kind: "moved", from: place.chat, to };
  const from = integerAt(message, "migrate_from_chat_id");
  if (from !== undefined) return { kind: "moved", from, to: place.chat };
  if (isByMachine(message, me)) return undefined;
  const user = integerAt(message, "from", "id");
  const target = targetOf(message, place);
  const words = textAt(message, "text") || textAt(message, "caption");
  if (words === "") {
    const unread = place.type === "private" && wordless.split(" ").some(kind => valueAt(message, kind) !== undefined);
    return unread ? { kind: "wordless", place, user, target, album: textAt(message, "media_group_id") } : undefined;
  }
  const heard = { place: place.type, reply: isReplyToMe(message, me), username: me.username };
  const text = textForBot(words, heard);
  return text === undefined ? undefined : { kind: "message", place, user, text, target };
}

function placeOf(message: unknown): Place | undefined {
  const chat = integerAt(message, "chat", "id");
  const type = textAt(message, "chat", "type");
  if (chat === undefined) return undefined;
  if (type === "private") return { chat, type };
  return type === "group" || type === "supergroup" ? { chat, type: "group" } : undefined;
}

/** Other bots, posts that a channel forwards by itself, and what people send through this bot's inline mode. */
function isByMachine(message: unknown, me: Me): boolean {
  if (integerAt(message, "via_bot", "id") === me.id) return true;
  if (valueAt(message, "is_automatic_forward") === true) return true;
  const from = integerAt(message, "from", "id");
  return valueAt(message, "from", "is_bot") === true && !(from !== undefined && standIns.has(from));
}

/** In a forum every message counts as a reply to the one that opened the topic, which may be the bot's. */
function isReplyToMe(message: unknown, me: Me): boolean {
  const answered = valueAt(message, "reply_to_message");
  return integerAt(answered, "from", "id") === me.id && valueAt(answered, "forum_topic_created") === undefined;
}

function targetOf(message: unknown, { chat, type }: Place): Target {
  const topic = valueAt(message, "is_topic_message") === true ? integerAt(message, "message_thread_id") : undefined;
  const replyTo = type === "group" ? integerAt(message, "message_id") : undefined;
  return { chat, ...(topic === undefined ? {} : { topic }), ...(replyTo === undefined ? {} : { replyTo }) };
}

function readPress(press: unknown): Incoming | undefined {
  const id = textAt(press, "id");
  const user = integerAt(press, "from", "id");
  if (id === "" || user === undefined) return undefined;
  const message = valueAt(press, "message");
  const place = placeOf(message);
  // Of a message that is too old Telegram tells the chat only (date 0), and in a forum not the topic to answer in.
  const lost = integerAt(message, "date") === 0 && valueAt(message, "chat", "is_forum") === true;
  const target = place && !lost ? targetOf(message, place) : undefined;
  return { kind: "press", id, user, data: textAt(press, "data"), place, target, message };
}

function readInline(inline: unknown): Incoming | undefined {
  const id = textAt(inline, "id");
  const user = integerAt(inline, "from", "id");
  if (id === "" || user === undefined) return undefined;
  return { kind: "inline", id, user, query: textAt(inline, "query"), offset: textAt(inline, "offset") };
}
