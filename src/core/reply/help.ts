/** The way in: what a greeting, `/help`, `/privacy`, an empty or an unknown message is answered with, as blocks. */

import { languageOf } from "../languages/languages.ts";
import type { Example, Scope } from "../model.ts";
import { paragraph, plain, scopeText, strung } from "./blocks.ts";
import { type CommandEntry, catalogue, knownCommands, type Misread } from "./commands.ts";
import type { Block, Choice, Span, Surface } from "./reply.ts";
import type { Wording } from "./wording/wording.ts";

/** What the way in is made of. */
export interface WayIn {
  readonly scope: Scope;
  readonly examples: readonly Example[];
  readonly surface: Surface;
}

/** What the bot is, and what its record holds. */
export function aboutBlocks(scope: Scope, wording: Wording): readonly Block[] {
  const { about, noTexts, record } = wording.texts.help;
  const holds = wording.line(record, { scope: scopeText(scope, wording) });
  return [lineBlock(about), lineBlock(scope.passages === 0 ? noTexts : holds)];
}

function exampleBlocks({ examples: known, surface }: WayIn, wording: Wording): readonly Block[] {
  if (known.length === 0) return [];
  const { texts } = wording;
  const examples = known.map(example => exampleText(example, wording));
  const lead = lineBlock(texts.help.examples);
  if (!surface.hasButtons) return [lead, { type: "list", items: examples.map(text => [{ text }]) }];
  return [lead, { type: "choices", choices: examples.map(text => exampleChoice(text, texts.buttons.exampleHint)) }];
}

/** An example as it is asked in a language; the topic stands as the record has it, with an article only in the record's language. */
export function exampleText(example: Example, { language, line, texts }: Wording): string {
  const { sources, said, saidBy, inYear, last, lastBy } = texts.help.asking;
  const { asks, topic = "", who, year } = example;
  const article = example.isNoun && example.language === language ? languageOf(language)?.people?.definite : undefined;
  const label = article === undefined ? topic : `${article} ${topic}`;
  switch (asks) {
    case "said":
      return who === undefined ? line(said, { topic: label }) : line(saidBy, { who, topic: label });
    case "inYear":
      return year === undefined ? topic : line(inYear, { topic, year });
    case "last":
      return who === undefined ? line(last, { topic: label }) : line(lastBy, { who, topic: label });
    case "sources":
      return sources;
  }
}

/** An example as a button. */
export function exampleChoice(text: string, hint: string): Choice {
  return { label: text, hint, command: { name: "ask", text } };
}

/** A first greeting: short, with three real questions. */
export function welcomeBlocks(way: WayIn, wording: Wording): readonly Block[] {
  return [...aboutBlocks(way.scope, wording), ...exampleBlocks(way, wording), ...noteBlocks(way.surface, wording)];
}

/** Everything a person can do here. */
export function helpBlocks(way: WayIn, wording: Wording): readonly Block[] {
  const { dates, datesDo, operators, operatorsDo } = wording.texts.help;
  const items = [entryItem(dates, datesDo), entryItem(operators, operatorsDo), ...commandItems(way.surface, wording)];
  return [
    ...aboutBlocks(way.scope, wording),
    { type: "list", items },
    ...exampleBlocks(way, wording),
    ...noteBlocks(way.surface, wording),
  ];
}

/** What is typed, and what it does. */
function entryItem(typed: string, does: string): readonly Span[] {
  return [{ text: typed, style: "code" }, { text: ` ${does}` }];
}

/** A command's name as it is typed on a surface. Where one command serves for all, that one needs no further name. */
function typedOn({ prefix }: Surface, typed: string): string {
  return prefix.trim() === `/${typed}` ? prefix.trim() : `${prefix}${typed}`;
}

/** The commands as they are typed on a surface, each with what it does: items of a list. */
export function commandItems(surface: Surface, wording: Wording): readonly (readonly Span[])[] {
  const { hasButtons, ownCommands = [] } = surface;
  const common = catalogue
    .filter(({ inHelp }) => inHelp === "always" || (inHelp === "without buttons" && !hasButtons))
    .map(entry => ({
      typed: `${typedOn(surface, entry.typed)} ${argumentOf(entry, wording)}`.trimEnd(),
      does: wording.texts.commands[entry.name].does,
    }));
  const own = ownCommands.map(({ typed, does }) => ({ typed, does: does(wording) }));
  return [...common, ...own].map(({ typed, does }) => entryItem(typed, does));
}

/** What belongs behind a command, as help shows it; empty where nothing does. */
function argumentOf({ name }: CommandEntry, { texts: { commands } }: Wording): string {
  const entry = commands[name];
  return "argument" in entry ? entry.argument : "";
}

/** To a command that does not exist: those that do, and a way in. */
export function unknownBlock({ typed }: Misread, surface: Surface, wording: Wording): Block {
  const known = knownCommands.map(entry => typedOn(surface, entry.typed));
  const { counts, help } = wording.texts;
  return lineBlock(wording.line(help.unknown, { typed, known: strung(known, counts.and, wording) }));
}

function noteBlocks({ notes }: Surface, wording: Wording): readonly Block[] {
  return (notes?.(wording) ?? []).map(note => paragraph({ text: note, style: "quiet" }));
}

/** One line before the help, where a message could not be used as it was. */
export function lineBlock(text: string): Block {
  return paragraph(plain(text));
}

/** What is kept of questions. */
export function privacyBlocks({ texts }: Wording, isInCluster: boolean): readonly Block[] {
  return (isInCluster ? texts.help.privacyInCluster : texts.help.privacy).map(lineBlock);
}
