/** The way in: what a greeting, `/help`, `/privacy`, an empty or an unknown message is answered with, as blocks. */

import type { Scope } from "../model.ts";
import { paragraph, plain, scopeText } from "./blocks.ts";
import type { Block, Choice, Span, Update } from "./reply.ts";

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

function exampleBlocks(examples: readonly string[], platform: Update["platform"]): readonly Block[] {
  if (examples.length === 0) return [];
  if (platform === "terminal") {
    return [paragraph(plain("For example:")), { type: "list", items: examples.map(text => [{ text }]) }];
  }
  const choices: readonly Choice[] = examples.map(text => ({ label: text, hint: "Ask this", command: `/ask ${text}` }));
  return [paragraph(plain("For example:")), { type: "choices", choices }];
}

const operators: readonly (readonly Span[])[] = [
  [{ text: "in 2024 · since May · last year", style: "code" }, { text: " narrow it by date" }],
  [
    { text: 'from:2024-01 to:2024-06 speaker:… outlet:… "exact words" -word', style: "code" },
    { text: " narrow it exactly" },
  ],
];

const commands: readonly (readonly [string, string])[] = [
  ["/sources", "the interviews of this record"],
  ["/p REFERENCE", "one passage"],
  ["/context REFERENCE", "what comes before and after it"],
  ['/quote "words"', "was this said, word for word?"],
  ["/privacy", "what is kept of your questions"],
];

/** A first greeting: short, with three real questions. */
export function welcomeBlocks(scope: Scope, examples: readonly string[], update: Update): readonly Block[] {
  return [...aboutBlocks(scope), ...exampleBlocks(examples, update.platform), ...noteBlocks(update)];
}

/** Everything a person can do here. */
export function helpBlocks(scope: Scope, examples: readonly string[], update: Update): readonly Block[] {
  const listed =
    update.platform === "terminal"
      ? [...commands, ["/more", "the next passages"] as const, ["/quit", "leave"] as const]
      : commands;
  // Slack has one command; the others are its first word.
  const typed = (name: string): string => (update.platform === "slack" ? name.replace("/", "/ask ") : name);
  return [
    ...aboutBlocks(scope),
    {
      type: "list",
      items: [
        ...operators,
        ...listed.map(([name, text]) => [{ text: typed(name), style: "code" as const }, { text: ` ${text}` }]),
      ],
    },
    ...exampleBlocks(examples, update.platform),
    ...noteBlocks(update),
  ];
}

function noteBlocks(update: Update): readonly Block[] {
  return (update.notes ?? []).map(note => paragraph({ text: note, style: "quiet" }));
}

/** One line before the help, where a message could not be used as it was. */
export function lineBlock(text: string): Block {
  return paragraph(plain(text));
}

export const privacyBlocks: readonly Block[] = [
  paragraph(plain("Questions are answered on the machine this bot runs on; nothing is sent to any other service.")),
  lineBlock(
    "The text of questions is not written to the log unless whoever runs this bot has switched that on. To keep from " +
      "answering twice, the bot remembers ids of messages for a day; to understand “and Georgia?” it remembers your last question for ten minutes.",
  ),
];
