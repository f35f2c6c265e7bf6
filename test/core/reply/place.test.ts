/** Where quoted words stand in a document: on a page, or in a paragraph. */
import { expect, test } from "vitest";
import { createOnrecord } from "../../../src/core/onrecord.ts";
import type { TextFile } from "../../../src/core/reading/reader.ts";
import { buildRecord } from "../../../src/core/record.ts";
import { answerJson } from "../../../src/core/reply/answer-json.ts";
import { citation } from "../../../src/core/reply/quote-block.ts";
import { paragraphsOf } from "../../../src/core/text/paragraphs.ts";

const text = `Speaker: Mira Solen

Stone: And the lighthouse?

Solen: The lighthouse stays. It was paid for by sailors who never saw it.

Stone: What did they pay?

Solen: They gave a coin for each night at sea, and the glacier lamp was bought with it.`;

function documentFile(unit: "page" | "paragraph", starts: readonly number[]): TextFile {
  const paragraphs = paragraphsOf(text).map(({ start, end }) => ({ start, end, isHeading: false, emphasis: [] }));
  return { path: "a.pdf", text, extracted: { kind: "document", paragraphs, leftOut: [], places: { unit, starts } } };
}

async function lineFor(file: TextFile, asked: string) {
  const { interviews, passages } = buildRecord([file]);
  const { bot, find } = await createOnrecord({ interviews, passages, version: "0001", today: () => "2026-01-31" });
  const reply = await bot.reply({ text: asked, place: "private", surface: { prefix: "/", hasButtons: false } });
  const quote = reply.blocks.find(block => block.type === "quote")!;
  const [passage] = (answerJson(await find(asked, { limit: 1 })) as { passages: { place: unknown }[] }).passages;
  return {
    head: citation(quote.citation)
      .head.map(span => span.text)
      .join(""),
    place: passage!.place,
  };
}

const third = text.indexOf("Stone: What");

test.each([
  ["page", "glacier", "p. 2", 2, 2],
  ["paragraph", "glacier", "para. 2", 2, 2],
  ["page", "lighthouse", "p. 1", 1, 1],
] as const)("the citation and the JSON name the %s of the excerpt: %s", async (unit, asked, shown, first, last) => {
  const { head, place } = await lineFor(documentFile(unit, [0, third]), asked);
  expect(head).toMatch(new RegExp(` · ${shown}$`));
  expect(place).toEqual({ unit, first, last });
});

test("words that run over pages name both", async () => {
  const { head } = await lineFor(documentFile("page", [0, text.indexOf("and the glacier")]), "coin glacier lamp");
  expect(head).toContain(" · pp. 1–2");
});

test("a text file has its characters, and no place", async () => {
  const { head, place } = await lineFor({ path: "a.txt", text }, "glacier");
  expect(head).not.toMatch(/p\. |para\. /);
  expect(place).toBeNull();
});
