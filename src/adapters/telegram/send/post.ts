/** Message → one call of the Bot API: words by sendMessage, files together as an album of documents (sendMediaGroup). */
import { type Api, InputFile } from "grammy";
import type { ForceReply, InputMediaDocument } from "grammy/types";
import { apiSignal } from "../api/api.ts";
import type { Target } from "../receive/incoming.ts";
import type { TelegramMessage } from "./render.ts";

/** Only whoever is answered is put into a reply. */
const forcedReply: ForceReply = {
  force_reply: true,
  selective: true,
  input_field_placeholder: "a topic, a name, a question",
};

interface Posted {
  readonly target: Target;
  readonly message: TelegramMessage;
}

/** Gives the number of the message in its chat; of files none. Rejects as grammY does. */
export async function post(api: Api, { target, message }: Posted, signal: AbortSignal): Promise<number | undefined> {
  const { text, files } = message;
  if (files) {
    await api.sendMediaGroup(target.chat, albumOf(files, text), placeOf(target), apiSignal(signal));
    return undefined;
  }
  const options = { ...formOf(message), ...placeOf(target) };
  return (await api.sendMessage(target.chat, text, options, apiSignal(signal))).message_id;
}

/** The caption stands at the last, and so below all. */
function albumOf(files: NonNullable<TelegramMessage["files"]>, caption: string): InputMediaDocument[] {
  return files.map(({ name, text }, at) => ({
    type: "document",
    media: new InputFile(Buffer.from(text), name),
    disable_content_type_detection: true,
    ...(at === files.length - 1 ? { caption } : {}),
  }));
}

/** Structured through and through: entities, no link previews. */
function formOf({ entities, keyboard, forcesReply }: TelegramMessage) {
  return {
    link_preview_options: { is_disabled: true },
    ...(entities.length > 0 ? { entities: [...entities] } : {}),
    ...(keyboard ? { reply_markup: keyboard } : {}),
    ...(forcesReply ? { reply_markup: forcedReply } : {}),
  };
}

/** Where it stands; an answer also to a message deleted meanwhile. */
function placeOf({ topic, directTopic, replyTo, business }: Target) {
  return {
    ...(topic === undefined ? {} : { message_thread_id: topic }),
    ...(directTopic === undefined ? {} : { direct_messages_topic_id: directTopic }),
    ...(business === undefined ? {} : { business_connection_id: business }),
    ...(replyTo === undefined ? {} : { reply_parameters: { message_id: replyTo, allow_sending_without_reply: true } }),
  };
}
