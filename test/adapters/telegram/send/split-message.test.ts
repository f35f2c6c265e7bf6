import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitMessage } from "../../../../src/adapters/telegram/send/split-message.ts";
import { refusalOfText } from "../../../fakes/telegram-checks.ts";

describe("a message in two halves", () => {
  test("loses nothing but white space between them, and each half is one that Telegram takes", () => {
    const parts = fc.array(fc.constantFrom("a", "word", " ", "😀", "\n"), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(parts, fc.nat(60), fc.nat(60), (letters, offset, length) => {
        const text = `x${letters.join("")}y`;
        const torn = (at: number): boolean => /[\uDC00-\uDFFF]/.test(text[at] ?? "");
        const fits = length > 0 && offset + length <= text.length && !torn(offset) && !torn(offset + length);
        const halves = splitMessage({ text, entities: fits ? [{ type: "bold", offset, length }] : [] });
        const dense = (all: string): string => all.replace(/\s/g, "");
        expect(dense(halves?.map(half => half.text).join("") ?? "")).toBe(dense(text));
        for (const half of halves ?? []) expect(refusalOfText(half.text, half.entities)).toBeUndefined();
      }),
    );
  });

  test("of a single letter there are none", () => {
    expect(splitMessage({ text: "x", entities: [] })).toBeUndefined();
  });
});
