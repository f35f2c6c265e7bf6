/** The way in: what a greeting, `/help`, `/privacy`, an empty or an unknown message is answered with, as blocks. */

import type { Scope } from "../model.ts";
import { paragraph, plain, scopeText } from "./blocks.ts";
import { catalogue, knownCommands, type Misread } from "./commands.ts";
import type { Block, Choice, Span, Surface } from "./reply.ts";

/** What the bot is, and what its record holds. */
export function aboutBlocks(scope: Scope): readonly Block[] {
  return [
    paragraph(
      plain("I look up what was said on the record, and show the words with whose they are, when, where and a link."),
    ),
    lineBlock(
      scope.passages === 0
        ? "No texts are loaded yet: put interviews into the corpus folder and start again."
        : `The record: ${scopeText(scope)}. What it does not hold I do not answer.`,
    ),
  ];
}

function exampleBlocks(examples: readonly string[], { hasButtons }: Surface): readonly Block[] {
  if (examples.length === 0) return [];
  const lead = paragraph(plain("For example:"));
  if (!hasButtons) return [lead, { type: "list", items: examples.map(text => [{ text }]) }];
  return [lead, { type: "choices", choices: examples.map(exampleChoice) }];
}

function exampleChoice(text: string): Choice {
  return { label: text, hint: "Ask this", command: { name: "ask", text } };
}

const operators: readonly (readonly Span[])[] = [
  [{ text: "in 2024 · since May · last year", style: "code" }, { text: " narrow it by date" }],
  [
    { text: 'from:2024-01 to:2024-06 in:2023 speaker:… outlet:… voice:speaker "exact words" -word', style: "code" },
    { text: " narrow it exactly" },
  ],
];

/** A first greeting: short, with three real questions. */
export function welcomeBlocks(scope: Scope, examples: readonly string[], surface: Surface): readonly Block[] {
  return [...aboutBlocks(scope), ...exampleBlocks(examples, surface), ...noteBlocks(surface)];
}

/** Everything a person can do here. */
export function helpBlocks(scope: Scope, examples: readonly string[], surface: Surface): readonly Block[] {
  return [
    ...aboutBlocks(scope),
    { type: "list", items: [...operators, ...commandItems(surface)] },
    ...exampleBlocks(examples, surface),
    ...noteBlocks(surface),
  ];
}

/** A command's name as it is typed on a surface. Where one command serves for all, that one needs no further name. */
function typedOn({ prefix }: Surface, typed: string): string {
  return prefix.trim() === `/${typed}` ? prefix.trim() : `${prefix}${typed}`;
}

/** The commands as they are typed on a surface, each with what it does: items of a list. */
export function commandItems(surface: Surface): readonly (readonly Span[])[] {
  const { hasButtons, ownCommands = [] } = surface;
  const common = catalogue
    .filter(({ inHelp }) => inHelp === "always" || (inHelp === "without buttons" && !hasButtons))
    .map(({ typed, argument = "", does }) => ({ typed: `${typedOn(surface, typed)} ${argument}`.trimEnd(), does }));
  return [...common, ...ownCommands].map(({ typed, does }) => [{ text: typed, style: "code" }, { text: ` ${does}` }]);
}

/** To a command that does not exist: those that do, and a way in. */
export function unknownBlock({ typed }: Misread, surface: Surface): Block {
  const known = knownCommands.map(entry => typedOn(surface, entry.typed));
  return lineBlock(`I do not know /${typed}. I know ${known.slice(0, -1).join(", ")} and ${known.at(-1)}.`);
}

function noteBlocks({ notes = [] }: Surface): readonly Block[] {
  return notes.map(note => paragraph({ text: note, style: "quiet" }));
}

/** One line before the help, where a message could not be used as it was. */
export function lineBlock(text: string): Block {
  return paragraph(plain(text));
}

export const privacyBlocks: readonly Block[] = [
  paragraph(plain("Questions are answered on the machine this bot runs on; nothing is sent to any other service.")),
  lineBlock(
    "The text of questions is not written to the log unless whoever runs this bot has switched that on. To keep from " +
      "answering twice, the bot remembers for a day which messages it answered, without their text; to understand “and Georgia?” it remembers your last question for ten minutes.",
  ),
  lineBlock(
    "So that a crash loses no question, a message may lie in a file on that machine until it is answered; then its text is erased there.",
  ),
];
