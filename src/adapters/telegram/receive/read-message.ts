/**
 * A message → what a person wants of the bot: their words, wherever they stand in it; what they point at; and the question that
 * the bot's own message belongs to which they answer. That one is read from the message itself, so that nothing has to be kept.
 */
import type { Command } from "../../../core/reply/commands.ts";
import { claimIn } from "../../chat/claim.ts";
import { integerAt, textAt, valueAt } from "../../chat/untrusted-json.ts";
import { askedIn } from "../send/buttons.ts";
import { textForBot } from "./address.ts";
import { type Asked, type Incoming, languageOf, type Me, placeOf, type Sender, targetOf } from "./incoming.ts";
import { isToldOf } from "./kinds.ts";
import { listedWords, wordsOf } from "./words.ts";

/** Telegram's stand-ins for people who write as a group or as a channel (https://core.telegram.org/bots/api#message). */
const standIns = new Set([1087968824, 136817688]);

export function readMessage(message: unknown, me: Me): Incoming | undefined {
  const place = placeOf(message);
  if (!place) return undefined;
  const to = integerAt(message, "migrate_to_chat_id");
  if (to !== undefined) return { kind: "moved", from: place.chat, to };
  const from = integerAt(message, "migrate_from_chat_id");
  if (from !== undefined) return { kind: "moved", from, to: place.chat };
  if (isByMachine(message, me)) return undefined;
  const asker = askerOf(message);
  const date = integerAt(message, "date");
  const sender: Sender = {
    place,
    user: integerAt(message, "from", "id"),
    ...(asker === undefined ? {} : { asker }),
    target: targetOf(message, place),
    album: textAt(message, "media_group_id"),
    ...languageOf(message),
    ...(date === undefined ? {} : { saidAt: date * 1000 }),
  };
  const words = wordsOf(message);
  return words === "" ? readWordless(message, sender, me) : readWords(message, { words, sender, me });
}

interface Read {
  readonly words: string;
  readonly sender: Sender;
  readonly me: Me;
}

/** What somebody else wrote and a person hands on is looked up as what was said, and is never a command. */
function readWords(message: unknown, { words, sender, me }: Read): Asked | undefined {
  const isReply = isReplyToMe(message, me);
  const isForwarded = valueAt(message, "forward_origin") !== undefined;
  const isWhole = isForwarded && sender.place.type === "private";
  const text = isWhole ? words : textForBot(words, { place: sender.place.type, reply: isReply, username: me.username });
  if (text === undefined) return undefined;
  const previous = isReply ? askedIn(valueAt(message, "reply_to_message"), me.username) : undefined;
  const pointedAt = pointedAtBy(message, isReply);
  return {
    kind: "message",
    ...(isForwarded ? { command: ownQuestion(message, me) ?? claimIn(text) } : { text }),
    ...sender,
    ...(previous === undefined ? {} : { previous }),
    ...(pointedAt === "" ? {} : { pointedAt }),
  };
}

/** An answer of the bot's that is handed on to it asks its question again. */
function ownQuestion(message: unknown, me: Me): Command | undefined {
  const isOwn = integerAt(message, "forward_origin", "sender_user", "id") === me.id;
  return isOwn ? askedIn(message, me.username) : undefined;
}

/** Silence where Telegram only tells of something, and in groups, unless the bot is answered or named. */
function readWordless(message: unknown, sender: Sender, me: Me): Incoming | undefined {
  if (typeof message !== "object" || message === null || sender.user === undefined) return undefined;
  const heard = { place: sender.place.type, reply: isReplyToMe(message, me), username: me.username };
  if (textForBot(listedWords(message), heard) === undefined) return undefined;
  const place = sender.place.type === "private" ? "private" : "answering the bot";
  return isToldOf(message, place) ? { kind: "wordless", ...sender } : undefined;
}

/** Other bots, posts that a channel forwards by itself, and what people send through this bot's inline mode. */
export function isByMachine(message: unknown, me: Me): boolean {
  const isHandedOn = valueAt(message, "forward_origin") !== undefined;
  if (integerAt(message, "via_bot", "id") === me.id && !isHandedOn) return true;
  if (valueAt(message, "is_automatic_forward") === true) return true;
  const from = integerAt(message, "from", "id");
  return valueAt(message, "from", "is_bot") === true && !(from !== undefined && standIns.has(from));
}

/**
 * Many people write under the name of a chat. A channel in a group speaks with one voice; who writes as the chat itself (an anonymous
 * administrator, an author of the channel) cannot be told from the next.
 */
function askerOf(message: unknown): number | undefined {
  const as = integerAt(message, "sender_chat", "id");
  if (as === undefined) return integerAt(message, "from", "id");
  return as === integerAt(message, "chat", "id") ? undefined : as;
}

/** In a forum every message counts as a reply to the one that opened the topic, which may be the bot's. */
function isReplyToMe(message: unknown, me: Me): boolean {
  const answered = valueAt(message, "reply_to_message");
  return integerAt(answered, "from", "id") === me.id && valueAt(answered, "forum_topic_created") === undefined;
}

/** The quoted part goes before the whole. The bot's own answer is no question, a part of it may be. */
function pointedAtBy(message: unknown, isReply: boolean): string {
  return textAt(message, "quote", "text") || (isReply ? "" : wordsOf(valueAt(message, "reply_to_message")));
}
