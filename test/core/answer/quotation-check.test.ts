/** A quotation is found wherever it was shown: its words may be so common that many passages hold them more often. */
import { expect, test } from "vitest";
import { createOnrecord } from "../../../src/core/onrecord.ts";
import { buildRecord } from "../../../src/core/record.ts";

test("what was asked is found among many passages that hold its words more often", async () => {
  const turns = Array.from({ length: 200 }, (_, at) => [
    {
      speaker: "Ada Stone",
      text: at === 120 ? "You have to think about the boats." : `Will the harbour of pier ${at} be rebuilt?`,
    },
    {
      speaker: "Mira Solen",
      text: at === 120 ? `They ${"sail far out, ".repeat(90)}always.` : "Boats? I think boats think. Think of boats.",
    },
  ]).flat();
  const text = JSON.stringify({ id: "a", speaker: "Mira Solen", turns });
  const { interviews, passages } = buildRecord([{ path: "a.jsonl", text }]);
  const { bot } = await createOnrecord({ interviews, passages, version: "0000beef", today: () => "2026-01-01" });
  const reply = await bot.reply({
    text: "/quote You have to think about the boats",
    place: "private",
    surface: { prefix: "/", hasButtons: false },
  });
  const shown = reply.blocks.flatMap(block => ("spans" in block ? block.spans.map(span => span.text) : [])).join("");
  expect(shown).toMatch(/^Exact/);
  expect(shown).toContain("They are the interviewer's words, not Mira Solen's");
});
