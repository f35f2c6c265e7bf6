import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { detectLanguage } from "../../../src/core/languages/detect.ts";
import { transliterations } from "../../../src/core/lexicon/transliterate.ts";
import { isOneEdit, isWithinEdits } from "../../../src/core/text/edit-distance.ts";

describe("one slip", () => {
  test.each([
    ["harbour", "harbur", true],
    ["harbour", "harbouur", true],
    ["harbour", "harbobr", true],
    ["harbour", "harbuor", true],
    ["harbour", "harbour", false],
    ["harbour", "hrabuor", false],
    ["harbour", "harb", false],
    ["", "a", true],
    ["ab", "cd", false],
  ])("%s and %s: %s", (a, b, expected) => {
    expect(isOneEdit(a, b)).toBe(expected);
    expect(isOneEdit(b, a)).toBe(expected);
  });

  test("any word with one letter wrong, missing, extra or two swapped is one slip away", () => {
    const word = fc.string({ unit: fc.constantFrom(..."abcdef"), minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(word, fc.nat(), fc.constantFrom("z", "y"), (text, seed, letter) => {
        const at = seed % text.length;
        const slips = [
          text.slice(0, at) + letter + text.slice(at + 1),
          text.slice(0, at) + text.slice(at + 1),
          text.slice(0, at) + letter + text.slice(at),
          text.slice(0, at) +
            text
              .slice(at, at + 2)
              .split("")
              .reverse()
              .join("") +
            text.slice(at + 2),
        ];
        for (const slip of slips) expect(isOneEdit(text, slip)).toBe(slip !== text);
      }),
    );
  });
});

describe("within so many edits", () => {
  /** Levenshtein's distance, as it is defined. */
  function distance(a: string, b: string): number {
    if (a === "" || b === "") return a.length + b.length;
    const [restA, restB] = [a.slice(1), b.slice(1)];
    if (a[0] === b[0]) return distance(restA, restB);
    return 1 + Math.min(distance(restA, restB), distance(restA, b), distance(a, restB));
  }

  test("for any words and edits", () => {
    const word = fc.string({ unit: fc.constantFrom(..."abc"), maxLength: 7 });
    fc.assert(
      fc.property(word, word, fc.nat(3), (a, b, edits) => {
        expect(isWithinEdits(a, b, edits)).toBe(distance(a, b) <= edits);
      }),
    );
  });
});

describe("names by their sound", () => {
  test.each([
    ["Макрон", "ru", "makron"],
    ["Пашиняне", "ru", "pashinyan"],
    ["НАТО", "ru", "nato"],
    ["Байдене", "ru", "biden"],
    ["Джонсона", "ru", "jonson"],
    ["Vaşinqton", "az", "vashington"],
    ["Şolz'un", "tr", "sholz"],
  ])("%s is heard as %s", (word, language, heard) => {
    expect(transliterations(word, language)).toContain(heard);
  });

  test("English has no rules here", () => expect(transliterations("Macron", "en")).toEqual([]));
});

describe("the language of a short question", () => {
  test.each([
    ["what did he say about France?", "en"],
    ["France", "en"],
    ["что он сказал о Франции?", "ru"],
    ["Fransa hakkında ne dedi?", "tr"],
    ["Amerika haqqında nə dedi?", "az"],
    ["", "en"],
  ])("%s: %s", (text, language) => expect(detectLanguage(text)).toBe(language));
});
