/**
 * Telegram under faults: the platform's, the network's, and our own. Not tried here: a certificate that is not valid, which
 * Node refuses before any line of ours runs (and which counts as a call that was surely not carried out).
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { createJournal } from "../../../src/adapters/journal/journal.ts";
import { createLog } from "../../../src/adapters/log/log.ts";
import type { Bot } from "../../../src/core/reply/reply.ts";
import { startFakeTelegram } from "../../fakes/telegram.ts";
import { alone, ann, ben, group, inGroup, press } from "../../fakes/telegram-people.ts";
import { runTelegram, type TelegramRun } from "../../fakes/telegram-run.ts";
import { testBot } from "../../fixtures/bot.ts";

let run: TelegramRun;
afterEach(() => run.stop());

const carol = { id: 333, is_bot: false, first_name: "Carol" };
const logged = (text: string | RegExp): number => run.lines.filter(line => line.search(text) >= 0).length;

/** The real bot, whose answers wait until told. */
async function slowBot(): Promise<{ readonly bot: Bot; readonly open: () => void; readonly asked: () => number }> {
  const real = await testBot();
  let asked = 0;
  let open: () => void = () => {};
  const opened = new Promise<void>(resolve => {
    open = resolve;
  });
  const bot: Bot = {
    ...real,
    async reply(update, signal) {
      asked += 1;
      if ("text" in update && update.text.includes("slow")) await opened;
      return real.reply(update, signal);
    },
  };
  return { bot, open: () => open(), asked: () => asked };
}

