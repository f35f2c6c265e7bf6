/** Thumbs below and on answers, and what was asked in vain: counted, and nobody with it. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type CountedGaps, countedGaps } from "../../fakes/gaps.ts";
import { buttonsOf, eventPayload } from "../../fakes/slack-payloads.ts";
import { type Mode, type SlackChat, type StartOptions, startSlack } from "../../fakes/slack-run.ts";
import { botUser, type Posted, seenIn } from "../../fakes/slack-world.ts";

let slack: SlackChat;
let counted: CountedGaps;
beforeEach(async () => {
  counted = await countedGaps();
});
afterEach(() => slack.stop());

const start = async (mode: Mode = "socket", options: StartOptions = {}): Promise<void> => {
  slack = await startSlack(mode, { gaps: counted.gaps, ...options });
};
const report = () => counted.gaps.report();
const labels = ({ blocks }: Posted): readonly string[] => buttonsOf(blocks).map(({ text }) => text.text);

function reaction({ channel, ts }: Pick<Posted, "channel" | "ts">, name: string, user = "U1", more = {}) {
  const item = { type: "message", channel, ts };
  const event = { type: "reaction_added", user, reaction: name, item, item_user: botUser, event_ts: "1.1", ...more };
  return eventPayload(event);
}

/** Delivers it, and then something that is answered, so that it was counted or never is. */
async function react(...given: Parameters<typeof reaction>): Promise<void> {
  await slack.deliver("events_api", reaction(...given));
  const before = slack.fake.world.posted.length;
  await slack.command("help", { user: "U9" });
  await slack.messages(before + 1);
}

describe.each(["socket", "http"] as const)("by %s", mode => {
  test("an answer has two thumbs in its row, and a pressed one is counted once for each person", async () => {
    await start(mode);
    await slack.command("hi all, does anybody know what she said about the harbour in 2024?");
    const [answer] = await slack.messages(1);
    expect(labels(answer!).filter(label => /👍|👎/.test(label))).toEqual(["👍", "👎"]);
    await slack.press(answer!, "wrong");
    await slack.messages(2);
    expect(slack.newest()).toContain("without your name");
    await slack.press(answer!, "wrong");
    await slack.messages(3);
    await slack.press(answer!, "right", "U2");
    await slack.messages(4);
    expect(slack.fake.world.posted.slice(1).every(({ only }) => only !== undefined)).toBe(true);
    expect(report().judgements).toEqual({ right: 1, wrong: 1 });
    expect(report().wrong).toMatchObject([{ text: expect.stringMatching(/^harbour .*2024$/) }]);
    expect(await counted.end()).not.toMatch(/U1|U2|C1|anybody/);
  });
});

test("where nothing can be counted there are no thumbs", async () => {
  slack = await startSlack("socket");
  await slack.command("harbour");
  const [answer] = await slack.messages(1);
  expect(labels(answer!).join()).not.toMatch(/👍|👎/);
  await react(answer!, "+1");
  await counted.end();
});

test("a thumb on an answer goes with its question, which the message tells, also after a restart", async () => {
  await start();
  await slack.mention("<@UBOT> harbour");
  const [answer] = await slack.messages(1);
  await react(answer!, "-1::skin-tone-3", "U2");
  const { fake } = slack;
  await slack.adapter.stop();
  slack = await startSlack("socket", { gaps: counted.gaps, fake });
  await react(answer!, "thumbsup", "U3");
  expect(report()).toMatchObject({ judgements: { right: 1, wrong: 1 }, wrong: [{ text: "harbour", times: 1 }] });
  await counted.end();
});

test("other reactions, on other messages, by the bot or delivered twice count nothing", async () => {
  await start();
  await slack.say("harbour");
  const [answer] = await slack.messages(1);
  await react(answer!, "tada");
  await react(answer!, "+1", "U2", { item_user: "U7" });
  await react(answer!, "+1", botUser);
  await react({ channel: "D1", ts: "1.000001" }, "+1");
  expect(report().judgements).toEqual({ right: 0, wrong: 0 });
  const twice = reaction(answer!, "+1");
  await slack.deliver("events_api", twice);
  await slack.deliver("events_api", twice);
  await react(answer!, "-1");
  expect(report().judgements).toEqual({ right: 1, wrong: 1 });
  await counted.end();
});

test("what was asked in vain is told to the owner alone, for their eyes", async () => {
  await start("socket", { settings: { owners: ["UBOSS"] } });
  for (const user of ["U1", "U2", "U3"]) await slack.command("zeppelins", { user });
  await slack.messages(3);
  await slack.command("gaps", { user: "UBOSS" });
  const posted = await slack.messages(4);
  expect(seenIn(posted[3]!)).toContain("zeppelins · 3");
  expect(posted[3]).toMatchObject({ only: "UBOSS" });
  expect(labels(posted[3]!)).toEqual([]);
  await slack.command("/gaps", { user: "U1" });
  await slack.messages(5);
  expect(slack.newest()).toContain("Only whoever runs this bot");
  await counted.end();
});
