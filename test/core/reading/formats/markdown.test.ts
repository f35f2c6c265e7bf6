/** Markdown as a person sees it: what the page does not show is no word, and what only looks like a mark is. */
import { describe, expect, test } from "vitest";
import { accountOf } from "../../../../src/core/account.ts";
import { markdownBody } from "../../../../src/core/reading/markdown/markdown-body.ts";
import { buildRecord } from "../../../../src/core/record.ts";
import { standsInFile } from "../../../../src/core/text/origin/map.ts";

const seen = (text: string): string => markdownBody("a.md", text, 0).source.text;

describe("marks are no words", () => {
  test.each([
    ["emphasis", "We *will* **not** go, __ever__, _so_ help us.", "We will not go, ever, so help us."],
    ["a link's address and title", 'The [harbour](https://a.example/x_(y) "of old") is shut.', "The harbour is shut."],
    ["a link by its label", "The [harbour][1] is shut.\n\n[1]: https://a.example", "The harbour is shut.\n\n"],
    ["an address in brackets", "See <https://a.example>.", "See https://a.example."],
    ["an image", "Look: ![The quay](quay.png) there.", "Look:  there."],
    ["tags", "One<br>two <b>three</b> <!-- four --> five", "One\ntwo three  five"],
    ["code and escapes", "Press `F1`, 2 \\* 3", "Press F1, 2 * 3"],
    ["signs of quotation", "> We go.\n> At once.", " We go.\n At once."],
    ["a soft hyphen", "har\u00adbour", "harbour"],
  ])("%s", (_, written, shown) => {
    const { source } = markdownBody("a.md", written, 0);
    expect(source.text).toBe(shown);
    expect(standsInFile(source, { start: 0, end: source.text.length })).toBe(true);
  });
});

describe("what only looks like a mark is a word", () => {
  test.each([
    "[laughs] We go.",
    "[laughs][applause] So.",
    "snake_case_name and 2 * 3 * 4",
    "a < b and c > d",
    "**open and not closed",
    "C:\\temp",
  ])("%s", text => expect(seen(text)).toBe(text));
});

test("hostile runs of brackets are read in a moment's memory and stay as they are", () => {
  const text = "[a](".repeat(5_000);
  expect(seen(text)).toBe(text);
});

test("a heading loses the signs that close it, and no others", () => {
  const headings = markdownBody("a.md", "# Four #\n\n## Learning C#\n\n### ###\n\n# C# ##", 0);
  expect(headings.parts.map(({ start, end }) => headings.source.text.slice(start, end))).toEqual([
    "Four",
    "Learning C#",
    "C#",
  ]);
});

test("paragraphs keep the numbers that they have in the file", () => {
  const { parts, source } = markdownBody(
    "a.md",
    "One.\n\n<!-- two -->\n\n![three](3.png)\n\n# Four #\n\n**Five?**\n\nSix.",
    0,
  );
  expect(parts.map(({ number, form, start, end }) => [number, form, source.text.slice(start, end)])).toEqual([
    [1, "text", "One."],
    [4, "heading", "Four"],
    [5, "bold", "Five?"],
    [6, "text", "Six."],
  ]);
});

test("the account of an interview says where each fact was read, and which paragraphs are in no passage", () => {
  const text =
    "---\ntitle: The quay\nspeaker: Ada Stone\n---\n\nOld quay, new quay\n\n## Money\n\nAda Stone said that the quay was old.\n\nShare on Facebook";
  const accounts: object[] = [];
  buildRecord([{ path: "2024-03-05-radio.md", text }], {
    onInterview: (read, passages) => accounts.push(accountOf(read, passages)),
  });
  expect(accounts).toEqual([
    expect.objectContaining({
      kind: "article",
      facts: {
        title: { value: "The quay", where: "front matter", line: 2 },
        date: { value: "2024-03-05", where: "file name", line: null },
        speaker: { value: "Ada Stone", where: "front matter", line: 3 },
        language: { value: "en", where: "text", line: null },
      },
      passages: expect.arrayContaining([
        expect.objectContaining({ reference: "2024-03-05-radio/3", lead: { kind: "heading", text: "Money" } }),
      ]),
      inNoPassage: [{ line: 12, text: "Share on Facebook" }],
    }),
  ]);
});
