/** The whole bot as a process, with Slack's settings in its environment: it answers, and leaves when it is told to. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createFakeSlack, type FakeSlack } from "../../fakes/slack.ts";
import { signingSecret } from "../../fakes/slack-http.ts";
import { eventPayload, messageEvent } from "../../fakes/slack-payloads.ts";
import { appToken, botToken } from "../../fakes/slack-web-api.ts";
import { seenIn } from "../../fakes/slack-world.ts";
import { until } from "../../fakes/until.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const record = fileURLToPath(new URL("../../fixtures/record", import.meta.url));

let fake: FakeSlack;
let stateDir: string;
beforeEach(async () => {
  stateDir = mkdtempSync(join(tmpdir(), "onrecord-"));
  fake = await createFakeSlack();
});
afterEach(async () => {
  await fake.stop();
  rmSync(stateDir, { recursive: true });
});

function run(args: readonly string[], settings: Readonly<Record<string, string>>) {
  const env = {
    PATH: process.env.PATH ?? "",
    CORPUS_DIR: record,
    PORT: "0",
    STATE_DIR: stateDir,
    SLACK_API_URL: fake.apiUrl,
    ...settings,
  };
  const child = spawn(process.execPath, ["bin/onrecord.mjs", ...args], { cwd: root, env });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", chunk => output.push(String(chunk)));
  const ended = new Promise<number | null>(resolve => child.once("exit", resolve));
  return { child, ended, output: () => output.join("") };
}

test("it takes questions by Socket Mode, finishes what is in hand at SIGTERM, and ends with 0", async () => {
  const { child, ended, output } = run([], { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken });
  await until("it started", () => output().includes('"Started."'));
  fake.trouble("chat.postMessage", { status: 429, headers: { "retry-after": "1" } });
  await fake.socket.deliver("events_api", eventPayload(messageEvent(fake, "message", "harbour")));
  child.kill("SIGTERM");
  expect(await ended).toBe(0);
  expect(fake.world.posted.map(seenIn).join()).toContain("We will rebuild the harbour");
  expect(output()).not.toMatch(/canary/i);
});

test("two signals at once, as a wrapper makes of one, cut nothing short", async () => {
  const { child, ended, output } = run([], { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken });
  await until("it started", () => output().includes('"Started."'));
  fake.trouble("chat.postMessage", { status: 429, headers: { "retry-after": "1" } });
  await fake.socket.deliver("events_api", eventPayload(messageEvent(fake, "message", "harbour")));
  child.kill("SIGINT");
  child.kill("SIGTERM");
  expect(await ended).toBe(0);
  expect(fake.world.posted.map(seenIn).join()).toContain("We will rebuild the harbour");
});

test("both tokens mean Socket Mode, which is said", async () => {
  const settings = { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret };
  const { child, ended, output } = run([], settings);
  await until("it started", () => output().includes('"Started."'));
  expect(output()).toContain("by Socket Mode, since both tokens are set");
  child.kill("SIGTERM");
  expect(await ended).toBe(0);
});

test("a refused token ends it with one plain line that names the setting", async () => {
  const { ended, output } = run([], { SLACK_BOT_TOKEN: "xoxb-wrong", SLACK_APP_TOKEN: appToken });
  expect(await ended).toBe(78);
  expect(output()).toMatch(/SLACK_BOT_TOKEN: Slack refuses it \(invalid_auth\)/);
  expect(output()).not.toMatch(/\n\s+at /);
});

test("the doctor asks Slack, and ends with 0 where all is well", async () => {
  const { ended, output } = run(["--doctor"], { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken });
  expect(await ended).toBe(0);
  expect(output()).toContain("SLACK_BOT_TOKEN is valid: onrecord in Acme.");
});
