/** Payloads as Slack sends them, by their documented shape: events, commands, shortcuts, buttons, the opened app. */
import type { FakeSlack } from "./slack.ts";
import { botUser, type Posted, team } from "./slack-world.ts";

let count = 0;
/** Ids that are never the same twice, as Slack's. */
const unique = (prefix: string): string => {
  count += 1;
  return `${prefix}${String(count).padStart(8, "0")}`;
};

type Fields = Readonly<Record<string, unknown>>;

/** The envelope of an event. */
export function eventPayload(event: Fields, more: Fields = {}): Fields {
  return {
    type: "event_callback",
    token: "deprecated",
    team_id: team,
    api_app_id: "A1",
    event_id: unique("Ev"),
    event_time: 1_760_000_000,
    authorizations: [{ enterprise_id: null, team_id: team, user_id: botUser, is_bot: true }],
    event,
    ...more,
  };
}

export interface Spoken {
  readonly channel?: string;
  readonly user?: string;
  readonly thread?: string;
  /** Fields of the event over these. */
  readonly event?: Fields;
}

/** Slack's own escaping of what somebody typed. */
export function typed(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** A message as it is written into the world's time. `text` is as Slack hands it over: see `typed`. */
export function messageEvent(
  fake: FakeSlack,
  type: "app_mention" | "message",
  text: string,
  spoken: Spoken = {},
): Fields {
  const { channel = type === "message" ? "D1" : "C1", user = "U1", thread, event } = spoken;
  const ts = fake.world.now();
  return {
    type,
    channel,
    user,
    text,
    ts,
    event_ts: ts,
    team,
    client_msg_id: unique("msg-"),
    ...(channel.startsWith("D") ? { channel_type: "im" } : { channel_type: "channel" }),
    ...(thread ? { thread_ts: thread } : {}),
    ...event,
  };
}

export function commandPayload(fake: FakeSlack, text: string, { channel = "C1", user = "U1" }: Spoken = {}): Fields {
  return {
    command: "/ask",
    text,
    team_id: team,
    team_domain: "acme",
    channel_id: channel,
    channel_name: channel.startsWith("D") ? "directmessage" : "general",
    user_id: user,
    user_name: "ada",
    api_app_id: "A1",
    is_enterprise_install: "false",
    response_url: fake.responseUrl(channel, user),
    trigger_id: unique("trigger."),
  };
}

export function shortcutPayload(fake: FakeSlack, text: string, { channel = "C1", user = "U1" }: Spoken = {}): Fields {
  return {
    type: "message_action",
    callback_id: "find_on_record",
    trigger_id: unique("trigger."),
    response_url: fake.responseUrl(channel, user),
    team: { id: team, domain: "acme" },
    channel: { id: channel, name: "general" },
    user: { id: user, team_id: team, name: "ada" },
    message_ts: fake.world.now(),
    message: { type: "message", user: "U2", ts: fake.world.now(), text },
  };
}

export interface Button {
  readonly action_id: string;
  readonly value: string;
  readonly text: { readonly text: string };
}

/** The buttons of a message, in order. */
export function buttonsOf(blocks: readonly unknown[]): readonly Button[] {
  return (blocks as readonly { readonly type: string; readonly elements: readonly Button[] }[])
    .filter(block => block.type === "actions")
    .flatMap(block => block.elements);
}

/** A press on a button of a message. */
export function pressPayload(fake: FakeSlack, message: Posted, button: Partial<Button>, user = "U1"): Fields {
  return {
    type: "block_actions",
    trigger_id: unique("trigger."),
    response_url: fake.responseUrl(message.channel, user),
    api_app_id: "A1",
    team: { id: team, domain: "acme" },
    user: { id: user, username: "ada", name: "ada", team_id: team },
    channel: { id: message.channel, name: "general" },
    container: {
      type: "message",
      message_ts: message.ts,
      channel_id: message.channel,
      is_ephemeral: message.only !== undefined,
      ...(message.thread ? { thread_ts: message.thread } : {}),
    },
    actions: [{ type: "button", block_id: "b", action_ts: fake.world.now(), ...button }],
  };
}

/** A press on a button of the app's own page. */
export function homePressPayload(fake: FakeSlack, button: Partial<Button>, remembered = "", user = "U1"): Fields {
  return {
    type: "block_actions",
    trigger_id: unique("trigger."),
    team: { id: team, domain: "acme" },
    user: { id: user, team_id: team },
    container: { type: "view", view_id: "V1" },
    view: { id: "V1", type: "home", team_id: team, private_metadata: remembered },
    actions: [{ type: "button", block_id: "b", action_ts: fake.world.now(), ...button }],
  };
}

export function homeOpenedEvent(tab: "home" | "messages", user = "U1", channel = "D1"): Fields {
  return { type: "app_home_opened", user, channel, tab, event_ts: "1760000000.000001" };
}
