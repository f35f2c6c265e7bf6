/** The adapter against the fake Slack, in either mode, and a person who talks through it. */

import type { ChatAdapter } from "../../src/adapters/chat/adapter.ts";
import type { Shared } from "../../src/adapters/chat/shared.ts";
import type { Gaps } from "../../src/adapters/gaps/gaps-file.ts";
import { createHttpServer } from "../../src/adapters/http/server.ts";
import { createJournal, type Journal } from "../../src/adapters/journal/journal.ts";
import { createLog, type Log, type LogLevel } from "../../src/adapters/log/log.ts";
import { createSlackAdapter } from "../../src/adapters/slack/adapter.ts";
import type { SlackSettings } from "../../src/adapters/slack/settings.ts";
import type { Bot } from "../../src/core/reply/reply.ts";
import { testBot } from "../fixtures/bot.ts";
import { createFakeSlack, type FakeSlack } from "./slack.ts";
import { type Delivery, deliverToBot, requestOf, signingSecret } from "./slack-http.ts";
import {
  buttonsOf,
  commandPayload,
  eventPayload,
  homeOpenedEvent,
  messageEvent,
  pressPayload,
  type Spoken,
  shortcutPayload,
} from "./slack-payloads.ts";
import { appToken, botToken } from "./slack-web-api.ts";
import { type Posted, seenIn } from "./slack-world.ts";
import { until } from "./until.ts";

export type Mode = "socket" | "http";
type Kind = Parameters<typeof requestOf>[0];
type Fields = Readonly<Record<string, unknown>>;

export interface SlackChat {
  readonly fake: FakeSlack;
  readonly adapter: ChatAdapter;
  /** Lines of the log, as written. */
  readonly log: readonly string[];
  /** Where Slack's requests go, in HTTP mode. */
  readonly address: string;
  /** Hands a payload over as Slack does, and resolves when it is acknowledged. */
  deliver(kind: Kind, payload: Fields): Promise<Delivery | undefined>;
  say(text: string, spoken?: Spoken): Promise<Fields>;
  mention(text: string, spoken?: Spoken): Promise<Fields>;
  command(text: string, spoken?: Spoken): Promise<Fields>;
  shortcut(text: string, spoken?: Spoken): Promise<Fields>;
  press(message: Posted, actionId: string, user?: string): Promise<Fields>;
  open(tab: "home" | "messages"): Promise<Fields>;
  /** The messages people see, at least so many; waits for them. */
  messages(atLeast: number): Promise<readonly Posted[]>;
  /** What the newest message reads like. */
  newest(): string;
  /** Stops the adapter, then Slack. */
  stop(): Promise<void>;
}

export interface StartOptions {
  readonly settings?: Partial<SlackSettings>;
  readonly bot?: Bot;
  readonly journal?: Journal;
  readonly ready?: Promise<void>;
  readonly shared?: Shared;
  readonly gaps?: Gaps;
  readonly level?: LogLevel;
  readonly logQuestions?: boolean;
  /** Where it is not to be started yet. */
  readonly idle?: boolean;
  readonly fake?: FakeSlack;
}

export async function startSlack(mode: Mode, options: StartOptions = {}): Promise<SlackChat> {
  const fake = options.fake ?? (await createFakeSlack());
  const lines: string[] = [];
  const log: Log = createLog({
    level: options.level ?? "debug",
    secrets: [botToken, appToken, signingSecret],
    write: line => void lines.push(line),
  });
  const server = createHttpServer({ host: "127.0.0.1", port: 0, log });
  await server.start();
  const address = `http://127.0.0.1:${server.port()}/slack/events`;
  const adapter = createSlackAdapter({
    bot: options.bot ?? (await testBot()),
    log,
    server,
    botToken,
    apiUrl: fake.apiUrl,
    ...(mode === "socket" ? { appToken } : { signingSecret }),
    logQuestions: options.logQuestions ?? false,
    journal: options.journal ?? createJournal({ name: "slack", log }),
    ready: options.ready,
    shared: options.shared,
    gaps: options.gaps,
    ...options.settings,
  });
  if (!options.idle) await adapter.start();

  async function deliver(kind: Kind, payload: Fields): Promise<Delivery | undefined> {
    if (mode === "http") return deliverToBot(address, requestOf(kind, payload));
    await fake.socket.deliver(kind, payload);
    return undefined;
  }

  async function sent(kind: Kind, payload: Fields): Promise<Fields> {
    await deliver(kind, payload);
    return payload;
  }

  return {
    fake,
    adapter,
    log: lines,
    address,
    deliver,
    say: (text, spoken) => sent("events_api", eventPayload(messageEvent(fake, "message", text, spoken))),
    mention: (text, spoken) => sent("events_api", eventPayload(messageEvent(fake, "app_mention", text, spoken))),
    command: (text, spoken) => sent("slash_commands", commandPayload(fake, text, spoken)),
    shortcut: (text, spoken) => sent("interactive", shortcutPayload(fake, text, spoken)),
    press(message, actionId, user) {
      const button = buttonsOf(message.blocks).find(found => found.action_id.startsWith(actionId));
      if (!button) throw new Error(`no button ${actionId}`);
      return sent("interactive", pressPayload(fake, message, button, user));
    },
    open: tab => sent("events_api", eventPayload(homeOpenedEvent(tab))),
    async messages(atLeast) {
      await until(`${atLeast} messages`, () => fake.world.posted.length >= atLeast);
      return fake.world.posted;
    },
    newest: () => seenIn(fake.world.posted.at(-1)!),
    async stop() {
      await adapter.stop();
      await server.stop();
      await fake.stop();
    },
  };
}
