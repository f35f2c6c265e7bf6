/**
 * How a command is written: the one grammar. Whoever has a text calls `parseCommand`; whoever must store a command as text
 * (the data of a button, a link) calls `formatCommand`.
 *
 *   text ──parse──▶ Command ──format──▶ text      what was formatted parses to the same command
 *
 * A text that has not the form of a command is a question.
 */
import { inAll } from "../languages/languages.ts";
import { fold } from "../text/fold.ts";
import { printable } from "../text/printable.ts";
import {
  type Command,
  catalogue,
  citationStyles,
  commandNamed,
  knownCommands,
  type Misread,
  type Page,
  type Pointer,
} from "./commands.ts";
import type { Message } from "./reply.ts";

/** `/name@bot argument`; what an argument may begin with: a place in a list (`12`, `3.ab12`), a reference. */
const form =
  /^\/(\w{1,32})(?:@(\w{1,64}))?[.,:;!?]*(?!\S)\s*((?:(\d{1,15})(?:\.([\da-f]{4}))?(?!\S)\s*|(\S+\/\d[^\s/]*)\s*)?([\s\S]*))/i;

/** Marks behind a reference, as it stands at the end of a sentence. */
const afterReference = /[^\p{L}\p{N}]+$/u;

/** A text in the form of a command, taken apart and not yet understood. */
export interface WrittenCommand {
  /** As typed. */
  readonly name: string;
  /** The bot it is addressed to: `/ask@bot`. */
  readonly bot?: string;
  /** All that stands behind, without white space around it. */
  readonly argument: string;
}

interface Parts extends WrittenCommand {
  readonly offset?: number;
  readonly version?: string;
  readonly reference?: string;
  /** The argument behind the offset or the reference. */
  readonly rest: string;
}

function partsOf(text: string): Parts | undefined {
  const found = form.exec(text.trim());
  if (!found) return undefined;
  const [, name = "", bot, argument = "", offset, version, reference, rest = ""] = found;
  return {
    name,
    argument,
    rest,
    ...(bot === undefined ? {} : { bot }),
    ...(offset === undefined ? {} : { offset: Number(offset) }),
    ...(version === undefined ? {} : { version: version.toLowerCase() }),
    ...(reference === undefined ? {} : { reference: reference.replace(afterReference, "") }),
  };
}

/** The parts of a text in the form of a command; undefined for any other. */
export function splitCommand(text: string): WrittenCommand | undefined {
  return partsOf(text);
}

/** What a text tells the bot to do. To which bot it is addressed is for the adapter to look at. */
export function parseCommand(text: string): Command | Misread {
  const parts = partsOf(text);
  if (!parts) return { name: "ask", text: text.trim() };
  const entry = commandNamed(parts.name);
  const misread: Misread = { name: "misread", typed: parts.name, argument: parts.argument };
  if (!entry) return misread;
  return commandOf(entry.name, pointing.has(entry.name) ? withoutStop(text) : parts) ?? { ...misread, of: entry.name };
}

const pointing: ReadonlySet<Command["name"]> = new Set(["context", "passage", "cite"]);
/** Longer than any reference. */
const longestPointing = 300;

/** "/context 2." */
function withoutStop(text: string): Parts {
  const parts = partsOf(text.length > longestPointing ? text : text.replace(/[.,:;!?\s]+$/, ""));
  return parts ?? { name: "", argument: "", rest: "" };
}

/** Undefined where something is missing behind the name. */
function commandOf(name: Command["name"], parts: Parts): Command | undefined {
  const { argument, rest } = parts;
  const pointer = pointerIn(parts);
  switch (name) {
    case "ask":
      return { name, text: argument };
    case "all":
      return argument === "" ? undefined : { name, text: argument };
    case "right":
    case "wrong":
      return argument === "" ? { name } : { name, of: argument };
    case "more": {
      const of = pageIn(parts);
      return argument === "" ? { name } : of && { name, of };
    }
    case "context":
    case "passage":
      return pointer && rest === "" ? { name, ...pointer } : undefined;
    case "cite": {
      const style = citationStyles.find(one => one === rest.trim().toLowerCase());
      if (!pointer || (rest !== "" && !style)) return undefined;
      return style ? { name, ...pointer, style } : { name, ...pointer };
    }
    case "sources":
      return { name, offset: parts.offset ?? 0 };
    case "quote": {
      const words = unquoted(argument);
      return words === "" ? undefined : { name, words };
    }
    default:
      return { name };
  }
}

/** A page has no more passages. */
const mostOnPage = 99;

/** `2024-03-05-northern-radio/3`, `2`. */
function pointerIn({ reference, offset = 0, version }: Parts): Pointer | undefined {
  if (reference !== undefined) return { reference };
  return offset === 0 || offset > mostOnPage || version !== undefined ? undefined : { at: offset };
}

