import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitSpans } from "../../../src/adapters/chat/split-spans.ts";
import type { Span } from "../../../src/core/reply/reply.ts";

const codePoints = (text: string): number => [...text].length;
const bytes = (text: string): number => Buffer.byteLength(text);
const textOf = (spans: readonly Span[]): string => spans.map(span => span.text).join("");
const cuts = (text: string, most: number): readonly string[] => splitSpans([{ text }], most).map(textOf);

const letters = fc.constantFrom(
  "a",
  "b",
  ".",
  "! ",
  " ",
  "\n",
  "\n\n",
  "é",
  "e\u0301",
  "👩‍👩‍👧",
  "🇫🇷",
  "\r\n",
  " \u0308",
  "ж",
);
const text = fc.array(letters, { maxLength: 80 }).map(parts => parts.join(""));
const span: fc.Arbitrary<Span> = fc
  .record({ text, style: fc.constantFrom("strong" as const, undefined), linked: fc.boolean() })
  .map(({ text: own, style, linked }) => ({
    text: own,
    ...(style ? { style } : {}),
    ...(linked ? { link: "https://example.org" } : {}),
  }));
const measure = fc.constantFrom(undefined, codePoints, bytes);

describe("a text too long for one message", () => {
  test("comes in pieces within the limit, of which no character but white space at a cut is lost", () => {
    fc.assert(
      fc.property(
        fc.array(span, { maxLength: 6 }),
        fc.integer({ min: 8, max: 60 }),
        measure,
        (spans, most, lengthOf) => {
          const pieces = splitSpans(spans, most, lengthOf).map(textOf);
          for (const piece of pieces) expect((lengthOf ?? (all => all.length))(piece)).toBeLessThanOrEqual(most);
          const dense = (all: string): string => all.replace(/\s+/g, "");
          expect(dense(pieces.join(""))).toBe(dense(textOf(spans)));
          let rest = textOf(spans);
          for (const piece of pieces) {
            const at = rest.indexOf(piece);
            expect(rest.slice(0, at).trim()).toBe("");
            rest = rest.slice(at + piece.length);
          }
        },
      ),
    );
  });

  test("keeps the style and link of every character", () => {
    const marked = (spans: readonly Span[]): string =>
      spans
        .flatMap(({ text: own, style, link }) => [...own].map(letter => `${letter}${style ?? ""}${link ?? ""}`))
        .filter(letter => letter[0]?.trim() !== "")
        .join("|");
    fc.assert(
      fc.property(fc.array(span, { maxLength: 6 }), fc.integer({ min: 8, max: 60 }), (spans, most) => {
        expect(marked(splitSpans(spans, most).flat())).toBe(marked(spans));
      }),
    );
  });

  test("is never cut inside what a reader sees as one character", () => {
    const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
    fc.assert(
      fc.property(text, fc.integer({ min: 8, max: 30 }), (whole, most) => {
        const boundaries = new Set([...graphemes.segment(whole)].map(({ index }) => index).concat(whole.length));
        let at = 0;
        for (const piece of cuts(whole, most)) {
          const start = whole.indexOf(piece, at);
          at = start + piece.length;
          expect(boundaries.has(start)).toBe(true);
          expect(boundaries.has(at)).toBe(true);
        }
      }),
    );
  });

  test("is cut between paragraphs, else after a sentence, else between words, else between letters", () => {
    expect(cuts("One here. Two here.\n\nThree. Four", 28)).toEqual(["One here. Two here.", "Three. Four"]);
    expect(cuts("One here. Two is here and on", 20)).toEqual(["One here. Two is", "here and on"]);
    expect(cuts("One is here. Two is on", 20)).toEqual(["One is here.", "Two is on"]);
    expect(cuts("He said “no.” And left", 18)).toEqual(["He said “no.”", "And left"]);
    expect(cuts("first item\nsecond item is long", 20)).toEqual(["first item", "second item is long"]);
    expect(cuts("abcdefghij", 4)).toEqual(["abcd", "efgh", "ij"]);
  });

  test("of a hundred thousand characters is cut in little time and memory", () => {
    const families = "👩‍👩‍👧 ".repeat(12_000);
    expect(cuts(families, 4096).join(" ") === families).toBe(true);
    const marks = "\u0301".repeat(100_000);
    expect(cuts(marks, 4096).join("") === marks).toBe(true);
  });

  test("tears a character apart only where it is longer than a whole piece", () => {
    expect(cuts("👩‍👩‍👧‍👧", 4).join("")).toBe("👩‍👩‍👧‍👧");
    expect(cuts("👩‍👩‍👧‍👧", 4).every(piece => piece.length <= 4)).toBe(true);
  });

  test("that fits is left as it is, white space included; nothing gives nothing", () => {
    const spans = [{ text: " a " }, { text: "b\n" }];
    expect(splitSpans(spans, 5)).toEqual([spans]);
    expect(splitSpans([], 5)).toEqual([]);
    expect(splitSpans([{ text: "" }], 5)).toEqual([]);
  });
});
