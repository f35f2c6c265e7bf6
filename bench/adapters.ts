/**
 * What a chat adapter adds to the core's own time: updates go in as the platform's payloads and come out as calls to its API,
 * in process, without HTTP. The bot gives a ready reply, the API answers at once.
 */
import { webApi } from "@slack/bolt";
import type { Api } from "grammy";
import { createDedupe } from "../src/adapters/chat/dedupe.ts";
import { createJournal } from "../src/adapters/journal/journal.ts";
import { createLog } from "../src/adapters/log/log.ts";
import { createAccess as createSlackAccess } from "../src/adapters/slack/access.ts";
import { createAnswering as createSlackAnswering } from "../src/adapters/slack/answer/answering.ts";
import { createHealth } from "../src/adapters/slack/api/health.ts";
import { createSlackApp } from "../src/adapters/slack/receive/app.ts";
import { createIntake as createSlackIntake } from "../src/adapters/slack/receive/intake.ts";
import { createOutbox } from "../src/adapters/slack/send/outbox.ts";
import { createAccess } from "../src/adapters/telegram/access.ts";
import { createAnswering } from "../src/adapters/telegram/answer/answering.ts";
import { createQueries } from "../src/adapters/telegram/answer/queries.ts";
import { createIntake } from "../src/adapters/telegram/receive/intake.ts";
import { readUpdate } from "../src/adapters/telegram/receive/read.ts";
import { createBacklog } from "../src/adapters/telegram/send/backlog.ts";
import { createCircuitBreaker } from "../src/adapters/telegram/send/circuit-breaker.ts";
import { createOutbox as createTelegramOutbox } from "../src/adapters/telegram/send/outbox.ts";
import { createSender } from "../src/adapters/telegram/send/sender.ts";
import type { Bot } from "../src/core/reply/reply.ts";

const warmUp = 1_000;
const log = createLog({ level: "silent", secrets: [] });

/** A bot that has its reply ready. */
async function readyBot(bot: Bot, text: string): Promise<Bot> {
  const reply = await bot.reply({ text, place: "private", surface: { prefix: "/", hasButtons: true } });
  return { ...bot, reply: async () => reply };
}

/** Microseconds of each Telegram message, answered. */
export async function timeTelegram(real: Bot, text: string, updates: number): Promise<readonly number[]> {
  const bot = await readyBot(real, text);
  const done = async (): Promise<true> => true;
  const api = { sendMessage: done, answerCallbackQuery: done, sendChatAction: done } as unknown as Api;
  const me = { id: 1, username: "bot", hearsAll: true, inline: true };
  const access = createAccess({});
  const sender = createSender({
    api,
    log,
    breaker: createCircuitBreaker(),
    onMove() {},
    onTokenRefused() {},
  });
  const outbox = createTelegramOutbox({ sender, backlog: createBacklog(), username: me.username, log });
  const queries = createQueries({ api, bot, username: me.username, access, log });
  const { respond } = createAnswering({ api, bot, me, access, outbox, queries, log, onMove() {}, logQuestions: false });
  const journal = createJournal({ name: "telegram", log });
  const intake = createIntake({ read: update => readUpdate(update, me), respond, journal, noted: "before", log });
  return timeEach(updates, async at => {
    const person = { id: (at % 50) + 1 };
    const message = { message_id: at, date: 1, chat: { ...person, type: "private" }, from: person, text };
    await intake.accept({ update_id: at, message });
  });
}

/** Microseconds of each Slack command, acknowledged and answered. */
export async function timeSlack(real: Bot, text: string, commands: number): Promise<readonly number[]> {
  const bot = await readyBot(real, text);
  let answered: () => void = () => {};
  const respond = async (): Promise<undefined> => answered() as undefined;
  const fetch = async (): Promise<Response> => new Response('{"ok":true}');
  const client = new webApi.WebClient("token", { fetch, retryConfig: { retries: 0 } });
  const health = createHealth(log);
  const outbox = createOutbox({ client, upload: () => async () => undefined, respond, health, log });
  const dedupe = createDedupe({ limit: commands + 1, ttlMs: 3_600_000 });
  const journal = createJournal({ name: "slack", log });
  const answering = createSlackAnswering({
    bot,
    outbox,
    dedupe,
    journal,
    access: createSlackAccess({}),
    takesFiles: () => false,
    lookAtAnswer: async () => undefined,
    lookAtThread: async () => undefined,
    languageOf: async () => undefined,
    log,
    logQuestions: false,
  });
  const receiver = { init() {}, async start() {}, async stop() {} };
  const intake = createSlackIntake({
    journal,
    answer: answering.take,
    react: async () => undefined,
    welcome: async () => {},
    botUser: () => "U0",
    onRemoved() {},
  });
  const app = createSlackApp({ receiver, intake, log });
  const times = await timeEach(commands, async at => {
    const ids = { team_id: "T1", channel_id: "C1", user_id: "U1", trigger_id: `t${at}` };
    const body = { ...ids, command: "/ask", text, response_url: `https://hooks.slack.com/commands/${at}` };
    const out = new Promise<void>(resolve => {
      answered = resolve;
    });
    await app.processEvent({ body, ack: async () => {} });
    await out;
  });
  await answering.drain(10);
  return times;
}

async function timeEach(count: number, handle: (at: number) => Promise<void>): Promise<readonly number[]> {
  const times: number[] = [];
  for (let at = 0; at < count; at++) {
    const begun = performance.now();
    await handle(at);
    if (at >= warmUp) times.push((performance.now() - begun) * 1000);
  }
  return times;
}