describe("receiving", () => {
  test("a second copy that polls is waited out, said once in the log, and ends nothing", async () => {
    run = await runTelegram();
    await expect.poll(() => run.adapter.state()).toBe("ready");
    run.fake.fail({
      method: "getUpdates",
      as: { status: 409, description: "Conflict: terminated by other getUpdates request" },
    });
    run.fake.push(alone("harbour"));
    await expect.poll(() => run.adapter.state()).toBe("degraded");
    run.fake.push(alone("ferry"));
    await run.sent(2);
    await expect.poll(() => run.adapter.state()).toBe("ready");
    expect(logged("Another copy of this bot is running")).toBe(1);
  });

  test.each([
    ["the connection breaks", "reset before"],
    ["a gateway answers with HTML", "html"],
    ["an answer is of more than 10 MiB", "huge"],
    ["the server fails", { status: 500, description: "Internal Server Error" }],
    [
      "it is told to wait",
      { status: 429, description: "Too Many Requests: retry after 1", parameters: { retry_after: 1 } },
    ],
  ] as const)("goes on by itself when %s", async (_, as) => {
    run = await runTelegram();
    await expect.poll(() => run.adapter.state()).toBe("ready");
    run.fake.fail({ method: "getUpdates", as });
    run.fake.push(alone("harbour"));
    await run.sent(1);
    run.fake.push(alone("ferry"));
    await run.sent(2);
    await run.idle();
    expect(run.texts()).toHaveLength(2);
  });

  test("a redirect is not followed, so that the token goes to nobody else", async () => {
    const stranger = await startFakeTelegram();
    run = await runTelegram();
    run.fake.fail({ method: "sendMessage", as: { redirect: `${stranger.root}/bot${run.fake.root}` } });
    run.fake.push(alone("harbour"));
    await run.sent(1);
    expect(stranger.calls).toEqual([]);
    await stranger.stop();
  });

  test("begins when Telegram cannot be reached at the start, and takes messages once it can", async () => {
    const fake = await startFakeTelegram();
    fake.fail({ method: "getMe", as: "reset before" });
    run = await runTelegram({ fake });
    expect(run.adapter.state()).toBe("degraded");
    fake.push(alone("harbour"));
    await run.sent(1);
    await expect.poll(() => run.adapter.state()).toBe("ready");
  });

  test("an update delivered again is answered once: while it is in hand, afterwards, and with others between", async () => {
    run = await runTelegram();
    const update = run.fake.push(alone("harbour"));
    run.fake.push(update);
    await run.sent(1);
    run.fake.push(alone("ferry"));
    run.fake.push(update);
    await run.idle();
    expect(run.texts()).toHaveLength(2);
  });

  test("numbers that begin anew, lower or the same, are no redelivery", async () => {
    run = await runTelegram();
    for (const update_id of [900_000, 17, 900_000]) {
      run.fake.push({ update_id, ...alone("harbour") });
      await run.idle();
    }
    expect(run.texts()).toHaveLength(3);
  });

  test("the commands are offered also where Telegram has to be asked again for it", async () => {
    const fake = await startFakeTelegram();
    fake.fail({ method: "setMyCommands", as: { status: 429, description: "x", parameters: { retry_after: 1 } } });
    fake.fail({ method: "setMyCommands", as: "reset before" });
    run = await runTelegram({ fake });
    const asked = (): readonly unknown[] =>
      fake.calls.filter(({ method }) => method === "setMyCommands").map(({ payload }) => payload.scope);
    // Twice in vain; then both menus, for everybody and in three more languages.
    await expect.poll(asked).toHaveLength(10);
    const menus = [{ type: "all_private_chats" }, { type: "all_group_chats" }];
    expect(asked().slice(-8)).toEqual([...menus, ...menus, ...menus, ...menus]);
    const languages = fake.calls
      .filter(({ method }) => method === "setMyCommands")
      .map(({ payload }) => payload.language_code);
    expect(languages.slice(-8)).toEqual([undefined, undefined, "ru", "ru", "tr", "tr", "az", "az"]);
  });

  test("a left-over webhook is removed and nothing that waits is dropped", async () => {
    const fake = await startFakeTelegram();
    fake.leaveWebhook("https://old.example/hook");
    fake.push(alone("harbour"));
    run = await runTelegram({ fake });
    await run.sent(1);
    expect(fake.webhookUrl).toBe("");
    expect(fake.calls.find(({ method }) => method === "deleteWebhook")?.payload).toMatchObject({
      drop_pending_updates: false,
    });
  });

  test("a wrong token is one clear line", async () => {
    run = await runTelegram({ token: "1:wrong", idle: true });
    await expect(run.adapter.start()).rejects.toMatchObject({
      code: "config",
      message: expect.stringMatching(/TELEGRAM_BOT_TOKEN.*BotFather/),
    });
    expect(run.adapter.state()).toBe("stopped");
  });

  test("a token revoked later stops this adapter and says so", async () => {
    run = await runTelegram();
    run.fake.fail({ method: "getUpdates", as: { status: 401, description: "Unauthorized" } });
    run.fake.push(alone("harbour"));
    await expect.poll(() => run.adapter.state()).toBe("stopped");
    expect(logged(/TELEGRAM_BOT_TOKEN: .*@BotFather/)).toBe(1);
  });

  test("updates of strange shapes harm nothing", async () => {
    run = await runTelegram();
    const strange: readonly unknown[] = [
      { future_thing: { a: 1 } },
      { message: null },
      { message: { text: "x" } },
      { message: { chat: { id: -100, type: "channel" }, text: "x" } },
      { message: { message_id: "7", chat: { id: 1.5, type: "private" }, text: 5, from: [] } },
      { callback_query: { id: 5 } },
      { inline_query: "x" },
      { ...alone("harbour", ann, { entities: [{ type: "bot_command", offset: 0, length: 99_999 }, null] }) },
    ];
    for (const update of strange) run.fake.push(update as never);
    await run.idle();
    expect(run.texts()).toHaveLength(1);
  });
});