/** `3.ab12 France`, `3 France`. */
function pageIn({ offset, version, rest }: Parts): Page | undefined {
  if (offset === undefined || rest === "") return undefined;
  return { offset, question: rest, ...(version === undefined ? {} : { version }) };
}

/**
 * The command that the words behind another one are, where a platform has one command for all: `sources`, `p REFERENCE`, `quote
 * "words"`. Undefined where they are a question, such as "sources of energy".
 */
export function parseSubcommand(text: string): Command | undefined {
  const written = splitCommand(`/${text.trim()}`);
  const entry = written && knownCommands.find(({ typed }) => typed === written.name.toLowerCase());
  // "All that she said on taxes" is a question as it stands.
  if (!entry || entry.name === "ask" || entry.name === "all" || (!entry.hasArgument && written.argument !== ""))
    return undefined;
  if (entry.name === "quote" && !isOpening(written.argument) && isAbout(written.argument)) return undefined;
  const command = parseCommand(`/${text.trim()}`);
  return command.name === "misread" ? undefined : command;
}

const leads = inAll(({ questions: { about, aboutOnceAsked, belonging, addressee } }) => [
  ...about,
  ...aboutOnceAsked,
  ...belonging,
  ...addressee.leads,
  ...addressee.weakLeads,
]);

/** "Quote of the day", "quote on taxes": what is quoted has no such word before it. */
function isAbout(text: string): boolean {
  return leads.has(fold(/^\S+/.exec(text)?.[0] ?? ""));
}

/** What somebody said, understood. */
export function commandIn(message: Message): Command | Misread {
  return "command" in message ? message.command : parseCommand(message.text);
}

/** What somebody said, as it would be typed: for a log. */
export function writtenMessage(message: Message): string {
  if ("text" in message) return message.text;
  const { command } = message;
  return command.name === "misread" ? `/${command.typed} ${command.argument}`.trimEnd() : formatCommand(command);
}

/** The command as a text that reads back the same, as a person would type it. */
export function formatCommand(command: Command): string {
  return `/${typedOf(command.name)} ${argumentOf(command)}`.trimEnd();
}

function typedOf(name: Command["name"]): string {
  return catalogue.find(entry => entry.name === name)?.typed ?? name;
}

function argumentOf(command: Command): string {
  switch (command.name) {
    case "ask":
    case "all":
      return command.text;
    case "right":
    case "wrong":
      return command.of ?? "";
    case "more": {
      if (!command.of) return "";
      const { offset, version, question } = command.of;
      return `${offset}${version === undefined ? "" : `.${version}`} ${question}`;
    }
    case "context":
    case "passage":
      return pointed(command);
    case "cite":
      return `${pointed(command)} ${command.style ?? ""}`.trimEnd();
    case "sources":
      return command.offset === 0 ? "" : String(command.offset);
    case "quote":
      return quoted(command.words);
    default:
      return "";
  }
}

function pointed(pointer: Pointer): string {
  return "at" in pointer ? String(pointer.at) : pointer.reference;
}

/** In marks that enclose it, whatever marks it holds. */
function quoted(words: string): string {
  const all = [`“${words}”`, `«${words}»`, `"${words}"`, `‘${words}’`, words];
  return all.find(text => unquoted(text) === words) ?? words;
}

function isOpening(text: string): boolean {
  return text !== "" && "\"“«„'‘".includes(text[0]!);
}

/** A word that a line's end divides, as text from pages has it. */
const dividedWord = /(\p{Ll})[-\u00ad][ \t]*[\r\n]+[ \t]*(?=\p{Ll})/gu;
const anyMark = /["“”«»„]/u;

/** Two apostrophes, as quotation marks are typed too. */
const doubled = /^(?:\u{27}{2}|\u{60}{2})(?=\S)|(?<=\S)\u{27}{2}$/gu;

/** What stands in quotation marks, or all of it. */
function unquoted(written: string): string {
  const text = written.replace(doubled, '"');
  const within = text.slice(1, -1);
  const isEnclosed = text.length > 1 && isOpening(text) && "\"”»“'’".includes(text.at(-1)!) && !isTwo(text[0]!, within);
  return printable((isEnclosed ? within : text).replace(dividedWord, "$1")).trim();
}

/** “We will,” she said, “rebuild it”: the first mark inside closes, so the outer ones enclose two stretches. */
function isTwo(opening: string, within: string): boolean {
  const first = anyMark.exec(within)?.[0];
  return first === "”" || first === "»" || (first === '"' && opening === '"') || (first === "“" && opening === "„");
}
