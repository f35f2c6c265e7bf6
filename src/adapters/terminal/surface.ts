/** How the bot is talked to on a terminal: commands are typed, and there is one to leave. */
import { catalogue } from "../../core/reply/commands.ts";
import type { Surface } from "../../core/reply/reply.ts";

const leaving = new Set(["quit", "exit", "bye", ":q"]);

const ownCommands: NonNullable<Surface["ownCommands"]> = [{ typed: "/quit", does: ({ texts }) => texts.chats.leave }];

export const surface: Surface = { prefix: "/", hasButtons: false, ownCommands };

/** Whether a line says goodbye: `/quit`, `exit`, `:q`. */
export function isLeaving(line: string): boolean {
  return leaving.has(line.trim().toLowerCase().replace("/", ""));
}

/** All that help lists, and help itself. */
const commands: readonly string[] = [
  ...catalogue
    .filter(({ name, inHelp }) => name === "help" || inHelp !== "never")
    .map(({ typed, hasArgument }) => `/${typed}${hasArgument ? " " : ""}`),
  ...ownCommands.map(({ typed }) => typed),
];

/** What the tab key makes of a line: a command from its beginning, the last word as one of the references; and what of it they stand for. */
export function completed(line: string, references: Iterable<string>): [found: string[], typed: string] {
  const word = /\S*$/.exec(line)![0];
  if (line.startsWith("/") && word === line) return [commands.filter(command => command.startsWith(line)), line];
  return [word === "" ? [...references] : [...references].filter(reference => reference.startsWith(word)), word];
}