describe("sending", () => {
  test("a chat that has to wait does not hold up another, and loses nothing", async () => {
    run = await runTelegram();
    const as = { status: 429, description: "Too Many Requests: retry after 2", parameters: { retry_after: 2 } };
    run.fake.fail({ method: "sendMessage", chat: ann.id, as });
    run.fake.push(alone("harbour"));
    run.fake.push(alone("ferry"));
    run.fake.push(alone("harbour", ben));
    await run.sent(1);
    run.fake.push(alone("ferry", ben));
    run.fake.push(alone("ferry", carol));
    await run.sent(3);
    expect(run.fake.sent.map(({ chat_id }) => chat_id)).not.toContain(ann.id);
    await run.sent(5);
    expect(run.texts(ann.id)[0]).toContain("rebuild the harbour");
    await run.idle();
    expect(run.fake.sent).toHaveLength(5);
  });

  test("a chat that asks without end while it has to wait holds up nobody, and what it may ask is answered from the disk", async () => {
    const folder = mkdtempSync(join(tmpdir(), "onrecord-"));
    const log = createLog({ level: "silent", secrets: [] });
    run = await runTelegram({ journal: createJournal({ folder, name: "telegram", log }) });
    const as = { status: 429, description: "Too Many Requests: retry after 1", parameters: { retry_after: 1 } };
    run.fake.fail({ method: "sendMessage", chat: group.id, times: 1000, as });
    for (let n = 0; n < 400; n++) run.fake.push(inGroup("/p 2024-03-05-northern-radio/2", {}, { id: 5000 + n }));
    run.fake.push(alone("harbour", ben));
    await run.sent(1);
    expect(run.texts(ben.id)).toHaveLength(1);
    await run.idle();
    run.fake.heal();
    await expect.poll(() => run.texts(group.id).length).toBeGreaterThanOrEqual(101);
    expect(run.texts(group.id).filter(text => text.includes("slow down"))).toHaveLength(1);
    expect(run.texts(group.id).filter(text => text.includes("I left some of it out"))).toHaveLength(0);
    rmSync(folder, { recursive: true });
  });

  test("where nothing can be kept, such a chat is told what is left out, and holds up nobody", async () => {
    run = await runTelegram();
    const as = { status: 429, description: "Too Many Requests: retry after 1", parameters: { retry_after: 1 } };
    run.fake.fail({ method: "sendMessage", chat: group.id, times: 1000, as });
    for (let n = 0; n < 400; n++) run.fake.push(inGroup("/p 2024-03-05-northern-radio/2", {}, { id: 5000 + n }));
    run.fake.push(alone("harbour", ben));
    await run.sent(1);
    expect(run.texts(ben.id)).toHaveLength(1);
    run.fake.heal();
    await run.idle();
    expect(run.texts(group.id).filter(text => text.includes("I left some of it out"))).toHaveLength(1);
    run.fake.push(inGroup("/ask harbour"));
    await expect.poll(() => run.texts(group.id).at(-1)).toContain("rebuild the harbour");
    expect(logged("faster than it can be answered")).toBe(1);
    expect(run.texts(group.id).length).toBeLessThan(400);
  });

  test("a few dozen questions of a chat that has to wait are all answered", async () => {
    run = await runTelegram();
    const as = { status: 429, description: "Too Many Requests: retry after 1", parameters: { retry_after: 1 } };
    run.fake.fail({ method: "sendMessage", chat: group.id, as });
    for (let n = 0; n < 25; n++) run.fake.push(inGroup("/p 2024-03-05-northern-radio/2", {}, { id: 5000 + n }));
    await run.idle();
    expect(run.texts(group.id)).toHaveLength(25);
  });

  test("a button whose answer did not get out can be pressed again", async () => {
    run = await runTelegram();
    run.fake.push(alone("harbour"));
    await run.sent(1);
    const message = run.fake.messageOf(run.fake.sent[0]!, 1);
    run.fake.fail({ method: "sendMessage", times: 2, as: { status: 400, description: "Bad Request: something" } });
    run.fake.push(press("/sources", message));
    await run.sent(2);
    expect(run.texts()[1]).toContain("Something went wrong");
    run.fake.push(press("/sources", message));
    await run.sent(3);
    expect(run.texts()[2]).toContain("2024-03-05-northern-radio");
  });

  test.each(["reset before", "html", { status: 502, description: "Bad Gateway" }] as const)(
    "is tried again after %j",
    async as => {
      run = await runTelegram();
      run.fake.fail({ method: "sendMessage", times: 2, as });
      run.fake.push(alone("harbour"));
      await run.idle();
      expect(run.texts()).toHaveLength(1);
    },
  );

  test("an answer whose confirmation was lost comes at most once more, and never is lost", async () => {
    run = await runTelegram();
    run.fake.fail({ method: "sendMessage", as: "reset after" });
    run.fake.push(alone("harbour"));
    await run.idle();
    expect(run.texts()).toHaveLength(2);
  });

  test("a refused answer goes out once more as plain text, with its buttons, its sources written out", async () => {
    run = await runTelegram();
    run.fake.fail({ method: "sendMessage", as: { status: 400, description: "Bad Request: ENTITY_BOUNDS_INVALID" } });
    run.fake.push(alone("harbour"));
    await run.sent(1);
    await run.idle();
    const [plain] = run.fake.sent;
    expect(plain?.entities).toBeUndefined();
    expect(plain?.reply_markup?.inline_keyboard?.flat().length).toBeGreaterThan(0);
    expect(plain?.text).toMatch(/^> .*rebuild the harbour/m);
    expect(plain?.text).toMatch(/[\w-]+\/\d+ \(https:\/\//);
    expect(plain?.text).not.toContain("t.me/");
    expect(run.fake.sent).toHaveLength(1);
  });

  test("where the buttons are what is refused, they go", async () => {
    run = await runTelegram();
    run.fake.fail({ method: "sendMessage", as: { status: 400, description: "Bad Request: BUTTON_DATA_INVALID" } });
    run.fake.push(alone("harbour"));
    await run.sent(1);
    expect(run.fake.sent[0]?.reply_markup).toBeUndefined();
    expect(run.texts()[0]).toContain("rebuild the harbour");
  });

  test("an answer refused twice becomes a plain apology, whose reference the log has too", async () => {
    run = await runTelegram();
    run.fake.fail({
      method: "sendMessage",
      times: 2,
      as: { status: 400, description: "Bad Request: can't parse entities" },
    });
    run.fake.push(alone("harbour"));
    await run.sent(1);
    const [, reference] = /\(ref ([0-9a-f]+)\)/.exec(run.texts()[0]!) ?? [];
    expect(reference).toBeDefined();
    expect(logged(`"reference":"${reference}"`)).toBe(1);
  });

  test("an answer that Telegram finds too long goes out in two", async () => {
    run = await runTelegram();
    run.fake.fail({ method: "sendMessage", as: { status: 400, description: "Bad Request: message is too long" } });
    run.fake.push(alone("harbour"));
    await run.sent(2);
    await run.idle();
    expect(run.texts().join("\n")).toContain("rebuild the harbour");
    expect(run.fake.sent.at(-1)?.reply_markup).toBeDefined();
  });

  test.each([
    [403, "Forbidden: bot was blocked by the user"],
    [403, "Forbidden: bot was kicked from the group chat"],
    [403, "Forbidden: user is deactivated"],
    [400, "Bad Request: chat not found"],
    [400, "Bad Request: not enough rights to send text messages to the chat"],
    [400, "Bad Request: TOPIC_CLOSED"],
  ])("to a chat that nobody reads (%i %s) is tried once, logged once and forgotten", async (status, description) => {
    run = await runTelegram();
    run.fake.fail({ method: "sendMessage", chat: ann.id, times: 9, as: { status, description } });
    for (let n = 0; n < 3; n++) run.fake.push(alone("harbour"));
    run.fake.push(alone("harbour", ben));
    await run.idle();
    expect(run.texts()).toHaveLength(1);
    expect(
      run.fake.calls.filter(({ method, payload }) => method === "sendMessage" && payload.chat_id === ann.id),
    ).toHaveLength(3);
    expect(logged("cannot be written to")).toBe(1);
  });

  test("the typing indicator shows over the chat of a slow answer, and its failure is nobody's trouble", async () => {
    const { bot, open } = await slowBot();
    run = await runTelegram({ bot });
    run.fake.fail({ method: "sendChatAction", as: { status: 400, description: "Bad Request: chat not found" } });
    run.fake.push(alone("slow harbour", ben));
    const shown = () => run.fake.calls.filter(({ method }) => method === "sendChatAction");
    await expect.poll(() => shown().length).toBeGreaterThan(0);
    open();
    await run.sent(1);
    expect(new Set(shown().map(({ payload }) => payload.chat_id))).toEqual(new Set([ben.id]));
  });

  test("an answer that hangs is cut off with an apology, and the chat goes on; other chats never waited", async () => {
    const { bot } = await slowBot();
    run = await runTelegram({ bot, answerMs: 1000 });
    run.fake.push(alone("slow harbour"));
    run.fake.push(alone("harbour"));
    run.fake.push(alone("harbour", ben));
    await run.sent(1);
    expect(run.fake.sent[0]?.chat_id).toBe(ben.id);
    await run.sent(3);
    expect(run.texts(ann.id)[0]).toContain("Something went wrong on my side (ref ");
    expect(run.texts(ann.id)[1]).toContain("rebuild the harbour");
  });

  test("a bot that fails is an apology, also for a button, and no stack trace", async () => {
    const real = await testBot();
    const failing: Bot = {
      ...real,
      reply: async () => {
        throw new TypeError("inner matters");
      },
    };
    run = await runTelegram({ bot: failing });
    run.fake.push(alone("harbour"));
    run.fake.push(press("/sources", { message_id: 1, date: 1, chat: { id: ben.id, type: "private" } }));
    await run.sent(2);
    await run.idle();
    for (const text of run.texts())
      expect(text).toMatch(/^Something went wrong on my side \(ref [0-9a-f]+\)\. Please ask again\.$/);
    expect(run.fake.toasts).toHaveLength(1);
  });
});

describe("under many faults at once", () => {
  test("an outage that breaks every connection for long loses no answer", async () => {
    run = await runTelegram();
    const sends = (): number => run.fake.calls.filter(({ method }) => method === "sendMessage").length;
    run.fake.fail({ method: "sendMessage", times: 1000, as: "reset before" });
    run.fake.push(alone("harbour"));
    run.fake.push(alone("harbour", ben));
    await expect.poll(sends).toBeGreaterThan(0);
    run.fake.fail({ method: "getUpdates", times: 1000, as: "reset before" });
    await expect.poll(sends).toBeGreaterThan(5);
    expect(run.adapter.state()).toBe("degraded");
    run.fake.heal();
    await run.sent(2);
    await run.idle();
    expect(run.texts()).toHaveLength(2);
  }, 40_000);

  test("a thousand people at once have all their answers, with at most four on the way at a time", async () => {
    const fake = await startFakeTelegram({ sendMs: 2 });
    run = await runTelegram({ fake });
    for (let n = 0; n < 1000; n++) fake.push(alone("/p 2024-03-05-northern-radio/2", { id: 5000 + n }));
    await run.sent(1000);
    await run.idle();
    expect(new Set(fake.sent.map(({ chat_id }) => chat_id)).size).toBe(1000);
    expect(fake.sent).toHaveLength(1000);
    expect(fake.sending.most).toBeLessThanOrEqual(4);
  });

  test("hundreds of questions in many chats are each answered, once and in order", async () => {
    run = await runTelegram();
    const chats = Array.from({ length: 40 }, (_, n) => ({ id: 1000 + n, is_bot: false, first_name: "x" }));
    run.fake.fail({ method: "sendMessage", every: 20, as: "reset before" });
    run.fake.fail({ method: "getUpdates", every: 5, as: "reset before" });
    for (let n = 0; n < 400; n++) {
      const update = run.fake.push(alone(`/p 2024-03-05-northern-radio/${2 * (n % 3) + 2}`, chats[n % 40]));
      if (n % 10 === 0) run.fake.push(update);
    }
    await run.sent(400);
    await run.idle();
    expect(run.texts()).toHaveLength(400);
    for (const [c, { id }] of chats.entries()) {
      const asked = Array.from({ length: 10 }, (_, k) => `northern-radio/${2 * ((c + 40 * k) % 3) + 2}`);
      const got = run.texts(id).map(text => /northern-radio\/\d/.exec(text)?.[0] ?? text);
      expect(got).toEqual(asked);
    }
  });
});

describe("stopping", () => {
  test("finishes what is in hand and confirms it, so that the next start answers nothing twice", async () => {
    const { bot, open, asked } = await slowBot();
    const fake = await startFakeTelegram();
    run = await runTelegram({ fake, bot });
    fake.push(alone("slow harbour"));
    await expect.poll(asked).toBe(1);
    const stopped = run.adapter.stop();
    expect(run.adapter.state()).toBe("stopped");
    open();
    await stopped;
    expect(run.texts()).toHaveLength(1);
    expect(fake.pending).toEqual([]);
  });

  test("leaves what it cannot finish to the next start", async () => {
    const { bot, open, asked } = await slowBot();
    const fake = await startFakeTelegram();
    const first = await runTelegram({ fake, bot });
    fake.push(alone("slow harbour"));
    fake.push(alone("ferry", ben));
    await first.sent(1);
    await expect.poll(asked).toBe(2);
    await first.adapter.stop();
    expect(fake.pending.map(({ message }) => message?.text)).toContain("slow harbour");
    open();
    run = await runTelegram({ fake });
    await run.idle();
    expect(run.texts(ann.id)).toHaveLength(1);
    await first.server.stop();
  });
});
