import { describe, expect, test } from "vitest";
import { createEnglishFrequencies } from "../../../src/adapters/corpus-folder/english-frequencies.ts";
import { blendedIdf, idfOf, isEnglishWord } from "../../../src/core/search/word-frequency.ts";

const countOf = createEnglishFrequencies();

describe("how common words are", () => {
  test("the commoner word counts more, an unknown one nothing", () => {
    expect(countOf("peace")).toBeGreaterThan(countOf("status"));
    expect(countOf("wepons")).toBe(0);
  });

  test.each(["sheep", "privacy", "ratification", "weapons", "wall"])("%s is a word", word =>
    expect(isEnglishWord(word, countOf)).toBe(true),
  );

  test.each(["wepons", "harbur", "metioned", "ecomony", ""])("%j is none", word =>
    expect(isEnglishWord(word, countOf)).toBe(false),
  );
});

describe("a blended idf", () => {
  const blended = (words: readonly string[], passages: number) => blendedIdf(2, words, { passages, countOf });

  test("tells rare words from common ones where the record cannot", () => {
    expect(blended(["ratification"], 12)).toBeGreaterThan(blended(["people"], 12));
  });

  test("follows the record the larger it is", () => {
    const far = (passages: number): number => Math.abs(blended(["ratification"], passages) - 2);
    expect(far(100_000)).toBeLessThan(far(400));
    expect(far(1_000_000)).toBeLessThan(0.1);
  });

  test("is never more than that of an unknown word, and a name of several words is as rare as its rarest", () => {
    expect(blended(["zzzz"], 0)).toBeLessThanOrEqual(idfOf(0, 0));
    expect(blended(["united", "ratification"], 12)).toBe(blended(["ratification"], 12));
  });
});
