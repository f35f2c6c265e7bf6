/** Questions that go on from each other, measured against what a person rewrote them to. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { conversationsTable, evaluateConversations } from "../../eval/conversations.ts";

const folder = mkdtempSync(join(tmpdir(), "onrecord-conversations-"));
afterAll(() => rmSync(folder, { recursive: true }));
const interview = (title: string, answer: string): string =>
  `---\ntitle: ${title}\nspeaker: Mira Solen\n---\nAda Stone: What of it?\n\nMira Solen: ${answer}\n`;
mkdirSync(join(folder, "record"));
const record = {
  "bridge.md": interview("The Orlin bridge", "The Orlin bridge was closed for a year because of rust in its cables."),
  "ferry.md": interview("The Tavra ferry", "The Tavra ferry was closed for a month because of ice on the river."),
};
for (const [name, text] of Object.entries(record)) writeFileSync(join(folder, "record", name), text);
const write = (...lines: unknown[]): void =>
  writeFileSync(join(folder, "conversations.jsonl"), lines.map(line => JSON.stringify(line)).join("\n"));
const first = (topic: string) => ({ question: `What of ${topic}?`, rewrite: `What of ${topic}?`, relevant: {} });

test("a question that leans finds what its rewrite finds, and a rewrite is answered as if alone", async () => {
  const turns = (topic: string, id: string) => ({
    turns: [
      first(topic),
      { question: "why was it closed?", rewrite: `why was ${topic} closed?`, relevant: { [id]: 2 } },
    ],
  });
  write(turns("the Tavra ferry", "ferry#2"), turns("the Orlin bridge", "bridge#2"));
  const figures = await evaluateConversations(folder, { today: "2026-10-14" });
  expect(
    figures.leaning.map(({ rightInterview, rewriteRight, same, inThree }) => [
      rightInterview,
      rewriteRight,
      same,
      inThree,
    ]),
  ).toEqual([
    [true, true, true, true],
    [true, true, true, true],
  ]);
  expect(figures.alone.map(({ isSame }) => isSame)).toEqual([true, true]);
  expect(conversationsTable([figures])).toContain("1.000");
});

test("a line that is no conversation is named", async () => {
  write({ turns: [first("the bridge")] }, { turns: [{ question: "why?" }] });
  await expect(evaluateConversations(folder, { today: "2026-10-14" })).rejects.toThrow(/conversations\.jsonl:2/);
});
