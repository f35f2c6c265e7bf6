/** Files behind an answer: one message below it, in the same place, through the same faults. */
import { afterEach, expect, test } from "vitest";
import type { FakeTelegram } from "../../fakes/telegram.ts";
import { alone, ann, group, inGroup } from "../../fakes/telegram-people.ts";
import { runTelegram, type TelegramRun } from "../../fakes/telegram-run.ts";

let run: TelegramRun;
afterEach(() => run.stop());

/** Says it and waits until nothing is in hand. */
async function say(update: Parameters<FakeTelegram["push"]>[0]): Promise<void> {
  run.fake.push(update);
  await run.idle();
}

const all = "/ask all quotes on the harbour";

test("all quotes on a topic are two documents behind the answer, with what they hold below them", async () => {
  run = await runTelegram();
  await say(alone(all));
  expect(run.texts()).toHaveLength(1);
  const [{ documents, chat_id } = { documents: [], chat_id: 0 }, ...more] = run.fake.albums;
  expect(more).toEqual([]);
  expect(chat_id).toBe(ann.id);
  expect(documents.map(({ name, caption }) => [name, caption])).toEqual([
    ["harbour.csv", undefined],
    ["harbour.md", "harbour · 6 passages"],
  ]);
  const [csv, markdown] = documents;
  expect(csv?.text.trimEnd().split("\r\n")).toHaveLength(7);
  expect(markdown?.text.match(/^> /gm)).toHaveLength(6);
  expect(run.fake.calls.map(({ method }) => method).filter(method => /^send(?!Chat)/.test(method))).toEqual([
    "sendMessage",
    "sendMediaGroup",
  ]);
});

test("the command says the same", async () => {
  run = await runTelegram();
  await say(alone("/all harbour"));
  expect(run.fake.albums).toMatchObject([{ documents: [{ name: "harbour.csv" }, { name: "harbour.md" }] }]);
  await say(alone("/all"));
  expect(run.texts().at(-1)).toBe("Write a topic behind it, such as harbour.");
});

test("any other question has none", async () => {
  run = await runTelegram();
  await say(alone("/ask how often did she talk about the harbour"));
  expect(run.texts()).toHaveLength(1);
  expect(run.fake.albums).toEqual([]);
});

test("they are in the topic of a forum", async () => {
  run = await runTelegram();
  await say(inGroup(all, { message_thread_id: 7, is_topic_message: true }));
  expect(run.fake.albums).toMatchObject([{ chat_id: group.id, message_thread_id: 7 }]);
});

test("they are sent once where Telegram asks to wait, and where it is away", async () => {
  run = await runTelegram();
  const method = "sendMediaGroup";
  run.fake.fail({ method, as: { status: 429, description: "Too Many Requests", parameters: { retry_after: 0 } } });
  run.fake.fail({ method, as: "reset before" });
  run.fake.fail({ method, as: "html" });
  await say(alone(all));
  expect(run.texts()).toHaveLength(1);
  expect(run.fake.albums).toHaveLength(1);
  expect(run.fake.calls.filter(call => call.method === method)).toHaveLength(4);
});

test("a group that takes no documents is told where to ask for them, once and with nothing that failed", async () => {
  run = await runTelegram();
  const description = "Bad Request: not enough rights to send documents to the chat";
  run.fake.fail({ method: "sendMediaGroup", as: { status: 400, description } });
  await say(inGroup(all));
  expect(run.texts()).toHaveLength(2);
  expect(run.texts()[1]).toContain("Ask me alone for the files");
  expect(run.fake.sent[1]).toMatchObject({ chat_id: group.id });
  expect(run.lines.filter(line => /"level":(?:40|50)/.test(line))).toEqual([]);
});

test("where Telegram refuses them, an apology is in their place", async () => {
  run = await runTelegram();
  run.fake.fail({ method: "sendMediaGroup", as: { status: 413, description: "Request Entity Too Large" } });
  await say(alone(all));
  expect(run.texts()).toHaveLength(2);
  expect(run.fake.albums).toEqual([]);
});
