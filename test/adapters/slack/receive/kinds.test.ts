/** Every kind of event and message that Slack's library knows is answered, told of, heeded, or silent for a reason. */
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { eventKinds, eventTypes, type Fate, fateOf } from "../../../../src/adapters/slack/receive/kinds.ts";
import { readEvent } from "../../../../src/adapters/slack/receive/read.ts";

const require = createRequire(import.meta.url);
const types = join(dirname(createRequire(require.resolve("@slack/bolt")).resolve("@slack/types")), "events");
const library = readdirSync(types)
  .filter(name => name.endsWith(".d.ts"))
  .map(name => readFileSync(join(types, name), "utf8"))
  .join("\n");
const inLibrary = (expression: RegExp): readonly string[] => [
  ...new Set([...library.matchAll(expression)].map(([, name = ""]) => name)),
];
const events = inLibrary(/^ {4}type: '(\w+)';/gm);
const subtypes = inLibrary(/^ {4}subtype: '(\w+)';/gm);

const event = (fields: object) => ({
  team_id: "T1",
  event: { type: "message", channel: "D1", channel_type: "im", user: "U1", ts: "1.1", text: "harbour", ...fields },
});

test("the table of events names every one of the library, and no other", () => {
  expect(events.length).toBeGreaterThan(80);
  expect(Object.keys(eventKinds).sort()).toEqual([...events].sort());
});

test.each(Object.entries(eventKinds as Readonly<Record<string, Fate>>))("the event %s: %j", (type, fate) => {
  const thumb = { item: { type: "message", channel: "C1", ts: "2.2" }, item_user: "UBOT", reaction: "+1" };
  const read = readEvent(event({ type, tab: "home", ...(fate === "count" ? thumb : {}) }), "UBOT");
  const heeded = type === "app_home_opened" ? "home" : "removed";
  const kinds = { answer: "question", heed: heeded, count: "reaction", tell: "unread" };
  expect(read?.kind).toBe(typeof fate === "string" ? kinds[fate] : undefined);
  expect((eventTypes as readonly string[]).includes(type)).toBe(typeof fate === "string");
  if (typeof fate === "object") expect(fate.silent).toMatch(/\w+ \w+/);
});

test.each([...subtypes, "document_mention", "pinned_item", "huddle_thread", "reminder_add", "assistant_app_thread"])(
  "a message of subtype %s meets what the table says",
  subtype => {
    const fate = fateOf(subtype);
    const expected = fate === "answer" ? "question" : fate === "tell" ? "unread" : undefined;
    for (const type of ["message", "app_mention"]) expect(readEvent(event({ type, subtype }))?.kind).toBe(expected);
    if (typeof fate === "object") expect(fate.silent).toMatch(/\w+ \w+/);
  },
);

test("of the library's subtypes only words of people are answered, and a subtype that nobody knows is told of", () => {
  expect(subtypes.length).toBeGreaterThan(12);
  expect(subtypes.filter(subtype => fateOf(subtype) === "answer").sort()).toEqual([
    "file_share",
    "me_message",
    "thread_broadcast",
  ]);
  expect(subtypes.filter(subtype => fateOf(subtype) === "tell")).toEqual([]);
  for (const unknown of ["hologram", "toString", "__proto__"])
    expect(readEvent(event({ subtype: unknown }))?.kind).toBe("unread");
});
