/** Slack's requests over HTTP: which are taken, and what everything else is told. Nothing of it may end the process. */
import { once } from "node:events";
import { connect } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { requestOf, sendToBot, signingSecret } from "../../../fakes/slack-http.ts";
import { commandPayload, eventPayload, messageEvent } from "../../../fakes/slack-payloads.ts";
import { type SlackChat, startSlack } from "../../../fakes/slack-run.ts";

let chat: SlackChat;
beforeEach(async () => {
  chat = await startSlack("http");
});
afterEach(() => chat.stop());

const event = (text = "harbour") => requestOf("events_api", eventPayload(messageEvent(chat.fake, "message", text)));

/** What came of everything sent before: nothing but the answer to a last question. */
async function onlyThisIsAnswered(): Promise<void> {
  const before = chat.fake.world.posted.length;
  await chat.say("glaciers");
  expect(await chat.messages(before + 1)).toHaveLength(before + 1);
  expect(chat.newest()).toContain("Nothing on glaciers");
}

describe("a request that is not Slack's gets 401 and no answer", () => {
  test.each([
    ["without a signature", { signed: false }],
    ["signed for another body", { signedBody: "{}" }],
    ["with another version of the signature", { headers: { "x-slack-signature": `v1=${"a".repeat(64)}` } }],
    ["from a day ago", { skewSeconds: -86_400 }],
    ["from six minutes ahead", { skewSeconds: 360 }],
    ["from a day ahead", { skewSeconds: 86_400 }],
  ])("%s", async (_, more) => {
    expect(await sendToBot(chat.address, { ...event(), ...more })).toMatchObject({ status: 401 });
    await onlyThisIsAnswered();
  });

  test("with its signature twice", async () => {
    const { body } = event();
    const twice = new Headers([
      ["x-slack-signature", `v0=${"a".repeat(64)}`],
      ["x-slack-signature", `v0=${"b".repeat(64)}`],
    ]);
    expect(await sendToBot(chat.address, { body, headers: Object.fromEntries(twice) })).toMatchObject({ status: 401 });
  });

  test.each(["abc", "", "1e400", "0x10", " 1 ", "-5"])("with the time %j", async time => {
    const request = { ...event(), headers: { "x-slack-request-timestamp": time } };
    expect(await sendToBot(chat.address, request)).toMatchObject({ status: 401 });
  });

  test("a signing secret that is wrong is said once in the log, with the cure", async () => {
    const { body } = event();
    await sendToBot(chat.address, { body, signed: false });
    expect(chat.log.some(line => line.includes("SLACK_SIGNING_SECRET"))).toBe(false);
    for (let times = 0; times < 2; times += 1) await sendToBot(chat.address, { body, signedBody: "another" });
    expect(chat.log.filter(line => line.includes("compare SLACK_SIGNING_SECRET"))).toHaveLength(1);
  });

  test("a clock that is wrong is said once in the log, with the cure", async () => {
    await sendToBot(chat.address, { ...event(), skewSeconds: 3600 });
    await sendToBot(chat.address, { ...event(), skewSeconds: 3600 });
    const lines = chat.log.filter(line => line.includes("Set the time of this machine"));
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0]!).skewSeconds).toBeGreaterThan(3500);
  });
});

test("within five minutes either way it is taken", async () => {
  for (const skewSeconds of [-290, 290]) {
    expect(await sendToBot(chat.address, { ...event(), skewSeconds })).toMatchObject({ status: 200 });
  }
  expect(await chat.messages(2)).toHaveLength(2);
});

describe("Slack's test of the address", () => {
  test("is answered without a signature, and what is smuggled with it is dropped", async () => {
    const payload = encodeURIComponent(JSON.stringify(eventPayload(messageEvent(chat.fake, "message", "harbour"))));
    const body = `ssl_check=1&payload=${payload}`;
    expect(await sendToBot(chat.address, { body, type: "form", signed: false })).toMatchObject({ status: 200 });
    await onlyThisIsAnswered();
  });

  test.each(["true", "0", "1 ", ""])("ssl_check=%j is no such test", async value => {
    const body = new URLSearchParams({ ssl_check: value }).toString();
    expect(await sendToBot(chat.address, { body, type: "form", signed: false })).toMatchObject({ status: 401 });
  });

  test("url_verification is answered with the challenge, signed only", async () => {
    const body = JSON.stringify({ type: "url_verification", challenge: "<script>alert(1)</script>" });
    expect(await sendToBot(chat.address, { body, signed: false })).toMatchObject({ status: 401 });
    const answer = await sendToBot(chat.address, { body });
    expect(answer).toMatchObject({ status: 200, contentType: "application/json" });
    expect(JSON.parse(answer.body)).toEqual({ challenge: "<script>alert(1)</script>" });
    const long = JSON.stringify({ type: "url_verification", challenge: "c".repeat(257) });
    expect(await sendToBot(chat.address, { body: long })).toMatchObject({ status: 400 });
  });
});

