/** What people send beside plain words, through the real SDK: each is answered or told of once, or met with silence for its reason. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { commandPayload, eventPayload, messageEvent, shortcutPayload } from "../../fakes/slack-payloads.ts";
import { type SlackChat, startSlack } from "../../fakes/slack-run.ts";
import { botUser, seenIn } from "../../fakes/slack-world.ts";
import { until } from "../../fakes/until.ts";

let slack: SlackChat;
beforeAll(async () => {
  slack = await startSlack("http");
});
afterAll(() => slack.stop());

type Fields = Readonly<Record<string, unknown>>;
/** Everybody who sends something is somebody else, so that no question goes on from another. */
let person = 100;

/** What is posted to it, at least so much: a question of somebody else is answered behind it, so that nothing is waited for in vain. */
async function texts(events: readonly Fields[], atLeast = 0): Promise<readonly string[]> {
  for (const event of events) await slack.deliver("events_api", eventPayload(event));
  return postedFor(atLeast);
}

async function postedFor(atLeast: number): Promise<readonly string[]> {
  const { world } = slack.fake;
  await slack.messages(atLeast);
  const last = `U${person++}`;
  await slack.deliver("slash_commands", commandPayload(slack.fake, "sources", { user: last }));
  await slack.messages(atLeast + 1);
  await until("the last answer", () => world.posted.some(({ only }) => only === last));
  return world.posted
    .splice(0)
    .filter(({ only }) => only !== last)
    .map(seenIn);
}

const words = "What did she say about the harbour?";
const claim = "We will rebuild the harbour next year.";
const answered = /Mira Solen/;
const direct = (fields: Fields, text = words): Fields =>
  messageEvent(slack.fake, "message", text, { channel: "D1", user: `U${person++}`, event: fields });
const mention = (fields: Fields, text = `<@${botUser}> ${words}`): Fields =>
  messageEvent(slack.fake, "app_mention", text, { user: `U${person++}`, event: fields });
const file = { id: "F1", name: "x.png", mimetype: "image/png" };
const shared = { is_share: true, is_msg_unfurl: true, text: claim, author_name: "Cem", channel_id: "C2", ts: "1.1" };

const privately: readonly (readonly [string, Fields, string, RegExp | undefined])[] = [
  ["a picture with a question", { subtype: "file_share", files: [file] }, words, answered],
  ["a picture without one", { subtype: "file_share", files: [file] }, "", /I can only read text/],
  ["a voice clip", { subtype: "file_share", files: [{ ...file, subtype: "slack_audio" }] }, "", /I can only read text/],
  ["/me", { subtype: "me_message" }, words, answered],
  [
    "a reply that is also sent to the channel",
    { subtype: "thread_broadcast", thread_ts: "1.2", root: {} },
    words,
    answered,
  ],
  ["a forwarded message alone", { attachments: [shared] }, "", /harbour/],
  ["a forwarded message with a word beside it", { attachments: [shared] }, "did she say that?", /harbour/],
  [
    "a question with a link that shows a preview",
    { attachments: [{ title: "Weather", text: "Rain", from_url: "https://x.example" }] },
    `${words} <https://x.example>`,
    answered,
  ],
  [
    "a question in blocks alone",
    {
      blocks: [
        { type: "rich_text", elements: [{ type: "rich_text_section", elements: [{ type: "text", text: words }] }] },
      ],
    },
    "",
    answered,
  ],
  ["the copy of a broadcast", { subtype: "reply_broadcast" }, words, undefined],
  ["a changed message", { subtype: "message_changed", message: { text: words }, hidden: true }, "", undefined],
  ["a deleted message", { subtype: "message_deleted", deleted_ts: "1.1", hidden: true }, "", undefined],
  ["a huddle", { subtype: "huddle_thread", room: {} }, "A huddle started", undefined],
  ["a reminder", { subtype: "reminder_add" }, "set a reminder", undefined],
  ["what a workflow posts", { subtype: "bot_message", bot_id: "BW" }, words, undefined],
  ["what another app posts for a person", { bot_id: "BX", app_id: "AX" }, words, undefined],
  ["a pinned item", { subtype: "pinned_item", item: {} }, "pinned", undefined],
  [
    "an assistant's thread",
    { subtype: "assistant_app_thread", assistant_app_thread: {} },
    "New Assistant Thread",
    undefined,
  ],
  ["a subtype that nobody knows", { subtype: "hologram" }, words, /I cannot read this/],
  ["an emoji name alone", {}, ":+1:", /./],
];

