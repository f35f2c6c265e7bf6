/** Who is answered: every cell of place × way of asking. Outside the lists no word of the record goes out. */
import { afterEach, describe, expect, test } from "vitest";
import { createAccess } from "../../../src/adapters/slack/access.ts";
import { languages } from "../../../src/core/languages/languages.ts";
import { wordingOf } from "../../../src/core/reply/wording/wording.ts";
import {
  commandPayload,
  eventPayload,
  homePressPayload,
  messageEvent,
  pressPayload,
} from "../../fakes/slack-payloads.ts";
import { type SlackChat, startSlack } from "../../fakes/slack-run.ts";
import { type Posted, seenIn } from "../../fakes/slack-world.ts";
import { until } from "../../fakes/until.ts";

const refusal = /^Sorry, /;
const record = /Mira Solen|harbour will|Nothing on/;
const button = { action_id: "more-0-0", value: "/ask harbour", text: { text: "x" } };
const posted = (channel: string): Posted => ({ channel, ts: "9.1", text: "", blocks: [], by: "", replaced: false });

let chat: SlackChat;
afterEach(() => chat.stop());

describe.each([
  ["a channel that is not listed", "C2", { allowedChannels: ["C1"] }],
  ["a workspace that is not listed", "C1", { allowedTeams: ["T9"] }],
])("in %s", (_, channel, settings) => {
  test.each([
    ["a command", () => chat.command("harbour", { channel })],
    ["a mention", () => chat.mention("<@UBOT> harbour", { channel })],
    ["the shortcut", () => chat.shortcut("harbour", { channel })],
    ["a button", () => chat.deliver("interactive", pressPayload(chat.fake, posted(channel), button))],
    [
      "Share",
      () => chat.deliver("interactive", pressPayload(chat.fake, posted(channel), { ...button, action_id: "share" })),
    ],
  ])("%s gets one polite sentence, for the asker alone", async (_name, ask) => {
    chat = await startSlack("http", { settings });
    await ask();
    const [told] = await chat.messages(1);
    expect(told).toMatchObject({ channel, only: "U1" });
    expect(seenIn(told!)).toMatch(refusal);
    expect(seenIn(told!)).not.toMatch(record);
  });
});

describe("with a list of channels", () => {
  test.each([
    [["C1"], refusal],
    [["C1", "im"], /We will rebuild/],
  ])("%j, direct messages and Home are answered only for im", async (allowedChannels, expected) => {
    chat = await startSlack("http", { settings: { allowedChannels } });
    await chat.say("harbour");
    await chat.deliver("interactive", homePressPayload(chat.fake, button));
    const [direct, fromHome] = await chat.messages(2);
    expect(seenIn(direct!)).toMatch(expected);
    expect(seenIn(fromHome!)).toMatch(expected);
    await chat.open("home");
    await until("the page", () => chat.fake.world.views.length === 1);
    const page = seenIn({ ...posted(""), blocks: chat.fake.world.views[0]!.blocks });
    if (expected === refusal) expect(page).toMatch(/^Sorry, .*$/);
    else expect(page).toContain("Try it");
  });

  test("a listed channel is answered", async () => {
    chat = await startSlack("http", { settings: { allowedChannels: ["C1"], allowedTeams: ["T1"] } });
    await chat.mention("<@UBOT> harbour");
    await chat.command("harbour");
    const [mention, command] = await chat.messages(2);
    expect(seenIn(mention!)).toMatch(record);
    expect(seenIn(command!)).toMatch(record);
  });

  test("a stranger in a shared channel is refused, since the answer would be read by their workspace", async () => {
    chat = await startSlack("http", { settings: { allowedTeams: ["T1"] } });
    await chat.mention("<@UBOT> harbour", { event: { user_team: "T2", team: "T2" } });
    const [told] = await chat.messages(1);
    expect(told).toMatchObject({ only: "U1" });
    expect(seenIn(told!)).toMatch(refusal);
    expect(seenIn(told!)).toContain("(T2)");
  });

  test("an organization lets all of its workspaces in, and no other", async () => {
    chat = await startSlack("http", { settings: { allowedTeams: ["E1"] } });
    const among = (fields: object, body: object) => {
      const event = messageEvent(chat.fake, "app_mention", "<@UBOT> harbour", {
        event: { team: undefined, ...fields },
      });
      return chat.deliver("events_api", eventPayload(event, { enterprise_id: "E1", ...body }));
    };
    await among({ user_team: "T2" }, { is_ext_shared_channel: false });
    await chat.deliver("slash_commands", { ...commandPayload(chat.fake, "harbour"), enterprise_id: "E1" });
    const [mention, command] = await chat.messages(2);
    for (const answer of [mention, command]) expect(seenIn(answer!)).toMatch(record);
    await among({ user_team: "T2" }, { is_ext_shared_channel: true });
    const [, , stranger] = await chat.messages(3);
    expect(seenIn(stranger!)).toMatch(/^Sorry, .*\(T2\).*SLACK_ALLOWED_TEAMS/);
  });
});

test("without lists everybody is answered, and the start says so in one line", async () => {
  chat = await startSlack("http", { level: "info" });
  expect(chat.log.filter(line => line.includes("SLACK_ALLOWED_CHANNELS"))).toHaveLength(1);
});

test.each([
  [[["T2"]], "(T2)"],
  [[["T2", "E2"]], "(T2, organization E2)"],
  [[["T1"], ["E2"]], "(E2)"],
])("whose workspaces are %j reads which id is missing", async (teams, ids) => {
  chat = await startSlack("http");
  const access = createAccess({ allowedTeams: ["T1", "E1"] });
  const sentence = access({ teams, channel: "C1", user: "U1", direct: false, threaded: false })!;
  for (const { code } of languages) {
    expect(sentence(wordingOf(code))).toContain(code === "en" ? ids : teams.at(-1)![0]);
    expect(sentence(wordingOf(code)).length).toBeLessThanOrEqual(180);
  }
});

test("a payload without a workspace is refused where workspaces are listed", async () => {
  chat = await startSlack("http");
  const access = createAccess({ allowedTeams: ["T1"] });
  const sentence = access({ teams: [], channel: "C1", user: "U1", direct: false, threaded: false });
  expect(sentence?.(wordingOf())).toMatch(refusal);
});
