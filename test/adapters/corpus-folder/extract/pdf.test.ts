/** PDFs: their text layer in the order it is read, without what belongs to the page and not to the text. */
import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { extractPdf } from "../../../../src/adapters/corpus-folder/extract/pdf.ts";
import { placeOf } from "../../../../src/core/answer/place.ts";
import { passagesOf } from "../../../../src/core/passages/passages.ts";
import { readDocument } from "../../../../src/core/reading/formats/document.ts";
import { standsInFile } from "../../../../src/core/text/origin/map.ts";
import { column, makePdf, type PdfLine } from "./make-pdf.ts";

async function read(bytes: Uint8Array) {
  const extraction = await extractPdf(bytes);
  if ("problem" in extraction || extraction.extracted.kind !== "document") throw new Error("no document");
  const { interviews } = readDocument({ path: "a.pdf", ...extraction });
  return { ...extraction, document: extraction.extracted, found: interviews[0]! };
}
/** As they are shown, without what is left out. */
async function paragraphsOf(...pages: readonly (readonly PdfLine[])[]) {
  const { document, found, text } = await read(makePdf(pages));
  expect(standsInFile(found.source, { start: 0, end: found.source.text.length })).toBe(true);
  expect(document.paragraphs.every(({ start, end }) => text.slice(start, end).trim() !== "")).toBe(true);
  return found.source.text.split("\n\n");
}
const problemOf = (bytes: Uint8Array) =>
  extractPdf(bytes).then(
    () => undefined,
    cause => (cause as { found: { problem: string } }).found.problem,
  );

const prose = [
  "The ferry has gone over the sound every morning for a hundred years, and",
  "nobody in the town can remember a day on which it did not, except for the",
  "winter of the long ice, when people walked.",
];
const later = [
  "Now it is to be sold. The captain says that he heard of it in the bakery,",
  "where most of the news of the town is heard first, and that he laughed.",
];

describe("paragraphs", () => {
  test("by distance", async () => {
    expect(await paragraphsOf(column([...prose, "", ...later]))).toEqual([prose.join(" "), later.join(" ")]);
  });

  test("by indent of the first line", async () => {
    const lines = [...prose, ...later].map((text, at) => ({
      text,
      y: 760 - at * 14,
      x: at === 0 || at === 3 ? 90 : 72,
    }));
    expect(await paragraphsOf(lines)).toEqual([prose.join(" "), later.join(" ")]);
  });

  test("by names that stand out to the left", async () => {
    const lines = [...prose, ...later].map((text, at) => ({
      text,
      y: 760 - at * 14,
      x: at === 0 || at === 3 ? 72 : 100,
    }));
    expect(await paragraphsOf(lines)).toEqual([prose.join(" "), later.join(" ")]);
  });

  test("by a last line that is not filled", async () => {
    expect(await paragraphsOf(column([...prose, ...later]))).toEqual([prose.join(" "), later.join(" ")]);
  });

  test("a name alone on its line stays above the words", async () => {
    expect(await paragraphsOf(column(["Ada Stone", ...prose]))).toEqual([`Ada Stone\n${prose.join(" ")}`]);
  });

  test("headings by their size, bold by its font", async () => {
    const { document, text } = await read(
      makePdf([
        [
          { text: "The ferry", y: 780, size: 20 },
          { text: "Ada Stone:", y: 740, isBold: true },
          { text: "And the bridge?", y: 740, x: 140 },
          ...column(prose, 700),
        ],
      ]),
    );
    expect(document.paragraphs.map(({ start, end, isHeading }) => [text.slice(start, end), isHeading])).toEqual([
      ["The ferry", true],
      ["Ada Stone: And the bridge?", false],
      [prose.join(" "), false],
    ]);
    const [stretch] = document.paragraphs[1]!.emphasis;
    expect([text.slice(stretch!.start, stretch!.end), stretch!.isBold]).toEqual(["Ada Stone:", true]);
  });
});

describe("words that a line's end cuts", () => {
  test.each([
    ["are mended", ["The captain of the fer-", "ry laughed."], "The captain of the ferry laughed."],
    [
      "keep the hyphen that they have elsewhere",
      ["A well-known ferry, and a well-", "known captain."],
      "A well-known ferry, and a well-known captain.",
    ],
    [
      "are none before a capital",
      ["Between Quayside-", "North and the town."],
      "Between Quayside- North and the town.",
    ],
  ])("%s", async (_, lines, expected) => {
    expect((await paragraphsOf(column([...prose, "", ...lines]))).at(-1)?.replace("\n", " ")).toBe(expected);
  });
});

