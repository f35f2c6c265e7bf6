/**
 * The words of a message, in whichever field they stand. A rich message (https://core.telegram.org/bots/api#richmessage) has neither
 * text nor caption: its blocks nest, and a text in them is a string, a list, or an object that holds one.
 */
import { textAt, valueAt } from "../../chat/untrusted-json.ts";

/** Telegram allows 16 levels of blocks and as many of text. */
const deepest = 40;
/** Where blocks hold words, in the order they are read. */
const inline = ["text", "alternative_text", "expression", "button"];
const nested = ["summary", "blocks", "items", "cells", "caption", "credit", "buttons"];

/** Empty where there are none. */
export function wordsOf(message: unknown): string {
  return (
    textAt(message, "text") ||
    textAt(message, "caption") ||
    lines(valueAt(message, "rich_message"), 0).join("\n").trim()
  );
}

/** What a poll or a checklist says: it is asked of people, but may name the bot. */
export function listedWords(message: unknown): string {
  const of = (list: unknown, items: string): readonly string[] => {
    const held = valueAt(list, items);
    return [
      textAt(list, "question"),
      textAt(list, "title"),
      ...(Array.isArray(held) ? held : []).map(one => textAt(one, "text")),
    ];
  };
  return [...of(valueAt(message, "poll"), "options"), ...of(valueAt(message, "checklist"), "tasks")].join("\n").trim();
}

/** A block, or several: each line of words on its own. */
function lines(value: unknown, depth: number): readonly string[] {
  if (depth > deepest || typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(item => lines(item, depth + 1));
  const own = inline.map(key => flat(valueAt(value, key), depth + 1)).join("");
  const below = nested.flatMap(key => {
    const held = valueAt(value, key);
    return typeof held === "string" ? [held] : lines(held, depth + 1);
  });
  return own === "" ? below : [own, ...below];
}

/** A text with what is inside it, on one line. */
function flat(value: unknown, depth: number): string {
  if (typeof value === "string") return value;
  if (depth > deepest || typeof value !== "object" || value === null) return "";
  if (Array.isArray(value)) return value.map(item => flat(item, depth + 1)).join("");
  return inline.map(key => flat(valueAt(value, key), depth + 1)).join("");
}
