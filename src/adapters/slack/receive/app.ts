/**
 * Bolt's App with our listeners: each acknowledges first and hands what was asked to be answered, so that Slack's three
 * seconds never depend on the record. Bolt's conversation store is off, since it remembers every channel for ever, and its
 * own filter of own messages, since read.ts decides that; it calls Slack for nothing here.
 */
import { App, type Receiver } from "@slack/bolt";
import type { Log } from "../../log/log.ts";
import { createBoltLogger } from "../api/bolt-logger.ts";
import type { Intake } from "./intake.ts";
import { eventTypes } from "./kinds.ts";

export interface AppParts {
  readonly receiver: Receiver;
  readonly intake: Intake;
  readonly log: Log;
}

const any = /[\s\S]*/;

export function createSlackApp({ receiver, intake, log }: AppParts): App {
  const app = new App({
    receiver,
    logger: createBoltLogger(log),
    authorize: async () => ({}),
    convoStore: false,
    ignoreSelf: false,
  });
  app.command(any, async ({ ack, body }) => {
    await ack();
    intake.take(body);
  });
  app.shortcut(any, async ({ ack, body }) => {
    await ack();
    intake.take(body);
  });
  app.action(any, async ({ ack, body }) => {
    await ack();
    intake.take(body);
  });
  for (const type of eventTypes) app.event(type, async ({ body }) => intake.take(body));
  app.error(async error => log.error("A listener failed.", { error }));

  return app;
}
