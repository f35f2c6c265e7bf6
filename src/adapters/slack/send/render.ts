/**
 * Reply → messages within Slack's limits (https://docs.slack.dev/reference/block-kit): 50 blocks and about 12,000 characters
 * a message, 3,000 a text. What is longer is split between blocks, then sentences, and never cut. Lengths are counted in
 * UTF-16 units, which is never less than Slack counts.
 *
 *   Block ──▶ one or more Slack blocks ──pack──▶ messages
 *
 * Pure: the same reply gives the same messages, so that a shared answer is the one that was seen.
 */
import type { types } from "@slack/bolt";
import { present } from "../../../core/question/present.ts";
import { formatCommand } from "../../../core/reply/command-text.ts";
import { citation, headLine, labelLine, leadLine } from "../../../core/reply/quote-block.ts";
import type { Block, Choice, Reply, Span } from "../../../core/reply/reply.ts";
import { type Wording, wordingOf } from "../../../core/reply/wording/wording.ts";
import { splitSpans } from "../../chat/split-spans.ts";
import { actionIdOf, longestValue } from "../receive/button-value.ts";
import { pack, packBlocks } from "./pack.ts";
import { richText, richTextElements, richTextSection } from "./rich-text.ts";
import { escapeSlackText } from "./slack-text.ts";

/** What chat.postMessage and a response_url take. */
export interface SlackMessage {
  /** Shown in notifications and read out by screen readers: the first line of the blocks. */
  readonly text: string;
  readonly blocks: types.KnownBlock[];
}

export interface RenderOptions {
  /** Adds *Share to channel* with this value. */
  readonly share?: string;
  /** Id of the person who shared the answer, named above it. */
  readonly sharedBy?: string;
}

/** And in which language the bot speaks. */
interface BlockOptions extends RenderOptions {
  readonly language?: string;
}

/** Characters of one text: Slack allows 3,000, and labels and citation should stand in one block with it. */
const mostInText = 2400;
const mostInBlock = 3000;
const mostButtons = 25;
const mostLabel = 75;

/** The messages of a reply, in the order to send them. */
export function renderReply(reply: Reply, options: RenderOptions = {}): readonly SlackMessage[] {
  const parts = packBlocks(renderBlocks(reply.blocks, { ...options, ...present({ language: reply.language }) }));
  return parts.map(blocks => ({ text: escapeSlackText(firstLine(blocks)), blocks: [...blocks] }));
}

/** Blocks of a reply as Slack's blocks, before they are packed into messages; also for App Home. */
export function renderBlocks(
  blocks: readonly Block[],
  { share, sharedBy, language }: BlockOptions = {},
): types.KnownBlock[] {
  const wording = wordingOf(language);
  const rendered = blocks.flatMap((block, at) => renderBlock(block, at, wording));
  return [
    ...(sharedBy === undefined ? [] : [sharedLine(sharedBy, wording)]),
    ...(share === undefined ? rendered : withButton(rendered, shareButton(share, wording))),
  ];
}

/** `at`: its place in the reply, which keeps action ids apart. */
function renderBlock(block: Block, at: number, wording: Wording): readonly types.KnownBlock[] {
  switch (block.type) {
    case "heading":
    case "paragraph":
    case "timeline":
      return pack(sections(block.spans), mostInBlock).map(richText);
    case "quote":
      return renderQuote(block);
    case "list":
      return pack(block.items.flatMap(sections), mostInBlock).map(elements =>
        richText([{ type: "rich_text_list", style: "bullet", elements }]),
      );
    case "choices":
      return actions(block.choices, at, wording);
    case "footer":
      return pieces(block.spans).map(spans => ({
        type: "context",
        elements: [{ type: "plain_text", text: spans.map(span => span.text).join(""), emoji: false }],
      }));
  }
}

