/**
 * Bolt's and its clients' lines, as far as they may be seen: debug and info hold whole payloads, with what people asked,
 * and are dropped. What matters of the rest is said by this adapter with its cure, so theirs are for debugging only.
 */
import { type Logger, LogLevel } from "@slack/bolt";
import type { Log } from "../../log/log.ts";

export function createBoltLogger(log: Log): Logger {
  const line = (...parts: unknown[]): void => {
    log.debug("Slack's library says.", { parts: parts.map(part => (part instanceof Error ? part : String(part))) });
  };
  const nothing = (): void => {};
  return {
    debug: nothing,
    info: nothing,
    warn: line,
    error: line,
    setLevel: nothing,
    getLevel: () => LogLevel.WARN,
    setName: nothing,
  };
}
