import { describe, expect, it } from "vitest";
import { anyOf, atStart, wholeText, wholeWords } from "../../../src/core/languages/pattern.ts";

const fits = (phrase: string, text: string): boolean => wholeText([phrase]).test(text);

describe("phrases", () => {
  it("know several words, words left out, and any white space", () => {
    expect(fits("good (morning|evening) [there|all]", "Good  evening")).toBe(true);
    expect(fits("good (morning|evening) [there|all]", "good morning all")).toBe(true);
    expect(fits("good (morning|evening) [there|all]", "good morning there all")).toBe(false);
    expect(fits("[please] list [me] [all] sources", "list sources")).toBe(true);
    expect(fits("[please] list [me] [all] sources", "please list all\nsources")).toBe(true);
    expect(fits("[please] list [me] [all] sources", "pleaselist sources")).toBe(false);
    expect(fits("ok[ay] then", "ok then")).toBe(true);
    expect(fits("(his|her[s]) own", "hers own")).toBe(true);
    expect(fits("as (for|to [what|whom]) you", "as to whom you")).toBe(true);
  });

  it("take endings and either apostrophe where they say so, and every other sign as itself", () => {
    expect(fits("сказал*", "сказала")).toBe(true);
    expect(fits("сказал", "сказала")).toBe(false);
    expect(fits("you're", "you’re")).toBe(true);
    expect(fits("г.", "г.")).toBe(true);
    expect(fits("г.", "го")).toBe(false);
    expect(fits("a+b", "a+b")).toBe(true);
  });

  it("bridge any words, and may hold only where the text begins", () => {
    expect(wholeWords(["when did ... last"]).test("so when did he speak of it last")).toBe(true);
    expect(wholeWords(["when did ... last"]).test("when did last")).toBe(true);
    expect(wholeWords(["when did ... last"]).test("when did he blast")).toBe(false);
    expect(wholeWords(["^[and] who", "^but"]).test("and who was it")).toBe(true);
    expect(wholeWords(["^[and] who", "^but"]).test("he who was it")).toBe(false);
  });

  it("are refused where they cannot be read", () => {
    for (const phrase of ["(a|b", "a)", "[a]", "a|", "", "(a]"])
      expect(() => anyOf([phrase]), phrase).toThrow(`"${phrase}"`);
  });
});

describe("expressions built from phrases", () => {
  it("know the edges of words in any script", () => {
    const when = wholeWords(["когда", "when", "nə vaxt"]);
    expect(when.test("А когда это было?")).toBe(true);
    expect(when.test("Никогда")).toBe(false);
    expect(when.test("whenever")).toBe(false);
    expect(when.test("Bu nə vaxt oldu")).toBe(true);
    expect(atStart(["но"]).test("Но он")).toBe(true);
    expect(atStart(["но"]).test("Норма")).toBe(false);
  });

  it("prefer the longer phrase, and never match without one", () => {
    expect(new RegExp(anyOf(["with", "with him"])).exec("with him")?.[0]).toBe("with him");
    expect(wholeWords([]).test("anything")).toBe(false);
    expect(wholeText([]).test("")).toBe(false);
  });
});
