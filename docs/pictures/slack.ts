/** A message as Slack shows it: who writes, the blocks, the buttons. Only what our renderer sends is drawn. */
import type { types } from "@slack/bolt";
import type { SlackMessage } from "../../src/adapters/slack/send/render.ts";
import { drawParts, type Part, picture, type Theme } from "./chat.ts";
import { drawRow, type Run } from "./text.ts";

export const slackThemes: Readonly<Record<"light" | "dark", Theme>> = {
  light: {
    ground: "#ffffff",
    bubble: "#ffffff",
    own: "#4a154b",
    text: "#1d1c1d",
    quiet: "#616061",
    accent: "#1264a3",
    quote: "#ffffff",
    button: "#ffffff",
    line: "#c9c9c9",
  },
  dark: {
    ground: "#1a1d21",
    bubble: "#1a1d21",
    own: "#7c3085",
    text: "#d1d2d3",
    quiet: "#9a9b9c",
    accent: "#4fb3f0",
    quote: "#1a1d21",
    button: "#1a1d21",
    line: "#565856",
  },
};

const width = 600;
const size = 15;
const left = 62;

export function drawSlack(asked: string, message: SlackMessage, theme: Theme): string {
  const look = { theme, size, width: width - left - 20, isQuoteFilled: false, areButtonsWide: false };
  const question: readonly Run[] = asked
    .split(/(@\S+)/)
    .map(text => (text.startsWith("@") ? { text, colour: theme.accent } : { text }));
  const first = drawParts([{ type: "text", runs: question }], { x: left, y: 36 }, look);
  const top = 36 + first.height + 18;
  const body = drawParts(
    message.blocks.flatMap(block => parts(block, theme)),
    { x: left, y: top + 22 },
    look,
  );
  const height = top + 22 + body.height + 18;
  const svg = [
    `<rect width="${width}" height="${height}" rx="10" fill="${theme.ground}" stroke="${theme.line}"/>`,
    writer("Ada Stone", 14, { theme, colour: "#2b7a78" }),
    first.svg,
    writer("Onrecord", top, { theme, colour: theme.own, badge: "APP" }),
    body.svg,
  ].join("\n");
  return picture({ width, height }, `Slack: ${asked}`, svg);
}

interface Writer {
  readonly theme: Theme;
  readonly colour: string;
  readonly badge?: string;
}

function writer(name: string, y: number, { theme, colour, badge }: Writer): string {
  const face = `<rect x="16" y="${y}" width="36" height="36" rx="6" fill="${colour}"/>`;
  const runs: Run[] = [{ text: name, bold: true }];
  if (badge) runs.push({ text: `  ${badge}`, colour: theme.quiet });
  return face + drawRow(runs, { x: left, y: y + 14, size, colour: theme.text });
}

function parts(block: types.KnownBlock, theme: Theme): readonly Part[] {
  switch (block.type) {
    case "rich_text":
      return block.elements.flatMap(element => ofRichText(element, theme));
    case "actions":
      return [
        {
          type: "buttons",
          labels: block.elements.flatMap(element =>
            element.type === "button" && element.text.type === "plain_text" ? [element.text.text] : [],
          ),
        },
      ];
    case "context":
      return [
        { type: "small", runs: block.elements.flatMap(one => (one.type === "plain_text" ? [{ text: one.text }] : [])) },
      ];
    default:
      throw new TypeError(`no picture of a block of type ${block.type}`);
  }
}

function ofRichText(element: types.RichTextBlockElement, theme: Theme): readonly Part[] {
  if (element.type === "rich_text_list")
    return element.elements.map(item => ({ type: "text", runs: [{ text: "• " }, ...runs(item.elements, theme)] }));
  const all = runs(element.elements, theme);
  if (all.every(({ text }) => text.trim() === "")) return [];
  return [{ type: element.type === "rich_text_quote" ? "quote" : "text", runs: all }];
}

function runs(elements: readonly types.RichTextElement[], theme: Theme): readonly Run[] {
  return elements.map(element => {
    if (element.type !== "text" && element.type !== "link")
      throw new TypeError(`no picture of an element of type ${element.type}`);
    const { style } = element;
    return {
      text: element.text ?? "",
      bold: style?.bold ?? false,
      italic: style?.italic ?? false,
      ...(element.type === "link" ? { colour: theme.accent } : {}),
    };
  });
}
