/** Which payloads are questions, which words of them are asked, and which get silence. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Question, readEvent } from "../../../../src/adapters/slack/receive/read.ts";
import { readInteraction } from "../../../../src/adapters/slack/receive/read-interaction.ts";
import { teamsOf } from "../../../../src/adapters/slack/receive/teams.ts";
import { escapeSlackText, readSlackText } from "../../../../src/adapters/slack/send/slack-text.ts";
import { writtenMessage } from "../../../../src/core/reply/command-text.ts";
import { typed } from "../../../fakes/slack-payloads.ts";

const event = (fields: object) => ({
  type: "event_callback",
  team_id: "T1",
  event_id: "Ev1",
  authorizations: [{ user_id: "UBOT", is_bot: true }],
  event: { channel: "C1", user: "U1", ts: "1.000001", team: "T1", ...fields },
});
const mention = (text: string, fields: object = {}) => event({ type: "app_mention", text, ...fields });
const direct = (text: string, fields: object = {}) =>
  event({ type: "message", channel: "D1", channel_type: "im", text, ...fields });
/** The question that an event is. */
function askedIn(body: unknown, botUser?: string): Question | undefined {
  const incoming = readEvent(body, botUser);
  expect(incoming?.kind ?? "question").toBe("question");
  return incoming as Question | undefined;
}
/** What was said, as it would be typed. */
const said = (asked: unknown): string | undefined =>
  asked === undefined ? undefined : writtenMessage(asked as Question);
const press = (action: object, more: object = {}) => ({
  type: "block_actions",
  trigger_id: "t1",
  user: { id: "U1", team_id: "T1" },
  team: { id: "T1" },
  channel: { id: "C1" },
  container: { type: "message", message_ts: "9.000001", channel_id: "C1", is_ephemeral: false },
  actions: [{ type: "button", action_id: "more-1-0", action_ts: "9.1", ...action }],
  ...more,
});

describe("words", () => {
  test.each([
    ["<@UBOT> what about France?", "what about France?"],
    ["hey <@UBOT>, France", "hey  , France"],
    ["<@UBOT>", ""],
    ["what did <@U7|ada> say", "what did @ada say"],
    ["what did <@U7> say", "what did   say"],
    ["<#C7|general> news", "#general news"],
    ["see <https://example.org/a?b=1&amp;c=2>", "see https://example.org/a?b=1&c=2"],
    ["see <https://example.org|the page>", "see the page"],
    ["<!channel> <!here> France", "@channel @here France"],
    ["<!subteam^S1|@press> France", "@press France"],
    ["France <!date^1392734382^Posted {date_num} {time}|on 18 February>", "France on 18 February"],
    ["<!date^1^{date}|yesterday> France", "yesterday France"],
    ["a &lt;b&gt; &amp;amp; c", "a <b> &amp; c"],
    ["<b>bold</b>", "<b>bold</b>"],
  ])("%j is read as %j", (text, words) => {
    expect(said(askedIn(mention(text)))).toBe(words.trim());
  });

  test("whatever is typed comes back as it was typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), text => {
        expect(readSlackText(typed(text))).toBe(text.trim());
        expect(readSlackText(escapeSlackText(text))).toBe(text.trim());
      }),
    );
  });

  test.each([
    ["", "/help"],
    ["help", "/help"],
    ["Sources", "/sources"],
    ["privacy", "/privacy"],
    // What stands behind these tells the core that they are commands.
    ["p 2024-03-05-northern-radio/2", "p 2024-03-05-northern-radio/2"],
    ["context 2", "context 2"],
    ['quote "we will rebuild"', 'quote "we will rebuild"'],
    ["help for refugees", "help for refugees"],
    ["p", "p"],
    ["quote", "quote"],
    ["France", "France"],
  ])("/ask %s asks %s", (text, asked) => {
    expect(said(readInteraction({ command: "/ask", text, channel_id: "C1", user_id: "U1" }))).toBe(asked);
  });

  test("two deliveries of a command have one key, which holds neither its words nor its address", () => {
    const responseUrl = "https://hooks.slack.com/commands/T1/1/canary";
    const command = {
      text: "zeppelins",
      channel_id: "C1",
      user_id: "U1",
      trigger_id: "1.2",
      response_url: responseUrl,
    };
    const [key] = readInteraction(command)!.keys;
    expect(key).not.toMatch(/zeppelins|canary/);
    expect(key!.length).toBeLessThan(100);
    expect(readInteraction({ ...command })!.keys).toEqual([key]);
    expect(readInteraction({ ...command, trigger_id: "1.3" })!.keys).not.toEqual([key]);
  });

  test("the words of a message are never a command", () => {
    const payload = {
      callback_id: "find_on_record",
      channel: { id: "C1" },
      user: { id: "U1" },
      message: { text: "/sources" },
    };
    expect(readInteraction(payload)).toMatchObject({ command: { name: "quote", words: "/sources" } });
    expect(readInteraction({ ...payload, message: {} })).toMatchObject({ command: { name: "help" } });
    expect(readInteraction({ ...payload, callback_id: "other" })).toBeUndefined();
  });
});

