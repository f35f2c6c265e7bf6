import { expect, test } from "vitest";
import { quotedWords } from "../../../src/core/answer/quoted-words.ts";

test("who said it, the credit line and the numbers of notes are no part of a quotation", () => {
  expect(quotedWords("“We will dig it deeper,” Solen said.")).toBe("We will dig it deeper,");
  expect(quotedWords('"We will dig it," she said, "before May"')).toBe("We will dig it, … before May");
  expect(quotedWords("«We will dig it deeper» (Mira Solen, Northern Radio, May 2020)")).toBe("We will dig it deeper");
  expect(quotedWords("We will dig it deeper[4]").trim()).toBe("We will dig it deeper");
});

test("a quotation that quotes a word is whole", () => {
  const whole = 'They call it "the pit" in the valley, and we will dig it deeper';
  expect(quotedWords(whole)).toBe(whole);
});
