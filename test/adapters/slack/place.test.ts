/** Where the question was, the answer is; what is pointed at is read; what cannot be read is told of. */
import { afterEach, describe, expect, test } from "vitest";
import { eventPayload, messageEvent, shortcutPayload } from "../../fakes/slack-payloads.ts";
import { type SlackChat, startSlack } from "../../fakes/slack-run.ts";
import { seenIn } from "../../fakes/slack-world.ts";

let chat: SlackChat;
afterEach(async () => {
  expect(chat.fake.api.problems).toEqual([]);
  await chat.stop();
});

/** What comes of it, as people read it. */
async function answerTo(said: Promise<unknown>): Promise<string> {
  const before = chat.fake.world.posted.length;
  await said;
  await chat.messages(before + 1);
  return chat.newest();
}

const looks = (): number => chat.fake.calls.filter(({ method }) => method === "conversations.replies").length;

describe("a question goes on from the one before", () => {
  test("in a thread below an answer in a direct message, also after a restart", async () => {
    chat = await startSlack("http");
    await answerTo(chat.say("harbour in 2024"));
    await answerTo(chat.say("ferry in 2021"));
    const [first] = chat.fake.world.posted;
    expect(await answerTo(chat.say("and Denmark?", { thread: first!.ts }))).toContain("2024");
    await chat.adapter.stop();
    const { fake } = chat;
    chat = await startSlack("http", { fake });
    expect(await answerTo(chat.say("and Denmark?", { thread: first!.ts }))).toContain("2024");
  });

  test("in a thread of a channel, whoever asks; two threads keep theirs", async () => {
    chat = await startSlack("http");
    await answerTo(chat.mention("<@UBOT> harbour in 2024", { thread: "5.1" }));
    await answerTo(chat.mention("<@UBOT> ferry in 2021", { thread: "5.2" }));
    expect(await answerTo(chat.mention("<@UBOT> and Denmark?", { thread: "5.1", user: "U2" }))).toContain("2024");
    expect(looks()).toBe(2);
  });

  test("and else from the asker's last in that channel", async () => {
    chat = await startSlack("http");
    await answerTo(chat.mention("<@UBOT> harbour in 2024"));
    expect(await answerTo(chat.mention("<@UBOT> and Denmark?"))).toContain("2024");
    expect(await answerTo(chat.mention("<@UBOT> and Denmark?", { user: "U2" }))).not.toMatch(/^Denmark · 2024/);
    expect(await answerTo(chat.mention("<@UBOT> and Denmark?", { channel: "C2" }))).not.toMatch(/^Denmark · 2024/);
  });

  test("and is a question of its own where the thread cannot be looked at", async () => {
    chat = await startSlack("http");
    chat.fake.api.scopes = ["chat:write"];
    expect(await answerTo(chat.mention("<@UBOT> harbour", { thread: "5.1" }))).toMatch(/^harbour/);
  });
});

describe("what is pointed at", () => {
  test("by a bare mention in a thread is what opened it", async () => {
    chat = await startSlack("http");
    chat.fake.world.spoken.push({ channel: "C1", ts: "5.1", user: "U2", text: "What did she say about the harbour?" });
    expect(await answerTo(chat.mention("<@UBOT>", { thread: "5.1" }))).toMatch(/^harbour/);
    await answerTo(chat.mention("<@UBOT> ferry"));
    const answer = chat.fake.world.posted.at(-1)!;
    expect(await answerTo(chat.mention("<@UBOT>", { thread: answer.thread!, user: "U2" }))).toContain(
      "at least one word",
    );
  });

  test("by Find on record is looked up as what was said: text, attachments of a feed, blocks", async () => {
    chat = await startSlack("http");
    expect(await answerTo(chat.shortcut("We will rebuild the harbour"))).toMatch(/^Exact/);
    expect(await answerTo(chat.shortcut("What did she say about the harbour?"))).toMatch(/^harbour/);
    const payload = shortcutPayload(chat.fake, "");
    const feed = {
      ...payload,
      message: { type: "message", text: "", attachments: [{ title: "", text: "We will rebuild the harbour" }] },
    };
    expect(await answerTo(chat.deliver("interactive", feed))).toMatch(/^Exact/);
  });

  test("and is an interview's address opens it", async () => {
    chat = await startSlack("http");
    expect(await answerTo(chat.say("<https://radio.example/solen>"))).toMatch(/^Mira Solen on the harbour/);
    expect(await answerTo(chat.command("https://radio.example/solen"))).toMatch(/^Mira Solen on the harbour/);
  });
});

describe("an edit that puts the bot's name in", () => {
  test("is answered once", async () => {
    chat = await startSlack("http");
    const event = messageEvent(chat.fake, "app_mention", "<@UBOT> harbour");
    const edited = (ts: string) => eventPayload({ ...event, edited: { user: "U1", ts } });
    expect(await answerTo(chat.deliver("events_api", edited("9.1")))).toMatch(/^harbour/);
    await chat.deliver("events_api", edited("9.2"));
    await answerTo(chat.say("ferry"));
    expect(chat.fake.world.posted).toHaveLength(2);
  });
});

describe("what cannot be read", () => {
  test("is told of: a clip, the bot's name in a canvas, a kind that nobody knows", async () => {
    chat = await startSlack("http");
    const clip = { subtype: "file_share", files: [{ id: "F1", subtype: "slack_audio" }] };
    expect(await answerTo(chat.say("", { event: clip }))).toBe(
      "I can only read text: please write your question in words.",
    );
    const canvas = { subtype: "document_mention", document_mention: { file_id: "F1", section_id: "s" } };
    await answerTo(chat.mention("<@UBOT> was mentioned in a canvas", { event: canvas }));
    expect(chat.fake.world.posted.at(-1)).toMatchObject({ channel: "C1", only: "U1" });
    expect(chat.newest()).toContain("ask me in a message");
    expect(await answerTo(chat.say("x", { event: { subtype: "hologram" } }))).toContain("ask me in a message");
  });

  test("is not told of to who is not let in", async () => {
    chat = await startSlack("http", { settings: { allowedTeams: ["T9"] } });
    const clip = { subtype: "file_share", files: [{ id: "F1" }] };
    expect(await answerTo(chat.say("", { event: clip }))).toMatch(/^Sorry, /);
  });
});

describe("a thread that is gone", () => {
  test("is left out in a direct message; in a channel the answer is for the asker alone", async () => {
    chat = await startSlack("http");
    chat.fake.world.goneThreads.add("5.1");
    expect(await answerTo(chat.say("harbour", { thread: "5.1" }))).toMatch(/^harbour/);
    expect(chat.fake.world.posted.at(-1)).not.toHaveProperty("thread");
    expect(await answerTo(chat.mention("<@UBOT> harbour", { thread: "5.1" }))).toMatch(/^harbour/);
    expect(chat.fake.world.posted.at(-1)).toMatchObject({ channel: "C1", only: "U1" });
  });
});

test("what an answer carries for the next question is not seen", async () => {
  chat = await startSlack("http");
  await answerTo(chat.say("harbour in 2024"));
  const [answer] = chat.fake.world.posted;
  expect(answer!.metadata?.event_payload).toMatchObject({ asked: "/ask harbour in 2024" });
  expect(seenIn(answer!)).not.toContain("/ask");
});
