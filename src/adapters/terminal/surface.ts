/** How the bot is talked to on a terminal: commands are typed, and there is one to leave. */
import { catalogue } from "../../core/reply/commands.ts";
import type { Surface } from "../../core/reply/reply.ts";

const leaving = new Set(["quit", "exit", "bye", ":q"]);

const ownCommands = [{ typed: "/quit", does: "leave" }];

export const surface: Surface = { prefix: "/", hasButtons: false, ownCommands };

/** Whether a line says goodbye: `/quit`, `exit`, `:q`. */
export function isLeaving(line: string): boolean {
  return leaving.has(line.trim().toLowerCase().replace("/", ""));
}

/** What the tab key completes: all that help lists, and help itself. */
export const completions: readonly string[] = [
  ...catalogue
    .filter(({ name, inHelp }) => name === "help" || inHelp !== "never")
    .map(({ typed, argument }) => `/${typed}${argument === undefined ? "" : " "}`),
  ...ownCommands.map(({ typed }) => typed),
];
