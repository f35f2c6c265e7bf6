/**
 * What a failed call to Slack means: try again, and after looking whether it arrived; or refused, with the reason for the
 * person and the cure for the owner. Codes from https://docs.slack.dev/reference/methods/chat.postMessage#errors.
 */
import { webApi } from "@slack/bolt";
import type { ChatTexts } from "../../../core/languages/sections/replies-of-chats.ts";
import { textAt } from "../../chat/untrusted-json.ts";

/** Which of the bot's sentences tells the person why nothing came. */
type NoPlace = keyof ChatTexts["places"];

export type Fault =
  /** Not now. `arrived`: it may have been done all the same. */
  | { readonly kind: "later"; readonly code: string; readonly afterMs: number; readonly arrived: boolean }
  /** Slack does not know our token any more: nothing can be sent until the owner acts. */
  | { readonly kind: "token"; readonly code: string; readonly cure: string }
  /** Not there, or not for us: `place` says why to the person. */
  | { readonly kind: "place"; readonly code: string; readonly cure: string; readonly place: NoPlace }
  /** The blocks of a message were not accepted; its words may be. */
  | { readonly kind: "form"; readonly code: string; readonly cure: string }
  /** What we sent was not accepted. */
  | { readonly kind: "refused"; readonly code: string; readonly cure: string };

/** A refused token works again only after somebody acted: so long until it is tried again. */
export const refusedAgainMs = 5 * 60_000;

/** Slack's limits last a minute. A longer wait is no word of its own, and would outlast the patience for an answer. */
const longestWaitMs = 15 * 60_000;

/** Codes of an unwell Slack; `fatal_error` may come after part of the work was done. */
const passing = new Set([
  "internal_error",
  "fatal_error",
  "service_unavailable",
  "request_timeout",
  "team_added_to_org",
]);
const limits = new Set(["ratelimited", "rate_limited", "message_limit_exceeded"]);

const newToken = "install the app again and put its new Bot User OAuth Token into SLACK_BOT_TOKEN";
const tokens: Readonly<Record<string, string>> = {
  invalid_auth: newToken,
  not_authed: newToken,
  account_inactive: newToken,
  token_revoked: newToken,
  token_expired: `switch token rotation off, or ${newToken}`,
  org_login_required: "the workspace was moved into an organization: install the app there again",
  not_allowed_token_type: "SLACK_BOT_TOKEN begins with xoxb-, SLACK_APP_TOKEN with xapp-: check that each has its own",
};

const invite = "invite the bot to the channel: /invite and its name";
const places: Readonly<Record<string, { readonly place: NoPlace; readonly cure: string }>> = {
  not_in_channel: { place: "notMember", cure: invite },
  channel_not_found: { place: "unseen", cure: invite },
  is_archived: { place: "archived", cure: "nothing to do: the channel is archived" },
  restricted_action: {
    place: "restricted",
    cure: "allow apps to post there (channel settings, posting permissions)",
  },
  restricted_action_read_only_channel: { place: "readOnly", cure: "allow the bot to post there" },
  restricted_action_thread_only_channel: { place: "threadsOnly", cure: "ask in a thread there" },
  restricted_action_non_threadable_channel: { place: "noThreads", cure: "ask in another channel" },
  thread_not_found: { place: "threadGone", cure: "nothing to do: the message was deleted" },
  message_not_found: { place: "messageGone", cure: "nothing to do: the message was deleted" },
  user_not_in_channel: { place: "askerGone", cure: "nothing to do: the asker left" },
  cannot_reply_to_message: { place: "noReplies", cure: "nothing to do" },
  team_access_not_granted: { place: "notInstalled", cure: "install the app there" },
};

/** Codes that name the form of a message. */
const forms = /block|attachment|^invalid_arguments$/;

/** Errors of connecting: nothing was sent yet. */
const unsent = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);

export function faultOf(error: unknown): Fault {
  if (error instanceof webApi.WebAPIPlatformError) return platformFault(error.data);
  if (error instanceof webApi.WebAPIRateLimitedError) return later("ratelimited", { afterMs: error.retryAfter * 1000 });
  if (error instanceof webApi.WebAPIHTTPError) return statusFault(error.statusCode);
  const code = causeCode(error);
  return later(code, { arrived: !unsent.has(code) });
}

/** The answer of a Web API call that says `ok: false`. */
export function platformFault(data: unknown): Fault {
  const code = textAt(data, "error");
  if (tokens[code] !== undefined) return { kind: "token", code, cure: tokens[code] };
  const there = places[code];
  if (there !== undefined) return { kind: "place", code, ...there };
  if (limits.has(code)) return later(code);
  // A page instead of JSON is Slack's front door being unwell; web-api hands it over as if it were a code.
  if (passing.has(code) || !/^[a-z_0-9]{1,64}$/.test(code))
    return later(passing.has(code) ? code : "no_json", { arrived: true });
  const needed = textAt(data, "needed");
  if (code === "missing_scope") {
    return {
      kind: "refused",
      code,
      cure: `add the scope ${needed || "named in manifest.yaml"} and install the app again`,
    };
  }
  const kind = forms.test(code) ? "form" : "refused";
  return { kind, code, cure: "look the code up at docs.slack.dev and report it" };
}

/** An HTTP status other than 200. */
export function statusFault(status: number, retryAfter?: string | null): Fault {
  if (status === 429) return later("ratelimited", { afterMs: (Number(retryAfter) || 1) * 1000 });
  if (status >= 500 || status === 408) return later(`http_${status}`, { arrived: true });
  return { kind: "refused", code: `http_${status}`, cure: "look whether SLACK_API_URL is right" };
}

/** As far as nothing else is known: at once, and it surely did not arrive. */
function later(
  code: string,
  { afterMs = 0, arrived = false }: { readonly afterMs?: number; readonly arrived?: boolean } = {},
): Fault {
  return { kind: "later", code, afterMs: Math.min(afterMs, longestWaitMs), arrived };
}

/** The innermost code of an error: web-api and fetch wrap the one that names the reason, connecting twice makes a list. */
function causeCode(error: unknown): string {
  let code = "unknown";
  let at: unknown = error;
  for (let depth = 0; at instanceof Error && depth < 8; depth += 1) {
    if ("code" in at && typeof at.code === "string") code = at.code;
    at = at instanceof AggregateError ? at.errors[0] : at.cause;
  }
  return code;
}