describe("what a person says", () => {
  test.each([
    ["a file", { subtype: "file_share", files: [{ id: "F1" }] }],
    ["a reply shown in the channel too", { subtype: "thread_broadcast", thread_ts: "0.5", root: {} }],
    ["/me", { subtype: "me_message" }],
    ["a mention put in later", { edited: { user: "U1", ts: "2.0" } }],
  ])("with %s is asked", (_, fields) => {
    expect(said(askedIn(mention("<@UBOT> France", fields), "UBOT"))).toBe("France");
    expect(said(askedIn(direct("France", fields), "UBOT"))).toBe("France");
  });

  test("in blocks alone is asked", () => {
    const line = {
      type: "rich_text_section",
      elements: [
        { type: "text", text: "the " },
        { type: "link", url: "https://a.example" },
      ],
    };
    const list = {
      type: "rich_text_list",
      elements: [{ type: "rich_text_section", elements: [{ type: "text", text: "x" }] }],
    };
    const blocks = [
      { type: "rich_text", elements: [line, list] },
      { type: "section", text: { type: "mrkdwn", text: "*b* &amp; c" } },
    ];
    expect(said(askedIn(direct("", { blocks })))).toBe("the https://a.example\nx\n*b* & c");
  });

  test("of somebody else is looked up as what was said, behind words of their own it is pointed at", () => {
    const attachments = [
      { is_share: true, text: "We will rebuild &lt;it&gt;", author_name: "Ann", fallback: "[no preview]" },
    ];
    expect(askedIn(direct("", { attachments }))).toMatchObject({
      command: { name: "quote", words: "We will rebuild <it>" },
    });
    expect(askedIn(direct("did she?", { attachments }))).toMatchObject({
      text: "did she?",
      pointedAt: "We will rebuild <it>",
    });
    expect(askedIn(mention("<@UBOT>", { attachments }))).toMatchObject({ text: "", pointedAt: "We will rebuild <it>" });
    const feed = [{ title: "Mayor speaks", text: "What about France?", fallback: "x" }];
    expect(said(askedIn(direct("", { attachments: feed })))).toBe("/ask Mayor speaks\nWhat about France?");
    const inside = [
      { is_msg_unfurl: true, message_blocks: [{ message: { blocks: [{ type: "markdown", text: "inside" }] } }] },
    ];
    expect(said(askedIn(direct("", { attachments: inside })))).toBe("/quote “inside”");
  });

  test("is not the preview of a link", () => {
    const attachments = [{ title: "A page", text: "its words", title_link: "https://a.example" }];
    expect(askedIn(direct("France https://a.example", { attachments }))).not.toHaveProperty("pointedAt");
  });

  test.each([
    ["nothing but a clip", direct("", { subtype: "file_share", files: [{ id: "F1" }] }), true],
    [
      "the bot's name in a canvas",
      mention("<@UBOT> was mentioned in a canvas", { subtype: "document_mention" }),
      false,
    ],
    ["something of a kind that nobody knows", direct("x", { subtype: "hologram" }), false],
  ])("in %s is told of", (_, body, isMessage) => {
    expect(readEvent(body)).toMatchObject({ kind: "unread", isMessage, place: { user: "U1" } });
  });
});

