/**
 * Reply → messages within Telegram's limits (https://core.telegram.org/bots/api#sendmessage): 4,096 characters after entities
 * parsing, counted here in UTF-16 units, which is never less than Telegram counts. What is longer is split between
 * blocks, then sentences, and never cut; each part of a split quote says again whose words it holds.
 *
 *   Block ──▶ groups of lines ──pack──▶ messages      choices ──▶ keyboard of the last message
 */
import type { InlineKeyboardMarkup } from "grammy/types";
import { citation, headLine, labelLine, leadLine } from "../../../core/reply/quote-block.ts";
import type { Block, Reply, ReplyFile, Span } from "../../../core/reply/reply.ts";
import { wordingOf } from "../../../core/reply/wording/wording.ts";
import { splitSpans } from "../../chat/split-spans.ts";
import { askedIn, askedLink, buttonsOf } from "./buttons.ts";
import { type FormattedText, formattedText, type Line, mostEntities } from "./formatted-text.ts";

export interface TelegramMessage extends FormattedText {
  readonly keyboard?: InlineKeyboardMarkup;
  /** Whoever is answered finds themselves in a reply to it. */
  readonly forcesReply?: boolean;
  /** Sent together as documents; the text is the caption below them, which may have 1,024 characters. */
  readonly files?: readonly ReplyFile[];
}

/** Lines that belong together in one message. */
type Group = readonly Line[];

const mostInMessage = 4096;
/** Room for the words of a quote where its label and citation are as long as they can sensibly be. */
const leastForWords = 1000;

/** The messages of a reply in the order to send them; none where the reply has nothing to show. */
export function renderReply(reply: Reply, username: string): readonly TelegramMessage[] {
  const groups = leadsLast(reply.blocks).flatMap(groupsOf);
  const { rows, links } = buttonsOf(
    reply.blocks.flatMap(block => (block.type === "choices" ? block.choices : [])),
    username,
  );
  if (links.length > 0)
    groups.push(...textGroups(links.flatMap((link, at) => (at > 0 ? [{ text: " · " }, link] : [link]))));
  if (groups.length === 0 && rows.length > 0)
    groups.push([{ spans: [{ text: wordingOf(reply.language).texts.chats.goOn }] }]);
  const messages: readonly TelegramMessage[] = packed(groups).map(formattedText);
  const keyboard = { inline_keyboard: rows.map(row => [...row]) };
  const link = askedLink(reply.asked, username);
  const written = messages.map((message, at) => {
    const isLast = at === messages.length - 1 && rows.length > 0;
    const reply_markup = isLast ? keyboard : undefined;
    const isCarried = at > 0 || askedIn({ ...message, reply_markup }, username) !== undefined;
    const whole = isCarried || link === undefined ? message : carrying(link, message);
    return isLast ? { ...whole, keyboard } : whole;
  });
  return [...written, ...filesIn(reply)];
}

/** The files of a reply as one message, with what the last of them says below it. */
function filesIn({ files = [] }: Reply): readonly TelegramMessage[] {
  const caption = files.at(-1)?.caption;
  return caption === undefined ? [] : [{ text: caption, entities: [], files }];
}

/** The question goes with the message as a link on its heading: what it shows first in bold, else its first line. */
function carrying(link: string, message: TelegramMessage): TelegramMessage {
  const { text, entities } = message;
  const bold = entities.findIndex(({ type }) => type === "bold");
  const { offset, length } = entities[bold] ?? { offset: 0, length: text.search(/\n|$/) };
  const isTaken = entities.some(
    ({ type, ...other }) =>
      (type === "text_link" || type === "code") &&
      offset < other.offset + other.length &&
      other.offset < offset + length,
  );
  if (isTaken || entities.length >= mostEntities) return message;
  return {
    ...message,
    entities: entities.toSpliced(Math.max(0, bold), 0, { type: "text_link", offset, length, url: link }),
  };
}

