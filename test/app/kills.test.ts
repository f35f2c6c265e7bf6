/**
 * The whole bot, killed again and again while it is asked: every question gets its answer, and where the platform lets that be known,
 * only once. Short; the number of kills is what can be waited for in each run of the tests.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createFakeSlack, type FakeSlack } from "../fakes/slack.ts";
import { deliverToBot, requestOf, signingSecret } from "../fakes/slack-http.ts";
import { eventPayload, messageEvent } from "../fakes/slack-payloads.ts";
import { appToken, botToken } from "../fakes/slack-web-api.ts";
import { type FakeTelegram, fakeToken, startFakeTelegram } from "../fakes/telegram.ts";
import { alone } from "../fakes/telegram-people.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const record = fileURLToPath(new URL("../fixtures/record", import.meta.url));
const asked = "/p 2024-03-05-northern-radio/2";

let stateDir: string;
let child: ChildProcess | undefined;
beforeEach(() => {
  stateDir = mkdtempSync(join(tmpdir(), "onrecord-"));
});
afterEach(async () => {
  await kill();
  rmSync(stateDir, { recursive: true, force: true });
});

function run(settings: Readonly<Record<string, string>>): void {
  const env = { PATH: process.env.PATH ?? "", CORPUS_DIR: record, PORT: "0", STATE_DIR: stateDir, ...settings };
  child = spawn(process.execPath, ["bin/onrecord.mjs"], { cwd: root, env, stdio: "ignore" });
}

async function kill(): Promise<void> {
  if (child?.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
}

/** Finishes what is in hand: nothing comes after it. */
async function end(): Promise<void> {
  const ended = once(child!, "exit");
  child!.kill("SIGTERM");
  expect(await ended).toEqual([0, null]);
}

/** A port that nobody listens on. */
async function freePort(): Promise<string> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return String(typeof address === "object" ? address?.port : address);
}

describe("Telegram", () => {
  const questions = 60;
  /** How many messages are out then. */
  const kills = [3, 31];
  let fake: FakeTelegram;
  beforeEach(async () => {
    fake = await startFakeTelegram({ sendMs: 60 });
  });
  afterEach(async () => {
    await kill();
    await fake.stop();
  });

  async function loop(settings: Readonly<Record<string, string>>): Promise<void> {
    const own = { TELEGRAM_API_ROOT: fake.root, TELEGRAM_BOT_TOKEN: fakeToken, ...settings };
    for (let n = 0; n < questions; n++) fake.push(alone(asked, { id: 9000 + n }));
    for (const atLeast of kills) {
      run(own);
      await expect.poll(() => fake.sent.length).toBeGreaterThanOrEqual(atLeast);
      await kill();
    }
    run(own);
    await expect.poll(() => new Set(fake.sent.map(({ chat_id }) => chat_id)).size).toBe(questions);
    await expect.poll(() => fake.pending.length).toBe(0);
    await end();
    // A kill between the request and the note of it makes one come twice: Telegram has no way to ask.
    expect(fake.sent.length).toBeLessThanOrEqual(questions + kills.length);
  }

  test("by webhook none is lost and a kill repeats one at most, however slow the sends are", async () => {
    const PORT = await freePort();
    fake.sendTo(`http://127.0.0.1:${PORT}`);
    await loop({
      PORT,
      TELEGRAM_WEBHOOK_URL: "https://bot.example/tg",
      TELEGRAM_WEBHOOK_SECRET: "a-secret-of-16-letters",
    });
  });

  test("by polling none is lost and a kill repeats one at most", () => loop({}));
});

describe("Slack", () => {
  const questions = 60;
  let fake: FakeSlack;
  beforeEach(async () => {
    fake = await createFakeSlack();
  });
  afterEach(async () => {
    await kill();
    await fake.stop();
  });

  /** Asks in a thread of its own each time, and hands each question over until it is acknowledged. */
  async function loop(
    settings: Readonly<Record<string, string>>,
    deliver: (payload: Readonly<Record<string, unknown>>) => Promise<unknown>,
  ): Promise<void> {
    const own = { SLACK_API_URL: fake.apiUrl, SLACK_BOT_TOKEN: botToken, ...settings };
    const asking = Array.from({ length: questions }, (_, n) => {
      const event = messageEvent(fake, "app_mention", `<@UBOT> ${asked}`, { user: `U${100 + n}` });
      return deliver(eventPayload(event)).then(() => event.ts as string);
    });
    const answers = () => fake.world.posted.map(({ thread }) => thread);
    for (const atLeast of [1, 30]) {
      run(own);
      await expect.poll(() => answers().length).toBeGreaterThanOrEqual(atLeast);
      await kill();
    }
    run(own);
    const threads = await Promise.all(asking);
    await expect.poll(() => new Set(answers()).size).toBe(questions);
    await end();
    expect(answers().toSorted()).toEqual(threads.toSorted());
  }

  test("by HTTP none that was acknowledged is lost, and none is answered twice", async () => {
    const PORT = await freePort();
    const address = `http://127.0.0.1:${PORT}/slack/events`;
    const settings = { PORT, SLACK_SIGNING_SECRET: signingSecret };
    await loop(settings, async payload => {
      const isTaken = () =>
        deliverToBot(address, requestOf("events_api", payload)).then(({ status }) => status === 200);
      await expect.poll(() => isTaken().catch(() => false), { interval: 250 }).toBe(true);
    });
  });

  test("by Socket Mode none that was acknowledged is lost, and none is answered twice", () =>
    loop({ SLACK_APP_TOKEN: appToken }, payload => fake.socket.deliver("events_api", payload)));
});
