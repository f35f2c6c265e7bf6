/** What failed goes into the log, and the person gets the apology: with the same reference. */
import { createApology } from "../../core/reply/apology.ts";
import type { Reply } from "../../core/reply/reply.ts";
import type { Wording } from "../../core/reply/wording/wording.ts";
import type { Log } from "../log/log.ts";

/** What stands in the log, and in which one. */
export interface Failure {
  readonly log: Log;
  readonly message: string;
  readonly [fact: string]: unknown;
}

/** Logs it as an error, and gives what to tell the person. */
export function apologize(wording: Wording, { log, message, ...facts }: Failure): Reply {
  const { reference, reply } = createApology(wording);
  log.error(message, { reference, ...facts });
  return reply;
}
