/** What people get in Slack, in both modes, through real Bolt against the fake. */
import { afterEach, describe, expect, test } from "vitest";
import { chatAdapterContract } from "../../contract/chat-adapter.ts";
import { buttonsOf, homePressPayload, typed } from "../../fakes/slack-payloads.ts";
import { type Mode, type SlackChat, startSlack } from "../../fakes/slack-run.ts";
import { type Posted, seenIn } from "../../fakes/slack-world.ts";
import { until } from "../../fakes/until.ts";

for (const mode of ["socket", "http"] as const satisfies readonly Mode[]) {
  chatAdapterContract(`Slack by ${mode}`, async bot => {
    const chat = await startSlack(mode, bot ? { bot } : {});
    let last: Readonly<Record<string, unknown>> = {};
    const answers = async (before: number): Promise<readonly string[]> => {
      await chat.messages(before + 1);
      return chat.fake.world.posted.slice(before).map(seenIn);
    };
    return {
      async ask(text) {
        const before = chat.fake.world.posted.length;
        last = await chat.say(typed(text));
        return answers(before);
      },
      async repeat() {
        const before = chat.fake.world.posted.length;
        await chat.deliver("events_api", last);
        // The next question's answer comes behind whatever the repetition would have brought.
        await chat.say("glaciers");
        return (await answers(before)).slice(0, -1);
      },
      log: chat.log,
      stop: () => chat.stop(),
    };
  });
}

const blank: Posted = { channel: "", ts: "", text: "", blocks: [], by: "", replaced: false };

