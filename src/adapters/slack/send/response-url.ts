/**
 * Answering an interaction through the address it came with: no scope is needed, and it works where the bot is no member
 * (https://docs.slack.dev/interactivity/handling-user-interaction#message_responses). The address is the key to it, so it
 * is used only where it is Slack's, and never logged.
 */
import type { Log } from "../../log/log.ts";
import { type Fault, faultOf, platformFault, statusFault } from "../api/fault.ts";
import type { SlackHosts } from "../api/hosts.ts";
import type { Network } from "../api/network.ts";

/** To everyone in the channel, only to the asker, or in place of the message whose button was pressed. */
export type ResponseForm = "public" | "private" | "in place";

export type Respond = (url: string | undefined, message: object, form: ResponseForm) => Promise<Fault | undefined>;

/** A response URL takes so many messages. */
export const mostResponses = 5;

/** There is no address, it is not Slack's, or it took all it takes. */
export const noResponse: Fault = { kind: "refused", code: "no_response_url", cure: "nothing to do" };

export interface RespondParts {
  readonly network: Network;
  readonly hosts: SlackHosts;
  readonly log: Log;
}

export function createRespond({ network, hosts, log }: RespondParts): Respond {
  return async (url, message, form) => {
    if (url === undefined) return noResponse;
    if (!hosts.takesResponses(url)) {
      log.warn("A response URL that is not Slack's was not used.");
      return noResponse;
    }
    const body = {
      response_type: form === "public" ? "in_channel" : "ephemeral",
      replace_original: form === "in place",
      ...message,
    };
    try {
      const response = await network.fetch(url, {
        method: "POST",
        headers: { "content-type": "application/json; charset=utf-8" },
        body: JSON.stringify(body),
      });
      const text = await response.text();
      const named = /\b(?:invalid_blocks\w*|msg_blocks_too_long|invalid_attachments)\b/.exec(text)?.[0];
      if (response.status !== 200 && named !== undefined) return platformFault({ error: named });
      if (response.status !== 200) return statusFault(response.status, response.headers.get("retry-after"));
      const refused = /^\s*\{.*"ok"\s*:\s*false/s.test(text);
      return refused ? responseFault(text) : undefined;
    } catch (error) {
      return faultOf(error);
    }
  };
}

/** Slack says `used_url` and the like; whatever it is, this address takes nothing more. */
function responseFault(text: string): Fault {
  const fault = platformFault(JSON.parse(text));
  return fault.kind === "token" ? { ...fault, kind: "refused" } : fault;
}
