/**
 * Is a request Slack's? (https://docs.slack.dev/authentication/verifying-requests-from-slack) Bolt compares the signature;
 * the time is checked here, since Bolt 5.1 lets any time in the future pass and a text that is no number as well.
 */
import { isValidSlackRequest } from "@slack/bolt";
import type { HttpRequest, RequestHead } from "../../http/server.ts";

/** A request older or newer than this is not taken: it may be an old one sent again. */
export const windowSeconds = 5 * 60;

/** How far the clock of who signed a request is ahead of ours; undefined where it is not signed at all, whoever did. */
export function skewOf(head: RequestHead, nowMs = Date.now()): number | undefined {
  const signed = signedIn(head);
  return signed && Math.round(signed.sentAt - nowMs / 1000);
}

/** The time and the signature, where both have their form: all that can be seen before the body is read. */
function signedIn({ headers }: RequestHead): { readonly sentAt: number; readonly signature: string } | undefined {
  const [time, signature] = [headers["x-slack-request-timestamp"], headers["x-slack-signature"]];
  if (typeof time !== "string" || !/^\d{1,12}$/.test(time)) return undefined;
  if (typeof signature !== "string" || !/^v0=[0-9a-f]{64}$/.test(signature)) return undefined;
  return { sentAt: Number(time), signature };
}

export function isGenuine(request: HttpRequest, signingSecret: string, nowMs = Date.now()): boolean {
  const signed = signedIn(request);
  if (!signed || Math.abs(skewOf(request, nowMs) ?? Number.NaN) > windowSeconds) return false;
  const { sentAt, signature } = signed;
  return isValidSlackRequest({
    signingSecret,
    body: request.body.toString("utf8"),
    headers: { "x-slack-signature": signature, "x-slack-request-timestamp": sentAt },
    nowMilliseconds: sentAt * 1000,
  });
}
