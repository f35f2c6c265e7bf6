/** Where the question was, the answer is; what is pointed at is read; whose questions follow each other. */
import { afterEach, describe, expect, test } from "vitest";
import { type FakeTelegram, startFakeTelegram } from "../../fakes/telegram.ts";
import { alone, ann, ben, bot, group, inGroup, press } from "../../fakes/telegram-people.ts";
import { runTelegram, type TelegramRun } from "../../fakes/telegram-run.ts";

let run: TelegramRun;
afterEach(() => run.stop());

/** The bot's message as it comes along with an answer to it or a press of its buttons. */
const sentAs = (fake: FakeTelegram, at = -1): unknown => {
  const sent = fake.sent.at(at)!;
  return fake.messageOf(sent, sent.message_id);
};

/** Says it and waits until nothing is in hand. */
async function say(update: Parameters<FakeTelegram["push"]>[0]): Promise<string> {
  run.fake.push(update);
  await run.idle();
  return run.texts().at(-1) ?? "";
}

const long = `harbour ${"or the ferries to Denmark, ".repeat(8)}`;

describe("every part of an answer", () => {
  const parts = "/context 2024-03-05-northern-radio/2";
  /** Makes any answer come in parts. */
  const tooLong = {
    method: "sendMessage",
    as: { status: 400, description: "Bad Request: message is too long" },
  } as const;

  test("is a reply among the comments of a post, and names no thread that the group does not have", async () => {
    run = await runTelegram();
    const post = { message_id: 41, is_automatic_forward: true, from: { id: 777000, is_bot: false }, text: "The post" };
    run.fake.fail(tooLong);
    await say(inGroup(parts, { message_id: 42, message_thread_id: 41, reply_to_message: post }));
    expect(run.fake.sent.length).toBeGreaterThan(1);
    for (const { reply_parameters, message_thread_id } of run.fake.sent) {
      expect(reply_parameters).toMatchObject({ message_id: 42, allow_sending_without_reply: true });
      expect(message_thread_id).toBeUndefined();
    }
  });

  test("is in the topic of a forum, also behind a button", async () => {
    run = await runTelegram();
    run.fake.fail(tooLong);
    await say(inGroup("/ask harbour", { message_thread_id: 7, is_topic_message: true }));
    await say(press("/sources", sentAs(run.fake)));
    expect(run.fake.sent.length).toBeGreaterThan(2);
    expect(new Set(run.fake.sent.map(({ message_thread_id }) => message_thread_id))).toEqual(new Set([7]));
  });

  test("comes without the topic where that is gone", async () => {
    run = await runTelegram();
    await say(inGroup("/ask harbour", { message_thread_id: 7, is_topic_message: true }));
    const message = sentAs(run.fake);
    run.fake.push(press("/sources", message));
    run.fake.deleteTopic(group.id, 7);
    await run.idle();
    expect(run.fake.sent.map(({ message_thread_id }) => message_thread_id)).toEqual([7, undefined]);
  });

  test("is in the conversation of a person with a channel", async () => {
    run = await runTelegram();
    await say(inGroup("/ask harbour", { direct_messages_topic: { topic_id: 9 } }));
    expect(run.fake.sent[0]?.direct_messages_topic_id).toBe(9);
  });
});

describe("an answer to the bot's message goes on from its question", () => {
  const asked = async (text: string, from: typeof ann | typeof ben = ann): Promise<unknown> => {
    await say(inGroup(`/ask ${text}`, {}, from));
    return sentAs(run.fake);
  };

  test.each([
    ["for a colleague", "What did she say about the harbour in 2024?"],
    ["of a question that found nothing", "glaciers in 2024"],
    ["of a question too long for a button", `${long} in 2024`],
  ])("%s", async (_, question) => {
    run = await runTelegram({ hearsAll: true });
    const message = await asked(question);
    await asked("ferry in 2021", ben);
    expect(await say(inGroup("and Denmark?", { reply_to_message: message }, ben))).toContain("2024");
  });

  test("after a restart, and on a further page", async () => {
    const fake = await startFakeTelegram({ hearsAll: true });
    run = await runTelegram({ fake });
    const first = await asked("harbour");
    const more = fake.sent[0]!.reply_markup!.inline_keyboard!.flat().find(({ text }) => text.startsWith("More"));
    await say(press((more as { callback_data: string }).callback_data, first));
    const second = sentAs(fake);
    await run.adapter.stop();
    run = await runTelegram({ fake });
    expect(await say(inGroup("more", { reply_to_message: first }))).toBe(run.texts().at(1));
    expect(await say(inGroup("and in 2021?", { reply_to_message: second }))).toMatch(
      /^harbour · [\s\S]*Nothing in 2021/,
    );
  });

  test("and without one the asker's last question in that place counts", async () => {
    run = await runTelegram({ hearsAll: true });
    await asked("harbour in 2024");
    await asked("ferry in 2021", ben);
    expect(await say(inGroup("@onrecord_bot and Denmark?"))).toContain("2024");
  });

  test("people who cannot be told apart do not go on from each other", async () => {
    run = await runTelegram({ hearsAll: true });
    const admin = { from: { id: 1087968824, is_bot: true }, sender_chat: group };
    const channel = (id: number) => ({ from: { id: 136817688, is_bot: true }, sender_chat: { id, type: "channel" } });
    for (const [one, other] of [
      [admin, admin],
      [channel(-7), channel(-8)],
    ]) {
      await say(inGroup("/ask harbour in 2024", one));
      expect(await say(inGroup("/ask and Denmark?", other))).toMatch(/^Denmark · 2 passages/);
    }
    await say(inGroup("/ask harbour in 2024", channel(-7)));
    expect(await say(inGroup("/ask and Denmark?", channel(-7)))).toMatch(/^Denmark · 2024/);
  });
});

