/**
 * The words of a message, in whichever field they stand: its text; else what it shares or a feed posted, in attachments and blocks. Blocks
 * nest (https://docs.slack.dev/reference/block-kit): each part of a text is an element, each section a line.
 */
import { textAt, valueAt } from "../../chat/untrusted-json.ts";
import { readSlackText } from "../send/slack-text.ts";

/** Deeper than any block of Slack's. */
const deepest = 20;

/** What was typed, without the bot's own mention; empty where a message has no text of its own. */
export function typedWords(message: unknown, botUser = ""): string {
  return readSlackText(textAt(message, "text"), botUser);
}

/** The words of another message that this one hands on; empty where it hands none on. The preview of a link is none. */
export function sharedWords(message: unknown): string {
  const shared = itemsOf(valueAt(message, "attachments")).filter(
    attachment => valueAt(attachment, "is_share") === true || valueAt(attachment, "is_msg_unfurl") === true,
  );
  return joined(shared.map(attachmentWords));
}

/** The words of all that is attached. */
export function attachedWords(message: unknown): string {
  return joined(itemsOf(valueAt(message, "attachments")).map(attachmentWords));
}

/** All that a message says, whoever wrote it. */
export function wordsOf(message: unknown): string {
  return typedWords(message) || joined([blockWords(valueAt(message, "blocks")), attachedWords(message)]);
}

function attachmentWords(attachment: unknown): string {
  const own = ["pretext", "title", "text"].map(key => readSlackText(textAt(attachment, key)));
  const inside = joined(
    itemsOf(valueAt(attachment, "message_blocks")).map(part => blockWords(valueAt(part, "message", "blocks"))),
  );
  return (
    joined(own) || inside || blockWords(valueAt(attachment, "blocks")) || readSlackText(textAt(attachment, "fallback"))
  );
}

function blockWords(blocks: unknown): string {
  return joined(lines(blocks, 0));
}

function lines(value: unknown, depth: number): readonly string[] {
  if (depth > deepest) return [];
  if (Array.isArray(value)) return value.flatMap(item => lines(item, depth + 1));
  const type = textAt(value, "type");
  if (type === "actions") return [];
  if (/^rich_text_(?!list)/.test(type)) return [itemsOf(valueAt(value, "elements")).map(inline).join("").trim()];
  if (type === "mrkdwn") return [readSlackText(textAt(value, "text"))];
  const own = textAt(value, "text").trim();
  const below = ["text", "fields", "elements"].map(key => valueAt(value, key)).filter(held => typeof held === "object");
  return [...(own === "" ? [] : [own]), ...below.flatMap(held => lines(held, depth + 1))];
}

/** A part of a line: text, or a link without one. */
function inline(element: unknown): string {
  return textAt(element, "text") || textAt(element, "url");
}

function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function joined(parts: readonly string[]): string {
  return parts.filter(part => part !== "").join("\n");
}
