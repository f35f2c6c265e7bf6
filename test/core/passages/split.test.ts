/** Long speech, cut into passages: nothing lost, nothing longer than a passage, cut where a reader would. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countWords, piecesOf } from "../../../src/core/passages/split.ts";

const whole = (text: string) => ({ start: 0, end: text.length });
const pieces = (text: string) => piecesOf(text, whole(text)).map(({ start, end }) => text.slice(start, end));
const letters = (text: string) => text.replace(/\s+/g, "");
const words = (count: number, word = "bread") => Array.from({ length: count }, () => word).join(" ");

describe("pieces", () => {
  test("what is short enough is one", () => {
    expect(pieces("We stay.")).toEqual(["We stay."]);
    expect(pieces(words(400))).toHaveLength(1);
  });

  test("end at a paragraph's end where one is near, and are of like length", () => {
    const paragraph = `${words(210)}.`;
    expect(pieces(`${paragraph}\n\n${paragraph}\n\n${paragraph}`)).toEqual([paragraph, paragraph, paragraph]);
  });

  test("end at a sentence's end otherwise", () => {
    for (const piece of pieces(`${`We ${words(30)} stay. `.repeat(40)}`.trim())) expect(piece).toMatch(/^We .*\.$/s);
  });

  test("a sentence longer than a passage is cut between words, a word longer than one anywhere but in a letter", () => {
    expect(pieces(`${words(1000)}.`).every(piece => /^bread( bread)*\.?$/.test(piece))).toBe(true);
    const ships = "\u{1F6A2}".repeat(30_000);
    expect(pieces(ships).join("")).toBe(ships);
    for (const piece of pieces(ships)) expect(piece).not.toMatch(/\p{Cs}/u);
  });

  test("lose no letter of any text, and none is too long", () => {
    const part = fc.oneof(
      fc.constantFrom(
        "a",
        " ",
        ". ",
        "? ",
        "\n",
        "\r\n\r\n",
        "\u{1F6A2}",
        "\u00a0",
        `${words(50)}. `,
        "x".repeat(3000),
        words(500),
      ),
      fc.string({ unit: "binary", maxLength: 20 }),
    );
    const texts = fc.array(part, { maxLength: 60 }).map(parts => `a${parts.join("")}b`);
    fc.assert(
      fc.property(texts, text => {
        const ranges = piecesOf(text, whole(text));
        let behind = 0;
        for (const range of ranges) {
          expect(range.start).toBeGreaterThanOrEqual(behind);
          expect(range.end - range.start).toBeLessThanOrEqual(4000);
          expect(countWords(text, range)).toBeLessThanOrEqual(400);
          behind = range.end;
        }
        if (ranges.length > 1) expect(letters(pieces(text).join(""))).toBe(letters(text));
      }),
    );
  });
});
