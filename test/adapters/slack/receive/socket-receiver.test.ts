/** Socket Mode: what may come over the socket, and what happens when it goes. */
import { afterEach, expect, test } from "vitest";
import { OnrecordError } from "../../../../src/core/errors.ts";
import { createFakeSlack } from "../../../fakes/slack.ts";
import { eventPayload, messageEvent } from "../../../fakes/slack-payloads.ts";
import { type SlackChat, startSlack } from "../../../fakes/slack-run.ts";
import { until } from "../../../fakes/until.ts";

let chat: SlackChat;
afterEach(() => chat.stop());

async function isAnswered(text = "harbour"): Promise<void> {
  const before = chat.fake.world.posted.length;
  await chat.say(text);
  expect(await chat.messages(before + 1)).toHaveLength(before + 1);
}

test.each([
  ["null", "null"],
  ["a number", "42"],
  ["no JSON", "{nope"],
  ["bytes", Buffer.from([0, 255])],
  ["an envelope without an id", '{"type":"events_api","payload":{"event":{"type":"message"}}}'],
  ["an envelope without a payload", '{"type":"events_api","envelope_id":"x","payload":null}'],
  ["an event that is null", '{"type":"events_api","envelope_id":"x","payload":{"event":null}}'],
  [
    "an event named as a signal of the client",
    '{"type":"events_api","envelope_id":"x","payload":{"event":{"type":"close"}}}',
  ],
  ["a kind named as a signal of the client", '{"type":"disconnected","envelope_id":"x","payload":{}}'],
  ["an unknown kind", '{"type":"from_the_future","envelope_id":"x","payload":{}}'],
])("%s on the socket is left, and the next question is answered", async (_, frame) => {
  chat = await startSlack("socket");
  chat.fake.socket.send(frame);
  await isAnswered();
  expect(chat.fake.socket.connections()).toBe(1);
});

test("what is left is a line in the log", async () => {
  chat = await startSlack("socket");
  chat.fake.socket.send("null");
  await until("a line", () => chat.log.some(line => line.includes("no frame")));
});

test("a frame over 1 MiB ends the connection, and the next one answers", async () => {
  chat = await startSlack("socket");
  chat.fake.socket.send(JSON.stringify({ type: "x".repeat(2 * 1024 * 1024) }));
  await until("a new connection", () => chat.fake.socket.connections() === 2 && chat.fake.socket.open.length === 1);
  await isAnswered();
});

test("a refresh opens the next connection before the last one is left", async () => {
  chat = await startSlack("socket");
  const [first] = chat.fake.socket.open;
  let overlapped = false;
  first!.on("close", () => {
    overlapped = chat.fake.socket.connections() === 2;
  });
  chat.fake.socket.send('{"type":"disconnect","reason":"refresh_requested"}');
  await isAnswered();
  await until("the first is left", () => chat.fake.socket.open.length === 1 && chat.fake.socket.open[0] !== first);
  expect(overlapped).toBe(true);
  await isAnswered("glaciers");
});

test("a lost connection comes back, and what was not acknowledged is answered once", async () => {
  chat = await startSlack("socket");
  for (const socket of chat.fake.socket.open) socket.terminate();
  await until("it is noticed", () => chat.adapter.state() === "degraded");
  const said = chat.say("harbour");
  await said;
  expect(await chat.messages(1)).toHaveLength(1);
  expect(chat.adapter.state()).toBe("ready");
});

test("a socket that closes between receipt and acknowledgement brings one answer", async () => {
  chat = await startSlack("socket");
  const payload = eventPayload(messageEvent(chat.fake, "message", "harbour"));
  const done = chat.fake.socket.deliver("events_api", payload);
  chat.fake.socket.open[0]!.terminate();
  await done;
  await isAnswered("glaciers");
  expect(await chat.messages(2)).toHaveLength(2);
});

test("a disconnect before the hello is tried again", async () => {
  const fake = await createFakeSlack();
  fake.socket.greet('{"type":"disconnect","reason":"too_many_websockets"}');
  chat = await startSlack("socket", { fake });
  expect(chat.adapter.state()).toBe("degraded");
  await isAnswered();
});

test.each([
  ["a page instead of JSON", { status: 200, body: "<html>" }],
  ["an error of the server", { status: 503, body: "no" }],
  ["a lost connection", "reset"],
  ["a limit", { status: 429, headers: { "retry-after": "1" } }],
] as const)("%s when a connection is asked for is tried again", async (_, trouble) => {
  const fake = await createFakeSlack();
  fake.trouble("apps.connections.open", trouble, trouble);
  chat = await startSlack("socket", { fake });
  expect(chat.adapter.state()).toBe("degraded");
  await isAnswered();
  expect(chat.adapter.state()).toBe("ready");
});

test("a token refused at a reconnect stops this adapter alone, with one line that says the cure", async () => {
  chat = await startSlack("socket");
  chat.fake.trouble("apps.connections.open", { error: "invalid_auth" });
  for (const socket of chat.fake.socket.open) socket.terminate();
  await until("it is noticed", () => chat.adapter.state() === "stopped");
  const lines = chat.log.filter(line => line.includes("refuses the token"));
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain("SLACK_APP_TOKEN");
});

test("an address for the socket that is not Slack's is not opened", async () => {
  const fake = await createFakeSlack();
  fake.socket.pointTo("ws://socket.evil.example/link");
  chat = await startSlack("socket", { fake });
  expect(chat.adapter.state()).toBe("degraded");
  expect(fake.socket.open).toHaveLength(0);
});

test.each([
  ["the app token", "appToken", "SLACK_APP_TOKEN"],
  ["the bot token", "botToken", "SLACK_BOT_TOKEN"],
])("a wrong %s at the start is an error that names the setting", async (_, key, name) => {
  chat = await startSlack("socket", { idle: true, settings: { [key]: "xoxb-0-0-wrong" } });
  const error = await chat.adapter.start().catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(OnrecordError);
  expect(error).toMatchObject({ code: "config", message: expect.stringContaining(name) });
  expect(chat.adapter.state()).toBe("stopped");
});
