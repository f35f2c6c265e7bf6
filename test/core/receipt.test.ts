/**
 * The first promise: no character is shown as the record's that is not in its file. Random interviews are written, read,
 * asked and answered, and every shown character is looked up where it says it stands.
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Voice } from "../../src/core/model.ts";
import { createOnrecord } from "../../src/core/onrecord.ts";
import { buildRecord } from "../../src/core/record.ts";
import type { Block } from "../../src/core/reply/reply.ts";
import { printable } from "../../src/core/text/printable.ts";

const word = fc.constantFrom(
  ..."harbour ferry taxes we will never rebuild Denmark “said” the old quay is closed Mr. Stone U.S. 3.9 billion İstanbul déjà — e.g. école 🚢 ships".split(
    " ",
  ),
);
const sentence = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 25 }), fc.constantFrom(".", "?", "!", "…", ".”", ""))
  .map(([words, end]) => `${words.join(" ")}${end}`);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 12 }).map(sentences => sentences.join(" "));
const form = fc.constantFrom("labels", "dashes", "article", "json");
const gap = fc.constantFrom("\n\n", "\r\n\r\n", "\n\n\n");

function fileOf(kind: string, paragraphs: readonly string[], between: string): { path: string; text: string } {
  switch (kind) {
    case "labels":
      return {
        path: "2024-01-02-radio.txt",
        text: `speaker: Mira Solen${between}${paragraphs.map((text, at) => `${at % 2 ? "Solen" : "Stone"}: ${text}`).join(between)}`,
      };
    case "dashes":
      return { path: "dashes.txt", text: paragraphs.map(text => `- ${text}`).join(between) };
    case "json": {
      const turns = paragraphs.map((text, at) => ({ speaker: at % 2 ? "Mira Solen" : "Ada Stone", text }));
      return { path: "all.jsonl", text: JSON.stringify({ id: "j", speaker: "Mira Solen", turns }) };
    }
    default:
      return {
        path: "article.md",
        text: `---\ntitle: x\nspeaker: Mira Solen\n---\n\n${paragraphs.map(text => `Mira Solen said that ${text}`).join(between)}`,
      };
  }
}

type Quote = Extract<Block, { type: "quote" }>;

describe("for any interview and question", () => {
  test("every shown character stands in its file, where the passage says, in the voice it is given", async () => {
    await fc.assert(
      fc.asyncProperty(
        form,
        fc.array(paragraph, { minLength: 1, maxLength: 8 }),
        gap,
        fc.array(word, { minLength: 1, maxLength: 4 }),
        async (kind, paragraphs, between, asked) => {
          const file = fileOf(kind, paragraphs, between);
          const { interviews, passages } = buildRecord([file]);
          const strings =
            kind === "json"
              ? (JSON.parse(file.text) as { turns: { text: string }[] }).turns.map(turn => turn.text)
              : [file.text];
          for (const { text, source } of passages) {
            expect(strings.some(whole => whole.slice(source.start, source.end) === text)).toBe(true);
          }
          const onrecord = await createOnrecord({
            interviews,
            passages,
            version: "0000beef",
            today: () => "2026-01-01",
          });
          for (const ask of [asked.join(" "), `/quote ${asked.join(" ")}`, `/context ${passages[0]?.reference}`]) {
            const reply = await onrecord.bot.reply({ text: ask, place: "private", platform: "terminal" });
            expect(reply.kind).not.toBe("apology");
            for (const quote of reply.blocks.filter((block): block is Quote => block.type === "quote")) {
              const passage = passages.find(one => one.reference === quote.citation.reference)!;
              const voices = new Set<Voice>(passage.sentences.map(one => one.voice));
              expect(voices.has(quote.citation.voice)).toBe(true);
              const pieces = quote.spans
                .map(span => span.text)
                .join("")
                .split(/ ?\[…\] ?/);
              for (const piece of pieces) expect(plainOf(passage.text)).toContain(plainOf(piece));
            }
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});

/** As it is shown: control characters and runs of white space are not words. */
function plainOf(text: string): string {
  return printable(text).replace(/\s+/g, " ").trim();
}
