/** The words of messages of every form. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wordsOf } from "../../../../src/adapters/telegram/receive/words.ts";

const rich = (...blocks: readonly unknown[]): string => wordsOf({ rich_message: { blocks } });

describe("a rich message", () => {
  test.each([
    [[{ type: "paragraph", text: "the harbour" }], "the harbour"],
    [
      [{ type: "paragraph", text: ["the ", { type: "bold", text: ["har", { type: "italic", text: "bour" }] }, "?"] }],
      "the harbour?",
    ],
    [
      [
        { type: "heading", size: 1, text: "A" },
        { type: "paragraph", text: "b" },
      ],
      "A\nb",
    ],
    [[{ type: "list", items: [{ label: "1.", blocks: [{ type: "paragraph", text: "one" }] }] }], "one"],
    [[{ type: "blockquote", blocks: [{ type: "paragraph", text: "said" }], credit: "Ann" }], "said\nAnn"],
    [[{ type: "details", summary: "more", blocks: [{ type: "pre", text: "x" }] }], "more\nx"],
    [[{ type: "table", caption: "T", cells: [[{ text: "a", align: "left" }, { text: "b" }]] }], "a\nb\nT"],
    [[{ type: "photo", photo: [{ file_id: "p" }], caption: { text: "the quay" } }], "the quay"],
    [[{ type: "paragraph", text: { type: "url", text: "here", url: "https://example.org" } }], "here"],
    [[{ type: "paragraph", text: { type: "custom_emoji", custom_emoji_id: "1", alternative_text: "x" } }], "x"],
    [[{ type: "divider" }, { type: "photo", photo: [] }], ""],
  ])("%j says %j", (blocks, words) => {
    expect(rich(...(blocks as readonly unknown[]))).toBe(words);
  });

  test("of any shape and depth is read without an error", () => {
    let deep: unknown = "x";
    for (let n = 0; n < 10_000; n++) deep = { text: [deep], blocks: [deep] };
    expect(rich(deep)).toBe("");
    fc.assert(fc.property(fc.anything(), blocks => void wordsOf({ rich_message: { blocks } })));
  });
});

test("a text goes before a caption", () => {
  expect(wordsOf({ text: "a", caption: "b" })).toBe("a");
  expect(wordsOf({ caption: "b" })).toBe("b");
  expect(wordsOf({ text: 5 })).toBe("");
});