/** Buttons stand below all words in Telegram, so a line that leads to them ("For example:") goes there, too. */
function leadsLast(blocks: readonly Block[]): readonly Block[] {
  const leads = blocks.filter((block, at) => block.type === "paragraph" && blocks[at + 1]?.type === "choices");
  return [...blocks.filter(block => !leads.includes(block)), ...leads];
}

function groupsOf(block: Block): readonly Group[] {
  switch (block.type) {
    case "heading":
    case "paragraph":
    case "timeline":
    case "footer":
      return textGroups(block.spans);
    case "list":
      return textGroups(
        block.items.flatMap((item, at) => [{ text: at === 0 ? "• " : "\n• " }, ...trimmed(item)] as readonly Span[]),
      );
    case "quote":
      return quoteGroups(block);
    case "choices":
      return [];
  }
}

function textGroups(spans: readonly Span[]): readonly Group[] {
  return splitSpans(trimmed(spans), mostInMessage).map(piece => [{ spans: piece }]);
}

/** When and where, whose words, what was asked, the words, and the reference; a part behind the first says whose words again. */
function quoteGroups(quote: Extract<Block, { type: "quote" }>): readonly Group[] {
  const { label, line } = citation(quote.citation);
  const head: Line[] = lines(headLine(quote));
  const whose: Line[] = quietLines(labelLine(quote));
  const again: Line[] = [...lines(headLine({ ...quote, isPlaceSaid: false })), ...quietLines(label)];
  const asked: Line[] = lines(leadLine(quote));
  const below: Line[] = lines(line);
  const around = lengthOf([...again, ...asked, ...below]) + 5;
  const words = trimmed(quote.spans);
  if (mostInMessage - around < leastForWords) {
    const quoted = splitSpans(words, mostInMessage).map(piece => ({ spans: piece, quoted: true }));
    return [...again, ...asked, ...quoted, ...below].flatMap(whole => splitLine(whole));
  }
  return splitSpans(words, mostInMessage - around).map((piece, at) => [
    ...(at === 0 ? [...head, ...whose, ...asked] : again),
    { spans: piece, quoted: true },
    ...below,
  ]);
}

function quietLines(spans: readonly Span[]): Line[] {
  return lines(spans.map(span => ({ ...span, style: "quiet" })));
}

function splitLine(line: Line): readonly Group[] {
  return splitSpans(line.spans, mostInMessage).map(spans => [{ ...line, spans }]);
}

/** One line, or none where there is nothing on it. */
function lines(spans: readonly Span[]): Line[] {
  const rest = trimmed(spans);
  return rest.length > 0 ? [{ spans: rest }] : [];
}

/** Without white space at the ends, which Telegram would take away, and without empty spans. */
function trimmed(spans: readonly Span[]): readonly Span[] {
  const full = spans.filter(span => span.text !== "");
  const first = full.findIndex(span => span.text.trim() !== "");
  const last = full.findLastIndex(span => span.text.trim() !== "");
  return full.slice(first, last + 1).flatMap((span, at) => {
    const start = at === 0 ? span.text.trimStart() : span.text;
    return first < 0 ? [] : [{ ...span, text: first + at === last ? start.trimEnd() : start }];
  });
}

function lengthOf(group: Group): number {
  return group.reduce(
    (sum, line, at) => line.spans.reduce((all, span) => all + span.text.length, sum + (at > 0 ? 1 : 0)),
    0,
  );
}

/** As many groups in each message as fit. */
function packed(groups: readonly Group[]): readonly (readonly Group[])[] {
  const messages: Group[][] = [];
  let length = 0;
  for (const group of groups) {
    const more = lengthOf(group);
    const current = messages.at(-1);
    if (current && length + 2 + more <= mostInMessage) {
      current.push(group);
      length += 2 + more;
    } else {
      messages.push([group]);
      length = more;
    }
  }
  return messages;
}
