/** A message as Telegram's own apps show it: a bubble with what was asked, one with the answer, the keyboard below. */
import type { MessageEntity } from "grammy/types";
import type { TelegramMessage } from "../../src/adapters/telegram/send/render.ts";
import { drawParts, type Part, picture, type Theme } from "./chat.ts";
import { type Run, round, widthIn } from "./text.ts";

export const telegramThemes: Readonly<Record<"light" | "dark", Theme>> = {
  light: {
    ground: "#dfe7ec",
    bubble: "#ffffff",
    own: "#e3fdd0",
    text: "#111111",
    quiet: "#7a8790",
    accent: "#2b83c6",
    quote: "#eaf3fb",
    button: "#ffffff",
    line: "#cfd8de",
  },
  dark: {
    ground: "#0e1621",
    bubble: "#182533",
    own: "#2b5278",
    text: "#f5f5f5",
    quiet: "#7f91a4",
    accent: "#6ab3f3",
    quote: "#1f3347",
    button: "#22303f",
    line: "#2f3f50",
  },
};

const width = 520;
const size = 15;
const inside = 12;

export function drawTelegram(asked: string, message: TelegramMessage, theme: Theme): string {
  const own = widthIn({ text: asked }, size) + 2 * inside;
  const ownTop = 14;
  const ownBox = `<rect x="${round(width - own - 14)}" y="${ownTop}" width="${round(own)}" height="36" rx="12" fill="${theme.own}"/>`;
  const ownText = drawParts(
    [{ type: "text", runs: [{ text: asked }] }],
    { x: width - own - 14 + inside, y: ownTop + 8 },
    look(theme, own - inside),
  );
  const top = ownTop + 48;
  const body = drawParts(parts(message, theme), { x: 14 + inside, y: top + 9 }, look(theme, width - 80));
  const height = body.height + 20;
  const bubble = `<rect x="14" y="${top}" width="${width - 80 + 2 * inside}" height="${height}" rx="12" fill="${theme.bubble}"/>`;
  const keyboard = (message.keyboard?.inline_keyboard ?? []).map(
    (row): Part => ({ type: "buttons", labels: row.map(({ text }) => text) }),
  );
  const keys = drawParts(keyboard, { x: 14, y: top + height + 6 }, look(theme, width - 80 + 2 * inside));
  const whole = top + height + keys.height + (keyboard.length > 0 ? 6 : 0) + 14;
  const ground = `<rect width="${width}" height="${whole}" rx="10" fill="${theme.ground}"/>`;
  const all = [ground, ownBox, ownText.svg, bubble, body.svg, keys.svg].join("\n");
  return picture({ width, height: whole }, `Telegram: ${asked}`, all);
}

const look = (theme: Theme, wide: number) => ({
  theme,
  size,
  width: wide,
  isQuoteFilled: true,
  areButtonsWide: true,
});

/** The text cut at its entities; what lies in a block quote is a part of its own. */
function parts({ text, entities }: TelegramMessage, theme: Theme): readonly Part[] {
  const quotes = entities.filter(({ type }) => type.endsWith("blockquote"));
  const all: Part[] = [];
  let at = 0;
  for (const { offset, length } of quotes) {
    all.push(...plain({ text, entities }, { start: at, end: offset }, theme));
    all.push({ type: "quote", runs: runs({ text, entities }, { start: offset, end: offset + length }, theme) });
    at = offset + length;
  }
  return [...all, ...plain({ text, entities }, { start: at, end: text.length }, theme)];
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Paragraphs, which an empty line parts. */
function plain(message: TelegramMessage, { start, end }: Stretch, theme: Theme): readonly Part[] {
  const found: Part[] = [];
  let at = start;
  for (const piece of message.text.slice(start, end).split(/(\n\n)/)) {
    const trimmed = piece.replace(/^\n|\n$/g, "");
    const from = at + piece.indexOf(trimmed);
    if (trimmed.trim() !== "")
      found.push({ type: "text", runs: runs(message, { start: from, end: from + trimmed.length }, theme) });
    at += piece.length;
  }
  return found;
}

function runs({ text, entities }: TelegramMessage, { start, end }: Stretch, theme: Theme): readonly Run[] {
  const edges = entities.flatMap(({ offset, length }) => [offset, offset + length]);
  const cuts = [...new Set([start, end, ...edges.filter(edge => edge > start && edge < end)])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((cut, at) => {
    const has = (type: MessageEntity["type"]): boolean =>
      entities.some(one => one.type === type && one.offset <= cut && cut < one.offset + one.length);
    return {
      text: text.slice(cut, cuts[at + 1]),
      bold: has("bold"),
      italic: has("italic"),
      ...(has("text_link") ? { colour: theme.accent } : {}),
    };
  });
}