describe("what is pointed at", () => {
  const theirs = { message_id: 3, from: ben, text: "What did she say about the harbour?" };
  const claim = { message_id: 4, from: ben, text: "We will rebuild the harbour" };

  test.each(["@onrecord_bot", "/ask", "/ask@onrecord_bot"])("by %j alone is the question", async text => {
    run = await runTelegram({ hearsAll: true });
    expect(await say(inGroup(text, { reply_to_message: theirs }))).toMatch(/^harbour/);
  });

  test("by /quote alone is looked up, and so it is by words that only point", async () => {
    run = await runTelegram({ hearsAll: true });
    expect(await say(inGroup("/quote", { reply_to_message: claim }))).toMatch(/^Exact/);
    expect(await say(inGroup("@onrecord_bot did she say that?", { reply_to_message: claim }))).toMatch(/^Exact/);
    expect(await say(alone("/quote", ann, { reply_to_message: claim }))).toMatch(/^Exact/);
  });

  test("is the quoted part, also of the bot's own message and of another chat's", async () => {
    run = await runTelegram({ hearsAll: true });
    const quote = { text: "the ferry", position: 0 };
    expect(await say(inGroup("@onrecord_bot", { reply_to_message: theirs, quote }))).toMatch(/^ferry/);
    expect(await say(inGroup("@onrecord_bot", { reply_to_message: { from: bot }, quote }))).toMatch(/^ferry/);
    expect(await say(inGroup("@onrecord_bot", { external_reply: { origin: {} }, quote }))).toMatch(/^ferry/);
  });

  test("is left where the message asks something itself", async () => {
    run = await runTelegram({ hearsAll: true });
    expect(await say(inGroup("@onrecord_bot the ferry", { reply_to_message: theirs }))).toMatch(/^ferry/);
    expect(await say(inGroup("@onrecord_bot thanks", { reply_to_message: claim }))).toMatch(/welcome/);
  });

  test("and is forwarded is looked up as what was said, a question as a question, never a command", async () => {
    run = await runTelegram();
    const forward_origin = { type: "user", sender_user: ben };
    expect(await say(alone(claim.text, ann, { forward_origin }))).toMatch(/^Exact/);
    expect(await say(alone("She will tear the harbour down", ann, { forward_origin }))).toMatch(/^(?:Close|Not in)/);
    expect(await say(alone(theirs.text, ann, { forward_origin }))).toMatch(/^harbour/);
    expect(await say(alone("/sources", ann, { forward_origin }))).toMatch(/^Not in this record/);
  });

  test("and is forwarded from the bot itself asks its question again, picked from its rows it is looked up", async () => {
    run = await runTelegram();
    const answer = await say(alone("glaciers"));
    const { text, entities } = run.fake.sent[0]!;
    const forward_origin = { type: "user", sender_user: bot };
    expect(await say(alone(text, ann, { entities, forward_origin }))).toBe(answer);
    expect(await say(alone("We will rebuild the harbour", ann, { via_bot: bot, forward_origin }))).toMatch(/^Exact/);
  });

  test("and is a deep link to a passage opens that", async () => {
    run = await runTelegram();
    const link = "https://t.me/onrecord_bot?start=2024-03-05-northern-radio_4";
    expect(await say(alone(link))).toMatch(/^Mira Solen on .* · 2024-03-05-northern-radio\/4/);
    expect(await say(alone(link.replace("onrecord", "other")))).not.toMatch(/^Mira Solen on/);
  });

  test("and is the address of an interview opens it", async () => {
    run = await runTelegram();
    const url = "https://radio.example/solen";
    for (const text of [url, `<${url}/>`, `${url.replace("https://", "")}?utm_source=x#top`]) {
      expect(await say(alone(text))).toMatch(
        /^Mira Solen on the harbour and the ferries · 2024-03-05-northern-radio\/2/,
      );
    }
    expect(await say(inGroup("/ask", { reply_to_message: { message_id: 3, from: ben, text: url } }))).toMatch(/^Mira/);
    expect(await say(alone(`${url}-taxes`))).not.toMatch(/^Mira Solen on/);
  });
});

