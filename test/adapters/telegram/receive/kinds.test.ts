/** Every kind that Telegram's library knows is answered, told of, or silent for a reason; what is newer is told of in private. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  allowedUpdates,
  contentKinds,
  type Fate,
  updateKinds,
} from "../../../../src/adapters/telegram/receive/kinds.ts";
import { readUpdate } from "../../../../src/adapters/telegram/receive/read.ts";
import { alone, inGroup } from "../../../fakes/telegram-people.ts";

const me = { id: 7_123_456_789, username: "onrecord_bot", hearsAll: true, inline: true };
const types = dirname(createRequire(import.meta.url).resolve("@grammyjs/types"));

/** The fields of an interface, as the library's types list them. */
function fieldsOf(file: string, head: string): readonly string[] {
  const text = readFileSync(join(types, file), "utf8");
  const body = text.slice(text.indexOf(head) + head.length).split(/^}/m, 1)[0] ?? "";
  return [...body.matchAll(/^ {4}(\w+)\??: /gm)].map(([, name = ""]) => name);
}

const updates = fieldsOf("update.d.ts", "export interface Update {").filter(name => name !== "update_id");
const contents = fieldsOf("message.d.ts", "export interface Message extends Message.MediaMessage {");

test("the tables name every kind of the library, and no other", () => {
  expect(updates.length).toBeGreaterThan(20);
  expect(Object.keys(updateKinds).sort()).toEqual([...updates].sort());
  const around = ["entities", "suggested_post_info"];
  const listed = Object.keys(contentKinds).filter(kind => kind !== "caption");
  expect([...listed, ...around].sort()).toEqual([...contents].sort());
});

test("what is silent has a reason, and Telegram is asked for all the rest", () => {
  const fates: readonly Fate[] = [...Object.values(updateKinds), ...Object.values(contentKinds)];
  for (const fate of fates) if (typeof fate === "object") expect(fate.silent).toMatch(/\w+ \w+/);
  const table: Readonly<Record<string, Fate>> = updateKinds;
  expect(allowedUpdates).toEqual(updates.filter(kind => typeof table[kind] === "string").sort(byTable));
});

const byTable = (a: string, b: string): number => order.indexOf(a) - order.indexOf(b);
const order = Object.keys(updateKinds);

describe("in private", () => {
  test.each(Object.entries(contentKinds as Readonly<Record<string, Fate>>))("%s: %j", (kind, fate) => {
    const words = fate === "answer";
    const value =
      kind === "rich_message" ? { blocks: [{ type: "paragraph", text: "harbour" }] } : words ? "harbour" : {};
    const read = readUpdate(
      alone("", { id: 5 }, { text: undefined, [kind]: kind.startsWith("migrate") ? -5 : value }),
      me,
    );
    if (kind.startsWith("migrate")) expect(read?.kind).toBe("moved");
    else expect(read?.kind).toBe(words ? "message" : typeof fate === "string" ? "wordless" : undefined);
  });

  test("what the library does not know yet is told of, as a message and as an update", () => {
    expect(readUpdate(alone("", { id: 5 }, { text: undefined, hologram: {} }), me)?.kind).toBe("wordless");
    expect(readUpdate(alone("", { id: 5 }, { text: undefined }), me)?.kind).toBe("wordless");
    expect(readUpdate({ update_id: 1, whispered: alone("", { id: 5 }, { text: undefined }).message }, me)?.kind).toBe(
      "wordless",
    );
  });
});

describe("in a group", () => {
  const kinds = Object.entries(contentKinds as Readonly<Record<string, Fate>>).filter(([, fate]) => fate !== "answer");
  const read = (kind: string, more = {}) =>
    readUpdate(inGroup("", { text: undefined, [kind]: kind.startsWith("migrate") ? "x" : {}, ...more }), me)?.kind;

  test.each([...kinds, ["hologram", "unknown"] as const])(
    "%s is met with silence, unless it answers the bot: %j",
    (kind, fate) => {
      expect(read(kind)).toBeUndefined();
      expect(read(kind, { reply_to_message: { from: { id: me.id } } })).toBe(fate === "tell" ? "wordless" : undefined);
    },
  );
});
