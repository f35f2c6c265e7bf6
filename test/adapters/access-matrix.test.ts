/**
 * Who (listed, a stranger, an administrator without a name, a bot, another workspace) × where × how, on both platforms, through the real
 * SDKs, with all lists set. `answered`: with words of the record; `told`: one polite sentence and none of these; `silent`: nothing.
 */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  commandPayload,
  eventPayload,
  homePressPayload,
  messageEvent,
  pressPayload,
  shortcutPayload,
} from "../fakes/slack-payloads.ts";
import { type SlackChat, startSlack } from "../fakes/slack-run.ts";
import { type Posted, seenIn } from "../fakes/slack-world.ts";
import { alone, ann, ben, group, inGroup, press, typing } from "../fakes/telegram-people.ts";
import { runTelegram, type TelegramRun } from "../fakes/telegram-run.ts";

type Outcome = "answered" | "told" | "silent";
const ofRecord = /We will rebuild/;

/** By what came out since. */
function outcomeOf(texts: readonly string[]): Outcome {
  if (texts.some(text => ofRecord.test(text))) return "answered";
  return texts.some(text => text !== "") ? "told" : "silent";
}

describe("Telegram, with the person Ann and one group listed", () => {
  const other = { ...group, id: -100_999 };
  const channel = { id: -100_777, type: "channel", title: "News" };
  const nobody = { from: { id: 1087968824, is_bot: true, first_name: "Group" } };
  const ask = "/ask harbour";
  const old = (chat: object) => ({ message_id: 3, date: 1, chat, text: "x" });
  const own = { id: ann.id, type: "private" };
  const inTopic = { message_thread_id: 9, is_topic_message: true, chat: { ...group, is_forum: true } };

  let run: TelegramRun;
  beforeEach(async () => {
    run = await runTelegram({ allowedUsers: [String(ann.id)], allowedChats: [String(group.id)] });
  });
  afterEach(() => run.stop());

  const seen = (): readonly string[] => [
    ...run.texts(),
    ...run.fake.toasts.map(toast => JSON.stringify(toast.text ?? "").slice(1, -1)),
    ...run.fake.inlineAnswers.map(answer => JSON.stringify(answer)),
  ];

  test.each<[string, string, string, Parameters<TelegramRun["fake"]["push"]>[0], Outcome]>([
    ["a listed person", "alone", "message", alone("harbour"), "answered"],
    ["a listed person", "alone", "command", alone(ask), "answered"],
    ["a listed person", "alone", "button", press("/ask harbour", old(own)), "answered"],
    ["a listed person", "alone", "edited message", { edited_message: alone("harbour").message! }, "silent"],
    ["a listed person", "inline", "query", typing("harbour"), "answered"],
    ["a listed person", "another group", "command", inGroup(ask, { chat: other }), "silent"],
    ["a listed person", "another group", "button", press(ask, old(other)), "told"],
    [
      "a listed person",
      "a channel",
      "post",
      { channel_post: inGroup(ask, { chat: channel }).message! } as object,
      "silent",
    ],
    ["a stranger", "alone", "message", alone("harbour", ben), "told"],
    ["a stranger", "alone", "command", alone(ask, ben), "told"],
    ["a stranger", "alone", "button", press(ask, old({ ...own, id: ben.id }), ben), "told"],
    ["a stranger", "inline", "query", typing("harbour", "", ben), "told"],
    ["a stranger", "the listed group", "command", inGroup(ask, {}, ben), "answered"],
    ["a stranger", "the listed group", "button", press(ask, old(group), ben), "answered"],
    ["a stranger", "the listed group", "message to others", inGroup("harbour", {}, ben), "silent"],
    ["a stranger", "the listed group", "edited message", { edited_message: inGroup(ask, {}, ben).message! }, "silent"],
    ["a stranger", "a topic of it", "command", inGroup(ask, inTopic, ben), "answered"],
    ["a stranger", "another group", "command", inGroup(ask, { chat: other }, ben), "silent"],
    ["a stranger", "another group", "button", press(ask, old(other), ben), "told"],
    [
      "an administrator without a name",
      "the listed group",
      "command",
      inGroup(ask, { ...nobody, sender_chat: group }),
      "answered",
    ],
    [
      "an administrator without a name",
      "another group",
      "command",
      inGroup(ask, { ...nobody, sender_chat: other, chat: other }),
      "silent",
    ],
    ["a bot", "the listed group", "command", inGroup(ask, { from: { ...ben, is_bot: true } }), "silent"],
    ["a bot", "alone", "message", alone("harbour", { ...ann, is_bot: true }), "silent"],
  ])("%s, %s, %s", async (_who, _where, _how, update, expected) => {
    run.fake.push(update);
    await run.idle();
    expect(outcomeOf(seen())).toBe(expected);
  });

  test("a stranger is told once, and is answered nothing after it", async () => {
    for (let n = 0; n < 3; n += 1) run.fake.push(alone("harbour", ben));
    await run.idle();
    expect(run.texts(ben.id)).toHaveLength(1);
  });
});