describe.each(["socket", "http"] as const)("in Slack, by %s,", mode => {
  let chat: SlackChat;
  afterEach(async () => {
    expect(chat.fake.api.problems).toEqual([]);
    await chat.stop();
  });

  test("/ask answers only the asker, and Share posts the same for everyone, once", async () => {
    chat = await startSlack(mode);
    await chat.command("harbour");
    const [answer] = await chat.messages(1);
    expect(answer).toMatchObject({ channel: "C1", only: "U1", by: "response", text: "harbour · 3 of 6, best first" });
    expect(buttonsOf(answer!.blocks).map(button => button.text.text)).toEqual([
      "1",
      "2",
      "3",
      "More (3)",
      "Newest first",
      "Share to channel",
    ]);
    await chat.press(answer!, "share", "U1");
    const [, shared, left] = await chat.messages(3);
    expect(shared).toMatchObject({ channel: "C1", by: "chat.postMessage" });
    expect(shared!.only).toBeUndefined();
    const withoutShare = seenIn(answer!).replace("\n[Share to channel]", "");
    expect(seenIn(shared!)).toBe(`Shared by <@U1>\n${withoutShare}`);
    expect(left).toMatchObject({ replaced: true, only: "U1" });
    expect(seenIn(left!)).toBe(withoutShare);
    await chat.press(answer!, "share", "U1");
    await chat.command("glaciers");
    expect(await chat.messages(4)).toHaveLength(4);
  });

  test("where the bot is no member, Share goes through the response URL, and so do the buttons under it", async () => {
    chat = await startSlack(mode);
    await chat.command("harbour", { channel: "CFOREIGN" });
    const [answer] = await chat.messages(1);
    await chat.press(answer!, "share");
    const [, shared] = await chat.messages(3);
    expect(shared).toMatchObject({ channel: "CFOREIGN", by: "response", replaced: false });
    expect(shared!.only).toBeUndefined();
    expect(seenIn(shared!)).toContain("Shared by <@U1>");
    await chat.press(shared!, "context", "U2");
    const context = (await chat.messages(4)).at(-1)!;
    expect(context).toMatchObject({ channel: "CFOREIGN", only: "U2", by: "response", replaced: false });
    expect(seenIn(context)).toContain("We will rebuild the harbour");
  });

  test("/ask alone and /ask help give help, /ask sources the record", async () => {
    chat = await startSlack(mode);
    await chat.command("");
    await chat.command("help");
    const [alone, help] = await chat.messages(2);
    expect(seenIn(alone!)).toContain("I look up what was said on the record");
    expect(buttonsOf(alone!.blocks)).toHaveLength(3);
    expect(seenIn(help!)).toBe(seenIn(alone!));
    expect(seenIn(help!)).toContain("/ask context REFERENCE");
    expect(seenIn(help!)).not.toMatch(/(?<!\S)\/(?!ask )/);
    await chat.command("sources");
    const [, , sources] = await chat.messages(3);
    expect(seenIn(sources!)).toContain("Taxes, schools and the railway · 14 September 2022");
  });

  test("a mention is answered in its own thread, a mention in a thread in that one", async () => {
    chat = await startSlack(mode);
    const first = await chat.mention("<@UBOT> harbour");
    const [answer] = await chat.messages(1);
    const { ts } = first.event as { ts: string };
    expect(answer).toMatchObject({ channel: "C1", thread: ts });
    await chat.mention("what about the harbour, <@UBOT>?", { thread: "1750000000.000100" });
    const [, second] = await chat.messages(2);
    expect(second).toMatchObject({ channel: "C1", thread: "1750000000.000100" });
  });

  test("a direct message is answered in the conversation, or in its thread if it was one", async () => {
    chat = await startSlack(mode);
    await chat.say("harbour");
    await chat.say("harbour", { thread: "1750000000.000200" });
    const [plain, threaded] = await chat.messages(2);
    expect(plain!.thread).toBeUndefined();
    expect(plain).toMatchObject({ channel: "D1", by: "chat.postMessage" });
    expect(threaded).toMatchObject({ channel: "D1", thread: "1750000000.000200" });
  });

  test("More and Context add to where the answer stands", async () => {
    chat = await startSlack(mode);
    const asked = await chat.mention("<@UBOT> harbour");
    const { ts } = asked.event as { ts: string };
    const [answer] = await chat.messages(1);
    await chat.press(answer!, "more");
    const [, more] = await chat.messages(2);
    expect(more).toMatchObject({ channel: "C1", thread: ts, by: "chat.postMessage" });
    expect(seenIn(more!)).toContain("4 to 6 of 6");
    await chat.press(answer!, "context");
    const [, , context] = await chat.messages(3);
    expect(context).toMatchObject({ channel: "C1", thread: ts });
    expect(seenIn(context!)).toContain("The harbour will cost 40 million crowns");
  });

  test("More under an answer for one person stays with that person", async () => {
    chat = await startSlack(mode);
    await chat.command("harbour");
    const [answer] = await chat.messages(1);
    await chat.press(answer!, "more");
    const [, more] = await chat.messages(2);
    expect(more).toMatchObject({ only: "U1", replaced: false });
    expect(buttonsOf(more!.blocks).at(-1)!.action_id).toMatch(/^share/);
  });

  test("Find on record answers who asked, from the words of the message", async () => {
    chat = await startSlack(mode);
    await chat.shortcut("They said something about the harbour &amp; the ferry");
    const [answer] = await chat.messages(1);
    expect(answer).toMatchObject({ only: "U1", channel: "C1" });
    expect(seenIn(answer!)).toContain("the harbour");
  });

  test("App Home says what the bot is; its questions are answered in the direct message", async () => {
    chat = await startSlack(mode);
    await chat.open("home");
    await until("the page", () => chat.fake.world.views.length === 1);
    const { user, blocks, remembered } = chat.fake.world.views[0]!;
    expect([user, remembered]).toEqual(["U1", "D1"]);
    const examples = buttonsOf(blocks);
    expect(examples).toHaveLength(3);
    expect(seenIn({ ...blank, blocks })).toMatch(/How to ask[\s\S]*\/ask sources[\s\S]*Privacy/);
    await chat.deliver("interactive", homePressPayload(chat.fake, examples[0]!, "D1"));
    const [answer] = await chat.messages(1);
    expect(answer).toMatchObject({ channel: "D1", by: "chat.postMessage" });
    expect(seenIn(answer!)).toContain("Mira Solen");
  });

  test("the message tab offers questions to start with", async () => {
    chat = await startSlack(mode);
    await chat.open("messages");
    await until("the prompts", () => chat.fake.world.prompts.length === 1);
    expect(chat.fake.world.prompts[0]).toMatchObject({ channel: "D1" });
    expect(chat.fake.world.prompts[0]!.titles).toHaveLength(3);
  });
});
