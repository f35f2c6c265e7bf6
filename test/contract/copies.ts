/**
 * Laws of several copies of the bot over one cluster: what is delivered to all of them is answered once, and what a copy that died had
 * in hand another answers. Each row of the table in DESIGN.md, "Many copies", has its test here.
 */
import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createLog } from "../../src/adapters/log/log.ts";
import { connect } from "../../src/adapters/opensearch/connection.ts";
import { type Copy, createCopy } from "../../src/adapters/opensearch/copies.ts";
import type { Bot } from "../../src/core/reply/reply.ts";
import { type Cable, layCable } from "../fakes/cable.ts";
import { createFakeSlack, type FakeSlack } from "../fakes/slack.ts";
import { deliverToBot, requestOf, sendToBot } from "../fakes/slack-http.ts";
import { eventPayload, messageEvent } from "../fakes/slack-payloads.ts";
import { type SlackChat, startSlack } from "../fakes/slack-run.ts";
import { type FakeTelegram, startFakeTelegram } from "../fakes/telegram.ts";
import { alone, ann, press } from "../fakes/telegram-people.ts";
import { type RunOptions, runTelegram, type TelegramRun } from "../fakes/telegram-run.ts";
import { until } from "../fakes/until.ts";
import { testBot } from "../fixtures/bot.ts";
import { amount, isSoak } from "../soak/amounts.ts";

const secret = "a_Secret-of-40-characters-for-the-webhook";
const webhook = { url: "https://bot.example/telegram/hook", secret };
/** A copy that is held up for longer stops answering by itself: nothing here depends on how fast the machine is. */
const times = isSoak ? { ttlMs: 15_000, beatMs: 500 } : { ttlMs: 3_000, beatMs: 40 };
const many = amount("UPDATES", { short: 200, long: 2_000 });
/** Slack is asked about each before it is sent again. */
const fewer = 60;
const easy = 20;
/** What Telegram has open to a webhook at once, where it is not told otherwise. */
const connections = 40;
/** In questions that a copy does not live to answer. */
const hard = "harbour please";
const textOf = (at: number): string => (at < easy ? "harbour" : hard);

interface One {
  readonly copy: Copy;
  readonly cable: Cable;
  readonly log: readonly string[];
}

