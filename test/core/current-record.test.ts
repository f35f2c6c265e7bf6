/** The record that answers now: none yet, the first, another. */
import { expect, test } from "vitest";
import { createCurrentRecord } from "../../src/core/current-record.ts";
import { OnrecordError } from "../../src/core/errors.ts";
import { createOnrecord } from "../../src/core/onrecord.ts";
import { wordingOf } from "../../src/core/reply/wording/wording.ts";
import { passageOf } from "../fixtures/passage.ts";

const surface = { prefix: "/", hasButtons: false } as const;
const ask = { text: "what did she say about the weir", place: "private", surface } as const;

function recordOf(text: string) {
  const passage = passageOf("a", 0, text);
  return createOnrecord({
    interviews: [passage.interview],
    passages: [passage],
    version: "0000beef",
    today: () => "2026-01-01",
  });
}

test("while the first is read, people are told how far it is, and nothing else is said of it", async () => {
  const current = createCurrentRecord({ patience: async () => undefined });
  current.show(0.249);
  const reply = await current.bot.reply(ask);
  expect(reply.kind).toBe("notice");
  expect(JSON.stringify(reply.blocks)).toContain("I am still reading the record (24 %).");
  const russian = await current.bot.reply({ ...ask, text: "что она сказала о плотине" });
  expect(JSON.stringify(russian.blocks)).toMatch(/\p{Script=Cyrillic}.*\(24 %\)/u);
  expect(await current.bot.suggest("weir", { offset: 0, limit: 5 })).toEqual({ suggestions: [], total: 0 });
  expect([await current.bot.examples(wordingOf()), current.bot.interviewIds()]).toEqual([[], []]);
  expect(JSON.stringify(current.bot.about(wordingOf()))).toContain("(24 %)");
});

test("a question that waits for it is answered from it once it is there", async () => {
  const current = createCurrentRecord({ patience: () => new Promise(() => undefined) });
  const waiting = current.bot.reply(ask);
  current.set(await recordOf("The weir stays."));
  expect(JSON.stringify(await waiting)).toContain("The ");
  expect((await waiting).kind).toBe("answer");
});

test("from the moment another is set, it answers, and the one before is given back", async () => {
  const current = createCurrentRecord({ patience: async () => undefined });
  const [first, second] = [await recordOf("The weir stays."), await recordOf("A gate, and no more.")];
  expect(current.set(first)).toBeUndefined();
  const before = current.bot.reply(ask);
  expect(current.set(second)).toBe(first);
  expect((await before).kind).toBe("answer");
  expect((await current.bot.reply(ask)).kind).toBe("nothing");
  expect(current.bot.interviewIds()).toEqual(["a"]);
});

test("a reference that once had other words is opened with what became of them, in the asker's language", async () => {
  const passage = passageOf("a", 0, "The weir stays.");
  const { reference } = passage;
  const { bot } = await createOnrecord({
    interviews: [passage.interview],
    passages: [passage],
    version: "0000beef",
    today: () => "2026-01-01",
    past: {
      [reference]: { kind: "reworded", version: "0000abcd" },
      "b/1": { kind: "moved", version: "0000abcd", to: reference },
      "b/2": { kind: "withdrawn", version: "0000abcd" },
    },
  });
  const open = async (name: "passage" | "context", of: string) =>
    bot.reply({ ...ask, command: { name, reference: of } });
  for (const name of ["passage", "context"] as const) {
    const reworded = await open(name, reference);
    expect([reworded.kind, JSON.stringify(reworded.blocks)]).toEqual(["page", expect.stringContaining("0000abcd")]);
    expect(JSON.stringify(await open(name, "b/1"))).toContain(
      `elsewhere in the record now: ${reference} (before: b/1)`,
    );
    const withdrawn = await open(name, "b/2");
    expect([withdrawn.kind, JSON.stringify(withdrawn.blocks)]).toEqual(["notice", expect.stringContaining("0000abcd")]);
    expect(JSON.stringify(await open(name, "constructor"))).toContain("not in the record, or not any more");
  }
});

test("where the first cannot be had, people are told at once, with a reference that is in the log, until it is there", async () => {
  const told: string[] = [];
  const current = createCurrentRecord({
    patience: () => new Promise(() => undefined),
    onFailure: (reference, error) => told.push(reference, String(error)),
  });
  const fault = new OnrecordError("unavailable", "the cluster is down");
  current.fail(fault);
  const reply = await current.bot.reply(ask);
  expect(reply.kind).toBe("apology");
  const [reference, error] = told;
  expect(error).toContain("the cluster is down");
  expect(JSON.stringify(reply.blocks)).toContain(
    `The record cannot be reached right now. Please ask again in a minute (ref ${reference}).`,
  );
  expect(JSON.stringify(reply.blocks)).not.toContain("cluster");
  current.set(await recordOf("The weir stays."));
  expect((await current.bot.reply(ask)).kind).toBe("answer");
});
