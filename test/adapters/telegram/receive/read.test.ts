import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { textForBot } from "../../../../src/adapters/telegram/receive/address.ts";
import { readUpdate } from "../../../../src/adapters/telegram/receive/read.ts";
import { alone, inGroup, press, typing } from "../../../fakes/telegram-people.ts";

const me = { id: 7_123_456_789, username: "onrecord_bot", hearsAll: false, inline: true };

describe("an update", () => {
  test("of any shape is read without an error", () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), fc.anything(), (message, callback_query, inline_query) => {
        readUpdate(message, me);
        readUpdate({ message, callback_query }, me);
        readUpdate({ inline_query }, me);
      }),
    );
  });

  test("with any of its fields replaced by something else is read without an error", () => {
    const real = [
      alone("/ask harbour"),
      inGroup("@onrecord_bot x", { reply_to_message: { from: { id: me.id } } }),
      press("/sources", { message_id: 1, date: 1, chat: { id: 1, type: "private" } }),
      typing("x"),
    ];
    const broken = (value: unknown, junk: unknown, at: { left: number }): unknown => {
      if (at.left-- === 0) return junk;
      if (typeof value !== "object" || value === null) return value;
      return Object.fromEntries(Object.entries(value).map(([key, own]) => [key, broken(own, junk, at)]));
    };
    fc.assert(
      fc.property(fc.constantFrom(...real), fc.nat(20), fc.anything(), (update, left, junk) => {
        readUpdate(broken(update, junk, { left }), me);
      }),
    );
  });

  test("says who asked what, and where the answer goes", () => {
    expect(
      readUpdate(
        inGroup("/ask@onrecord_bot  harbour", { message_id: 9, is_topic_message: true, message_thread_id: 4 }),
        me,
      ),
    ).toEqual({
      kind: "message",
      place: { chat: -100_500, type: "group" },
      saidAt: 1000,
      user: 111,
      asker: 111,
      album: "",
      text: "/ask harbour",
      target: { chat: -100_500, topic: 4, replyTo: 9 },
    });
    expect(readUpdate(alone("harbour", { id: 5 }), me)).toMatchObject({
      place: { chat: 5, type: "private" },
      target: { chat: 5 },
    });
    expect(readUpdate(inGroup("x", { migrate_to_chat_id: -7 }), me)).toEqual({ kind: "moved", from: -100_500, to: -7 });
    expect(readUpdate(inGroup("x", { migrate_from_chat_id: -6 }), me)).toEqual({
      kind: "moved",
      from: -6,
      to: -100_500,
    });
  });
});

describe("the text of a message", () => {
  const heard = (text: string, place: "private" | "group" = "group", reply = false): string | undefined =>
    textForBot(text, { place, reply, username: "onrecord_bot" });

  test.each([
    ["/ask France", "/ask France"],
    ["/ASK@ONRECORD_BOT France", "/ask France"],
    ["  /ask France", "/ask France"],
    [`/ask${" ".repeat(4000)}France`, "/ask France"],
    ["/ask", "/ask"],
    ["/help!", "/help"],
    ["@onrecord_bot France", "France"],
    ["France, @OnRecord_Bot?", "France,  ?"],
    ["@onrecord_bot", ""],
  ])("%j is for the bot, without its name", (text, expected) => {
    expect(heard(text)).toBe(expected);
  });

  test.each([
    "/ask@onrecord_bot2 x",
    "/unknown x",
    "/unknown@onrecord_bot x",
    "@onrecord_bot2 x",
    "a@onrecord_bot",
    "@@onrecord_bot",
    "ж@onrecord_bot",
    "France",
    "/askFrance",
  ])("%j is for somebody else in a group", text => {
    expect(heard(text)).toBeUndefined();
  });

  test("is all for the bot in private and in a reply to it, but not a command for another bot", () => {
    expect(heard("France", "private")).toBe("France");
    expect(heard("/unknown x", "private")).toBe("/unknown x");
    expect(heard("France", "group", true)).toBe("France");
    expect(heard("/ask@other_bot x", "private")).toBeUndefined();
    expect(heard("/ask@other_bot x", "group", true)).toBeUndefined();
  });

  test("of any length is looked through in little time", () => {
    for (const text of [
      "/".repeat(1e5),
      "@".repeat(1e5),
      " ".repeat(1e5),
      "@onrecord_bot".repeat(1e4),
      `/ask${".".repeat(1e5)}`,
    ])
      heard(text);
  });
});