describe("the workspaces of a payload", () => {
  test.each([
    ["of a command in Grid", { enterprise_id: "E1" }, {}, [["T1", "E1"]]],
    ["of an interaction in Grid", { enterprise: { id: "E1" } }, {}, [["T1", "E1"]]],
    [
      "among colleagues of the organization",
      { enterprise_id: "E1", is_ext_shared_channel: false },
      { team: "T3" },
      [
        ["T1", "E1"],
        ["T3", "E1"],
      ],
    ],
    ["with a stranger", { enterprise_id: "E1", is_ext_shared_channel: true }, { team: "T9" }, [["T1", "E1"], ["T9"]]],
    ["with somebody known by the organization", { enterprise_id: "E1" }, { user_team: "E1" }, [["T1", "E1"], ["E1"]]],
    ["of an app of the whole organization", { team_id: null, enterprise_id: "E1" }, {}, [["E1"]]],
    ["that says nothing", { team_id: undefined }, {}, []],
  ])("%s", (_, body, person, teams) => {
    expect(teamsOf({ team_id: "T1", ...body }, person)).toEqual(teams);
  });
});

describe("silence", () => {
  test.each([
    ["an edit", { subtype: "message_changed" }],
    ["a deletion", { subtype: "message_deleted" }],
    ["another bot", { subtype: "bot_message" }],
    ["a bot's id", { bot_id: "B1" }],
    ["an app writing as a person", { bot_profile: { id: "B1" } }],
    ["a join", { subtype: "channel_join" }],
    ["a pin", { subtype: "pinned_item" }],
    ["the root of an assistant's thread", { subtype: "assistant_app_thread" }],
    ["a hidden message", { hidden: true }],
    ["Slackbot", { user: "USLACKBOT" }],
    ["the bot itself", { user: "UBOT" }],
    ["no person", { user: undefined }],
    ["no time", { ts: undefined }],
  ])("%s is not answered", (_, fields) => {
    expect(askedIn(mention("<@UBOT> France", fields), "UBOT")).toBeUndefined();
    expect(askedIn(direct("France", fields), "UBOT")).toBeUndefined();
  });

  test("talk in a channel is not answered, also where it names the bot", () => {
    for (const type of ["channel", "group", "mpim"]) {
      const message = event({ type: "message", channel_type: type, text: "<@UBOT> write to bot@corp.example" });
      expect(askedIn(message)).toBeUndefined();
    }
  });

  test("a payload of any shape gives a question or nothing, never an error", () => {
    const keys = fc.constantFrom("event", "type", "channel", "user", "text", "actions", "container", "id", "ts", "tab");
    const { value } = fc.letrec(tie => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom(
          "app_mention",
          "message",
          "block_actions",
          "button",
          "app_home_opened",
          "home",
          "C1",
          "find_on_record",
        ),
        fc.jsonValue(),
        fc.array(tie("value"), { maxLength: 3 }),
        fc.dictionary(keys, tie("value"), { maxKeys: 5 }),
      ),
    }));
    fc.assert(
      fc.property(value, payload => {
        for (const read of [readEvent, readInteraction]) read(payload);
      }),
      { numRuns: 500 },
    );
  });
});

