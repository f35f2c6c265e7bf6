/**
 * Commands, the shortcut and pressed buttons → what was asked. All of them come with a response URL and a user, and are
 * known again by what they hold, since Slack gives them no id of their own.
 */
import { createHash } from "node:crypto";
import { textAt, valueAt } from "../../chat/untrusted-json.ts";
import { readSlackText } from "../send/slack-text.ts";
import { type Asked, isDirect, type Shared, teamsOf } from "./read.ts";

/** The longest value Slack allows in a button. */
export const longestValue = 2000;
/** What the core answers with "out of date". */
const stale = "/more";

/** `/ask …`: the answer is for the asker only. */
export function readCommand(body: unknown): Asked | undefined {
  const [channel, user] = [textAt(body, "channel_id"), textAt(body, "user_id")];
  if (channel === "" || user === "") return undefined;
  return {
    keys: [interactionKey("command", body, textAt(body, "text"))],
    text: commandText(readSlackText(textAt(body, "text"))),
    audience: "asker",
    place: {
      teams: teamsOf(body, body),
      channel,
      user,
      direct: isDirect(channel),
      threaded: false,
      ...responseUrlOf(body),
    },
  };
}

/** Slack has one command; the core's others are its first word. */
function commandText(text: string): string {
  if (text === "") return "/help";
  const named =
    /^(?:help|sources|privacy)$/i.test(text) || /^(?:p|context)\s+\S+\/\d\S*$|^quote\s+["“«„].+/is.test(text);
  return named ? `/${text}` : text;
}

/** "Find on record" on a message: its text is the question, the answer is for who asked. */
export function readShortcut(body: unknown): Asked | undefined {
  const [channel, user] = [textAt(body, "channel", "id"), textAt(body, "user", "id")];
  if (textAt(body, "callback_id") !== "find_on_record" || channel === "" || user === "") return undefined;
  const thread = textAt(body, "message", "thread_ts");
  const text = readSlackText(textAt(body, "message", "text"));
  return {
    keys: [interactionKey("shortcut", body, textAt(body, "message", "ts"))],
    text: text ? `/ask ${text}` : "/help",
    audience: "asker",
    place: {
      teams: teamsOf(body, valueAt(body, "user")),
      channel,
      user,
      direct: isDirect(channel),
      threaded: thread !== "",
      ...(thread ? { thread } : {}),
      ...responseUrlOf(body),
    },
  };
}

/** A pressed button: the command it holds, answered where its message stands and for whom that message was. */
export function readPress(body: unknown): Asked | Shared | undefined {
  const actions = valueAt(body, "actions");
  const action: unknown = Array.isArray(actions) ? actions[0] : undefined;
  const user = textAt(body, "user", "id");
  if (textAt(body, "type") !== "block_actions" || textAt(action, "type") !== "button" || user === "") return undefined;
  // A page has no channel; ours remembers the direct message it was opened beside.
  const channel =
    textAt(body, "channel", "id") ||
    textAt(body, "container", "channel_id") ||
    textAt(body, "view", "private_metadata");
  const message = textAt(body, "container", "message_ts") || textAt(body, "message", "ts");
  const onlyAsker = valueAt(body, "container", "is_ephemeral") === true;
  const direct = channel === "" || isDirect(channel);
  const parent = textAt(body, "container", "thread_ts") || textAt(body, "message", "thread_ts");
  const thread = parent || (direct || onlyAsker ? "" : message);
  const value = textAt(action, "value");
  const [command = "", previous] = value.split("\n");
  const fits = value.length <= longestValue && command.startsWith("/");
  const asked: Asked = {
    keys: [interactionKey("press", body, `${textAt(action, "action_id")} ${textAt(action, "action_ts")} ${value}`)],
    text: fits ? command : stale,
    audience: onlyAsker ? "asker" : "everyone",
    ...(message ? { since: message } : {}),
    place: {
      teams: teamsOf(body, valueAt(body, "user")),
      user,
      direct,
      threaded: parent !== "",
      ...(channel ? { channel } : {}),
      ...(thread ? { thread } : {}),
      ...responseUrlOf(body),
    },
  };
  if (!fits || !textAt(action, "action_id").startsWith("share")) return asked;
  return { ...asked, message, ...(previous ? { previous } : {}) };
}

function responseUrlOf(body: unknown): { readonly responseUrl?: string } {
  const responseUrl = textAt(body, "response_url");
  return responseUrl ? { responseUrl } : {};
}

/** An interaction delivered twice is the same in all of this. As a digest: keys are kept for a day, what was asked is not. */
function interactionKey(kind: string, body: unknown, what: string): string {
  const parts = [textAt(body, "trigger_id"), textAt(body, "response_url"), textAt(body, "user", "id"), what];
  return `${kind} ${createHash("sha256").update(JSON.stringify(parts)).digest("base64url")}`;
}