/** `node`: the address of a cluster. */
export function copiesContract(name: string, node: () => string): void {
  describe(`copies of the bot over ${name}`, () => {
    let index: string;
    let real: Bot;
    let telegram: FakeTelegram;
    let slack: FakeSlack;
    const ends: (() => Promise<unknown>)[] = [];
    /** Ends what hangs, so that nobody waits for it. */
    let over: AbortController;
    beforeEach(async () => {
      index = `test-${randomUUID()}-claims`;
      real = await testBot();
      over = new AbortController();
      [telegram, slack] = [await startFakeTelegram(), await createFakeSlack()];
    });
    afterEach(async () => {
      over.abort();
      for (const end of ends.splice(0).reverse()) await end();
      await Promise.all([telegram.stop(), slack.stop()]);
    });

    async function one(bot = "bot"): Promise<One> {
      const cable = await layCable(node());
      const lines: string[] = [];
      const log = createLog({ level: "info", secrets: [], write: line => lines.push(line) });
      const connection = connect({ nodes: [cable.url] });
      const copy = createCopy({ connection, index, bot, log, ...times });
      ends.push(async () => {
        await copy.close();
        await cable.stop();
      });
      await until("the cluster is seen", () => copy.isReachable());
      return { copy, cable, log: lines };
    }

    async function inTelegram({ copy }: One, options: RunOptions = {}): Promise<TelegramRun> {
      const { journal, shared } = copy;
      const run = await runTelegram({ fake: telegram, webhook, journal, shared, bot: real, ...options });
      ends.push(async () => {
        await run.adapter.stop();
        await run.server.stop();
      });
      return run;
    }

    async function inSlack({ copy }: One, bot = real): Promise<SlackChat> {
      const { journal, shared } = copy;
      const chat = await startSlack("http", { fake: slack, journal, shared, bot });
      ends.push(() => chat.adapter.stop());
      return chat;
    }

    let nextUpdate = 1;
    const updateOf = (content: object) => ({ update_id: nextUpdate++, ...content });
    async function post(run: TelegramRun, update: object): Promise<number> {
      const url = `http://127.0.0.1:${run.server.port()}/telegram/hook`;
      const headers = { "x-telegram-bot-api-secret-token": secret };
      return (await fetch(url, { method: "POST", body: JSON.stringify(update), headers })).status;
    }

    /** As the platform does: some at a time, and again what was not taken. */
    async function deliver(deliveries: readonly (readonly [run: TelegramRun, update: object])[]): Promise<void> {
      const waiting = [...deliveries];
      const one = async (): Promise<void> => {
        for (let next = waiting.shift(); next; next = waiting.shift()) {
          const status = await post(...next).catch(() => 0);
          if (status !== 200) waiting.push(next);
        }
      };
      await Promise.all(Array.from({ length: connections }, one));
    }

    /** Each asks once, since a person is answered ten times at once at most. */
    const questions = () =>
      Array.from({ length: many }, (_, at) => updateOf(alone(textOf(at), { ...ann, id: 1000 + at })));

    /** How often each chat was answered. */
    function answers(): readonly number[] {
      const counts = new Map<number, number>();
      for (const { chat_id } of telegram.sent) counts.set(chat_id, (counts.get(chat_id) ?? 0) + 1);
      return [...counts.values()];
    }

    /** Never answers some questions: a copy whose end comes while it looks for answers. */
    function hanging(): Bot {
      const never = new Promise<never>((_, reject) => {
        over.signal.addEventListener("abort", () => reject(over.signal.reason));
      });
      never.catch(() => undefined);
      return {
        ...real,
        reply: (asked, signal) => ("text" in asked && asked.text.includes(hard) ? never : real.reply(asked, signal)),
      };
    }

    test("an update delivered to two is answered once, and so when both get it again", async () => {
      const runs = [await inTelegram(await one()), await inTelegram(await one())];
      const asked = questions();
      const twice = asked.flatMap(update => runs.map(run => [run, update] as const));
      await deliver(twice);
      await until("all are answered", () => telegram.sent.length >= many);
      await deliver(twice);
      await until("nothing is in hand", () => runs.every(run => run.adapter.inHand?.() === 0));
      expect(answers()).toEqual(new Array(many).fill(1));
    });

    test("what a copy that was killed had in hand is answered by another, once", async () => {
      const [first, second] = [await one(), await one()];
      const dying = await inTelegram(first, { bot: hanging() });
      const asked = questions();
      // All of it is in the hands of the first, or answered.
      await deliver(asked.map(update => [dying, update]));
      await until("it answers some", () => telegram.sent.length === easy);
      await until("it holds the rest", () => dying.adapter.inHand?.() === many - easy);
      const living = await inTelegram(second);
      await deliver(asked.map(update => [living, update]));
      expect(telegram.sent).toHaveLength(easy);
      first.cable.cut();
      await until("the rest is answered", () => telegram.sent.length >= many);
      await until("nothing is in hand", () => living.adapter.inHand?.() === 0);
      expect(answers()).toEqual(new Array(many).fill(1));
      first.cable.mend();
    });

    test("a copy that lost the cluster stops answering before another goes on, and both answer once", async () => {
      const [first, second] = [await one(), await one()];
      let open: () => void = () => {};
      const opened = new Promise<void>(resolve => {
        open = resolve;
      });
      const slow: Bot = { ...real, reply: async (...asked) => opened.then(() => real.reply(...asked)) };
      const [lost, living] = [await inTelegram(first, { bot: slow }), await inTelegram(second)];
      expect(await post(lost, updateOf(alone("harbour")))).toBe(200);
      first.cable.cut();
      await until("another answers", () => telegram.sent.length === 1);
      open();
      await until("it is given up", () => lost.adapter.inHand?.() === 0 && living.adapter.inHand?.() === 0);
      expect(telegram.sent).toHaveLength(1);
      first.cable.mend();
    });

    test("while the cluster cannot be reached one of several takes nothing, and the platform sends it again", async () => {
      const [first, second] = [await one(), await one()];
      const [run] = [await inTelegram(first), await inTelegram(second)];
      await until("they see each other", () => !first.copy.isAlone());
      const update = updateOf(alone("harbour"));
      first.cable.cut();
      expect(await post(run, update)).toBe(429);
      expect(telegram.sent).toEqual([]);
      first.cable.mend();
      await expect.poll(() => post(run, update)).toBe(200);
      await until("it is answered", () => telegram.sent.length === 1);
    });

    test("while the cluster cannot be reached the only one answers from memory, once", async () => {
      const only = await one();
      const run = await inTelegram(only);
      // The first look says that nobody else is there.
      await until("it knows", () => only.copy.isAlone());
      only.cable.cut();
      const update = updateOf(alone("harbour"));
      expect(await post(run, update)).toBe(200);
      expect(await post(run, update)).toBe(200);
      expect(telegram.sent).toHaveLength(1);
      await until("it is known", () => !only.copy.isReachable());
      only.cable.mend();
      await until("it is back", () => only.copy.isReachable());
      expect(await post(await inTelegram(await one()), update)).toBe(200);
      expect(telegram.sent).toHaveLength(1);
    });

    test("a copy that stops in order leaves what is in hand to the others at once", async () => {
      const [first, second] = [await one(), await one()];
      const run = await inTelegram(first, { bot: hanging(), answerMs: 3_600_000 });
      await post(run, updateOf(alone(hard)));
      await inTelegram(second);
      await first.copy.close();
      await until("another answers", () => telegram.sent.length === 1);
    });

    test("a button pressed twice is answered once, whichever copies get it", async () => {
      const runs = [await inTelegram(await one()), await inTelegram(await one())];
      await post(runs[0]!, updateOf(alone("harbour")));
      await until("an answer is there", () => telegram.sent.length === 1);
      const message = telegram.messageOf(telegram.sent[0]!, 1000);
      const data = buttonOf(telegram.sent[0]!);
      await Promise.all(runs.map(run => post(run, updateOf(press(data, message)))));
      const told = () => telegram.calls.filter(({ method }) => method === "answerCallbackQuery").length;
      await until("both are told", () => told() >= 2);
      await until("nothing is in hand", () => runs.every(run => run.adapter.inHand?.() === 0));
      expect(telegram.sent).toHaveLength(2);
    });

    test("a question goes on from the one before, though another copy answered that", async () => {
      const [first, second] = [await inTelegram(await one()), await inTelegram(await one())];
      await post(first, updateOf(alone("What did he say about the harbour?")));
      await until("one is answered", () => telegram.sent.length === 1);
      await post(second, updateOf(alone("and in 2023?")));
      await until("the next is answered", () => telegram.sent.length === 2);
      expect(telegram.sent[1]!.text).toMatch(/harbour/i);
    });

    test("who may not ask is told so once, whichever copies are asked", async () => {
      const closed = { allowedUsers: ["999"] };
      const runs = [await inTelegram(await one(), closed), await inTelegram(await one(), closed)];
      await Promise.all(runs.map(run => post(run, updateOf(alone("harbour")))));
      await until("nothing is in hand", () => runs.every(run => run.adapter.inHand?.() === 0));
      expect(telegram.sent).toHaveLength(1);
    });

    test("two bots on one record do not take each other's updates", async () => {
      const runs = [await inTelegram(await one("a")), await inTelegram(await one("b"))];
      const update = updateOf(alone("harbour"));
      await Promise.all(runs.map(run => post(run, update)));
      await until("both answer", () => telegram.sent.length === 2);
    });

    test("one at a time asks Telegram for updates; the next goes on when it dies, and repeats nothing", async () => {
      const polling = { webhook: undefined } as unknown as RunOptions;
      const [first, second] = [await one(), await one()];
      const dying = await inTelegram(first, { ...polling });
      telegram.push(alone("harbour"));
      await until("it is answered", () => telegram.sent.length === 1);
      const next = await inTelegram(second, polling);
      await until("it says that it waits", () => second.log.some(line => /takes its place/.test(line)));
      expect(next.adapter.state()).toBe("ready");
      first.cable.cut();
      await dying.adapter.stop();
      telegram.push(alone("harbour", { ...ann, id: 555 }));
      await until("the next answers", () => telegram.sent.length >= 2);
      await next.idle();
      expect(telegram.sent).toHaveLength(2);
      expect(second.log.filter(line => /takes its place/.test(line))).toHaveLength(1);
      first.cable.mend();
    });

    test("what Slack sends to two is answered once, also where one of them dies", async () => {
      const [first, second] = [await one(), await one()];
      const dying = await inSlack(first, hanging());
      // A channel each, since Slack takes one message a second for a channel.
      const asked = Array.from({ length: fewer }, (_, at) => {
        const channel = `C${at + 100}`;
        slack.world.channels.set(channel, { member: true });
        const event = messageEvent(slack, "app_mention", `<@UBOT> ${textOf(at)}`, { user: `U${at + 10}`, channel });
        return requestOf("events_api", eventPayload(event));
      });
      await Promise.all(asked.map(request => deliverToBot(dying.address, request)));
      await until("it answers some", () => slack.world.posted.length === easy);
      await until("it holds the rest", () => dying.adapter.inHand?.() === fewer - easy);
      const living = await inSlack(second);
      const again = await Promise.all(asked.map(request => deliverToBot(living.address, request)));
      expect(new Set(again.map(({ status }) => status))).toEqual(new Set([200]));
      expect(slack.world.posted).toHaveLength(easy);
      first.cable.cut();
      await until("the rest is answered", () => slack.world.posted.length >= fewer);
      await until("nothing is in hand", () => living.adapter.inHand?.() === 0);
      expect(new Set(slack.world.posted.map(({ thread }) => thread)).size).toBe(fewer);
      expect(slack.world.posted).toHaveLength(fewer);
      const late = await sendToBot(dying.address, asked[0]!);
      expect([200, 503]).toContain(late.status);
      first.cable.mend();
    });
  });
}

interface Keyboard {
  readonly reply_markup?: { readonly inline_keyboard?: readonly (readonly { readonly callback_data?: string }[])[] };
}

function buttonOf(message: object): string {
  const buttons = (message as Keyboard).reply_markup?.inline_keyboard?.flat() ?? [];
  return buttons.find(({ callback_data: data }) => data !== undefined)!.callback_data!;
}
