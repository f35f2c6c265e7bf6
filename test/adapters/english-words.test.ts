import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import path from "word-list";
import { createEnglishWords } from "../../src/adapters/english-words.ts";

const isWord = createEnglishWords();

describe("English words", () => {
  test("every word of the list is found, from the first to the last", () => {
    const words = readFileSync(path, "utf8").split("\n").filter(Boolean);
    const some = words.filter((_, at) => at % 97 === 0 || at < 3 || at > words.length - 4);
    expect(some.filter(word => !isWord(word))).toEqual([]);
  });

  test.each(["wepons", "harbur", "", "a", "zzzzzz", "Sheep", "франция", "sheep\n", "shee"])("%j is none", word =>
    expect(isWord(word)).toBe(false),
  );
});
