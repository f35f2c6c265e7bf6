/** What people send beside plain words, through the real SDK: each is answered or told of once, or met with silence for its reason. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { alone, ann, ben, bot, group, inGroup } from "../../fakes/telegram-people.ts";
import { runTelegram, type TelegramRun } from "../../fakes/telegram-run.ts";

let run: TelegramRun;
beforeAll(async () => {
  run = await runTelegram({ hearsAll: true, albumMs: 1000 });
});
afterAll(() => run.stop());

/** Everybody who sends something is somebody else, so that no question goes on from another. */
let person = 9000;

type Update = Parameters<TelegramRun["fake"]["push"]>[0];

async function texts(...updates: readonly Update[]): Promise<readonly string[]> {
  const before = run.fake.sent.length;
  for (const update of updates) run.fake.push(update);
  await run.idle();
  return run.fake.sent.slice(before).map(({ text }) => text);
}

const wordless = /I can only read text/;
const answered = /Mira Solen/;
const without = { text: undefined };
const photo = [{ file_id: "p", file_unique_id: "p", width: 1, height: 1 }];
const media = { file_id: "f", file_unique_id: "f", duration: 3 };
const origin = { type: "user", sender_user: { id: 77, is_bot: false, first_name: "Cem" }, date: 1 };
const words = "What did she say about the harbour?";
const claim = "We will rebuild the harbour next year.";

const privately: readonly (readonly [string, object, RegExp | undefined])[] = [
  [
    "a poll with the question in it",
    { ...without, poll: { id: "1", question: words, options: [], type: "regular" } },
    wordless,
  ],
  ["a checklist", { ...without, checklist: { title: words, tasks: [{ id: 1, text: "harbour" }] } }, wordless],
  ["a story", { ...without, story: { id: 3, chat: { id: 5, type: "private" } } }, wordless],
  [
    "paid media with a caption",
    { ...without, caption: words, paid_media: { star_count: 2, paid_media: [] } },
    answered,
  ],
  ["paid media without one", { ...without, paid_media: { star_count: 2, paid_media: [] } }, wordless],
  ["a voice note", { ...without, voice: media }, wordless],
  ["a voice note with a caption", { ...without, voice: media, caption: words }, answered],
  ["a video note", { ...without, video_note: { ...media, length: 9 } }, wordless],
  ["a contact", { ...without, contact: { phone_number: "1", first_name: "Ada" } }, wordless],
  [
    "a venue",
    { ...without, venue: { title: "Harbour", address: "Quay 1" }, location: { latitude: 1, longitude: 1 } },
    wordless,
  ],
  ["a dice", { ...without, dice: { emoji: "🎲", value: 3 } }, wordless],
  ["a game", { ...without, game: { title: "g", description: "d", photo } }, wordless],
  ["a giveaway", { ...without, giveaway: { chats: [], winner_count: 1, winners_selection_date: 1 } }, wordless],
  ["a document with a question below it", { ...without, document: media, caption: words }, answered],
  [
    "a rich message",
    {
      ...without,
      rich_message: {
        blocks: [{ type: "paragraph", text: ["What did she say about ", { type: "bold", text: "the harbour" }, "?"] }],
      },
    },
    answered,
  ],
  ["forwarded words", { text: claim, forward_origin: origin }, /In the record, word for word|harbour/],
  ["a forwarded photo with words below it", { ...without, photo, caption: claim, forward_origin: origin }, /harbour/],
  [
    "words that quote a part of another message",
    {
      text: "did she say that?",
      quote: { text: claim, position: 0 },
      reply_to_message: { message_id: 1, date: 1, chat: group, from: ben, text: "x" },
    },
    /harbour/,
  ],
  [
    "words that reply to a story",
    { text: words, reply_to_story: { id: 1, chat: { id: 5, type: "private" } } },
    answered,
  ],
  ["words that reply to a message of another chat", { text: words, external_reply: { origin } }, answered],
  ["words sent through another bot", { text: words, via_bot: { id: 4, is_bot: true, first_name: "x" } }, answered],
  [
    "words with an effect, a link preview and a spoiler",
    {
      text: words,
      effect_id: "1",
      link_preview_options: { is_disabled: true },
      entities: [{ type: "spoiler", offset: 0, length: 4 }],
    },
    answered,
  ],
  ["a pinned message", { ...without, pinned_message: { message_id: 2, date: 1 } }, undefined],
  ["a gift", { ...without, gift: { gift: {} } }, undefined],
  ["a changed theme", { ...without, chat_background_set: {} }, undefined],
  ["an update that the library does not know", { ...without, hologram: { text: words } }, wordless],
];

test.each(privately)("in private, %s", async (_, fields, expected) => {
  const seen = await texts(alone("", { id: person++ }, fields as never));
  expect(seen).toHaveLength(expected === undefined ? 0 : 1);
  if (expected !== undefined) expect(seen[0]).toMatch(expected);
});

