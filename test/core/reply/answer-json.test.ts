/** The JSON of an answer: what programs read, so each field is pinned. */
import { expect, test } from "vitest";
import { createOnrecord } from "../../../src/core/onrecord.ts";
import { buildRecord } from "../../../src/core/record.ts";
import { answerJson } from "../../../src/core/reply/answer-json.ts";

const answer =
  "The lighthouse stays where it is. " +
  `Nobody asked the fishermen what they think of all this, ${"and they have thought about it for a long time now, ".repeat(8)}too. ` +
  "The lighthouse is paid for.";
const text = `date: 2024-01-02\nspeaker: Mira Solen\noutlet: Northern Radio\nurl: https://news.example/a\n\nStone: And the lighthouse?\n\nSolen: ${answer}\n\nStone: Is the railway a promise of the government?\n\nSolen: The railway is none of ours.\n`;

async function ask(question: string, file = { path: "radio.txt", text }) {
  const { interviews, passages } = buildRecord([file]);
  const onrecord = await createOnrecord({ interviews, passages, version: "0000beef", today: () => "2026-01-01" });
  return JSON.parse(JSON.stringify(answerJson(await onrecord.find(question, { limit: 10 }))));
}

test("a passage with its excerpt, which says where it leaves out, and where all of it stands in the file", async () => {
  const json = await ask("what about the lighthouse?");
  expect(json).toMatchObject({
    question: "what about the lighthouse?",
    verdict: "found",
    topic: "lighthouse",
    elsewhen: false,
    stranger: null,
    nearly: null,
    total: 1,
    record: { interviews: 1, passages: 2, from: "2024-01-02", to: "2024-01-02", version: "0000beef" },
  });
  const [passage] = json.passages;
  expect(passage).toMatchObject({
    reference: "radio/2",
    at: [2, 2],
    interview: { id: "radio", date: "2024-01-02", outlet: "Northern Radio", kind: "transcript" },
    voice: "speaker",
    speaker: "Mira Solen",
    lead: { kind: "question", text: "And the lighthouse?" },
    excerpt: "The lighthouse stays where it is. […] The lighthouse is paid for.",
    url: expect.stringContaining("https://news.example/a#:~:text=The%20lighthouse%20stays"),
  });
  expect(text.slice(passage.source.start, passage.source.end)).toBe(passage.text);
});

test("the voice that was asked for, where nothing is in it", async () => {
  expect(await ask("lighthouse voice:speaker")).toMatchObject({ filters: { voice: "speaker" }, missingVoice: null });
  const json = await ask("lighthouse voice:reported");
  expect(json).toMatchObject({ verdict: "close", filters: {}, missingVoice: "reported" });
  expect(json.passages[0].voice).toBe("speaker");
});

test("what is not known is null, never missing", async () => {
  const json = await ask("lighthouse", { path: "a.txt", text: "The lighthouse stays where it is, she said.\n" });
  expect(json.record).toMatchObject({ from: null, to: null });
  expect(json.passages[0]).toMatchObject({
    lead: null,
    speaker: null,
    url: null,
    interview: { date: null, outlet: null },
  });
});
