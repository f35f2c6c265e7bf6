/**
 * A message without blocks, for the case that Slack refuses what should be right. What they said is written out: quoted lines begin with
 * ">", an address stands behind its link. Its buttons go.
 */
import type { types } from "@slack/bolt";
import { splitSpans } from "../../chat/split-spans.ts";
import type { SlackMessage } from "./render.ts";
import { escapeSlackText } from "./slack-text.ts";

/** What chat.postMessage and a response_url take in place of blocks. */
export interface PlainMessage {
  /** Read as it stands: nothing in it is a mention or markup. */
  readonly text: string;
  readonly mrkdwn: false;
}

/** Slack asks for no more; escaping makes a sign five. */
const mostInText = 3500;

/** In pieces where it is long. */
export function plainMessages({ blocks }: SlackMessage): readonly PlainMessage[] {
  const text = blocks.flatMap(blockLines).join("\n");
  const length = (part: string): number => escapeSlackText(part).length;
  return splitSpans([{ text }], mostInText, length).map(spans => ({
    text: escapeSlackText(spans.map(span => span.text).join("")),
    mrkdwn: false,
  }));
}

function blockLines(block: types.KnownBlock): readonly string[] {
  if (block.type === "rich_text") return [...block.elements.flatMap(richLines), ""];
  if (block.type !== "context") return [];
  return [block.elements.map(element => ("text" in element ? element.text : "")).join(" ")];
}

function richLines(element: types.RichTextBlockElement): readonly string[] {
  if (element.type === "rich_text_list") return element.elements.flatMap(richLines).map(line => `• ${line}`);
  const lines = element.elements.map(inline).join("").split("\n");
  return element.type === "rich_text_quote" ? lines.map(line => `> ${line}`) : lines;
}

function inline(element: types.RichTextElement): string {
  if (element.type === "link") return element.text ? `${element.text} (${element.url})` : element.url;
  return element.type === "text" ? element.text : "";
}