describe("in private, what comes in several updates", () => {
  test("an album with one caption is one answer, whatever picture has it", async () => {
    const from = { id: person++ };
    const part = (more: object) => alone("", from, { ...without, photo, media_group_id: `a${person}`, ...more });
    const seen = await texts(part({}), part({ caption: words }), part({}));
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatch(answered);
  });

  test("an album without words is told of once", async () => {
    const from = { id: person++ };
    const part = () => alone("", from, { ...without, document: media, media_group_id: `b${person}` });
    expect(await texts(part(), part(), part())).toEqual([expect.stringMatching(wordless)]);
  });

  test("a message that is edited is answered as it first stood", async () => {
    const update = alone(words, { id: person++ });
    expect(await texts(update)).toHaveLength(1);
    expect(await texts({ edited_message: { ...update.message, edit_date: 2, text: "France?" } } as never)).toEqual([]);
  });
});

describe("in a group", () => {
  const silent: readonly (readonly [string, Update])[] = [
    ["talk that is not for the bot", inGroup("Who comes to the harbour tonight?")],
    ["a poll", inGroup("", { ...without, poll: { id: "1", question: "Which harbour?", options: [], type: "quiz" } })],
    ["a voice note", inGroup("", { ...without, voice: media })],
    [
      "a sticker that answers the bot",
      inGroup("", {
        ...without,
        sticker: media,
        reply_to_message: { message_id: 1, date: 1, chat: group, from: bot, text: "x" },
      }),
    ],
    ["somebody who joins", inGroup("", { ...without, new_chat_members: [ben] })],
    ["what another bot writes", inGroup(`@${bot.username} ${words}`, {}, { id: 4, is_bot: true, first_name: "x" })],
    [
      "a channel's post that Telegram forwards",
      inGroup(words, { is_automatic_forward: true, sender_chat: { id: -1, type: "channel", title: "c" } }),
    ],
    ["what was sent through the bot's inline mode", inGroup(words, { via_bot: bot })],
    ["a command for another bot", inGroup("/ask@other_bot harbour")],
  ];
  test.each(silent)("%s is met with silence", async (_, update) => {
    expect(await texts(update)).toEqual([]);
  });

  const once: readonly (readonly [string, Update, RegExp])[] = [
    [
      "a mention in a caption",
      inGroup("", { ...without, photo, caption: `@${bot.username} harbour` }, { ...ann, id: 801 }),
      answered,
    ],
    [
      "a mention in a rich message",
      inGroup(
        "",
        { ...without, rich_message: { blocks: [{ type: "paragraph", text: `@${bot.username} harbour` }] } },
        { ...ann, id: 802 },
      ),
      answered,
    ],
    [
      "a poll that names the bot",
      inGroup(
        "",
        { ...without, poll: { id: "1", question: `@${bot.username} harbour?`, options: [], type: "regular" } },
        { ...ann, id: 812 },
      ),
      wordless,
    ],
    [
      "a task that names the bot",
      inGroup(
        "",
        { ...without, checklist: { title: "To do", tasks: [{ id: 1, text: `ask @${bot.username}` }] } },
        { ...ann, id: 813 },
      ),
      wordless,
    ],
    [
      "a document that answers the bot",
      inGroup(
        "",
        {
          ...without,
          document: media,
          reply_to_message: { message_id: 1, date: 1, chat: group, from: bot, text: "x" },
        },
        { ...ann, id: 803 },
      ),
      wordless,
    ],
    [
      "the command of an anonymous administrator",
      inGroup("/ask harbour", { sender_chat: group }, { id: 1087968824, is_bot: true, first_name: "Group" }),
      answered,
    ],
    [
      "a bare mention in reply to a claim",
      inGroup(
        `@${bot.username}`,
        { reply_to_message: { message_id: 1, date: 1, chat: group, from: ben, text: "What about the harbour?" } },
        { ...ann, id: 804 },
      ),
      answered,
    ],
  ];
  test.each(once)("%s is answered once", async (_, update, expected) => {
    expect(await texts(update)).toEqual([expect.stringMatching(expected)]);
  });
});

test("a post in a channel, a business account and a chat that the bot is a guest of", async () => {
  const channel = { id: -1009, type: "channel", title: "c" };
  const post = { message_id: 1, date: 1, chat: channel, sender_chat: channel, text: "/ask harbour" };
  expect(await texts({ channel_post: post } as never)).toEqual([expect.stringMatching(answered)]);
  expect(await texts({ channel_post: { ...post, message_id: 2, text: "The harbour opens today." } } as never)).toEqual(
    [],
  );
  const from = { id: person++, is_bot: false, first_name: "x" };
  const business = {
    message_id: 3,
    date: 1,
    chat: { id: from.id, type: "private", first_name: "x" },
    from,
    text: words,
    business_connection_id: "b",
  };
  expect(await texts({ business_message: business } as never)).toEqual([expect.stringContaining("t.me/")]);
  expect(await texts({ business_message: { ...business, message_id: 4 } } as never)).toEqual([]);
});
