/**
 * A message without any form, for the case that Telegram refuses what should be right. What the form said is written out as far as it
 * matters: quoted lines begin with ">", a source's address stands behind its link.
 */
import type { MessageEntity } from "grammy/types";
import type { TelegramMessage } from "./render.ts";

/** Undefined where there is no form to take away. The buttons go only where they are what is wrong. */
export function plainMessage(message: TelegramMessage, reason: string): TelegramMessage | undefined {
  const { text, entities, keyboard } = message;
  const keepsButtons = keyboard !== undefined && !/button|keyboard|markup/i.test(reason);
  if (entities.length === 0 && (keyboard === undefined || keepsButtons)) return undefined;
  const written = [...entities].sort((a, b) => b.offset - a.offset).reduce(writtenOut, text);
  return { text: written, entities: [], ...(keepsButtons ? { keyboard } : {}) };
}

/** Called from the last to the first, so that what stands before is where it was. */
function writtenOut(text: string, entity: MessageEntity): string {
  const { offset, length } = entity;
  const [before, inside, behind] = [
    text.slice(0, offset),
    text.slice(offset, offset + length),
    text.slice(offset + length),
  ];
  if (entity.type.endsWith("blockquote")) return `${before}${inside.replace(/^/gm, "> ")}${behind}`;
  const isSource = entity.type === "text_link" && !entity.url.startsWith("https://t.me/");
  return isSource ? `${before}${inside} (${entity.url})${behind}` : text;
}
