/** Answers on their way out: limits, lost answers, refusals, outages. Nobody is left in silence, nobody answered twice. */
import { afterEach, describe, expect, test } from "vitest";
import type { Bot } from "../../../../src/core/reply/reply.ts";
import { commandPayload } from "../../../fakes/slack-payloads.ts";
import { type SlackChat, startSlack } from "../../../fakes/slack-run.ts";
import { appToken, botToken } from "../../../fakes/slack-web-api.ts";
import { seenIn } from "../../../fakes/slack-world.ts";
import { until } from "../../../fakes/until.ts";
import { testBot } from "../../../fixtures/bot.ts";

let chat: SlackChat;
afterEach(() => chat.stop());

const calls = (method: string) => chat.fake.calls.filter(call => call.method === method);

describe("what Slack cannot take now", () => {
  test("a limit in one channel holds up no other channel", async () => {
    chat = await startSlack("http");
    chat.fake.trouble("chat.postMessage", { status: 429, headers: { "retry-after": "2" } });
    await chat.mention("<@UBOT> harbour", { channel: "C1" });
    await until("the limit", () => calls("chat.postMessage").length === 1);
    await chat.mention("<@UBOT> harbour", { channel: "C2" });
    await chat.say("harbour");
    const posted = await chat.messages(3);
    expect(posted.map(message => message.channel)).toEqual(["C2", "D1", "C1"]);
    const inC1 = calls("chat.postMessage").filter(call => call.args.channel === "C1");
    expect(inC1).toHaveLength(2);
    expect(inC1[1]!.atMs - inC1[0]!.atMs).toBeGreaterThanOrEqual(2000);
  });

  test("answers of one channel stay in order across a limit", async () => {
    chat = await startSlack("http");
    chat.fake.trouble("chat.postMessage", { status: 429, headers: { "retry-after": "1" } });
    await chat.say("harbour");
    await chat.say("glaciers");
    const [first, second] = await chat.messages(2);
    expect(seenIn(first!)).toContain("We will rebuild");
    expect(seenIn(second!)).toContain("Nothing on glaciers");
  });

  test.each([
    ["a reset connection", "reset"],
    ["a server error", { status: 503 }],
    ["a page instead of JSON", { status: 200, body: "<html>sorry</html>" }],
    ["an error inside", { error: "internal_error" }],
    ["a limit without a time", { status: 429 }],
    ["a limit as a code", { error: "ratelimited" }],
    ["a redirect to another host", { status: 302, headers: { location: "http://127.0.0.1:9/" } }],
  ] as const)("after %s the answer comes once", async (_, trouble) => {
    chat = await startSlack("http");
    chat.fake.trouble("chat.postMessage", trouble);
    await chat.say("harbour");
    await chat.messages(1);
    await chat.say("glaciers");
    expect(await chat.messages(2)).toHaveLength(2);
    expect(chat.adapter.state()).toBe("ready");
  });

  test("what was acknowledged while Slack was away is answered when it is back", async () => {
    chat = await startSlack("http");
    chat.fake.chance(1, () => 0);
    await chat.say("harbour");
    await chat.command("glaciers");
    await until("it is away", () => chat.adapter.state() === "degraded");
    await until("more than one try of each", () => chat.fake.calls.length > 4);
    expect(chat.fake.world.posted).toHaveLength(0);
    chat.fake.chance(0);
    const posted = await chat.messages(2);
    expect(posted.map(seenIn).join()).toMatch(/We will rebuild/);
    await until("it is back", () => chat.adapter.state() === "ready");
    expect(chat.log.filter(line => line.includes("cannot be reached"))).toHaveLength(1);
  });
});

describe("a post whose answer was lost", () => {
  test.each([
    ["in a thread", () => chat.mention("<@UBOT> harbour"), "conversations.replies"],
    ["in a direct message", () => chat.say("harbour"), "conversations.history"],
  ])("%s is looked for, and not sent again", async (_, ask, method) => {
    chat = await startSlack("http");
    chat.fake.trouble("chat.postMessage", "lost");
    await ask();
    await until("the look", () => calls(method).length === 1);
    await chat.say("glaciers");
    expect(await chat.messages(2)).toHaveLength(2);
    expect(calls("chat.postMessage")).toHaveLength(2);
  });

  test("is looked for again where the look fails too", async () => {
    chat = await startSlack("http");
    chat.fake.trouble("chat.postMessage", "lost");
    chat.fake.trouble("conversations.history", "reset");
    await chat.say("harbour");
    await until("the second look", () => calls("conversations.history").length === 2);
    await chat.say("glaciers");
    expect(await chat.messages(2)).toHaveLength(2);
  });

  test("is sent again where it did not arrive", async () => {
    chat = await startSlack("http");
    chat.fake.trouble("chat.postMessage", "reset");
    await chat.mention("<@UBOT> harbour");
    expect(await chat.messages(1)).toHaveLength(1);
    expect(calls("conversations.replies")).toHaveLength(1);
  });

  test("without the scope to look, it is sent again, and the log says what is missing", async () => {
    chat = await startSlack("http");
    chat.fake.api.scopes = ["chat:write"];
    chat.fake.trouble("chat.postMessage", "reset");
    await chat.mention("<@UBOT> harbour");
    expect(await chat.messages(1)).toHaveLength(1);
    expect(chat.log.find(line => line.includes("Cannot look"))).toContain("channels:history");
  });
});