describe("/ask alone in a group", () => {
  test("asks back, and the answer to that is the question", async () => {
    run = await runTelegram();
    expect(await say(inGroup("/ask@onrecord_bot", { message_id: 5 }))).toContain("What shall I look for?");
    expect(run.fake.sent[0]).toMatchObject({
      reply_markup: { force_reply: true, selective: true },
      reply_parameters: { message_id: 5 },
    });
    expect(await say(inGroup("the harbour", { reply_to_message: sentAs(run.fake) }))).toMatch(/^harbour/);
  });
});

describe("an album", () => {
  const picture = (album: string, caption?: string) =>
    alone("", ann, { text: undefined, photo: [{}], media_group_id: album, ...(caption ? { caption } : {}) });

  test.each([
    ["first", [picture("a", "harbour"), picture("a")]],
    ["last", [picture("a"), picture("a"), picture("a", "harbour")]],
    ["in the middle, twice", [picture("a"), picture("a", "harbour"), picture("a", "harbour")]],
  ])("with its caption %s has one reply, the answer", async (_, updates) => {
    run = await runTelegram({ albumMs: 50 });
    for (const update of updates) run.fake.push(update);
    await run.idle();
    expect(run.texts()).toHaveLength(1);
    expect(run.texts()[0]).toMatch(/^harbour/);
  });

  test("that is still awaited when the bot stops is told of by the next start", async () => {
    const fake = await startFakeTelegram();
    run = await runTelegram({ fake, albumMs: 60_000 });
    fake.push(picture("a"));
    await expect.poll(() => fake.calls.filter(({ method }) => method === "getUpdates").length).toBeGreaterThan(1);
    await run.adapter.stop();
    expect(fake.pending).toHaveLength(1);
    run = await runTelegram({ fake, albumMs: 1 });
    await run.idle();
    expect(run.texts()).toHaveLength(1);
  });
});

describe("where the bot gives no answers", () => {
  test("whoever writes to a business account is told once a day; the account itself is not", async () => {
    run = await runTelegram();
    const written = (more: object) => ({
      business_message: { ...alone("harbour", ann, { business_connection_id: "b1", ...more }).message },
    });
    for (const more of [{}, {}, { from: ben }]) run.fake.push(written(more) as never);
    await run.idle();
    expect(run.fake.sent).toMatchObject([{ chat_id: ann.id, business_connection_id: "b1" }]);
    expect(run.texts()[0]).toContain("t.me/onrecord_bot");
  });

  test("whoever calls it as a guest is told each time", async () => {
    run = await runTelegram();
    for (const guest_query_id of ["g1", "g2"]) {
      run.fake.push({ guest_message: { ...inGroup("@onrecord_bot harbour").message, guest_query_id } } as never);
    }
    await run.idle();
    expect(run.texts()).toEqual([]);
    expect(run.fake.guestAnswers.map(({ id }) => id)).toEqual(["g1", "g2"]);
    expect(run.fake.guestAnswers[0]?.text).toContain("t.me/onrecord_bot");
  });

  test("a channel is answered where its post is for the bot, as a group is, and its copy in the group is passed over", async () => {
    run = await runTelegram();
    const chat = { id: -900, type: "channel", title: "News" };
    const post = (text: string) => ({ channel_post: { message_id: 8, date: 1, chat, sender_chat: chat, text } });
    for (const text of ["harbour", "@onrecord_bot harbour", "/ask harbour"]) run.fake.push(post(text) as never);
    run.fake.push(
      inGroup("@onrecord_bot harbour", { is_automatic_forward: true, from: { id: 777000, is_bot: false } }),
    );
    await run.idle();
    expect(run.fake.sent).toMatchObject([{ chat_id: -900 }, { chat_id: -900 }]);
  });
});
