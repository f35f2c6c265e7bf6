/**
 * What the *Share* button holds: the command that gives the same answer again, and below it the question before, where one
 * may be needed to understand it. Text as typed, no state of ours: it works after a restart.
 */
import { formatCommand } from "../../../core/reply/command-text.ts";
import type { Command } from "../../../core/reply/commands.ts";

/** Of each line, in UTF-16 units; the core reads 512 characters of a question, and a button holds 2,000. */
const longestLine = 990;

export function shareValue(command: Command, previous?: Command): string {
  return previous ? `${line(command)}\n${line(previous)}` : line(command);
}

/** One line of whole code points: Slack takes no halves. */
function line(command: Command): string {
  const flat = formatCommand(command).replace(/\s+/g, " ").trim();
  return flat.slice(0, longestLine).replace(/\p{Surrogate}/gu, "");
}