describe("a signed request that makes no sense gets 400 and no answer", () => {
  test.each([
    ["null", "null"],
    ["a number", "42"],
    ["a list", "[]"],
    ["an empty object", "{}"],
    ["no JSON", "{nope"],
    ["nothing", ""],
    ["an event that is null", '{"type":"event_callback","event":null}'],
    ["an empty event", '{"type":"event_callback","event":{}}'],
    ["a text for an event", '{"type":"event_callback","event":"x"}'],
    ["no event", '{"type":"event_callback"}'],
    ["deep nesting", "[".repeat(100_000)],
  ])("%s", async (_, body) => {
    expect(await sendToBot(chat.address, { body })).toMatchObject({ status: 400 });
    await onlyThisIsAnswered();
  });

  test("a form whose payload is no JSON, or comes twice", async () => {
    const once = { body: "payload=%7Bnope", type: "form" } as const;
    expect(await sendToBot(chat.address, once)).toMatchObject({ status: 400 });
    const often = { body: "payload=%7B%7D&".repeat(10_000), type: "form" } as const;
    expect(await sendToBot(chat.address, often)).toMatchObject({ status: 400 });
  });
});

describe("odd but signed payloads are let pass", () => {
  test.each([
    ["an unknown event", { type: "event_callback", event: { type: "team_join", user: { id: "U1" } } }],
    ["an event with a null channel", { type: "event_callback", event: { type: "message", channel: null } }],
    ["a view", { type: "view_submission", view: { id: "V1" }, user: { id: "U1" }, team: { id: "T1" } }],
    ["an unknown shortcut", { type: "shortcut", callback_id: "x", user: { id: "U1" }, team: { id: "T1" } }],
    ["an unknown kind", { type: "hello_from_the_future" }],
  ])("%s", async (_, payload) => {
    const kind = payload.type === "event_callback" ? "events_api" : "interactive";
    expect((await sendToBot(chat.address, requestOf(kind, payload))).status).toBeOneOf([200, 400]);
    await onlyThisIsAnswered();
  });
});

test("a body over 1 MiB gets 413, an encoded one 415", async () => {
  const body = JSON.stringify({ type: "event_callback", event: { type: "message", text: "x".repeat(1_100_000) } });
  expect(await sendToBot(chat.address, { body })).toMatchObject({ status: 413 });
  expect(await sendToBot(chat.address, { ...event(), headers: { "content-encoding": "gzip" } })).toMatchObject({
    status: 415,
  });
});

test("a form is read whatever follows its type", async () => {
  const request = requestOf("slash_commands", commandPayload(chat.fake, "harbour"));
  const headers = { "content-type": "application/x-www-form-urlencoded; charset=utf-8" };
  expect(await sendToBot(chat.address, { ...request, headers })).toMatchObject({ status: 200 });
  expect(await chat.messages(1)).toHaveLength(1);
});

test("the same request twice gets 200 twice and one answer", async () => {
  const request = event();
  const command = requestOf("slash_commands", commandPayload(chat.fake, "harbour"));
  for (const twice of [request, request, command, command]) {
    expect(await sendToBot(chat.address, twice)).toMatchObject({ status: 200 });
  }
  await chat.messages(2);
  await onlyThisIsAnswered();
});

test("a repetition of something never seen is answered, of something answered it is not", async () => {
  const retried = { "x-slack-retry-num": "1", "x-slack-retry-reason": "http_timeout" };
  const request = { ...event(), headers: retried };
  expect(await sendToBot(chat.address, request)).toMatchObject({ status: 200 });
  await chat.messages(1);
  expect(await sendToBot(chat.address, request)).toMatchObject({ status: 200 });
  await onlyThisIsAnswered();
});

test("while hundreds of strangers begin a request and do not go on, Slack's is taken at once", async () => {
  const { hostname, port } = new URL(chat.address);
  const strangers = Array.from({ length: 210 }, () => connect(Number(port), hostname));
  const begun = strangers.map(async socket => {
    socket.on("error", () => {});
    await once(socket, "connect");
    socket.write("POST /slack/events HTTP/1.1\r\nhost: x\r\ncontent-length: 9\r\n\r\n{");
  });
  await Promise.all(begun);
  for (let n = 0; n < 4; n++) expect(await sendToBot(chat.address, event())).toMatchObject({ status: 200 });
  await chat.messages(4);
  for (const socket of strangers) socket.destroy();
});

test("what has no signature, or an old one, is refused before its body comes; but for a short form", async () => {
  const { hostname, port } = new URL(chat.address);
  const now = Math.floor(Date.now() / 1000);
  const signed = `x-slack-signature: v0=${"a".repeat(64)}\r\nx-slack-request-timestamp: `;
  const heads = ["", `${signed}${now - 600}\r\n`, `x-slack-request-timestamp: ${now}\r\n`];
  for (const head of heads) {
    const socket = connect(Number(port), hostname);
    await once(socket, "connect");
    socket.write(`POST /slack/events HTTP/1.1\r\nhost: x\r\n${head}content-length: 9\r\n\r\n{`);
    const [answer] = await once(socket, "data");
    expect(String(answer)).toMatch(/^HTTP\/1\.1 401 /);
    socket.destroy();
  }
  const form = { type: "form", signed: false } as const;
  expect(await sendToBot(chat.address, { ...form, body: "ssl_check=1" })).toMatchObject({ status: 200 });
  const long = `ssl_check=1&x=${"x".repeat(5000)}`;
  expect(await sendToBot(chat.address, { ...form, body: long })).toMatchObject({ status: 401 });
});

test("after the adapter stopped, Slack is told to come again", async () => {
  await chat.adapter.stop();
  expect(await sendToBot(chat.address, event())).toMatchObject({ status: 503 });
});

test("the signing secret is in no line of the log", async () => {
  await sendToBot(chat.address, { ...event(), signedBody: "{}" });
  await onlyThisIsAnswered();
  expect(chat.log.join("")).not.toContain(signingSecret);
});
