/** Which stretches of a paragraph stand in quotation marks, in the marks of several languages, well set or not. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { quotationsOf } from "../../../src/core/text/quotation-marks.ts";

const cut = (text: string) => quotationsOf(text).ranges.map(({ start, end }) => text.slice(start, end));

describe("quotations", () => {
  test.each([
    ["“One,” she said, “two.”", ["“One,”", "“two.”"]],
    ['"One," she said, "two."', ['"One,"', '"two."']],
    ["«Один», — сказала она. «Два».", ["«Один»", "«Два»"]],
    ["„Eins“, sagte sie.", ["„Eins“"]],
    ["”Ett”, sade hon.", ["”Ett”"]],
    ["‘One,’ she said; the ministers’ house isn’t hers.", ["‘One,’"]],
    ["'It's one,' she said.", ["'It's one,'"]],
    ['“One," she said.', ['“One,"']],
    ["“He said “one” to me,” she said.", ["“He said “one” to me,”"]],
    ["«Он сказал «один» мне», — сказала она.", ["«Он сказал «один» мне»"]],
    ["“He said ‘one’ to me,” she said.", ["“He said ‘one’ to me,”"]],
    ["A 12\" pipe and the dockers' hall: nothing is said.", []],
    ["It isn’t, and they weren't.", []],
  ])("%s", (text, quotations) => expect(cut(text)).toEqual(quotations));

  test("one that is never closed is open to the end", () => {
    expect(quotationsOf("She said: “One. Two.")).toEqual({ ranges: [{ start: 10, end: 20 }], open: true });
    expect(quotationsOf("“One,” she said.").open).toBe(false);
  });

  test("of any text are in order, apart, and inside it", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(..."“”„«»\"'‘’ a.,:s", "12")).map(parts => parts.join("")),
        text => {
          let behind = 0;
          for (const { start, end } of quotationsOf(text).ranges) {
            expect(start).toBeGreaterThanOrEqual(behind);
            expect(end).toBeGreaterThan(start);
            behind = end;
          }
          expect(behind).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });
});
