/** Files behind an answer: one message below it, in the same place, or in the direct message where only the asker sees the answer. */
import { afterEach, expect, test } from "vitest";
import { eventPayload, messageEvent } from "../../fakes/slack-payloads.ts";
import { type SlackChat, startSlack } from "../../fakes/slack-run.ts";
import { type Posted, seenIn } from "../../fakes/slack-world.ts";

let slack: SlackChat;
afterEach(async () => {
  expect(slack.fake.api.problems).toEqual([]);
  await slack.stop();
});

const all = "all quotes on the harbour";
const withFiles = ({ files }: Posted): boolean => files !== undefined;

test("all quotes on a topic are two files in one message of the same thread, with what they hold", async () => {
  slack = await startSlack("socket");
  await slack.mention(`<@UBOT> ${all}`);
  const [answer, files, ...more] = await slack.messages(2);
  expect(more).toEqual([]);
  expect(files).toMatchObject({ channel: "C1", thread: answer!.thread });
  expect(seenIn(files!)).toBe("harbour · 6 passages");
  expect(files!.files?.map(({ name }) => name)).toEqual(["harbour.csv", "harbour.md"]);
  const [csv, markdown] = files!.files ?? [];
  expect(csv?.text.trimEnd().split("\r\n")).toHaveLength(7);
  expect(markdown?.text.match(/^> /gm)).toHaveLength(6);
});

test("the command says the same, and any other question has none", async () => {
  slack = await startSlack("http");
  for (const text of ["all harbour", "all quotes on the harbour", "harbour"])
    await slack.command(text, { channel: "D1" });
  const posted = await slack.messages(5);
  expect(posted.filter(withFiles).map(({ channel, files }) => [channel, files!.map(({ name }) => name)])).toEqual([
    ["D1", ["harbour.csv", "harbour.md"]],
    ["D1", ["harbour.csv", "harbour.md"]],
  ]);
  await slack.command("all", { channel: "D1" });
  await slack.messages(6);
  expect(slack.newest()).toBe("Write a topic behind it, such as harbour.");
});

test("an answer for the asker alone says that its files are in the direct message, and there they are", async () => {
  slack = await startSlack("socket");
  await slack.command(all);
  const [answer, opening, files] = await slack.messages(3);
  expect(answer).toMatchObject({ only: "U1" });
  expect(seenIn(answer!)).toContain("The files are in our direct message.");
  expect(opening).toMatchObject({ channel: "DU1" });
  expect(seenIn(opening!)).toBe("harbour · 6 passages");
  expect(files).toMatchObject({ channel: "DU1", files: [{ name: "harbour.csv" }, { name: "harbour.md" }] });
});

test("a shared answer has them for everyone", async () => {
  slack = await startSlack("socket");
  await slack.command(all);
  const [answer] = await slack.messages(3);
  await slack.press(answer!, "share");
  const posted = await slack.messages(6);
  expect(posted.slice(3).filter(withFiles)).toMatchObject([{ channel: "C1" }]);
  expect(posted.slice(3).filter(({ channel }) => channel === "DU1")).toEqual([]);
});

test("without the scope nobody is promised files", async () => {
  slack = await startSlack("socket", { idle: true });
  slack.fake.api.scopes = slack.fake.api.scopes.filter(scope => scope !== "files:write");
  await slack.adapter.start();
  await slack.command(all);
  await slack.messages(1);
  expect(slack.newest()).not.toContain("direct message");
  await slack.say("harbour");
  await slack.messages(2);
  expect(slack.fake.calls.filter(({ method }) => method.startsWith("files."))).toEqual([]);
});

test("what was lost on the way comes once, and a rate limit is waited for", async () => {
  slack = await startSlack("socket");
  const { fake } = slack;
  fake.trouble("files.getUploadURLExternal", "reset");
  fake.trouble("upload", { status: 503 });
  fake.trouble("files.completeUploadExternal", { status: 429, headers: { "retry-after": "1" } }, "lost");
  await slack.mention(`<@UBOT> ${all}`);
  await slack.messages(2);
  await slack.mention("<@UBOT> thanks");
  const posted = await slack.messages(3);
  expect(posted.filter(withFiles)).toHaveLength(1);
});

test("where a channel takes no files the asker is told", async () => {
  slack = await startSlack("socket");
  slack.fake.trouble("files.completeUploadExternal", { error: "restricted_action" });
  await slack.mention(`<@UBOT> ${all}`);
  const posted = await slack.messages(2);
  expect(posted.filter(withFiles)).toEqual([]);
  expect(posted[1]).toMatchObject({ only: "U1" });
  expect(seenIn(posted[1]!)).toContain("Ask me alone for the files");
});

test("a topic is no markup in what is said of its files", async () => {
  slack = await startSlack("socket");
  await slack.deliver(
    "events_api",
    eventPayload(
      messageEvent(slack.fake, "message", "all quotes on the *harbour* &lt;!channel&gt;", { channel: "D1" }),
    ),
  );
  for (const { text } of await slack.messages(1)) expect(text).not.toContain("<!channel>");
});
