/**
 * Commands, the shortcut and pressed buttons → what was asked. All of them come with a response URL and a user, and are
 * known again by what they hold, since Slack gives them no id of their own.
 */
import { createHash } from "node:crypto";
import { parseCommand, parseSubcommand } from "../../../core/reply/command-text.ts";
import { type Misread, takesArgument } from "../../../core/reply/commands.ts";
import type { Message } from "../../../core/reply/reply.ts";
import { claimIn } from "../../chat/claim.ts";
import { textAt, valueAt } from "../../chat/untrusted-json.ts";
import { readSlackText } from "../send/slack-text.ts";
import { longestValue, readValue, spokenIn } from "./button-value.ts";
import { type Asked, isDirect, type Place, type Question } from "./read.ts";
import { teamsOf } from "./teams.ts";
import { wordsOf } from "./words.ts";

/** What the core answers with "out of date". */
const stale: Misread = { name: "misread", typed: "more", argument: "", of: "more" };

/** What is not an event: a command, the shortcut, a pressed button. */
export function readInteraction(body: unknown): Asked | undefined {
  if (textAt(body, "type") === "block_actions") return readPress(body);
  return textAt(body, "callback_id") === "" ? readCommand(body) : readShortcut(body);
}

/** `/ask …`: the answer is for the asker only. */
function readCommand(body: unknown): Question | undefined {
  const [channel, user] = [textAt(body, "channel_id"), textAt(body, "user_id")];
  if (channel === "" || user === "") return undefined;
  return {
    kind: "question",
    keys: [interactionKey("command", body, textAt(body, "text"))],
    ...saidBehind(readSlackText(textAt(body, "text"))),
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

/** Slack has one command; the core's others are its first word. Those with something behind them the core knows by that. */
function saidBehind(text: string): Message {
  if (text === "") return { command: { name: "help" } };
  const typed = parseCommand(`/${text}`);
  // In a command's place the word is one; elsewhere "all that she said" is a question as it stands.
  if (typed.name === "all" || (typed.name === "misread" && typed.of === "all")) return { command: typed };
  const command = parseSubcommand(text);
  return command && !takesArgument(command) ? { command } : { text };
}

/** "Find on record" on a message: did he say that? The answer is for who asked. */
function readShortcut(body: unknown): Question | undefined {
  const [channel, user] = [textAt(body, "channel", "id"), textAt(body, "user", "id")];
  if (textAt(body, "callback_id") !== "find_on_record" || channel === "" || user === "") return undefined;
  const thread = textAt(body, "message", "thread_ts");
  const words = wordsOf(valueAt(body, "message"));
  return {
    kind: "question",
    keys: [interactionKey("shortcut", body, textAt(body, "message", "ts"))],
    command: words ? claimIn(words) : { name: "help" },
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
function readPress(body: unknown): Asked | undefined {
  const actions = valueAt(body, "actions");
  const action: unknown = Array.isArray(actions) ? actions[0] : undefined;
  const user = textAt(body, "user", "id");
  if (textAt(action, "type") !== "button" || user === "") return undefined;
  const [id, value] = [textAt(action, "action_id"), textAt(action, "value")];
  const { command, previous } = value.length <= longestValue ? readValue(value) : {};
  const message = messageOf(body);
  const asked = {
    keys: [interactionKey("press", body, `${id} ${textAt(action, "action_ts")} ${value}`)],
    command: command ?? stale,
    audience: isOnlyForAsker(body) ? "asker" : "everyone",
    spoken: spokenIn(id),
    ...(message ? { since: message } : {}),
    place: pressPlace(body, user),
  } as const;
  if (!command || !id.startsWith("share")) return { ...asked, kind: "question" };
  return { ...asked, kind: "share", message, ...(previous ? { previous } : {}) };
}

function pressPlace(body: unknown, user: string): Place {
  // A page has no channel; ours remembers the direct message it was opened beside.
  const channel =
    textAt(body, "channel", "id") ||
    textAt(body, "container", "channel_id") ||
    textAt(body, "view", "private_metadata");
  const direct = channel === "" || isDirect(channel);
  const parent = textAt(body, "container", "thread_ts") || textAt(body, "message", "thread_ts");
  const thread = parent || (direct || isOnlyForAsker(body) ? "" : messageOf(body));
  return {
    teams: teamsOf(body, valueAt(body, "user")),
    user,
    direct,
    threaded: parent !== "",
    ...(channel ? { channel } : {}),
    ...(thread ? { thread } : {}),
    ...responseUrlOf(body),
  };
}

/** Slack's time of the message that holds the button; empty where it does not say. */
function messageOf(body: unknown): string {
  return textAt(body, "container", "message_ts") || textAt(body, "message", "ts");
}

function isOnlyForAsker(body: unknown): boolean {
  return valueAt(body, "container", "is_ephemeral") === true;
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
