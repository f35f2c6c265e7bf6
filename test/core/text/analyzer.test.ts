import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stemmerOf } from "../../../src/core/languages/stem.ts";
import { longestTerm, tokensOf } from "../../../src/core/text/analyzer.ts";
import { fold } from "../../../src/core/text/fold.ts";

const terms = (text: string, language = "en") => tokensOf(text, language).flatMap(token => token.term || []);
const words = (text: string, language = "en") => tokensOf(text, language).map(token => token.word);

describe("folding", () => {
  test.each([
    ["İstanbul", "istanbul"],
    ["ISPARTA", "isparta"],
    ["ısparta", "isparta"],
    ["déjà", "deja"],
    ["Gəncə", "gence"],
    ["Straße", "strasse"],
    ["йод", "йод"],
    ["Ёлка", "елка"],
  ])("%s becomes %s", (word, folded) => expect(fold(word)).toBe(folded));

  test("marks that carry vowels in other scripts stay", () => {
    expect(fold("हिन्दी")).toBe("हिन्दी");
    expect(fold("ไทย")).toBe("ไทย");
  });
});

describe("tokens", () => {
  test("grammar has no term, possessives and plurals share one", () => {
    expect(terms("The weapons of Macron's government")).toEqual(["weapon", "macron", "govern"]);
    expect(terms("A weapon")).toEqual(["weapon"]);
  });

  test("numbers keep their point and lose their commas", () => {
    expect(words("$3.9 billion, 1,000 kilometres, 14.5%")).toEqual(["3.9", "billion", "1000", "kilometres", "14.5"]);
  });

  test("U.S. and US are the country, us is a pronoun", () => {
    expect(terms("the U.S. and the US")).toEqual(["us", "us"]);
    expect(terms("between us")).toEqual([]);
  });

  test.each([
    "organise organize",
    "organisations organizations",
    "analysed analyzed",
    "colour color",
    "neighbourhoods neighborhoods",
    "centres centers",
    "catalogue catalog",
    "programmes programs",
    "defence defense",
    "judgement judgment",
    "travelled traveled",
  ])("British and American spellings share a term: %s", pair => {
    const [british, american] = terms(pair);
    expect(british).toBe(american);
  });

  test.each(["hour hor", "pour por", "mourn morn", "wise wiz", "tree ter", "science sense"])(
    "words that only look like two spellings stay two: %s",
    pair => expect(new Set(terms(pair)).size).not.toBe(1),
  );

  test("marks of style around a word are no part of it: chats and Markdown write _so_", () => {
    expect(words("_France_ *France* ~France~ `France` _*France*_")).toEqual(Array(5).fill("france"));
  });

  test("a full stop without a space behind it still ends a word", () => {
    expect(words("the end.Start again")).toEqual(["the", "end", "start", "again"]);
  });

  test("Turkish drops what stands behind the apostrophe and cuts to five letters", () => {
    expect(terms("Türkiye'nin ekonomisi", "tr")).toEqual(["turki", "ekono"]);
  });

  test("Russian word forms meet", () => {
    expect(stemmerOf("ru")("франции")).toBe(stemmerOf("ru")("франция"));
  });

  test("words nobody can look for have no term", () => {
    expect(terms("a".repeat(longestTerm + 1))).toEqual([]);
  });

  test("for any text: in order, in bounds, and each token's letters are where it says", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 200 }),
        fc.constantFrom("en", "ru", "tr", "az", "xx"),
        (text, language) => {
          let behind = 0;
          for (const { start, end, term } of tokensOf(text, language)) {
            expect(start).toBeGreaterThanOrEqual(behind);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            expect(term).not.toMatch(/\s/);
            behind = end;
          }
        },
      ),
    );
  });
});
