/**
 * What a person can tell the bot to do, as data, and the catalogue that help and the menus of platforms are made from. How
 * a command is written stands in command-text.ts; whoever knows the command hands the data over and writes nothing.
 *
 * A text in the form of a command that is unknown, or lacks what belongs behind it, is `Misread`: that is told to whoever
 * typed it, and no button can hold it.
 */

export type Command =
  /** A question in plain words; an empty one asks for nothing. */
  | { readonly name: "ask"; readonly text: string }
  /** Every passage on a topic. */
  | { readonly name: "all"; readonly text: string }
  /** Further passages: `of` the page that it names, else behind the answer before. */
  | { readonly name: "more"; readonly of?: Page }
  /** What comes before and after a passage; one passage as it stands. */
  | ({ readonly name: "context" | "passage" } & Pointer)
  /** How a passage is cited: in one style, else in all. */
  | ({ readonly name: "cite"; readonly style?: CitationStyle } & Pointer)
  /** The interviews of the record, from this one on, counted from 0. */
  | { readonly name: "sources"; readonly offset: number }
  /** Was this said? The words without quotation marks around them, never empty. */
  | { readonly name: "quote"; readonly words: string }
  /** What somebody holds of an answer: `of` the question that it was to, else the one before. */
  | { readonly name: Judgement; readonly of?: string }
  /** What was asked in vain, for the owner. */
  | { readonly name: "start" | "help" | "privacy" | "gaps" };

/** Of an answer, by who reads it. */
export type Judgement = "right" | "wrong";

/** Which passage is meant: by its reference, or by the number it has in the answer before, from 1. */
export type Pointer = { readonly reference: string } | { readonly at: number };

export const citationStyles = ["plain", "markdown", "chicago", "bibtex"] as const;
export type CitationStyle = (typeof citationStyles)[number];

/** A page of an answer. */
export interface Page {
  /** Passages before it. */
  readonly offset: number;
  /** The first four digits of the record's version the page was counted in. */
  readonly version?: string;
  /** In plain words, never empty. */
  readonly question: string;
}

/** A text in the form of a command that is none. */
export interface Misread {
  readonly name: "misread";
  /** The name as typed, without the stroke before it. */
  readonly typed: string;
  readonly argument: string;
  /** The command that lacks what belongs behind it; absent where there is no command of that name. */
  readonly of?: Command["name"];
}

/** One line of the catalogue. */
export interface CommandEntry {
  readonly name: Command["name"];
  /** How it is typed, without what stands before a command (`/`). */
  readonly typed: string;
  /** Whether something belongs behind it. What it is called, and what the command does, say the languages (`CommandTexts`). */
  readonly hasArgument?: true;
  /** Whether help lists it; what a button does better is listed only where there are none. */
  readonly inHelp: "always" | "without buttons" | "never";
  /** Whether the menu of a platform offers it. */
  readonly inMenu: "always" | "in private" | "never";
}

/** Every command there is, in the order of help. */
export const catalogue: readonly CommandEntry[] = [
  { name: "start", typed: "start", inHelp: "never", inMenu: "in private" },
  { name: "ask", typed: "ask", hasArgument: true, inHelp: "never", inMenu: "always" },
  { name: "sources", typed: "sources", inHelp: "always", inMenu: "always" },
  { name: "passage", typed: "p", hasArgument: true, inHelp: "always", inMenu: "always" },
  { name: "context", typed: "context", hasArgument: true, inHelp: "always", inMenu: "never" },
  { name: "cite", typed: "cite", hasArgument: true, inHelp: "always", inMenu: "never" },
  { name: "quote", typed: "quote", hasArgument: true, inHelp: "always", inMenu: "always" },
  { name: "all", typed: "all", hasArgument: true, inHelp: "always", inMenu: "always" },
  { name: "help", typed: "help", inHelp: "never", inMenu: "always" },
  { name: "privacy", typed: "privacy", inHelp: "always", inMenu: "always" },
  { name: "more", typed: "more", inHelp: "without buttons", inMenu: "never" },
  { name: "right", typed: "right", inHelp: "never", inMenu: "never" },
  { name: "wrong", typed: "wrong", inHelp: "never", inMenu: "never" },
  { name: "gaps", typed: "gaps", inHelp: "never", inMenu: "never" },
];

/** Commands that people are told of, rather than those that buttons type for them. */
export const knownCommands = catalogue.filter(({ inHelp, inMenu }) => inHelp === "always" || inMenu === "always");

const entries = new Map(catalogue.map(entry => [entry.typed, entry]));

/** The command of a name as typed, in any case of letters. */
export function commandNamed(typed: string): CommandEntry | undefined {
  return entries.get(typed.toLowerCase());
}

/** Whether something belongs behind a command. */
export function takesArgument({ name }: Command): boolean {
  return catalogue.some(entry => entry.name === name && entry.hasArgument);
}

/** The question that another one can go on from: "and Georgia?", "more". Any other command leads nowhere. */
export function pageOf(command: Command | undefined): Page | undefined {
  if (command?.name === "more") return command.of;
  return command?.name === "ask" && command.text !== "" ? { offset: 0, question: command.text } : undefined;
}
