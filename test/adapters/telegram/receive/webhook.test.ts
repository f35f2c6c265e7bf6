import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, test } from "vitest";
import { createJournal } from "../../../../src/adapters/journal/journal.ts";
import { createLog } from "../../../../src/adapters/log/log.ts";
import { allowedUpdates } from "../../../../src/adapters/telegram/receive/kinds.ts";
import { alone, ann, ben } from "../../../fakes/telegram-people.ts";
import { type RunOptions, runTelegram, type TelegramRun } from "../../../fakes/telegram-run.ts";
import { testBot } from "../../../fixtures/bot.ts";

const secret = "a_Secret-of-40-characters-for-the-webhook";
const webhook = { url: "https://bot.example/telegram/hook", secret };
const header = "x-telegram-bot-api-secret-token";

let run: TelegramRun;
afterEach(() => run.stop());

const start = (options: RunOptions = {}): Promise<TelegramRun> => runTelegram({ webhook, ...options });
const at = (path: string): string => `http://127.0.0.1:${run.server.port()}${path}`;
const post = (
  body: string | Uint8Array,
  headers: Record<string, string> | Headers = { [header]: secret },
): Promise<Response> => fetch(at("/telegram/hook"), { method: "POST", body, headers });
let nextId = 1;
const update = (text: string, from = ann): string => JSON.stringify({ update_id: nextId++, ...alone(text, from) });

