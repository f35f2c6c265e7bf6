/**
 * Bolt's App with our listeners: each acknowledges first and hands what was asked to be answered, so that Slack's three
 * seconds never depend on the record. Bolt's conversation store is off, since it remembers every channel for ever, and its
 * own filter of own messages, since read.ts decides that; it calls Slack for nothing here.
 */
import { App, type Receiver } from "@slack/bolt";
import type { Log } from "../../log/log.ts";
import type { Answering } from "../answer/answering.ts";
import type { Welcome } from "../answer/welcome.ts";
import { createBoltLogger } from "../api/bolt-logger.ts";
import { readDirectMessage, readHomeOpened, readMention, takesBotToken } from "./read.ts";
import { readCommand, readPress, readShortcut } from "./read-interaction.ts";

export interface AppParts {
  readonly receiver: Receiver;
  readonly answering: Answering;
  readonly welcome: Welcome;
  /** The bot's own user, once it is known. */
  readonly botUser: () => string | undefined;
  /** The app was removed from the workspace, or its token revoked. */
  readonly onRemoved: () => void;
  readonly log: Log;
}

const any = /[\s\S]*/;

export function createSlackApp({ receiver, answering, welcome, botUser, onRemoved, log }: AppParts): App {
  const app = new App({
    receiver,
    logger: createBoltLogger(log),
    authorize: async () => ({}),
    convoStore: false,
    ignoreSelf: false,
  });
  app.command(any, async ({ ack, body }) => {
    await ack();
    answering.take(readCommand(body));
  });
  app.shortcut(any, async ({ ack, body }) => {
    await ack();
    answering.take(readShortcut(body));
  });
  app.action(any, async ({ ack, body }) => {
    await ack();
    answering.take(readPress(body));
  });
  app.event("app_mention", async ({ body }) => answering.take(readMention(body, botUser())));
  app.event("message", async ({ body }) => answering.take(readDirectMessage(body, botUser())));
  app.event("app_home_opened", async ({ body }) => void welcome(readHomeOpened(body)));
  app.event("app_uninstalled", async () => onRemoved());
  app.event("tokens_revoked", async ({ body }) => void (takesBotToken(body) && onRemoved()));
  app.error(async error => log.error("A listener failed.", { error }));
  return app;
}
