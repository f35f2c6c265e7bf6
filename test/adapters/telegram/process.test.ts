/** The whole bot as a process, with Telegram's settings in its environment: it answers, leaves when told, survives a kill. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type FakeTelegram, fakeToken, startFakeTelegram } from "../../fakes/telegram.ts";
import { alone } from "../../fakes/telegram-people.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const record = fileURLToPath(new URL("../../fixtures/record", import.meta.url));

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

function run(args: readonly string[] = [], settings: Readonly<Record<string, string>> = {}) {
  const env = {
    PATH: process.env.PATH ?? "",
    CORPUS_DIR: record,
    PORT: "0",
    STATE_DIR: stateDir,
    TELEGRAM_API_ROOT: fake.root,
    TELEGRAM_BOT_TOKEN: fakeToken,
    ...settings,
  };
  const child = spawn(process.execPath, ["bin/onrecord.mjs", ...args], { cwd: root, env });
  children.push(child);
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", chunk => output.push(String(chunk)));
  const ended = new Promise<number | null>(resolve => child.once("exit", resolve));
  return { child, ended, output: () => output.join("") };
}

test("it answers, finishes what is in hand at SIGTERM, confirms it, and ends with 0", async () => {
  const { child, ended, output } = run();
  fake.push(alone("harbour"));
  await expect.poll(() => fake.sent.length).toBe(1);
  fake.fail({
    method: "sendMessage",
    as: { status: 429, description: "Too Many Requests: retry after 1", parameters: { retry_after: 1 } },
  });
  fake.push(alone("ferry"));
  await expect.poll(() => fake.calls.filter(({ method }) => method === "sendMessage").length).toBe(2);
  child.kill("SIGTERM");
  expect(await ended).toBe(0);
  expect(fake.sent.map(({ text }) => text).join()).toContain("ferry");
  expect(fake.pending).toEqual([]);
  expect(output()).not.toContain(fakeToken);
});

test("killed at any moment it loses no question, and repeats few answers", async () => {
  const questions = 120;
  for (let n = 0; n < questions; n++) fake.push(alone("/p 2024-03-05-northern-radio/2", { id: 9000 + n }));
  let kills = 0;
  for (const atLeast of [15, 45, 80]) {
    const { child, ended } = run();
    await expect.poll(() => fake.sent.length).toBeGreaterThanOrEqual(atLeast);
    child.kill("SIGKILL");
    kills += 1;
    await ended;
  }
  run();
  // What Telegram may forget lies in the journal, and is answered from there.
  await expect.poll(() => new Set(fake.sent.map(({ chat_id }) => chat_id)).size).toBe(questions);
  await expect.poll(() => fake.pending.length).toBe(0);
  expect(fake.sent.length).toBeLessThanOrEqual(questions + kills * 40);
}, 600_000);

test("a refused token ends it with one plain line that names the setting", async () => {
  const { ended, output } = run([], { TELEGRAM_BOT_TOKEN: "1:AAF-canary_canary_canary_canary_wrong0" });
  expect(await ended).toBe(78);
  expect(output()).toMatch(/TELEGRAM_BOT_TOKEN: Telegram does not accept this token \(401 Unauthorized\)/);
  expect(output()).not.toMatch(/canary|\n\s+at /);
});

test("the doctor asks Telegram, and ends with 0 where all is well", async () => {
  const { ended, output } = run(["--doctor"]);
  expect(await ended).toBe(0);
  expect(output()).toContain("Telegram accepts the token; the bot is @onrecord_bot.");
});
