/**
 * Payload → what a person wants of the bot, or nothing. Pure; a payload of any shape gives nothing rather than an error.
 * Events are read here, what people press or type as a command in read-interaction.ts.
 *
 *   app_mention, message.im      ─┬─▶ Incoming: the words, where the answer goes, and by which keys the same delivery is
 *   /ask, the shortcut, buttons  ─┘   known again
 *
 * Which kinds end here says kinds.ts; besides, own messages, other bots, and channel talk that is not for the bot. A message in a
 * channel counts only as `app_mention`; the copy that Slack sends as `message` beside it gives nothing. A mention that an edit puts
 * in is one, too: the key of its message knows what was answered before.
 */
import type { Command, Judgement } from "../../../core/reply/commands.ts";
import type { Message } from "../../../core/reply/reply.ts";
import { claimIn } from "../../chat/claim.ts";
import { textAt, valueAt } from "../../chat/untrusted-json.ts";
import { fateOf } from "./kinds.ts";
import { type Team, teamsOf } from "./teams.ts";
import { attachedWords, sharedWords, typedWords, wordsOf } from "./words.ts";

/** Where a question was asked. */
export interface Place {
  /** Every workspace that the payload names. */
  readonly teams: readonly Team[];
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
  /** The language of the bot's message whose button was pressed. */
  readonly spoken?: string;
  /** A process before took it and did not get done: its answer may be out. */
  readonly again?: boolean;
}

/** A question or command, addressed to the bot. */
export type Question = Message &
  Delivery & {
    readonly kind: "question";
    /** The words of another message that comes with it. */
    readonly pointedAt?: string;
  };

/** A person's message without words that can be read: a voice clip, or the bot's name in a canvas or in a list. */
export interface Unread extends Delivery {
  readonly kind: "unread";
  /** It is a message as others are, and only its words are missing. */
  readonly isMessage: boolean;
}

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
export type Asked = Question | Share | Unread;

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

/** A thumb on a message of the bot's. */
export interface Reaction {
  readonly kind: "reaction";
  readonly keys: readonly string[];
  readonly place: Place;
  /** Slack's time of the message. */
  readonly message: string;
  readonly judgement: Judgement;
}

export type Incoming = Asked | HomeOpened | Removed | Reaction;

/** The key that every delivery of the question has. */
export function lastingKey({ keys }: Delivery): string {
  return keys.at(-1) ?? "";
}

/** `botUser`: the bot's own user, where it is known already. */
export function readEvent(body: unknown, botUser?: string): Incoming | undefined {
  switch (textAt(body, "event", "type")) {
    case "app_mention":
      return readMention(body, botUser);
    case "message":
      return readDirectMessage(body, botUser);
    case "app_home_opened":
      return readHomeOpened(body);
    case "reaction_added":
      return readReaction(body, botUser);
    case "app_uninstalled":
      return { kind: "removed" };
    case "tokens_revoked":
      return takesBotToken(body) ? { kind: "removed" } : undefined;
    default:
      return undefined;
  }
}

/** `@bot …` in a channel, answered in the thread of that message. */
function readMention(body: unknown, botUser?: string): Asked | undefined {
  return readSpoken(body, botUser);
}

/** A direct message to the bot. */
function readDirectMessage(body: unknown, botUser?: string): Asked | undefined {
  const event = valueAt(body, "event");
  return isDirect(textAt(event, "channel"), textAt(event, "channel_type")) ? readSpoken(body, botUser) : undefined;
}

function readSpoken(body: unknown, botUser?: string): Asked | undefined {
  const event = valueAt(body, "event");
  const fate = isByPerson(event, botUser) ? fateOf(textAt(event, "subtype")) : undefined;
  const delivery = fate === "answer" || fate === "tell" ? deliveryOf(body, event) : undefined;
  if (!delivery) return undefined;
  return fate === "tell"
    ? { kind: "unread", isMessage: false, ...delivery }
    : readWords(event, delivery, ownUser(body, botUser));
}

/** Somebody else's words that are handed on without a word are looked up as what was said. */
function readWords(event: unknown, delivery: Delivery, botUser: string): Asked {
  const text = typedWords(event, botUser);
  const shared = sharedWords(event);
  if (textAt(event, "text").trim() !== "") {
    return { kind: "question", text, ...(shared === "" ? {} : { pointedAt: shared }), ...delivery };
  }
  const attached = attachedWords(event);
  if (attached !== "") return { kind: "question", command: claimIn(attached), ...delivery };
  const words = wordsOf(event);
  return words === ""
    ? { kind: "unread", isMessage: true, ...delivery }
    : { kind: "question", text: words, ...delivery };
}

function deliveryOf(body: unknown, event: unknown): Delivery | undefined {
  const [channel, user, ts] = [textAt(event, "channel"), textAt(event, "user"), textAt(event, "ts")];
  if (channel === "" || user === "" || ts === "") return undefined;
  const direct = isDirect(channel, textAt(event, "channel_type"));
  const parent = textAt(event, "thread_ts");
  const thread = parent || (direct ? "" : ts);
  const delivery = textAt(body, "event_id");
  return {
    keys: [...(delivery ? [`event ${delivery}`] : []), `message ${textAt(body, "team_id")} ${channel} ${ts}`],
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

/** Not by the bot, another one, or Slack itself. */
function isByPerson(event: unknown, botUser?: string): boolean {
  const user = textAt(event, "user");
  return (
    ["bot_id", "bot_profile"].every(key => valueAt(event, key) === undefined) &&
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

const thumbs: Readonly<Record<string, Judgement>> = {
  "+1": "right",
  thumbsup: "right",
  "-1": "wrong",
  thumbsdown: "wrong",
};

/** Of whatever colour; on what the bot wrote. */
function readReaction(body: unknown, botUser?: string): Reaction | undefined {
  const event = valueAt(body, "event");
  const [user, by] = [textAt(event, "user"), textAt(event, "item_user")];
  const [channel, message] = [textAt(event, "item", "channel"), textAt(event, "item", "ts")];
  const judgement = thumbs[textAt(event, "reaction").replace(/::skin-tone-\d$/, "")];
  const isOwn = by !== "" && by === ownUser(body, botUser) && user !== by;
  if (!isOwn || user === "" || channel === "" || message === "" || judgement === undefined) return undefined;
  const delivery = textAt(body, "event_id");
  const place = { teams: teamsOf(body, event), channel, user, direct: isDirect(channel), threaded: false };
  return { kind: "reaction", keys: delivery ? [`event ${delivery}`] : [], place, message, judgement };
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