describe("the webhook", () => {
  test("is set at exactly the public address, with the secret, dropping nothing", async () => {
    run = await start();
    const call = run.fake.calls.find(({ method }) => method === "setWebhook");
    expect(call?.payload).toMatchObject({ url: webhook.url, secret_token: secret, drop_pending_updates: false });
    expect(call?.payload.allowed_updates).toEqual(allowedUpdates);
    expect(run.fake.calls.filter(({ method }) => method === "getUpdates")).toEqual([]);
    expect(run.adapter.state()).toBe("ready");
  });

  test("takes an update with the secret and answers it", async () => {
    run = await start();
    expect((await post(update("harbour"))).status).toBe(200);
    await run.sent(1);
  });

  test("lets nobody in without the secret, with a wrong one, or with two", async () => {
    run = await start();
    const two = new Headers();
    two.append(header, "bad");
    two.append(header, secret);
    for (const headers of [
      {},
      { [header]: "" },
      { [header]: secret.replace("a", "b") },
      { [header]: `${secret}x` },
      two,
    ]) {
      const answer = await post(update("harbour"), headers);
      expect([answer.status, await answer.text()]).toEqual([401, ""]);
    }
    expect(run.texts()).toEqual([]);
  });

  test("answers Telegram while hundreds of strangers begin to send and do not go on", async () => {
    run = await start();
    const strangers = Array.from({ length: 260 }, () => connect(run.server.port(), "127.0.0.1"));
    const refused = strangers.map(async socket => {
      socket.on("error", () => {});
      socket.write("POST /telegram/hook HTTP/1.1\r\nhost: x\r\ncontent-length: 9\r\n\r\n{");
      const [head] = await once(socket, "data");
      return String(head).split("\r\n", 1)[0];
    });
    expect(new Set(await Promise.all(refused))).toEqual(new Set(["HTTP/1.1 401 Unauthorized"]));
    expect((await post(update("harbour"))).status).toBe(200);
    await run.sent(1);
    for (const socket of strangers) socket.destroy();
  });

  test("refuses what is no JSON, no object or no UTF-8, and passes over what is no update", async () => {
    run = await start();
    for (const body of [
      "",
      "null",
      "42",
      "[]",
      '"x"',
      "{",
      `{"update_id":1,"message":{"text":"`,
      Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]),
    ]) {
      expect((await post(body)).status).toBe(400);
    }
    for (const body of [
      "{}",
      '{"message":{"text":"x"}}',
      '{"update_id":"7"}',
      '{"update_id":-1}',
      '{"update_id":1.5}',
      '{"update_id":9007199254740993}',
      '{"update_id":1,"future_thing":{"a":1}}',
    ]) {
      expect((await post(body)).status).toBe(200);
    }
    expect((await post(gzipSync(update("harbour")), { [header]: secret, "content-encoding": "gzip" })).status).toBe(
      415,
    );
    expect((await post("x".repeat(1024 * 1024 + 1))).status).toBe(413);
    expect(
      (await fetch(at("/telegram"), { method: "POST", body: update("x"), headers: { [header]: secret } })).status,
    ).toBe(404);
    expect((await fetch(at("/telegram/hook"))).status).toBe(405);
    expect(run.texts()).toEqual([]);
    expect((await post(update("harbour"))).status).toBe(200);
    await run.sent(1);
  });

  test("reads a repeated key as the parser does, once", async () => {
    run = await start();
    const [, rest] = update("harbour").split(/^\{"update_id":\d+/);
    expect((await post(`{"update_id":1,"update_id":2${rest}`)).status).toBe(200);
    await run.sent(1);
    expect((await post(`{"update_id":2${rest}`)).status).toBe(200);
    await run.idle();
    expect(run.texts()).toHaveLength(1);
  });

  test("confirms an update once it is on disk, so that Telegram does not send it again while it is answered", async () => {
    const folder = mkdtempSync(join(tmpdir(), "onrecord-"));
    const journal = createJournal({ folder, name: "telegram", log: createLog({ level: "silent", secrets: [] }) });
    const real = await testBot();
    let open: () => void = () => {};
    const opened = new Promise<void>(resolve => {
      open = resolve;
    });
    run = await start({
      journal,
      bot: { ...real, reply: async (...asked) => opened.then(() => real.reply(...asked)) },
    });
    const body = update("harbour");
    expect((await post(body)).status).toBe(200);
    expect(readFileSync(join(folder, "telegram.journal"), "utf8")).toContain("harbour");
    expect((await post(body)).status).toBe(200);
    expect(run.texts()).toEqual([]);
    open();
    await run.sent(1);
    await run.idle();
    expect(run.texts()).toHaveLength(1);
    await run.adapter.stop();
    expect(readFileSync(join(folder, "telegram.journal"), "utf8")).not.toContain("harbour");
    journal.close();
    rmSync(folder, { recursive: true });
  });

  test("where nothing can be kept, confirms an update when it is answered", async () => {
    run = await start();
    expect((await post(update("harbour"))).status).toBe(200);
    expect(run.texts()).toHaveLength(1);
  });

  test("answers each update once, in the order of each chat, though some are delivered again", async () => {
    run = await start();
    for (let n = 0; n < 20; n++)
      run.fake.push(run.fake.push(alone(`/p 2024-03-05-northern-radio/${2 * (n % 3) + 2}`, n % 2 ? ann : ben)));
    await run.sent(20);
    await run.idle();
    for (const { id } of [ann, ben]) {
      const got = run.texts(id).map(text => /northern-radio\/(\d)/.exec(text)?.[1]);
      expect(got).toHaveLength(10);
      const asked = Array.from({ length: 10 }, (_, k) => String(2 * ((2 * k + (id === ann.id ? 1 : 0)) % 3) + 2));
      expect(got).toEqual(asked);
    }
  });

  test("while the bot stops, leaves an update with Telegram", async () => {
    run = await start();
    await run.adapter.stop();
    const answer = await post(update("harbour"));
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(run.texts()).toEqual([]);
  });

  test("finds out by an answer that the token is refused, says so, and leaves the rest with Telegram", async () => {
    run = await start();
    run.fake.fail({ method: "sendMessage", times: 9, as: { status: 401, description: "Unauthorized" } });
    expect((await post(update("harbour"))).status).toBe(200);
    expect((await post(update("harbour"))).status).toBe(429);
    expect(run.adapter.state()).toBe("stopped");
    expect(run.lines.filter(line => line.includes("TELEGRAM_BOT_TOKEN"))).toHaveLength(1);
  });

  test("whose settings Telegram refuses is one clear line", async () => {
    run = await start({ webhook: { url: "http://bot.example/x", secret }, idle: true });
    await expect(run.adapter.start()).rejects.toMatchObject({
      code: "config",
      message: expect.stringContaining("TELEGRAM_WEBHOOK_URL"),
    });
  });

  test("takes updates as soon as Telegram can be reached", async () => {
    run = await start({ idle: true });
    run.fake.fail({ method: "setWebhook", as: "html" });
    await run.adapter.start();
    expect(run.adapter.state()).toBe("degraded");
    expect((await post(update("harbour"))).status).toBe(429);
    await expect.poll(() => run.adapter.state()).toBe("ready");
    expect((await post(update("harbour"))).status).toBe(200);
    await run.sent(1);
  });
});
