/** What failed goes into the log, and the person gets the apology: with the same reference. */
import { createApology } from "../../core/reply/apology.ts";
import type { Reply } from "../../core/reply/reply.ts";
import type { Log } from "../log/log.ts";

/** Logs it as an error, and gives what to tell the person. */
export function apologize(log: Log, message: string, facts: Readonly<Record<string, unknown>>): Reply {
  const { reference, reply } = createApology();
  log.error(message, { reference, ...facts });
  return reply;
}