describe("in a direct message", () => {
  test.each(privately)("%s", async (_, fields, text, expected) => {
    const seen = await texts([direct(fields, text)], expected === undefined ? 0 : 1);
    expect(seen).toHaveLength(expected === undefined ? 0 : 1);
    if (expected !== undefined) expect(seen[0]).toMatch(expected);
  });
});

describe("in a channel", () => {
  test("a mention in a file's message, in /me and in a broadcast is answered once each", async () => {
    for (const subtype of ["file_share", "me_message", "thread_broadcast"]) {
      const event = mention({ subtype, ...(subtype === "file_share" ? { files: [file] } : {}) });
      expect(await texts([event, { ...event, type: "message" }], 1)).toEqual([expect.stringMatching(answered)]);
    }
  });

  test("a mention that an edit puts in is answered, and one that was answered before is not again", async () => {
    const first = mention({});
    expect(await texts([first], 1)).toHaveLength(1);
    const edited = { ...first, text: `<@${botUser}> and France?`, edited: { user: first.user, ts: "9.9" } };
    expect(await texts([edited])).toEqual([]);
    const { ts } = messageEvent(slack.fake, "message", "x");
    expect(await texts([{ ...first, user: `U${person++}`, ts, edited: { user: "U1", ts: "9.9" } }], 1)).toHaveLength(1);
  });

  test("a mention in a canvas or a list is told where to ask", async () => {
    expect(await texts([mention({ subtype: "document_mention" })], 1)).toEqual([
      expect.stringContaining("cannot read this"),
    ]);
  });

  test("a bare mention asks for what opened the thread", async () => {
    const ts = slack.fake.world.now();
    slack.fake.world.spoken.push({ channel: "C1", ts, user: "U2", text: "What about the harbour?" });
    expect(await texts([mention({ thread_ts: ts }, `<@${botUser}>`)], 1)).toEqual([expect.stringMatching(answered)]);
  });

  test("what shows nobody's words is met with silence", async () => {
    const { fake } = slack;
    const silent: readonly Fields[] = [
      { type: "link_shared", channel: "C1", user: "U1", links: [{ url: "https://x.example" }], message_ts: "1.1" },
      { type: "pin_added", user: "U1", channel_id: "C1", item: {} },
      { type: "member_joined_channel", user: botUser, channel: "C1" },
      { type: "reaction_removed", user: "U1", reaction: "+1", item: { type: "message", channel: "C1", ts: "1.1" } },
      { type: "file_shared", file_id: "F1", user_id: "U1", channel_id: "C1" },
      messageEvent(fake, "message", words, { channel: "C1", user: `U${person++}` }),
      mention({ user: botUser }),
      mention({ bot_id: "BX" }),
    ];
    for (const event of silent) expect([event.type, await texts([event])]).toEqual([event.type, []]);
  });
});

test("a message that is delivered twice, as event and retry, is answered once", async () => {
  const payload = eventPayload(direct({}));
  await slack.deliver("events_api", payload);
  await slack.deliver("events_api", payload);
  expect(await postedFor(1)).toHaveLength(1);
});

test("the shortcut on a message without words, on a forwarded one and on a file's", async () => {
  const on = async (message: Fields): Promise<string> => {
    const payload = { ...shortcutPayload(slack.fake, "", { user: `U${person++}` }), message };
    await slack.deliver("interactive", payload);
    const seen = await postedFor(1);
    expect(seen).toHaveLength(1);
    return seen[0]!;
  };
  const about = { type: "message", user: "U2", ts: "1.1", text: "" };
  expect(await on({ ...about, files: [file] })).toContain("I look up");
  expect(await on({ ...about, attachments: [shared] })).toMatch(/harbour/);
  expect(await on({ ...about, text: claim, files: [file] })).toMatch(/harbour/);
});

test.each([
  ["", /I look up/],
  ["help", /I look up/],
  [":wave:", /./],
  ["<!subteam^S1|@team> harbour", answered],
  ["quote We will rebuild the harbour next year", /harbour/],
  ["2024-03-05-northern-radio/2.", /harbour/],
])("the command with %j is answered once", async (text, expected) => {
  await slack.deliver("slash_commands", commandPayload(slack.fake, text, { user: `U${person++}` }));
  expect(await postedFor(1)).toEqual([expect.stringMatching(expected)]);
});