/** When and where, whose words (again at each part of a long quotation), what was asked, the words as a quotation, the reference, and air. */
function renderQuote(block: Extract<Block, { type: "quote" }>): readonly types.KnownBlock[] {
  const { label, line } = citation(block.citation);
  const above = sections(below(headLine(block), labelLine(block)));
  const again = sections(below(headLine({ ...block, isPlaceSaid: false }), label));
  const [first = [], ...rest] = pieces(block.spans).map(spans => [
    { type: "rich_text_quote" as const, elements: richTextElements(spans) },
  ]);
  const parts = [[...above, ...sections(leadLine(block)), ...first], ...rest.map(words => [...again, ...words])];
  parts.at(-1)?.push(...sections([...styled(line, "quiet"), { text: "\n" }]));
  return parts.flatMap(elements => pack<types.RichTextBlockElement>(elements, mostInBlock).map(richText));
}

/** On a line of its own below another, where there is one. */
function below(line: readonly Span[], spans: readonly Span[]): readonly Span[] {
  const end = line.length > 0 && spans.length > 0 ? [{ text: "\n" }] : [];
  return [...line, ...styled([...end, ...spans], "quiet")];
}

function styled(spans: readonly Span[], style: NonNullable<Span["style"]>): readonly Span[] {
  return spans.map(span => ({ ...span, style }));
}

function sections(spans: readonly Span[]): readonly types.RichTextSection[] {
  return pieces(spans).map(richTextSection);
}

/** The spans in pieces that fit a text; Slack refuses empty ones. */
function pieces(spans: readonly Span[]): readonly (readonly Span[])[] {
  return splitSpans(spans, mostInText).filter(piece => piece.some(span => span.text !== ""));
}

function actions(choices: readonly Choice[], at: number, wording: Wording): readonly types.KnownBlock[] {
  const buttons = choices
    .map(({ label, hint, command }) => ({ label, hint, value: formatCommand(command), name: command.name }))
    .filter(({ value }) => value.length <= longestValue)
    .map((face, index) => button(face, actionIdOf(`${face.name}-${at}-${index}`, wording)));
  return pack(buttons, Number.POSITIVE_INFINITY, mostButtons).map(elements => ({ type: "actions", elements }));
}

function shareButton(value: string, wording: Wording): types.Button {
  const { share, shareHint } = wording.texts.chats;
  return button({ label: share, hint: shareHint, value }, actionIdOf("share", wording));
}

/** The last of the last row that has room, else in a row above the footer. */
function withButton(blocks: readonly types.KnownBlock[], last: types.Button): types.KnownBlock[] {
  const at = blocks.findLastIndex(({ type }) => type === "actions");
  const row = blocks[at];
  if (row?.type === "actions" && row.elements.length < mostButtons)
    return blocks.with(at, { ...row, elements: [...row.elements, last] });
  const end = blocks.at(-1)?.type === "context" ? -1 : blocks.length;
  return [...blocks.slice(0, end), { type: "actions", elements: [last] }, ...blocks.slice(end)];
}

interface Face {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
}

function button({ label, hint, value }: Face, actionId: string): types.Button {
  return {
    type: "button",
    action_id: actionId,
    text: { type: "plain_text", text: shortened(label), emoji: false },
    value,
    accessibility_label: shortened(hint || label),
  };
}

function shortened(text: string): string {
  if (text.length <= mostLabel) return text || "…";
  let short = "";
  for (const letter of text) {
    if (short.length + letter.length >= mostLabel) break;
    short += letter;
  }
  return `${short}…`;
}

function sharedLine(user: string, { texts }: Wording): types.KnownBlock {
  return richText([
    {
      type: "rich_text_section",
      elements: [
        { type: "text", text: `${texts.chats.sharedBy} ` },
        { type: "user", user_id: user },
      ],
    },
  ]);
}

/** The text of the first block that has some, up to its first line break. */
function firstLine(blocks: readonly types.KnownBlock[]): string {
  for (const block of blocks) {
    if (block.type !== "rich_text") continue;
    for (const element of block.elements) {
      const [first] = element.elements;
      const parts = first && "elements" in first ? first.elements : (element.elements as types.RichTextElement[]);
      if (parts.some(part => part.type === "user")) continue;
      const line = parts
        .map(part => ("text" in part ? (part.text ?? "") : ""))
        .join("")
        .trim();
      if (line !== "") return line.split("\n", 1)[0]!.slice(0, 3000);
    }
  }
  return "Onrecord";
}
