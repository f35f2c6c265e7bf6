/**
 * An update of Telegram → what a person wants of the bot, or nothing. Pure. Which kinds end here says kinds.ts; besides, other
 * bots and the bot's own messages (also those that people send through it), group talk that is not for it, and whatever has
 * not the shape of an update. Nothing here throws: a webhook may be sent anything.
 */
import type { Judgement } from "../../../core/reply/commands.ts";
import { integerAt, textAt, valueAt } from "../../chat/untrusted-json.ts";
import { type Incoming, languageOf, type Me, placeOf, targetOf } from "./incoming.ts";
import { updateKinds } from "./kinds.ts";
import { isByMachine, readMessage } from "./read-message.ts";

/** What the update asks of the bot; undefined where nothing is to be done. */
export function readUpdate(update: unknown, me: Me): Incoming | undefined {
  const held = (kind: keyof typeof updateKinds): unknown => valueAt(update, kind);
  const message = held("message") ?? held("channel_post");
  if (message !== undefined) return readMessage(message, me);
  const press = held("callback_query");
  if (press !== undefined) return readPress(press);
  const inline = held("inline_query");
  if (inline !== undefined) return readInline(inline);
  const reaction = held("message_reaction");
  if (reaction !== undefined) return readReaction(reaction);
  const business = held("business_message");
  if (business !== undefined) return readBusiness(business, me);
  const guest = held("guest_message");
  return guest === undefined ? readUnknown(update, me) : readGuest(guest, me);
}

/** Somebody wrote to the account that the bot is connected with; what the account itself writes is none of its business. */
function readBusiness(message: unknown, me: Me): Incoming | undefined {
  const chat = integerAt(message, "chat", "id");
  const business = textAt(message, "business_connection_id");
  const isByOther = chat !== undefined && integerAt(message, "from", "id") === chat && !isByMachine(message, me);
  return isByOther && business !== ""
    ? { kind: "elsewhere", target: { chat, business }, ...languageOf(message) }
    : undefined;
}

function readGuest(message: unknown, me: Me): Incoming | undefined {
  const chat = integerAt(message, "chat", "id");
  const guestQuery = textAt(message, "guest_query_id");
  if (chat === undefined || guestQuery === "" || isByMachine(message, me)) return undefined;
  return { kind: "elsewhere", target: { chat }, guestQuery, ...languageOf(message) };
}

/** A kind that did not exist when this was written: a person who wrote it in private is told. */
function readUnknown(update: unknown, me: Me): Incoming | undefined {
  if (typeof update !== "object" || update === null) return undefined;
  for (const [kind, value] of Object.entries(update)) {
    if (kind in updateKinds) continue;
    const read = placeOf(value)?.type === "private" ? readMessage(value, me) : undefined;
    if (read) return read;
  }
  return undefined;
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
  return { kind: "press", id, user, data: textAt(press, "data"), place, target, message, ...languageOf(press) };
}

const thumbs: Readonly<Record<string, Judgement>> = { "👍": "right", "👎": "wrong" };

/** Only what is new: a reaction that is taken back takes nothing back, since nobody knows any more what it counted. */
function readReaction(reaction: unknown): Incoming | undefined {
  const place = placeOf(reaction);
  const user = integerAt(reaction, "user", "id");
  const message = integerAt(reaction, "message_id");
  const emojiIn = (value: unknown): readonly string[] =>
    Array.isArray(value) ? value.map(one => textAt(one, "emoji")) : [];
  const before = emojiIn(valueAt(reaction, "old_reaction"));
  const added = emojiIn(valueAt(reaction, "new_reaction")).filter(emoji => !before.includes(emoji));
  const judgement = added.map(emoji => thumbs[emoji]).find(held => held !== undefined);
  if (!place || user === undefined || message === undefined || !judgement) return undefined;
  return { kind: "reaction", user, place, message, judgement };
}

function readInline(inline: unknown): Incoming | undefined {
  const id = textAt(inline, "id");
  const user = integerAt(inline, "from", "id");
  if (id === "" || user === undefined) return undefined;
  const [query, offset] = [textAt(inline, "query"), textAt(inline, "offset")];
  return { kind: "inline", id, user, query, offset, ...languageOf(inline) };
}
