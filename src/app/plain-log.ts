/**
 * The log of somebody who sits at the terminal: what failed, in a line beside the answers, and nothing else. A bot that runs has
 * JSON lines (adapters/log/log.ts).
 */
import type { Log } from "../adapters/log/log.ts";
import { failureOf } from "./exit.ts";

/** `tell`: writes a line where answers are not. */
export function createPlainLog(tell: (line: string) => void): Log {
  const nothing = (): void => {};
  return {
    debug: nothing,
    info: nothing,
    warn: nothing,
    error: (message, { reference, error } = {}) => tell(`${reference ?? message}: ${failureOf(error).line}`),
  };
}
