/**
 * Choices → an inline keyboard, and a pressed button → the command it stands for. The data of a button holds 64 bytes
 * (https://core.telegram.org/bots/api#inlinekeyboardbutton), and nothing is stored for it:
 *
 *   /context 2024-03-05-northern-radio/9  as it is, where it fits
 *   /context k3Jx0…_9                     a long reference as the payload of its deep link
 *   ~0                                    anything longer: the first command link of the message itself
 *
 * A command link (`https://t.me/bot?text=/more 3 …`) opens the chat with the command typed, so people can use it too. Telegram
 * sends the message, links included, along with the press: that keeps long questions working after a restart. By such a link a
 * message also carries the question it answers, for somebody who answers the message.
 */
import type { InlineKeyboardButton } from "grammy/types";
import { pageSize } from "../../../core/reply/asking/hits.ts";
import { formatCommand, parseCommand, splitCommand } from "../../../core/reply/command-text.ts";
import { type Command, pageOf } from "../../../core/reply/commands.ts";
import type { Choice, Span } from "../../../core/reply/reply.ts";
import { languageOfLabels } from "../../../core/reply/wording/labels.ts";
import { textAt, valueAt } from "../../chat/untrusted-json.ts";
import { payloadOf, referenceOf } from "../answer/deep-link.ts";

export interface Buttons {
  readonly rows: readonly (readonly InlineKeyboardButton[])[];
  /** Links that carry what the buttons cannot; they must stand in the message of the buttons, in this order. */
  readonly links: readonly Span[];
}

const mostBytes = 64;
/** Telegram allows 100 on a message. */
const mostButtons = 100;
const mostInRow = 3;
const mostLettersInRow = 30;
/** A label that leaves room for thumbs beside three of its kind. */
const mostOfSign = 8;
/** What every server and client takes for a link. */
const mostLink = 2000;

/**
 * The keyboard for choices, in their order: short labels side by side, long ones each in a row; two thumbs take no row of their own where
 * one of signs stands above.
 */
export function buttonsOf(choices: readonly Choice[], username: string): Buttons {
  const links: Span[] = [];
  const madeOf = (some: readonly Choice[]) =>
    some.flatMap(({ label, command }): readonly InlineKeyboardButton[] => {
      const short = shortForm(command);
      const text = label.trim() || "…";
      if (Buffer.byteLength(short) <= mostBytes) return [{ text, callback_data: short }];
      const link = commandLink(command, username);
      if (link === undefined) return [];
      links.push({ text, link });
      return [{ text, callback_data: `~${links.length - 1}` }];
    });
  const all = choices.slice(0, mostButtons);
  const [[first = [], ...rest], thumbs] = [
    inRows(madeOf(all.filter(choice => !judges(choice)))),
    madeOf(all.filter(judges)),
  ];
  const isShort = first.length > 0 && first.every(({ text }) => text.length <= mostOfSign);
  const rows = isShort ? [[...first, ...thumbs], ...rest] : [first, ...rest, thumbs];
  return { rows: rows.filter(row => row.length > 0), links };
}

function judges({ command }: Choice): boolean {
  return command.name === "right" || command.name === "wrong";
}

export interface Pressed {
  readonly data: string;
  /** The message with the button, as Telegram sent it along. */
  readonly message: unknown;
}

/** The command of a pressed button, or undefined where the button is none of ours or its message cannot be seen any more. */
export function commandOf({ data, message }: Pressed, { username, interviewIds }: Known): Command | undefined {
  const carried = /^~(\d{1,2})$/.exec(data);
  const written = carried ? linkedCommands(message, username)[Number(carried[1])] : data;
  if (written === undefined || !splitCommand(written)) return undefined;
  const command = parseCommand(written);
  if (command.name !== "misread") return command;
  const reference = referenceOf(command.argument, interviewIds);
  const whole = reference === undefined ? command : parseCommand(`/${command.typed} ${reference}`);
  return whole.name === "misread" ? undefined : whole;
}

/**
 * The question that a message of the bot answers, read from what it carries: the link of its heading (`askedLink`), else the button to
 * its next page. Undefined where it carries neither.
 */
export function askedIn(message: unknown, username: string): Command | undefined {
  const written = linkedCommands(message, username).map(parseCommand);
  const asked = written.find(command => command.name === "ask");
  if (asked) return asked.text === "" ? undefined : asked;
  const buttons = valueAt(message, "reply_markup", "inline_keyboard");
  const data = (Array.isArray(buttons) ? buttons.flat() : []).map(button =>
    parseCommand(textAt(button, "callback_data")),
  );
  for (const command of [...written, ...data]) {
    const next = command.name === "more" ? command.of : undefined;
    if (next === undefined) continue;
    const offset = next.offset - pageSize;
    return offset > 0 ? { name: "more", of: { ...next, offset } } : { name: "ask", text: next.question };
  }
  return undefined;
}

/** The address that carries a question for `askedIn`; undefined for what is none, or is too long for a link. */
export function askedLink(asked: Command | undefined, username: string): string | undefined {
  const page = pageOf(asked);
  return page && commandLink({ name: "ask", text: page.question }, username);
}

/**
 * The language of a message of the bot, told by the labels of its buttons; undefined where they are numbers and names only. Nothing has
 * to be kept for it.
 */
export function languageSaid(message: unknown): string | undefined {
  const buttons = valueAt(message, "reply_markup", "inline_keyboard");
  const labels = (Array.isArray(buttons) ? buttons.flat() : []).map(button => textAt(button, "text"));
  return languageOfLabels(labels);
}

/** What is needed to read a button again. */
export interface Known {
  readonly username: string;
  readonly interviewIds: readonly string[];
}

/** A judgement without its question, which the message carries; else the command with the payload of its deep link in place of a reference that is too long. */
function shortForm(command: Command): string {
  if (command.name === "right" || command.name === "wrong") return formatCommand({ name: command.name });
  const whole = formatCommand(command);
  if (!("reference" in command) || Buffer.byteLength(whole) <= mostBytes) return whole;
  return formatCommand({ ...command, reference: payloadOf(command.reference) });
}

/** Opens the chat with the command typed. */
function commandLink(command: Command, username: string): string | undefined {
  const link = `${linkStart(username)}${encodeURIComponent(formatCommand(command).replace(/\p{Surrogate}/gu, ""))}`;
  return link.length > mostLink ? undefined : link;
}

function linkStart(username: string): string {
  return `https://t.me/${username}?text=`;
}

function linkedCommands(message: unknown, username: string): readonly string[] {
  const entities = valueAt(message, "entities");
  if (!Array.isArray(entities)) return [];
  const start = linkStart(username);
  return entities.flatMap(entity => {
    const url = textAt(entity, "url");
    if (!url.startsWith(start)) return [];
    try {
      return decodeURIComponent(url.slice(start.length));
    } catch {
      return [];
    }
  });
}

function inRows(buttons: readonly InlineKeyboardButton[]): InlineKeyboardButton[][] {
  const rows: InlineKeyboardButton[][] = [];
  for (const button of buttons) {
    const row = rows.at(-1);
    const letters = (row ?? []).reduce((sum, { text }) => sum + text.length, button.text.length);
    if (row && row.length < mostInRow && letters <= mostLettersInRow) row.push(button);
    else rows.push([button]);
  }
  return rows;
}
