/** The bot's own words in the asker's language, through the real adapters: questions, buttons, menus, pages. */
import { afterEach, describe, expect, test } from "vitest";
import { buttonsOf } from "../fakes/slack-payloads.ts";
import { type SlackChat, startSlack } from "../fakes/slack-run.ts";
import { seenIn } from "../fakes/slack-world.ts";
import { alone, ann, inGroup, press, typing } from "../fakes/telegram-people.ts";
import { runTelegram, type TelegramRun } from "../fakes/telegram-run.ts";
import { until } from "../fakes/until.ts";

const asked = [
  ["ru", "Что она сказала о Дании?", "3 интервью, 2021–2024", "Контекст"],
  ["tr", "Danimarka hakkında ne dedi?", "3 röportaj, 2021–2024", "Bağlam"],
  ["az", "Danimarka haqqında nə dedi?", "3 müsahibə, 2021–2024", "Kontekst"],
] as const;
const before = { ru: "Раньше", tr: "Öncesi", az: "Əvvəli" } as const;
const help = { ru: "Архив: 3 интервью", tr: "Arşiv: 3 röportaj", az: "Arxiv: 3 müsahibə" } as const;

describe("in Telegram", () => {
  let run: TelegramRun;
  afterEach(() => run.stop());

  test.each(asked)("%s: an answer, and what its buttons open", async (code, question, footer) => {
    run = await runTelegram();
    run.fake.push(alone(question));
    await run.sent(1);
    expect(run.texts()[0]).toContain(footer);
    const [message] = run.fake.sent;
    const [button] = message!.reply_markup!.inline_keyboard!.flat();
    run.fake.push(
      press((button as { callback_data: string }).callback_data, {
        ...message,
        date: 1,
        chat: { id: ann.id, type: "private" },
      }),
    );
    await run.sent(2);
    const labels = run.fake.sent[1]!.reply_markup!.inline_keyboard!.flat().map(label => label?.text);
    expect(labels).toContain(before[code]);
  });

  test.each(asked)("%s: what shows no language is answered in the one that is set", async (code, question, footer) => {
    run = await runTelegram({ hearsAll: true });
    const person = { ...ann, language_code: code };
    run.fake.push(alone("/start", person));
    run.fake.push(inGroup("/ask Denmark", {}, person));
    run.fake.push(alone(question, { ...ann, language_code: "en" }));
    run.fake.push(typing("Denmark", "", person));
    await run.sent(3);
    const texts = run.texts();
    expect(texts.some(text => text.includes(help[code]))).toBe(true);
    expect(texts.filter(text => text.includes(footer))).toHaveLength(3);
    await run.idle();
    const rows = run.fake.calls.find(({ method }) => method === "answerInlineQuery")?.payload.results;
    expect(JSON.stringify(rows)).toMatch({ ru: /Открыть/, tr: /"Aç"/, az: /"Aç"/ }[code]);
  });
});

describe("in Slack", () => {
  let chat: SlackChat;
  afterEach(() => chat.stop());

  test.each(asked)("%s: a mention, the command, and their buttons", async (code, question, footer, context) => {
    chat = await startSlack("http");
    await chat.mention(`<@UBOT> ${question}`);
    const [mention] = await chat.messages(1);
    expect(seenIn(mention!)).toContain(footer);
    const number = buttonsOf(mention!.blocks).find(({ action_id }) => action_id.startsWith("context"));
    await chat.press(mention!, number!.action_id);
    const [, opened] = await chat.messages(2);
    expect(seenIn(opened!)).toContain(before[code]);
    await chat.command(`quote "We will rebuild the harbour"`);
    await chat.command(question);
    const messages = await chat.messages(4);
    expect(messages.slice(2).some(message => seenIn(message).includes(footer))).toBe(true);
    expect(context).not.toBe("Context");
  });

  test("Home and what shows no language: in the one that is set, where the bot may know it", async () => {
    chat = await startSlack("http", { idle: true });
    const { fake } = chat;
    const { scopes } = fake.api;
    fake.world.locales.set("U1", "ru-RU");
    fake.api.scopes = scopes.filter(scope => scope !== "users:read");
    await chat.adapter.start();
    await chat.open("home");
    await until("the page", () => fake.world.views.length === 1);
    expect(JSON.stringify(fake.world.views[0]!.blocks)).toContain("How to ask");
    expect(fake.calls.some(({ method }) => method === "users.info")).toBe(false);
    await chat.adapter.stop();
    fake.api.scopes = scopes;
    chat = await startSlack("http", { fake });
    await chat.open("home");
    await until("the page once more", () => fake.world.views.length === 2);
    expect(JSON.stringify(fake.world.views[1]!.blocks)).toContain("Как спрашивать");
  });
});
