/**
 * Is a request Slack's? (https://docs.slack.dev/authentication/verifying-requests-from-slack) Bolt compares the signature;
 * the time is checked here, since Bolt 5.1 lets any time in the future pass and a text that is no number as well.
 */
import { isValidSlackRequest } from "@slack/bolt";
import type { HttpRequest } from "../../http/server.ts";

/** A request older or newer than this is not taken: it may be an old one sent again. */
export const windowSeconds = 5 * 60;

export interface Verdict {
  readonly genuine: boolean;
  /** How far Slack's clock is ahead of ours, where the request is refused for that. */
  readonly skewSeconds?: number;
}

export function verifySignature({ headers, body }: HttpRequest, signingSecret: string, nowMs = Date.now()): Verdict {
  const [time, signature] = [headers["x-slack-request-timestamp"], headers["x-slack-signature"]];
  if (typeof time !== "string" || !/^\d{1,12}$/.test(time)) return { genuine: false };
  if (typeof signature !== "string" || !/^v0=[0-9a-f]{64}$/.test(signature)) return { genuine: false };
  const sentAt = Number(time);
  const genuine = isValidSlackRequest({
    signingSecret,
    body: body.toString("utf8"),
    headers: { "x-slack-signature": signature, "x-slack-request-timestamp": sentAt },
    nowMilliseconds: sentAt * 1000,
  });
  if (!genuine) return { genuine };
  const skewSeconds = Math.round(sentAt - nowMs / 1000);
  return Math.abs(skewSeconds) > windowSeconds ? { genuine: false, skewSeconds } : { genuine };
}
