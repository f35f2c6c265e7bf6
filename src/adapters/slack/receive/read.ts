/**
 * Payload → what a person wants of the bot, or nothing. Pure; a payload of any shape gives nothing rather than an error.
 * Events are read here, what people press or type as a command in read-interaction.ts.
 *
 *   app_mention, message.im      ─┬─▶ Incoming: the words, where the answer goes, and by which keys the same delivery is
 *   /ask, the shortcut, buttons  ─┘   known again
 *
 * Silence is decided here: own messages, other bots, edits, joins and channel talk that is not for the bot. A message in a
 * channel counts only as `app_mention`; the copy that Slack sends as `message` beside it gives nothing.
 */
import type { Command } from "../../../core/reply/commands.ts";
import type { Message } from "../../../core/reply/reply.ts";
import { textAt, valueAt } from "../../chat/untrusted-json.ts";
import { readSlackText } from "../send/slack-text.ts";

/** Where a question was asked. */
export interface Place {
  /** Every workspace the payload names: the one it came through and the asker's own (they differ in shared channels). */
  readonly teams: readonly string[];
  /** Absent where none is known, as in App Home: answers go to the direct message with `user`. */
  readonly channel?: string;
  readonly user: string;
  /** A direct message with the bot, or between two people: nobody else reads along. */
  readonly direct: boolean;
  /** The thread the answer belongs to. */
  readonly thread?: string;
  /** True where the question itself stood in that thread: only then does Slack show a message to one person there. */
  readonly threaded: boolean;
  /** Where an interaction may be answered without being a member; five times within 30 minutes. */
  readonly responseUrl?: string;
}

/** How a question came, and where its answer goes. */
export interface Delivery {
  /** Delivered once for all: a delivery is a repetition where one of its keys was seen before. */
  readonly keys: readonly string[];
  readonly audience: "everyone" | "asker";
  readonly place: Place;
  /** Slack's time of the question, where it has one: an answer to it stands behind it. */
  readonly since?: string;
}

/** A question or command, addressed to the bot. */
export type Question = Message & Delivery & { readonly kind: "question" };

/** *Share to channel* was pressed under an answer only the asker sees. */
export type Share = Message &
  Delivery & {
    readonly kind: "share";
    /** The question before that one, if it was needed to understand it. */
    readonly previous?: Command;
    /** The message that holds the button; empty where Slack does not say. */
    readonly message: string;
  };

/** What is answered with a reply. */
export type Asked = Question | Share;

/** Somebody opened the app's own page. */
export interface HomeOpened {
  readonly kind: "home";
  readonly keys: readonly string[];
  readonly tab: "home" | "messages";
  readonly place: Place;
}

/** The app was removed from the workspace, or the bot's token revoked. */
export interface Removed {
  readonly kind: "removed";
}

export type Incoming = Asked | HomeOpened | Removed;

/** The events the bot listens to. */
export const eventTypes = ["app_mention", "message", "app_home_opened", "app_uninstalled", "tokens_revoked"] as const;

/** `botUser`: the bot's own user, where it is known already. */
export function readEvent(body: unknown, botUser?: string): Incoming | undefined {
  switch (textAt(body, "event", "type")) {
    case "app_mention":
      return readMention(body, botUser);
    case "message":
      return readDirectMessage(body, botUser);
    case "app_home_opened":
      return readHomeOpened(body);
    case "app_uninstalled":
      return { kind: "removed" };
    case "tokens_revoked":
      return takesBotToken(body) ? { kind: "removed" } : undefined;
    default:
      return undefined;
  }
}

/** `@bot …` in a channel, answered in the thread of that message. */
function readMention(body: unknown, botUser?: string): Question | undefined {
  const event = valueAt(body, "event");
  return isPlain(event, botUser) ? questionIn(body, event, botUser) : undefined;
}

/** A direct message to the bot. */
function readDirectMessage(body: unknown, botUser?: string): Question | undefined {
  const event = valueAt(body, "event");
  const isForBot = isPlain(event, botUser) && isDirect(textAt(event, "channel"), textAt(event, "channel_type"));
  return isForBot ? questionIn(body, event, botUser) : undefined;
}

function questionIn(body: unknown, event: unknown, botUser?: string): Question | undefined {
  const [channel, user, ts] = [textAt(event, "channel"), textAt(event, "user"), textAt(event, "ts")];
  if (channel === "" || user === "" || ts === "") return undefined;
  const direct = isDirect(channel, textAt(event, "channel_type"));
  const parent = textAt(event, "thread_ts");
  const thread = parent || (direct ? "" : ts);
  const delivery = textAt(body, "event_id");
  return {
    kind: "question",
    keys: [...(delivery ? [`event ${delivery}`] : []), `message ${textAt(body, "team_id")} ${channel} ${ts}`],
    text: readSlackText(textAt(event, "text"), ownUser(body, botUser)),
    audience: "everyone",
    since: ts,
    place: {
      teams: teamsOf(body, event),
      channel,
      user,
      direct,
      threaded: parent !== "",
      ...(thread ? { thread } : {}),
    },
  };
}

/** A new message by a person. An edit has `edited`, or comes as a subtype, as joins, files and deletions do. */
function isPlain(event: unknown, botUser?: string): boolean {
  const user = textAt(event, "user");
  return (
    textAt(event, "subtype") === "" &&
    ["bot_id", "bot_profile", "edited"].every(key => valueAt(event, key) === undefined) &&
    valueAt(event, "hidden") !== true &&
    user !== "USLACKBOT" &&
    user !== botUser
  );
}

/** Slack tells with each event for whom it is; the identity asked for at start may not be known yet. */
function ownUser(body: unknown, botUser: string | undefined): string {
  const authorizations = valueAt(body, "authorizations");
  const first: unknown = Array.isArray(authorizations) ? authorizations[0] : undefined;
  return botUser || textAt(first, "user_id");
}

/** Home or the message tab of the app was opened. */
function readHomeOpened(body: unknown): HomeOpened | undefined {
  const event = valueAt(body, "event");
  const [user, tab, channel] = [textAt(event, "user"), textAt(event, "tab"), textAt(event, "channel")];
  if (user === "" || (tab !== "home" && tab !== "messages")) return undefined;
  const delivery = textAt(body, "event_id");
  return {
    kind: "home",
    keys: delivery ? [`event ${delivery}`] : [],
    tab,
    place: { teams: teamsOf(body, event), user, direct: true, threaded: false, ...(channel ? { channel } : {}) },
  };
}

/** Is the bot's token among those revoked? A person's may be, which the bot has no use for. */
function takesBotToken(body: unknown): boolean {
  const tokens = valueAt(body, "event", "tokens");
  const ofBots = valueAt(tokens, "bot");
  return tokens === undefined || (Array.isArray(ofBots) && ofBots.length > 0);
}

/** Conversations with ids in D are between two: https://docs.slack.dev/apis/web-api/using-the-conversations-api */
export function isDirect(channel: string, type = ""): boolean {
  return type === "im" || (type === "" && channel.startsWith("D"));
}

/** The workspaces of a payload and of the person in it, each once. */
export function teamsOf(body: unknown, person: unknown): readonly string[] {
  const named = [
    textAt(body, "team_id"),
    textAt(body, "team", "id"),
    ...["user_team", "source_team", "team_id"].map(key => textAt(person, key)),
    textAt(person, "team"),
  ];
  return [...new Set(named.filter(Boolean))];
}
