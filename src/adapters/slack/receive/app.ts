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
import { eventTypes } from "./kinds.ts";
import { type Incoming, readEvent } from "./read.ts";
import { readInteraction } from "./read-interaction.ts";

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
    take(readInteraction(body));
  });
  app.shortcut(any, async ({ ack, body }) => {
    await ack();
    take(readInteraction(body));
  });
  app.action(any, async ({ ack, body }) => {
    await ack();
    take(readInteraction(body));
  });
  for (const type of eventTypes) app.event(type, async ({ body }) => take(readEvent(body, botUser())));
  app.error(async error => log.error("A listener failed.", { error }));

  function take(incoming: Incoming | undefined): void {
    if (incoming?.kind === "home") void welcome(incoming);
    else if (incoming?.kind === "removed") onRemoved();
    else if (incoming) answering.take(incoming);
  }

  return app;
}