describe("what Slack refuses", () => {
  test.each([
    ["not_in_channel", "I am not a member of that channel"],
    ["channel_not_found", "I cannot see that channel"],
    ["is_archived", "archived"],
    ["restricted_action", "restricted"],
  ])("%s is told to the asker, and to the log with the cure", async (code, sentence) => {
    chat = await startSlack("http");
    chat.fake.trouble("chat.postMessage", { error: code });
    await chat.mention("<@UBOT> harbour");
    const [told] = await chat.messages(1);
    expect(told).toMatchObject({ channel: "C1", only: "U1" });
    expect(seenIn(told!)).toContain(sentence);
    const line = chat.log.find(text => text.includes(code))!;
    expect(JSON.parse(line)).toMatchObject({ level: "error", code, cure: expect.any(String) });
    expect(calls("chat.postMessage")).toHaveLength(1);
  });

  test("where nothing can be shown in the channel, the asker is told in the direct message", async () => {
    chat = await startSlack("http");
    await chat.mention("<@UBOT> harbour", { channel: "COLD" });
    const [told] = await chat.messages(1);
    expect(told).toMatchObject({ channel: "DU1", by: "chat.postMessage" });
    expect(seenIn(told!)).toContain("That channel is archived.");
    expect(chat.fake.calls.filter(call => !["auth.test", "users.info"].includes(call.method))).toHaveLength(3);
  });

  test.each(["invalid_blocks", "msg_blocks_too_long", "invalid_arguments"])(
    "blocks that are refused (%s) go out once more as plain text, in which nothing is alive",
    async error => {
      chat = await startSlack("http");
      chat.fake.trouble("chat.postMessage", { error });
      await chat.mention("<@UBOT> harbour");
      const [plain] = await chat.messages(1);
      expect(plain).toMatchObject({ channel: "C1", blocks: [] });
      expect(plain!.thread).toBeDefined();
      expect(plain!.text).toMatch(/^&gt; .*rebuild the harbour/m);
      expect(plain!.text).toMatch(/[\w-]+\/\d+ \(https:\/\//);
      expect(chat.fake.calls.at(-1)?.args.mrkdwn).toBe("false");
      expect(chat.log.some(line => line.includes(error))).toBe(true);
    },
  );

  test("and so they do for one person, by the response URL", async () => {
    chat = await startSlack("http");
    chat.fake.trouble("response", { status: 400, body: "invalid_blocks" });
    await chat.command("harbour");
    const [plain] = await chat.messages(1);
    expect(plain).toMatchObject({ only: "U1", by: "response", blocks: [] });
    expect(plain!.text).toContain("rebuild the harbour");
  });

  test("an answer of ours that is refused twice becomes an apology with a reference the log has too", async () => {
    chat = await startSlack("http");
    chat.fake.trouble("chat.postMessage", { error: "invalid_blocks" }, { error: "invalid_blocks" });
    await chat.say("harbour");
    const [told] = await chat.messages(1);
    const reference = /ref ([0-9a-f]{6})/.exec(seenIn(told!))![1]!;
    expect(chat.log.some(line => line.includes("invalid_blocks") && line.includes(reference))).toBe(true);
  });

  test("a revoked token stops this adapter alone; what needs no token is still answered", async () => {
    chat = await startSlack("http");
    chat.fake.trouble("chat.postMessage", { error: "token_revoked" });
    await chat.say("harbour");
    await until("it is noticed", () => chat.adapter.state() === "stopped");
    expect(chat.log.find(line => line.includes("token_revoked"))).toContain("SLACK_BOT_TOKEN");
    await chat.command("harbour");
    expect(await chat.messages(1)).toMatchObject([{ only: "U1", by: "response" }]);
  });

  test.each(["tokens_revoked", "app_uninstalled"])("%s stops this adapter, with a line", async type => {
    chat = await startSlack("http");
    await chat.deliver("events_api", { type: "event_callback", team_id: "T1", event_id: "Ev1", event: { type } });
    await until("it is noticed", () => chat.adapter.state() === "stopped");
    expect(chat.log.some(line => line.includes("install the app again"))).toBe(true);
  });

  test("a person's token that is revoked is no matter for the bot", async () => {
    chat = await startSlack("http");
    const event = { type: "tokens_revoked", tokens: { oauth: ["U1"], bot: [] } };
    await chat.deliver("events_api", { type: "event_callback", team_id: "T1", event_id: "Ev1", event });
    await chat.say("harbour");
    await chat.messages(1);
    expect(chat.log.some(line => line.includes("install the app again"))).toBe(false);
  });
});

describe("the response URL", () => {
  test("that is used up gives way to a message only the asker sees", async () => {
    chat = await startSlack("http");
    chat.fake.trouble("response", { error: "expired_url" });
    await chat.command("harbour");
    expect(await chat.messages(1)).toMatchObject([{ channel: "C1", only: "U1", by: "chat.postEphemeral" }]);
  });

  test("where the bot is no member either, gives way to the direct message", async () => {
    chat = await startSlack("http");
    chat.fake.trouble("response", { status: 404, body: "expired_url" });
    await chat.command("harbour", { channel: "CFOREIGN" });
    expect(await chat.messages(1)).toMatchObject([{ channel: "DU1", by: "chat.postMessage" }]);
  });

  test.each([
    "http://hooks.slack.com/x",
    "https://hooks.slack.com.evil.example/x",
    "https://evil.example/",
    "file:///etc",
    "",
  ])("is not used where it is %j", async responseUrl => {
    chat = await startSlack("http");
    await chat.deliver("slash_commands", { ...commandPayload(chat.fake, "harbour"), response_url: responseUrl });
    expect(await chat.messages(1)).toMatchObject([{ by: "chat.postEphemeral" }]);
    expect(calls("response")).toHaveLength(0);
  });

  test("is tried again where it fails", async () => {
    chat = await startSlack("http");
    chat.fake.trouble("response", "reset", { status: 503 }, { status: 429, headers: { "retry-after": "1" } });
    await chat.command("harbour");
    expect(await chat.messages(1)).toMatchObject([{ by: "response" }]);
  });
});

describe("a core that fails", () => {
  const broken = async (reply: Bot["reply"]): Promise<Bot> => ({ ...(await testBot()), reply });

  test("is an apology with a reference, and the next question is answered", async () => {
    const good = await testBot();
    let failed = false;
    const bot = await broken(async update => {
      if (failed || !("text" in update) || update.text !== "harbour") return good.reply(update);
      failed = true;
      throw new Error("boom");
    });
    chat = await startSlack("http", { bot });
    await chat.say("harbour");
    await chat.say("harbour");
    const [apology, answer] = await chat.messages(2);
    expect(seenIn(apology!)).toMatch(/ref [0-9a-f]{6}/);
    expect(seenIn(apology!)).not.toContain("boom");
    expect(seenIn(answer!)).toContain("We will rebuild");
  });
});

describe("secrets and words", () => {
  test("no token is in any line of the log, at any level", async () => {
    chat = await startSlack("socket", { level: "trace" });
    chat.fake.trouble("chat.postMessage", "reset", { error: "invalid_blocks" });
    await chat.say("harbour");
    await chat.messages(1);
    const log = chat.log.join("");
    for (const secret of [botToken, appToken]) {
      expect(log).not.toContain(secret);
      expect(log).not.toContain(Buffer.from(secret).toString("base64"));
    }
  });

  test("neither what was asked nor what was answered is in the log at info", async () => {
    chat = await startSlack("http", { level: "info" });
    chat.fake.trouble("chat.postMessage", { error: "invalid_blocks" });
    await chat.say("harbour zeppelin");
    await chat.command("harbour zeppelin");
    await chat.messages(2);
    expect(chat.log.join("")).not.toMatch(/zeppelin|rebuild/);
  });

  test("what was asked is in the log where that was switched on", async () => {
    chat = await startSlack("http", { level: "info", logQuestions: true });
    await chat.say("harbour zeppelin");
    await chat.messages(1);
    expect(chat.log.some(line => line.includes("harbour zeppelin"))).toBe(true);
  });
});

test("stopping finishes what is in hand", async () => {
  chat = await startSlack("http");
  chat.fake.trouble("chat.postMessage", { status: 429, headers: { "retry-after": "1" } });
  await chat.say("harbour");
  await until("the limit", () => calls("chat.postMessage").length === 1);
  await chat.adapter.stop();
  expect(chat.fake.world.posted).toHaveLength(1);
  expect(chat.adapter.state()).toBe("stopped");
});

test("a follow-up sent right behind its question is understood from it", async () => {
  chat = await startSlack("http");
  await chat.say("What did she say about the harbour in 2024?");
  await chat.say("and Denmark?");
  const [, followUp] = await chat.messages(2);
  expect(seenIn(followUp!)).toContain("2024");
});

test("a follow-up is understood from the question before it, and shared as it was understood", async () => {
  chat = await startSlack("http");
  await chat.command("What did she say about the harbour in 2024?");
  await chat.command("and Denmark?");
  const [, followUp] = await chat.messages(2);
  expect(seenIn(followUp!)).toContain("2024");
  await chat.press(followUp!, "share");
  const [, , shared] = await chat.messages(4);
  expect(seenIn(shared!).replace("Shared by <@U1>\n", "")).toBe(
    seenIn(followUp!)
      .replace(/\[Share to channel\]\n?/, "")
      .trimEnd(),
  );
});