describe("Slack, with one workspace, one channel and direct messages listed", () => {
  const settings = { allowedTeams: ["T1"], allowedChannels: ["C1", "im"] };
  const foreign = { event: { team: "T2", user_team: "T2" } };
  const button = { action_id: "more-0-0", value: "/ask harbour", text: { text: "x" } };
  const old = (channel: string): Posted => ({ channel, ts: "9.1", text: "", blocks: [], by: "", replaced: false });
  const there = { channel: "C2" };

  let chat: SlackChat;
  beforeEach(async () => {
    chat = await startSlack("http", { settings });
  });
  afterEach(() => chat.stop());

  const event = (type: "app_mention" | "message", spoken: object) =>
    chat.deliver("events_api", eventPayload(messageEvent(chat.fake, type, "<@UBOT> harbour", spoken)));
  const interact = (payload: object) => chat.deliver("interactive", payload as Readonly<Record<string, unknown>>);
  const changed = (spoken: object) =>
    event("message", { channel: "D1", event: { subtype: "message_changed", ...spoken } });
  /** A payload of somebody whose workspace is another. */
  const ofOthers = (payload: object) => ({ ...payload, team: { id: "T2" }, user: { id: "U5", team_id: "T2" } });

  test.each<[string, string, string, () => Promise<unknown>, Outcome]>([
    ["a member", "the channel", "mention", () => event("app_mention", {}), "answered"],
    ["a member", "a thread of it", "mention", () => event("app_mention", { thread: "1.1" }), "answered"],
    [
      "a member",
      "the channel",
      "message to others",
      () => event("message", { channel: "C1", event: { text: "harbour" } }),
      "silent",
    ],
    ["a member", "the channel", "command", () => chat.command("harbour"), "answered"],
    ["a member", "the channel", "shortcut", () => chat.shortcut("We will rebuild the harbour"), "answered"],
    ["a member", "the channel", "button", () => interact(pressPayload(chat.fake, old("C1"), button)), "answered"],
    ["a member", "direct", "message", () => event("message", {}), "answered"],
    ["a member", "direct", "edited message", () => changed({}), "silent"],
    ["a member", "Home", "button", () => interact(homePressPayload(chat.fake, button)), "answered"],
    ["a member", "another channel", "mention", () => event("app_mention", there), "told"],
    ["a member", "a thread of another", "mention", () => event("app_mention", { ...there, thread: "1.1" }), "told"],
    ["a member", "another channel", "command", () => chat.command("harbour", there), "told"],
    ["a member", "another channel", "shortcut", () => chat.shortcut("harbour", there), "told"],
    ["a member", "another channel", "button", () => interact(pressPayload(chat.fake, old("C2"), button)), "told"],
    ["another workspace", "the channel, shared", "mention", () => event("app_mention", foreign), "told"],
    ["another workspace", "direct", "message", () => event("message", foreign), "told"],
    [
      "another workspace",
      "the channel",
      "command",
      () => chat.deliver("slash_commands", { ...commandPayload(chat.fake, "harbour"), team_id: "T2" }),
      "told",
    ],
    [
      "another workspace",
      "the channel",
      "shortcut",
      () => interact(ofOthers(shortcutPayload(chat.fake, "harbour"))),
      "told",
    ],
    [
      "another workspace",
      "the channel",
      "button",
      () => interact(ofOthers(pressPayload(chat.fake, old("C1"), button))),
      "told",
    ],
    ["another workspace", "Home", "button", () => interact(ofOthers(homePressPayload(chat.fake, button))), "told"],
    ["a bot", "the channel", "mention", () => event("app_mention", { event: { bot_id: "B9" } }), "silent"],
    [
      "a bot",
      "direct",
      "message",
      () => event("message", { event: { subtype: "bot_message", bot_id: "B9" } }),
      "silent",
    ],
  ])("%s, %s, %s", async (_who, _where, _how, act, expected) => {
    await act();
    // Answered behind it, so that what is silent is known to be.
    await chat.mention("<@UBOT> zeppelins", { user: "U77" });
    const isControl = (message: Posted): boolean => seenIn(message).includes("zeppelins");
    const others = (): readonly Posted[] => chat.fake.world.posted.filter(message => !isControl(message));
    await expect.poll(() => chat.fake.world.posted.some(isControl)).toBe(true);
    if (expected !== "silent") await expect.poll(() => others().length).toBeGreaterThan(0);
    expect(outcomeOf(others().map(message => seenIn(message)))).toBe(expected);
    expect(others().length).toBe(expected === "silent" ? 0 : 1);
  });
});
