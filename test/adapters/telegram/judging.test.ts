/** Thumbs below and on answers, and what was asked in vain: counted, and nobody with it. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { type CountedGaps, countedGaps } from "../../fakes/gaps.ts";
import type { FakeTelegram } from "../../fakes/telegram.ts";
import { alone, ann, ben, group, inGroup, press } from "../../fakes/telegram-people.ts";
import { type RunOptions, runTelegram, type TelegramRun } from "../../fakes/telegram-run.ts";

let run: TelegramRun;
let counted: CountedGaps;
beforeEach(async () => {
  counted = await countedGaps();
});
afterEach(() => run.stop());

const start = async (options: RunOptions = {}): Promise<void> => {
  run = await runTelegram({ gaps: counted.gaps, ...options });
};
const report = () => counted.gaps.report();

async function say(update: Parameters<FakeTelegram["push"]>[0]): Promise<void> {
  run.fake.push(update);
  await run.idle();
}

const labels = (at = -1) =>
  run.fake.sent.at(at)?.reply_markup?.inline_keyboard?.map(row => row.map(({ text }) => text)) ?? [];
const reaction = (message_id: number, emoji: string, from: object = ann, more = {}) =>
  ({
    message_reaction: {
      chat: group,
      message_id,
      user: from,
      date: 2,
      old_reaction: [],
      new_reaction: [{ type: "emoji", emoji }],
      ...more,
    },
  }) as never;

test("an answer has two thumbs in the row of its numbers; what holds no answer has none", async () => {
  await start();
  await say(alone("What did she say about the harbour?"));
  expect(labels()[0]).toEqual(["1", "2", "3", "👍", "👎"]);
  expect(labels().slice(1).flat().join()).not.toMatch(/👍|👎/);
  await say(alone("Zeppelins?"));
  expect(labels().flat().join()).not.toMatch(/👍|👎/);
});

test("where nothing can be counted there are none, and a thumb on a message is nobody's", async () => {
  run = await runTelegram();
  await say(alone("What did she say about the harbour?"));
  expect(labels().flat().join()).not.toMatch(/👍|👎/);
  await say(reaction(run.fake.sent[0]!.message_id, "👍"));
  expect(run.texts()).toHaveLength(1);
  await counted.end();
});

test("a pressed thumb is counted once for each person, thanked for over the button, and goes with its question", async () => {
  await start();
  await say(inGroup("/ask hi all, does anybody know what she said about the harbour in 2024?"));
  const [sent] = run.fake.sent;
  const message = run.fake.messageOf(sent!, sent!.message_id);
  for (const who of [ann, ann, ben]) await say(press("/wrong", message, who));
  await say(press("/right", message, ben));
  expect(run.texts()).toHaveLength(1);
  expect(run.fake.toasts.map(({ text }) => text)).toEqual([
    expect.stringContaining("without your name"),
    expect.any(String),
    expect.stringContaining("without your name"),
    expect.stringContaining("counted"),
  ]);
  expect(report().judgements).toEqual({ right: 1, wrong: 2 });
  expect(report().wrong).toMatchObject([{ text: expect.stringMatching(/^harbour .*2024$/), language: "en", times: 2 }]);
  const file = await counted.end();
  expect(file).not.toMatch(new RegExp(`${ann.id}|${ben.id}|${group.id}|anybody`));
});

test("a thumb on the bot's message counts as one below it, without a word; on any other message it counts nothing", async () => {
  await start();
  await say(inGroup("/ask harbour"));
  const [{ message_id } = { message_id: 0 }] = run.fake.sent;
  await say(reaction(message_id, "👎"));
  await say(reaction(message_id, "👍", ben));
  await say(reaction(message_id, "🔥", ben));
  await say(reaction(message_id, "👎", ben, { old_reaction: [{ type: "emoji", emoji: "👎" }] }));
  await say(reaction(message_id - 500, "👎", ben));
  expect(report()).toMatchObject({ judgements: { right: 1, wrong: 1 }, wrong: [{ text: "harbour" }] });
  expect(run.texts()).toHaveLength(1);
  expect(run.fake.calls.filter(({ method }) => method === "sendChatAction").length).toBeLessThanOrEqual(1);
  await counted.end();
});

test("words that three people missed are told to the owner alone, and in private", async () => {
  await start({ owners: [String(ben.id)] });
  for (const id of [1, 2]) await say(alone("What did she say about zeppelins?", { id }));
  await say(alone("/gaps", ben));
  expect(run.texts().at(-1)).toMatch(/not in the record: 2/i);
  expect(run.texts().at(-1)).not.toContain("zeppelin");
  await say(alone("zeppelins", { id: 3 }));
  await say(alone("gaps", ben));
  expect(run.texts().at(-1)).toContain("zeppelins · 3");
  await say(alone("/gaps", ann));
  await say(inGroup("/gaps", {}, ben));
  for (const text of run.texts().slice(-2)) expect(text).toContain("Only whoever runs this bot");
  await counted.end();
});
