/** What people do in Telegram, as the updates it makes of it. */
import type { Message, Update } from "grammy/types";
import { botId, botName } from "./telegram.ts";

let nextId = 1;

export const bot = { id: botId, is_bot: true, first_name: "Onrecord", username: botName } as const;
export const ann = { id: 111, is_bot: false, first_name: "</b><a href='https://evil.example'>Ann</a>" } as const;
export const ben = { id: 222, is_bot: false, first_name: "Ben" } as const;
export const group = { id: -100_500, type: "supergroup", title: "Answering" } as const;

/** Fields that a test needs in some shape of its own, right or wrong. */
type Fields = Readonly<Record<string, unknown>>;

/** A message to the bot alone. */
export function alone(text: string, from: Fields & { readonly id: number } = ann, more: Fields = {}): Partial<Update> {
  const chat = { id: from.id, type: "private", first_name: "x" };
  return {
    message: { message_id: nextId++, date: 1, chat, from, text, ...more } as unknown as Message & Update.NonChannel,
  };
}

/** A message in a group. */
export function inGroup(text: string, more: Fields = {}, from: Fields = ann): Partial<Update> {
  return {
    message: { message_id: nextId++, date: 1, chat: group, from, text, ...more } as unknown as Message &
      Update.NonChannel,
  };
}

/** A press of a button on `message`. */
export function press(data: string | undefined, message: unknown, from: Fields = ann): Partial<Update> {
  const id = `press-${nextId++}`;
  return {
    callback_query: {
      id,
      from,
      chat_instance: "1",
      ...(message ? { message } : {}),
      ...(data === undefined ? {} : { data }),
    },
  } as unknown as Partial<Update>;
}

export function typing(query: string, offset = "", from: Fields = ann): Partial<Update> {
  return { inline_query: { id: `inline-${nextId++}`, from, query, offset } } as unknown as Partial<Update>;
}
