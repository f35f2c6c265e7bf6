/**
 * How the program ends where it cannot go on: one line for whoever started it, and an exit code that scripts can tell apart
 * (78, 70: sysexits.h). No stack: people cannot use it, and libraries put secrets into it; where the program itself is wrong,
 * the line names the place.
 */
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { programFolder } from "../adapters/corpus-folder/program-folder.ts";
import { createRedactor } from "../adapters/log/redact.ts";
import { OnrecordError } from "../core/errors.ts";

export const exitCodes = { ok: 0, usage: 2, internal: 70, config: 78 } as const;

export interface Failure {
  readonly line: string;
  readonly exitCode: number;
}

/** An OnrecordError says what to do; anything else is a mistake of the program. */
export function failureOf(error: unknown): Failure {
  if (error instanceof OnrecordError) {
    return { line: error.message, exitCode: error.code === "config" ? exitCodes.config : exitCodes.internal };
  }
  const { message = String(error), stack = "" } = error instanceof Error ? error : {};
  const line = `This is a mistake in the program${placeIn(stack)}: ${message.split("\n", 1)[0]}`;
  return { line: createRedactor([])(line), exitCode: exitCodes.internal };
}

/** " (src/core/lookup.ts:88:10)", or in dist/ where it is built: the first place of our own on the way to the error. */
function placeIn(stack: string): string {
  const [, address] = /(file:\/\/\/[^\s()]*\/(?:src|dist)\/[^\s()]+)/.exec(stack) ?? [];
  if (address === undefined) return "";
  const [, path = "", place = ""] = /^(.+?)((?::\d+)*)$/.exec(address) ?? [];
  return ` (${relative(programFolder, fileURLToPath(path))}${place})`;
}