describe("pages", () => {
  const page = (number: number, lines: readonly string[]): readonly PdfLine[] => [
    { text: "The Quayside Courier", y: 810, size: 9 },
    ...column(lines),
    { text: `Page ${number} of 3`, y: 40, size: 9, x: 280 },
  ];
  const pages = [
    page(1, [...prose, "", "He has no wish to go. The old fer-"]),
    page(2, ["ry is his, he says, and the new one is nobody's, and will be so for many years", ...later]),
    page(3, ["So it was sold in the spring. The captain was not there, and neither was I."]),
  ];

  test("their heads and feet are no words, and a paragraph runs over them", async () => {
    const { found, text } = await read(makePdf(pages));
    expect(found.source.text).not.toMatch(/Courier|Page/);
    expect(found.source.text).toContain("The old ferry is his, he says, and");
    expect(text).toContain("The Quayside Courier");
  });

  test("a passage says on which of them it stands", async () => {
    const { found } = await read(makePdf(pages));
    const [passage] = passagesOf(found).filter(({ text }) => text.includes("nobody's"));
    const at = passage!.text.indexOf("ry is his");
    expect(placeOf(passage!, { start: at + 3, end: at + 9 })).toEqual({ unit: "page", first: 2, last: 2 });
    expect(placeOf(passage!, { start: 0, end: passage!.text.length })).toEqual({ unit: "page", first: 1, last: 2 });
  });

  test("numbers alone count the pages; a year at the top is none", async () => {
    const numbered = [1, 2, 3].map(number => [...column(prose), { text: `- ${number} -`, y: 40, x: 290 }]);
    expect((await read(makePdf(numbered))).found.source.text).not.toMatch(/\d/);
    expect((await read(makePdf([[{ text: "1987", y: 810 }, ...column(prose)]]))).found.source.text).toContain("1987");
  });

  test("heads that change with the chapter are known by the number of the page", async () => {
    const chapters = ["Boats", "Boats", "Bread", "Ice"].map((name, at) => [
      { text: `Chapter ${name} ${at + 11}`, y: 810 },
      ...column(at % 2 ? prose : later),
    ]);
    const { found } = await read(
      makePdf([[...column(["A preface of the book."]), { text: "iv", y: 40 }], ...chapters]),
    );
    expect(found.source.text).not.toMatch(/Chapter|iv$|iv\n/);
    expect(found.source.text).toContain("A preface of the book.");
  });

  test("what stands once at the top of a page is text", async () => {
    const text = (await paragraphsOf(column(prose), column(later))).join(" ");
    expect(text).toContain(prose[0]);
    expect(text).toContain(later[0]);
  });

  test("one without words among others is named", async () => {
    const { warnings, document } = await read(makePdf([column(prose), [], column(later)]));
    expect(warnings).toEqual([
      { problem: "1 of its 3 pages have no text layer", cure: "run text recognition (OCR) over it" },
    ]);
    expect(document.places.starts).toHaveLength(3);
  });
});

describe("columns", () => {
  const left = Array.from({ length: 8 }, (_, at) => `left ${at} of the ferry and the sea`);
  const right = Array.from({ length: 8 }, (_, at) => `right ${at} of the bridge and more`);

  test("are read one after the other, with what lies across before and behind them", async () => {
    const text = await paragraphsOf([
      { text: "A headline over both of the columns of this page of the paper", y: 800 },
      ...column(left, 760),
      ...column(right, 760, 320),
      { text: "A last line that runs over both of the columns and ends the page", y: 600 },
    ]);
    const order = text.join(" ").match(/headline|left \d|right \d|last line/g);
    expect(order).toEqual([
      "headline",
      ...left.map((_, at) => `left ${at}`),
      ...right.map((_, at) => `right ${at}`),
      "last line",
    ]);
  });

  test("names with their words beside them are none", async () => {
    const rows = Array.from({ length: 8 }, (_, at) => [
      { text: at % 2 ? "A" : "Q", y: 760 - at * 28 },
      { text: `words ${at} of one who speaks of the ferry`, y: 760 - at * 28, x: 120 },
      { text: "and of the sea, and of all that is in it", y: 746 - at * 28, x: 120 },
    ]).flat();
    const words = "of one who speaks of the ferry and of the sea, and of all that is in it";
    expect((await paragraphsOf(rows)).map(text => text.replace(/\s+/g, " "))).toEqual(
      Array.from({ length: 8 }, (_, at) => `${at % 2 ? "A" : "Q"} words ${at} ${words}`),
    );
  });
});

describe("what has no text that can be read is told in one line", () => {
  const encrypted = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${"5a".repeat(32)}> /U <${"6b".repeat(32)}> /P -4 >> /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]`;
  const bomb = deflateSync(Buffer.alloc(300 * 1024 * 1024, 32));
  test.each([
    ["another file of that name", () => Buffer.from("Words."), "it is no PDF"],
    ["an encrypted one", () => makePdf([column(prose)], { trailer: encrypted }), "it is encrypted"],
    [
      "pictures of pages",
      () => makePdf([[]], { drawing: "0 0 100 100 re f" }),
      "it has no text layer: its pages are pictures",
    ],
    ["one cut short", () => makePdf([column(prose)]).subarray(0, 60), "it is damaged, or cut short"],
    ["a bomb", () => makePdf([[]], { stream: bomb }), "it unpacks to far more than a text can be"],
    [
      "a bomb in a bomb",
      () =>
        Buffer.concat([
          makePdf([[]]),
          Buffer.from("9 0 obj\n<< /Filter [/FlateDecode /FlateDecode] >>\nstream\n"),
          deflateSync(bomb),
        ]),
      "it unpacks to far more than a text can be",
    ],
  ])("%s", async (_, make, problem) => expect(await problemOf(new Uint8Array(make()))).toBe(problem));

  test("what is packed is read", async () => {
    expect((await read(makePdf([column(prose)], { isPacked: true }))).found.source.text).toBe(prose.join(" "));
  });
});
