/**
 * What Telegram refuses, with its own texts: limits of messages, entities, keyboards and inline rows, as documented at
 * https://core.telegram.org/bots/api and as its server checks them.
 */
import type { InlineKeyboardButton, InlineQueryResultArticle, MessageEntity } from "grammy/types";

export interface SentPayload {
  readonly chat_id: number;
  readonly text: string;
  readonly entities?: readonly MessageEntity[];
  readonly message_thread_id?: number;
  readonly reply_parameters?: { readonly message_id: number; readonly allow_sending_without_reply?: boolean };
  readonly reply_markup?: {
    readonly inline_keyboard?: readonly (readonly InlineKeyboardButton[])[];
    readonly force_reply?: boolean;
    readonly selective?: boolean;
  };
  readonly business_connection_id?: string;
  readonly direct_messages_topic_id?: number;
  readonly link_preview_options?: { readonly is_disabled?: boolean };
  readonly parse_mode?: string;
}

const codePoints = (text: string): number => [...text].length;
const bytes = (text: string): number => Buffer.byteLength(text);

/** The description of the refusal, or undefined for what Telegram takes. */
export function refusalOfText(text: string, entities: readonly MessageEntity[] = []): string | undefined {
  if (/\p{Surrogate}/u.test(text)) return "strings must be encoded in UTF-8";
  if (bytes(text) > 32_768) return "text is too long";
  if (text.trim() === "") return "message text is empty";
  if (codePoints(text) > 4096) return "message is too long";
  if (entities.length > 100) return "too many entities";
  for (const { offset, length, type, ...rest } of entities) {
    const whole = Number.isInteger(offset) && Number.isInteger(length) && offset >= 0 && length > 0;
    if (!whole || offset + length > text.length) return "entity is out of the text";
    const torn = (at: number): boolean => /[\uDC00-\uDFFF]/.test(text[at] ?? "");
    if (torn(offset) || torn(offset + length)) return "entity begins in a middle of a UTF-16 symbol";
    if (type === "text_link" && !("url" in rest && URL.canParse(rest.url))) return "wrong HTTP URL specified";
  }
  const quotes = entities.filter(({ type }) => type.endsWith("blockquote"));
  const nested = quotes.some(one =>
    quotes.some(two => one !== two && one.offset < two.offset + two.length && two.offset < one.offset + one.length),
  );
  return nested ? "blockquotes are nested" : undefined;
}

export function refusalOfMessage(payload: SentPayload): string | undefined {
  if (payload.parse_mode !== undefined) return "this bot sends entities and no markup";
  return (
    refusalOfText(payload.text, payload.entities) ?? refusalOfKeyboard(payload.reply_markup?.inline_keyboard ?? [])
  );
}

export interface AlbumPayload extends Omit<SentPayload, "text" | "entities" | "reply_markup"> {
  readonly media: readonly { readonly type: string; readonly media: string; readonly caption?: string }[];
}

/** A document as it was uploaded. */
export interface Attached {
  readonly name: string;
  readonly text: string;
  readonly caption?: string;
}

/** Documents that are sent together, each of which is a file of the same form. */
export function refusalOfAlbum(media: AlbumPayload["media"], files: ReadonlyMap<string, Attached>): string | undefined {
  if (media.length < 2 || media.length > 10) return "there must be 2-10 media in the album";
  for (const { type, media: at, caption = "" } of media) {
    if (type !== "document") return "document can't be mixed with other media types";
    const file = at.startsWith("attach://") ? files.get(at.slice("attach://".length)) : undefined;
    if (!file) return "wrong file identifier/HTTP URL specified";
    if (file.text === "") return "file must be non-empty";
    if (bytes(file.text) > 50 * 1024 * 1024) return "Request Entity Too Large";
    if (codePoints(caption) > 1024) return "message caption is too long";
  }
  return undefined;
}

function refusalOfKeyboard(rows: readonly (readonly InlineKeyboardButton[])[]): string | undefined {
  for (const button of rows.flat()) {
    if (button.text.trim() === "")
      return "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard";
    const data = "callback_data" in button ? button.callback_data : "x";
    if (bytes(data) < 1 || bytes(data) > 64) return "BUTTON_DATA_INVALID";
    if ("url" in button && !URL.canParse(button.url)) return "BUTTON_URL_INVALID";
  }
  return rows.flat().length > 100 ? "REPLY_MARKUP_TOO_LONG" : undefined;
}

export interface InlinePayload {
  readonly inline_query_id: string;
  readonly results: readonly InlineQueryResultArticle[];
  readonly next_offset?: string;
  readonly cache_time?: number;
  readonly is_personal?: boolean;
  readonly button?: { readonly text: string; readonly start_parameter?: string };
}

export function refusalOfInline({ results, next_offset = "", button }: InlinePayload): string | undefined {
  if (results.length > 50) return "too many inline query results specified";
  if (bytes(next_offset) > 64) return "NEXT_OFFSET_INVALID";
  if (new Set(results.map(result => result.id)).size < results.length) return "RESULT_ID_DUPLICATE";
  if (button && !/^[\w-]{1,64}$/.test(button.start_parameter ?? "")) return "START_PARAM_INVALID";
  for (const { id, title, input_message_content: content, reply_markup } of results) {
    if (bytes(id) < 1 || bytes(id) > 64) return "RESULT_ID_INVALID";
    if (title.trim() === "") return "ARTICLE_TITLE_EMPTY";
    if (!("message_text" in content)) return "MESSAGE_EMPTY";
    const refusal =
      refusalOfText(content.message_text, content.entities) ?? refusalOfKeyboard(reply_markup?.inline_keyboard ?? []);
    if (refusal) return refusal;
  }
  return undefined;
}

export function refusalOfCommands(
  commands: readonly { readonly command: string; readonly description: string }[],
): string | undefined {
  if (commands.length > 100) return "BOT_COMMANDS_TOO_MUCH";
  const fits = commands.every(
    ({ command, description }) =>
      /^[a-z0-9_]{1,32}$/.test(command) && description.length >= 1 && description.length <= 256,
  );
  return fits ? undefined : "BOT_COMMAND_INVALID";
}
