import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderReply } from "../../../src/adapters/terminal/render.ts";
import type { Block, Reply, Span } from "../../../src/core/reply.ts";
import { testBot } from "../../fixtures/bot.ts";

const bot = await testBot();
const ask = (text: string): Promise<Reply> => bot.reply({ text, place: "private", platform: "terminal" });
const sgr = /\u001b\[\d{1,2}m/g;
const control = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

describe("the look of a terminal", () => {
  test("an answer at 80 columns", async () => {
    expect(renderReply(await ask("ferries"), { columns: 80, colour: false })).toMatchInlineSnapshot(`
      "ferries

      │ Asked: Will the fishermen have to leave? […] And the ferries?
      │ The ferry to Denmark keeps its berth. It sails twice a day from the eastern
      │ pier of the harbour, in summer three times.
      │ — Mira Solen, own words
      │ Mira Solen · 5 March 2024 · Northern Radio · 2024-03-05-northern-radio/8
      │ https://radio.example/solen#:~:text=The%20ferry%20to%20Denmark%20keeps%20its%20berth.

      [1] Context   [2] Sources

      1 of 1 passage in 3 interviews, 2021-05-01 to 2024-03-05 · record e6b67b62
      "
    `);
  });

  test("matched words are bold, and every style that begins ends", async () => {
    const shown = renderReply(await ask("harbour"), { columns: 80, colour: true });
    expect(shown).toContain("\u001b[1mharbour\u001b[22m");
    const plain = renderReply(await ask("harbour"), { columns: 80, colour: false });
    expect(shown.replace(sgr, "")).toBe(plain);
  });
});

const letters = ["a", "b", " ", "é", "e\u0301", "字", "🚢", "\u001b[2J", "\u0007", "\u202e", "\n"];
const words = fc.string({ unit: fc.constantFrom(...letters), maxLength: 60 });
const span: fc.Arbitrary<Span> = fc.record(
  { text: words, style: fc.constantFrom("strong" as const, "quiet" as const, "code" as const) },
  { requiredKeys: ["text"] },
);
const spans = fc.array(span, { maxLength: 5 });
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constantFrom("heading" as const, "paragraph" as const, "footer" as const), spans }),
  fc.record({ type: fc.constant("list" as const), items: fc.array(spans, { maxLength: 3 }) }),
  spans.map(
    (some): Block => ({
      type: "quote",
      prompt: some,
      spans: some,
      citation: {
        voice: "speaker",
        kind: "transcript",
        reference: "a/1",
        speaker: "字字\u001b[31m",
        url: "https://x.example/a",
      },
    }),
  ),
);

describe("for any reply", () => {
  test("no control character gets through, no line is wider than the window but a link, no letter is lost", () => {
    fc.assert(
      fc.property(
        fc.array(block, { maxLength: 4 }),
        fc.integer({ min: 20, max: 90 }),
        fc.boolean(),
        (blocks, columns, colour) => {
          const shown = renderReply({ kind: "answer", visibility: "everyone", blocks }, { columns, colour });
          const plain = shown.replace(sgr, "");
          if (!colour) expect(shown).toBe(plain);
          expect(plain).not.toMatch(control);
          for (const row of plain.split("\n")) {
            const width = [...row].reduce(
              (sum, letter) => sum + (/[字🚢]/u.test(letter) ? 2 : letter === "\u0301" ? 0 : 1),
              0,
            );
            if (!row.includes("https://")) expect(width).toBeLessThanOrEqual(columns);
          }
          const count = (text: string): number => text.match(/字/g)?.length ?? 0;
          const given = blocks.flatMap(one =>
            one.type === "list"
              ? one.items.flat()
              : one.type === "choices"
                ? []
                : one.type === "quote"
                  ? [...one.spans, ...one.spans]
                  : one.spans,
          );
          const named = blocks.filter(one => one.type === "quote").length * 4;
          expect(count(plain)).toBe(given.reduce((sum, { text }) => sum + count(text), 0) + named);
        },
      ),
    );
  });
});
