import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Range } from "../../../src/core/model.ts";
import { cutSource, offsetsInCut } from "../../../src/core/text/origin/cut.ts";
import { rawRangesOf, standsInFile, textOffsetOf, withinStrings } from "../../../src/core/text/origin/map.ts";
import { betweenGaps, sourceOf, sourceOfStrings } from "../../../src/core/text/origin/write.ts";

const raw = fc.string({ unit: fc.constantFrom(..."abc de\n\u00ad\u200bğЖ😀"), maxLength: 60 });

function rangesIn(length: number): fc.Arbitrary<readonly Range[]> {
  return fc
    .uniqueArray(fc.nat(length), { maxLength: 8 })
    .map(points => points.toSorted((a, b) => a - b))
    .map(points =>
      points.flatMap((start, at) => (at % 2 === 0 && at + 1 < points.length ? [{ start, end: points[at + 1]! }] : [])),
    );
}

const withRanges = raw.chain(text => fc.record({ text: fc.constant(text), ranges: rangesIn(text.length) }));

describe("a source", () => {
  test("holds the stretches it is made of, without what nobody sees, and stands in the file", () => {
    fc.assert(
      fc.property(withRanges, ({ text, ranges }) => {
        const source = sourceOf("a.txt", text, ranges);
        const seen = ({ start, end }: Range) => text.slice(start, end).replace(/[\u00ad\u200b]|\p{Surrogate}/gu, "");
        expect(source.text).toBe(ranges.map(seen).join(""));
        expect(standsInFile(source, { start: 0, end: source.text.length })).toBe(true);
      }),
    );
  });

  test("cut into ranges, maps each of its characters to the same place of the file", () => {
    fc.assert(
      fc.property(withRanges, ({ text, ranges }) => {
        const source = sourceOf("a.txt", text, [{ start: 0, end: text.length }]);
        const within = ranges.filter(({ end }) => end <= source.text.length);
        const cut = cutSource(source, within);
        expect(standsInFile(cut, { start: 0, end: cut.text.length })).toBe(true);
        offsetsInCut(within).forEach((offset, at) => {
          const { start, end } = within[at]!;
          expect(cut.text.slice(offset, offset + end - start)).toBe(source.text.slice(start, end));
          expect(rawRangesOf(cut, { start: offset, end: offset + end - start })).toEqual(
            rawRangesOf(source, { start, end }),
          );
        });
      }),
    );
  });

  test("tells where an offset of the file comes to stand", () => {
    const source = sourceOf(
      "a.md",
      "**We** go.",
      betweenGaps({ start: 0, end: 10 }, [
        { start: 0, end: 2 },
        { start: 4, end: 6 },
      ]),
    );
    expect(source.text).toBe("We go.");
    expect([0, 2, 3, 4, 6, 9, 10].map(offset => textOffsetOf(source, offset))).toEqual([0, 0, 1, 2, 2, 5, 6]);
  });

  test("keeps words apart where what is left out parts them", () => {
    const source = sourceOf(
      "a.md",
      "one<br>two",
      betweenGaps({ start: 0, end: 10 }, [{ start: 3, end: 7, instead: "\n" }]),
    );
    expect(source.text).toBe("one\ntwo");
    expect(standsInFile(source, { start: 0, end: 7 })).toBe(true);
  });

  test("of strings, gives ranges of each string for itself", () => {
    const { text, origin } = sourceOfStrings("a.jsonl", ["We go.", "", "When?"]);
    expect(text).toBe("We go.\n\n\n\nWhen?");
    expect(withinStrings([{ start: 3, end: text.length }], origin.strings!)).toEqual([
      { start: 3, end: 6 },
      { start: 0, end: 0 },
      { start: 0, end: 5 },
    ]);
  });

  test("does not stand in a file that has other words there, nor where words are added", () => {
    const source = sourceOf("a.txt", "We go.", [{ start: 0, end: 6 }]);
    const other = { ...source, origin: { ...source.origin, raw: "We do." } };
    expect(standsInFile(other, { start: 0, end: 6 })).toBe(false);
    expect(standsInFile(other, { start: 0, end: 2 })).toBe(true);
    expect(standsInFile({ ...source, text: "We go. Not." }, { start: 0, end: 11 })).toBe(false);
  });
});
