/**
 * Inline mode: passages while somebody types `@bot france` in any chat. A row posts the quote with whose words they are and
 * where from, in a chat that the bot need not be in; its button opens the passage in the private chat.
 *
 * Limits (https://core.telegram.org/bots/api#answerinlinequery): 50 rows, ids of 64 bytes, next_offset of 64 bytes, one message a
 * row. Rows keep their id as long as the record keeps the passage.
 */
import type { InlineQueryResultArticle } from "grammy/types";
import type { Block, Bot, Reply, Suggestion } from "../../../core/reply/reply.ts";
import { wordingFor } from "../../../core/reply/wording/asker-language.ts";
import { type Wording, wordingOf } from "../../../core/reply/wording/wording.ts";
import { splitSpans } from "../../chat/split-spans.ts";
import type { Incoming } from "../receive/incoming.ts";
import { plainMessage } from "../send/plain-message.ts";
import { renderReply, type TelegramMessage } from "../send/render.ts";
import { payloadOf } from "./deep-link.ts";
import { surface } from "./notices.ts";

export interface InlineAnswer {
  readonly results: readonly InlineQueryResultArticle[];
  /** Empty: there is no more. */
  readonly nextOffset: string;
  /** Shown above the rows: leads to the private chat. */
  readonly button?: { readonly text: string; readonly start_parameter: string };
}

const rowsAtOnce = 20;
/** What clients show of a row. */
const mostTitle = 120;
const mostDescription = 300;
/** Words of one posted passage, so that label and citation fit with them into a message. */
const mostWords = 3000;

/** Who answers, and until when. */
export interface InlineParts {
  readonly bot: Bot;
  readonly username: string;
  readonly signal: AbortSignal;
}

/** What is typed, and by whom. */
type Typed = Pick<Extract<Incoming, { kind: "inline" }>, "query" | "offset" | "language">;

/** Rows for what is typed; pure but for asking the bot. */
export async function inlineAnswer({ query, offset, ...own }: Typed, parts: InlineParts): Promise<InlineAnswer> {
  const { bot, username, signal } = parts;
  const from = /^\d{1,6}$/.test(offset) ? Number(offset) : 0;
  const wording = wordingFor({ text: query, ...own });
  if (query.trim() === "") return examples(from, wording, parts);
  const { suggestions, total } = await bot.suggest(query, { offset: from, limit: rowsAtOnce, wording }, signal);
  const results = suggestions.map(suggestion => row(suggestion, username));
  if (results.length > 0) {
    const next = from + results.length;
    return { results, nextOffset: next < total ? String(next) : "" };
  }
  if (from > 0) return { results: [], nextOffset: "" };
  // In the middle of a word there is nothing to say yet.
  if (/[\p{L}\p{N}]$/u.test(query)) return { results: [], nextOffset: "", button: askAlone(wording) };
  const reply = await bot.reply({ text: query, place: "private", surface, ...own }, signal);
  return reply.kind === "nothing"
    ? { results: nothing(reply, username), nextOffset: "", button: askAlone(wording) }
    : examples(0, wording, parts);
}

function askAlone({ texts }: Wording): NonNullable<InlineAnswer["button"]> {
  return { text: texts.chats.askAlone, start_parameter: "ask" };
}

/** Example questions of this record; picked, each posts the first passage that answers it. */
async function examples(from: number, wording: Wording, parts: InlineParts): Promise<InlineAnswer> {
  const { bot, username, signal } = parts;
  if (from > 0) return { results: [], nextOffset: "", button: askAlone(wording) };
  const questions = await bot.examples(wording);
  const rows = questions.map(async (question, at) => {
    const { suggestions } = await bot.suggest(question, { offset: 0, limit: 1, wording }, signal);
    return suggestions.map(found => ({
      ...row(found, username),
      id: `example-${at}`,
      title: short(question, mostTitle),
      description: short(`${found.title}: ${found.description}`, mostDescription),
    }));
  });
  return { results: (await Promise.all(rows)).flat(), nextOffset: "", button: askAlone(wording) };
}

function row({ reference, title, description, reply }: Suggestion, username: string): InlineQueryResultArticle {
  const payload = payloadOf(reference);
  const button = { text: wordingOf(reply.language).texts.chats.open, url: `https://t.me/${username}?start=${payload}` };
  return {
    type: "article",
    id: payload,
    title: short(title, mostTitle),
    description: short(description, mostDescription),
    input_message_content: content(oneMessage(reply, username)),
    reply_markup: { inline_keyboard: [[button]] },
  };
}

/** A reply as a row of its own, for where Telegram takes no other form. */
export function rowOf(reply: Reply, username: string): InlineQueryResultArticle {
  const message = oneMessage(reply, username);
  const [title = ""] = message.text.split("\n", 1);
  return { type: "article", id: "reply", title: short(title, mostTitle), input_message_content: content(message) };
}

/** A row whose message has no form. */
export function plainRow(row: InlineQueryResultArticle): InlineQueryResultArticle {
  const { input_message_content: given } = row;
  if (!("message_text" in given)) return row;
  const { text } = plainMessage({ text: given.message_text, entities: given.entities ?? [] }, "") ?? {
    text: given.message_text,
  };
  return { ...row, input_message_content: content({ text, entities: [] }) };
}

/** What is near stands in the text: a message in somebody's chat cannot have buttons that ask. */
function nothing(reply: Reply, username: string): readonly InlineQueryResultArticle[] {
  const blocks = reply.blocks.map(written);
  const [message] = renderReply({ ...reply, blocks }, username);
  const [row] = renderReply({ ...reply, blocks: blocks.filter(block => block.type !== "footer") }, username);
  if (!message || !row) return [];
  const [title = "", ...rest] = row.text.split("\n").filter(line => line !== "");
  return [
    {
      type: "article",
      id: "nothing",
      title: short(title, mostTitle),
      description: short(rest.join(" ") || wordingOf(reply.language).texts.chats.tryOther, mostDescription),
      input_message_content: content(message),
    },
  ];
}

function written(block: Block): Block {
  if (block.type !== "choices") return block;
  return { type: "paragraph", spans: [{ text: block.choices.map(choice => choice.label).join(" · ") }] };
}

function content({ text, entities }: TelegramMessage): InlineQueryResultArticle["input_message_content"] {
  return { message_text: text, entities: [...entities], link_preview_options: { is_disabled: true } };
}

/** The reply in one message: words too long for it end with "[…]" after a whole sentence where there is one. */
function oneMessage(reply: Reply, username: string): TelegramMessage {
  const whole = renderReply(reply, username);
  if (whole.length === 1) return whole[0]!;
  const blocks = reply.blocks.filter(block => block.type === "quote").slice(0, 1);
  const [shortened] = renderReply({ ...reply, blocks: blocks.map(shortQuote) }, username);
  return shortened ?? { text: "[…]", entities: [] };
}

function shortQuote({ lead: _, ...quote }: Extract<Block, { type: "quote" }>): Block {
  const [first = [], ...rest] = splitSpans(quote.spans, mostWords);
  return { ...quote, spans: rest.length > 0 ? [...first, { text: " […]" }] : first };
}

function short(text: string, most: number): string {
  const [first = []] = splitSpans([{ text: text.trim() }], most - 1);
  const start = first.map(span => span.text).join("");
  return start.length < text.trim().length ? `${start}…` : start || "…";
}
