/** The bot beside its platforms, as a process: its health, one platform that stays down, an error that nobody caught. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createFakeSlack } from "../fakes/slack.ts";
import { appToken, botToken } from "../fakes/slack-web-api.ts";
import { type FakeTelegram, fakeToken, startFakeTelegram } from "../fakes/telegram.ts";
import { alone } from "../fakes/telegram-people.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const record = fileURLToPath(new URL("../fixtures/record", import.meta.url));

let fake: FakeTelegram;
const children: ChildProcess[] = [];
let stateDir: string;
beforeEach(async () => {
  stateDir = mkdtempSync(join(tmpdir(), "onrecord-"));
  fake = await startFakeTelegram({ sendMs: 5 });
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  await fake.stop();
  rmSync(stateDir, { recursive: true, force: true });
});

function run(settings: Readonly<Record<string, string>> = {}, preload: readonly string[] = []) {
  const env = {
    PATH: process.env.PATH ?? "",
    CORPUS_DIR: record,
    PORT: "0",
    STATE_DIR: stateDir,
    TELEGRAM_API_ROOT: fake.root,
    TELEGRAM_BOT_TOKEN: fakeToken,
    ...settings,
  };
  const child = spawn(process.execPath, [...preload, "bin/onrecord.mjs"], { cwd: root, env });
  children.push(child);
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", chunk => output.push(String(chunk)));
  const ended = once(child, "close").then(([code]) => code as number | null);
  return { child, ended, output: () => output.join("") };
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

describe("what a monitor sees", () => {
  test("is served to who has the token, and holds counts and no words", async () => {
    const token = "canary-token-of-16-letters";
    const port = await freePort();
    run({ PORT: port, METRICS_TOKEN: token });
    fake.push(alone("harbour"));
    fake.push(alone("zeppelins"));
    await expect.poll(() => fake.sent.length).toBe(2);
    const url = `http://127.0.0.1:${port}/metrics`;
    expect((await fetch(url)).status).toBe(401);
    expect((await fetch(url, { headers: { authorization: `Bearer ${token}x` } })).status).toBe(401);
    const seen = await (await fetch(url, { headers: { authorization: `Bearer ${token}` } })).text();
    expect(seen).toMatch(/^onrecord_replies_total\{kind="answer"\} 1$/m);
    expect(seen).toMatch(/^onrecord_replies_total\{kind="nothing"\} 1$/m);
    expect(seen).toMatch(/^onrecord_reply_seconds_count 2$/m);
    expect(seen).toMatch(/^onrecord_in_hand\{platform="telegram"\} \d+$/m);
    expect(seen).toMatch(/^onrecord_ready\{platform="telegram"\} 1$/m);
    expect(seen).toMatch(/^onrecord_log_dropped_lines 0$/m);
    expect(seen).toMatch(/^onrecord_record_age_seconds \d/m);
    expect(seen).not.toMatch(/zeppelins|harbour|canary/);
  });

  test("is nothing without a token", async () => {
    const port = await freePort();
    run({ PORT: port });
    fake.push(alone("harbour"));
    await expect.poll(() => fake.sent.length).toBe(1);
    expect((await fetch(`http://127.0.0.1:${port}/metrics`)).status).toBe(404);
  });
});

test("nobody reads its log, and a terminal hangs up: it answers on, and ends when it is told to", async () => {
  const { child, ended } = run({ LOG_LEVEL: "debug", LOG_QUESTIONS: "1" });
  const { stderr } = child;
  await once(stderr!, "data");
  stderr!.removeAllListeners("data").pause();
  child.kill("SIGHUP");
  const long = "zeppelin ".repeat(400);
  const people = 600;
  for (let n = 0; n < people; n++) fake.push(alone(`${long}${n}`, { id: 5000 + n }));
  await expect.poll(() => fake.sent.length).toBe(people);
  child.kill("SIGTERM");
  const code = once(child, "exit").then(([exit]) => exit as number | null);
  expect(await code).toBe(0);
  stderr!.resume();
  await ended;
});

test("a second bot on the same STATE_DIR ends with one line, and the first answers on", async () => {
  run();
  fake.push(alone("harbour"));
  await expect.poll(() => fake.sent.length).toBe(1);
  const { ended, output } = run();
  expect(await ended).toBe(78);
  expect(output()).toMatch(/^STATE_DIR: another bot \(process \d+\) .*\n$/);
  fake.push(alone("zeppelins"));
  await expect.poll(() => fake.sent.length).toBe(2);
});

describe("beside each other", () => {
  test("one that is refused stays down, is named in the log and in /readyz, and the other one answers", async () => {
    const slack = await createFakeSlack();
    const port = await freePort();
    const refused = { SLACK_BOT_TOKEN: "xoxb-wrong-canary", SLACK_APP_TOKEN: appToken, SLACK_API_URL: slack.apiUrl };
    const { child, ended, output } = run({ ...refused, PORT: port });
    fake.push(alone("harbour"));
    await expect.poll(() => fake.sent.length).toBe(1);
    await expect.poll(output).toMatch(/"level":"error".*slack stays down: SLACK_BOT_TOKEN: Slack refuses it/);
    expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
    const ready = await fetch(`http://127.0.0.1:${port}/readyz`);
    expect(ready.status).toBe(503);
    expect(await ready.json()).toMatchObject({ telegram: "ready", slack: "stopped" });
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
    expect(output()).not.toContain("canary");
    await slack.stop();
  });

  test("where both are refused, there is a line for each, and it ends", async () => {
    const slack = await createFakeSlack();
    const refused = { SLACK_BOT_TOKEN: "xoxb-wrong-canary", SLACK_APP_TOKEN: appToken, SLACK_API_URL: slack.apiUrl };
    const { ended, output } = run({ ...refused, TELEGRAM_BOT_TOKEN: `1:${"wrong".repeat(7)}` });
    expect(await ended).toBe(78);
    const lines = output()
      .split("\n")
      .filter(line => line !== "" && !line.startsWith("{"));
    expect(lines).toHaveLength(2);
    expect(lines.join("\n")).toMatch(/TELEGRAM_BOT_TOKEN: [\s\S]*SLACK_BOT_TOKEN: /);
    await slack.stop();
  });

  test("a token that is revoked later ends it where no other platform runs, and where one does it goes on", async () => {
    const port = await freePort();
    const { ended, output } = run({ PORT: port });
    fake.push(alone("harbour"));
    await expect.poll(() => fake.sent.length).toBe(1);
    fake.fail({ method: "getUpdates", times: 100, as: { status: 401, description: "Unauthorized" } });
    fake.push(alone("ferry"));
    expect(await ended).toBe(78);
    expect(output()).toMatch(/"level":"error".*TELEGRAM_BOT_TOKEN: Telegram does not accept this token/);
    fake.heal();

    const slack = await createFakeSlack();
    const both = run({ SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_API_URL: slack.apiUrl, PORT: port });
    await expect.poll(() => fake.sent.length).toBeGreaterThan(1);
    fake.fail({ method: "getUpdates", times: 100, as: { status: 401, description: "Unauthorized" } });
    fake.push(alone("harbour"));
    await expect.poll(both.output).toMatch(/TELEGRAM_BOT_TOKEN: Telegram does not accept/);
    const states = async (): Promise<unknown> => (await fetch(`http://127.0.0.1:${port}/readyz`)).json();
    await expect.poll(states).toMatchObject({ telegram: "stopped", slack: "ready" });
    both.child.kill("SIGTERM");
    expect(await both.ended).toBe(0);
    await slack.stop();
  });

  test("a signal ends it also while a platform does not answer at the start", async () => {
    fake.fail({ method: "getMe", times: 100, as: "hang" });
    const { child, ended, output } = run();
    await expect.poll(() => fake.calls.length).toBe(1);
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
    // It did not wait until the call was given up.
    expect(output()).not.toContain("Telegram cannot be reached");
  });

  test("a port that is taken is no matter for long polling", async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    await once(taken, "listening");
    const { port } = taken.address() as { port: number };
    const { child, ended, output } = run({ PORT: String(port) });
    fake.push(alone("harbour"));
    await expect.poll(() => fake.sent.length).toBe(1);
    expect(output()).toContain("already in use");
    child.kill("SIGINT");
    expect(await ended).toBe(0);
    taken.close();
  });
});

describe("while the record is read", () => {
  /** Every thread does nothing, and never comes to an end. */
  const code = `
    import threads from "node:worker_threads";
    import { syncBuiltinESMExports } from "node:module";
    threads.Worker = class extends threads.Worker {
      constructor() { super("setInterval(() => {}, 1e9)", { eval: true, execArgv: [] }); }
    };
    syncBuiltinESMExports();`;
  const endless = ["--import", `data:text/javascript,${encodeURIComponent(code)}`];

  test("it is healthy and not ready, tells people how far it is, and ends at a signal", async () => {
    const port = await freePort();
    const { child, ended, output } = run({ PORT: port }, endless);
    await expect.poll(output).toContain('"Started."');
    expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
    const ready = await fetch(`http://127.0.0.1:${port}/readyz`);
    expect(ready.status).toBe(503);
    expect(await ready.json()).toEqual({ telegram: "ready", record: "reading" });
    fake.push(alone("harbour"));
    await expect.poll(() => fake.sent.length).toBe(1);
    expect(JSON.stringify(fake.sent)).toContain("I am still reading the record (0 %).");
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
  });

  test("and once it is, /readyz names the record", async () => {
    const port = await freePort();
    const { child, ended } = run({ PORT: port });
    const ready = async (): Promise<unknown> => {
      const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
      return answer?.status === 200 ? answer.json() : undefined;
    };
    await expect.poll(ready).toEqual({ telegram: "ready", record: expect.stringMatching(/^[0-9a-f]{8}$/) });
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
  });

  test("where there is none it ends, with one line and as a wrong setting does", async () => {
    const { ended, output } = run({ CORPUS_DIR: "test/no-such-folder" });
    expect(await ended).toBe(78);
    expect(output()).toContain('CORPUS_DIR: there is no folder "test/no-such-folder"');
  });
});

test("an error that nobody caught is logged without secrets and stack, what is in hand is finished, and it ends with 70", async () => {
  const code = `process.on("SIGUSR2", () => { Promise.reject(new Error("unseen")); setTimeout(() => { throw new Error("${fakeToken} broke"); }); })`;
  const { child, ended, output } = run({}, ["--import", `data:text/javascript,${encodeURIComponent(code)}`]);
  fake.push(alone("harbour"));
  await expect.poll(() => fake.sent.length).toBe(1);
  child.kill("SIGUSR2");
  expect(await ended).toBe(70);
  expect(output()).toMatch(/"level":"error".*unseen/);
  expect(output()).toMatch(/"level":"error".*\[secret\] broke/);
  expect(output()).not.toMatch(/\n\s+at /);
  expect(output()).not.toContain(fakeToken);
});
