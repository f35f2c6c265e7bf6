/**
 * Bolt's App with our listeners: each acknowledges first and hands what was asked to the desk, so that Slack's three
 * seconds never depend on the record. Bolt's conversation store is off, since it remembers every channel for ever, and its
 * own filter of own messages, since read.ts decides that; it calls Slack for nothing here.
 */
import { App, type Receiver } from "@slack/bolt";
import type { Log } from "../../log/log.ts";
import type { Desk } from "../answer/answering.ts";
import type { Welcome } from "../answer/welcome.ts";
import { createBoltLogger } from "../api/bolt-logger.ts";
import { readDirectMessage, readHomeOpened, readMention, takesBotToken } from "./read.ts";
import { readCommand, readPress, readShortcut } from "./read-interaction.ts";

export interface AppParts {
  readonly receiver: Receiver;
  readonly desk: Desk;
  readonly welcome: Welcome;
  /** The bot's own user, once it is known. */
  readonly botUser: () => string | undefined;
  /** The app was removed from the workspace, or its token revoked. */
  readonly onRemoved: () => void;
  readonly log: Log;
}

const any = /[\s\S]*/;

export function createSlackApp({ receiver, desk, welcome, botUser, onRemoved, log }: AppParts): App {
  const app = new App({
    receiver,
    logger: createBoltLogger(log),
    authorize: async () => ({}),
    convoStore: false,
    ignoreSelf: false,
  });
  app.command(any, async ({ ack, body }) => {
    await ack();
    desk.take(readCommand(body));
  });
  app.shortcut(any, async ({ ack, body }) => {
    await ack();
    desk.take(readShortcut(body));
  });
  app.action(any, async ({ ack, body }) => {
    await ack();
    desk.take(readPress(body));
  });
  app.event("app_mention", async ({ body }) => desk.take(readMention(body, botUser())));
  app.event("message", async ({ body }) => desk.take(readDirectMessage(body, botUser())));
  app.event("app_home_opened", async ({ body }) => void welcome(readHomeOpened(body)));
  app.event("app_uninstalled", async () => onRemoved());
  app.event("tokens_revoked", async ({ body }) => void (takesBotToken(body) && onRemoved()));
  app.error(async error => log.error("A listener failed.", { error }));
  return app;
}