describe("what is no question", () => {
  test("the app's page was opened, or its messages", () => {
    const opened = (tab: string) => readEvent(event({ type: "app_home_opened", tab }));
    expect(opened("home")).toMatchObject({ kind: "home", tab: "home", keys: ["event Ev1"] });
    expect(opened("messages")).toMatchObject({ kind: "home", tab: "messages", place: { channel: "C1", direct: true } });
    expect(opened("about")).toBeUndefined();
  });

  test("the app was removed; tokens of people are no matter", () => {
    expect(readEvent(event({ type: "app_uninstalled" }))).toEqual({ kind: "removed" });
    expect(readEvent(event({ type: "tokens_revoked", tokens: { bot: ["UBOT"] } }))).toEqual({ kind: "removed" });
    expect(readEvent(event({ type: "tokens_revoked", tokens: { oauth: ["U1"], bot: [] } }))).toBeUndefined();
    expect(readEvent(event({ type: "reaction_added" }))).toBeUndefined();
  });
});

describe("where the answer goes", () => {
  test("a mention is answered in a thread under it, or in the thread it stands in", () => {
    expect(askedIn(mention("x"))?.place).toMatchObject({ channel: "C1", thread: "1.000001", threaded: false });
    expect(askedIn(mention("x", { thread_ts: "0.5" }))?.place).toMatchObject({ thread: "0.5", threaded: true });
  });

  test("a direct message is answered without a thread, unless it stands in one", () => {
    expect(askedIn(direct("x"))?.place).not.toHaveProperty("thread");
    expect(askedIn(direct("x", { thread_ts: "0.5" }))?.place).toMatchObject({ thread: "0.5" });
  });

  test("the same message is known again by any of its deliveries", () => {
    const first = askedIn(mention("x"));
    const copy = askedIn({ ...direct("x", { channel: "C1", channel_type: "im" }), event_id: "Ev2" });
    expect(first?.keys.at(-1)).toBe(copy?.keys.at(-1));
    expect(first?.keys[0]).not.toBe(copy?.keys[0]);
  });

  test("everybody's workspace is known, in shared channels too", () => {
    const shared = mention("x", { user_team: "T2", source_team: "T2", team: "T2" });
    expect(askedIn(shared)?.place.teams).toEqual([["T1"], ["T2"]]);
  });
});

describe("buttons", () => {
  test("a button is the command it holds", () => {
    const asked = readInteraction(press({ value: "/more 3 France" }));
    const command = { name: "more", of: { offset: 3, question: "France" } };
    expect(asked).toMatchObject({ command, audience: "everyone", since: "9.000001" });
    expect(asked?.place).toMatchObject({ channel: "C1", thread: "9.000001", threaded: false });
  });

  test.each([
    ["too long", `/ask ${"a".repeat(2000)}`],
    ["empty", ""],
    ["no command", "France"],
    ["missing", undefined],
  ])("a value that is %s is out of date", (_, value) => {
    expect(readInteraction(press({ value }))).toMatchObject({ command: { name: "misread", of: "more" } });
  });

  test("Share knows its message and the question before", () => {
    const shared = readInteraction(press({ action_id: "share", value: "/ask and Georgia?\n/ask France" }));
    expect(shared).toMatchObject({
      command: { name: "ask", text: "and Georgia?" },
      previous: { name: "ask", text: "France" },
      message: "9.000001",
    });
  });

  test.each(["/more 3.abcd France", "/context a-b/1-2", "/p a/9", "/sources 12", "/ask Denmark"])(
    "a button of an older message still is %s",
    value => expect(said(readInteraction(press({ value })))).toBe(value),
  );

  test("a button of App Home answers in the direct message", () => {
    const { channel: _, ...home } = press({ value: "/ask France" }, { container: { type: "view", view_id: "V1" } });
    const asked = readInteraction(home);
    expect(asked?.place).toEqual({ teams: [["T1"]], user: "U1", direct: true, threaded: false });
  });

  test("menus and dates are not for us", () => {
    expect(readInteraction(press({ type: "static_select" }))).toBeUndefined();
  });
});
