/** Citations to be copied: each style to the letter, and nobody cited for what others wrote. */
import { describe, expect, test } from "vitest";
import type { Passage } from "../../../../src/core/model.ts";
import { citationIn } from "../../../../src/core/reply/citing/citations.ts";
import { citationStyles } from "../../../../src/core/reply/commands.ts";
import { wordingOf } from "../../../../src/core/reply/wording/wording.ts";
import { passageOf } from "../../../fixtures/passage.ts";

const english = wordingOf("en");
const facts = {
  date: "2024-03-05",
  outlet: "Northern Radio",
  interviewer: "Ada Stone",
  url: "https://radio.example/s",
};

function titled(passage: Passage, title: string): Passage {
  return { ...passage, interview: { ...passage.interview, title } };
}

describe("a conversation", () => {
  const passage = titled(passageOf("radio", 2, "We rebuild it.", facts), "On the harbour");
  test.each([
    [
      "plain",
      `Mira Solen, interview by Ada Stone, “On the harbour”, Northern Radio, 5 March 2024, https://radio.example/s (${passage.reference})`,
    ],
    [
      "markdown",
      `Mira Solen, interview by Ada Stone, [On the harbour](https://radio.example/s), Northern Radio, 5 March 2024 (${passage.reference})`,
    ],
    [
      "chicago",
      "Mira Solen, interview by Ada Stone, “On the harbour,” Northern Radio, March 5, 2024, https://radio.example/s.",
    ],
    [
      "bibtex",
      `@misc{${passage.reference.replace("/", "-")}, author = {{Mira Solen}}, title = {{On the harbour}}, howpublished = {Northern Radio}, year = {2024}, month = mar, day = {5}, url = {https://radio.example/s}, note = {interview by Ada Stone; ${passage.reference}}}`,
    ],
  ] as const)("in %s", (style, text) => expect(citationIn(style, passage, english)).toBe(text));

  test("has the months and the words of the asker's language", () => {
    expect(citationIn("plain", passage, wordingOf("ru"))).toContain("5 марта 2024");
    expect(citationIn("chicago", passage, wordingOf("tr"))).toContain("5 Mart 2024");
  });
});

describe("what is not known is left out", () => {
  const bare = titled(passageOf("x", 0, "We rebuild it."), "On the harbour");
  test.each([
    ["plain", `Mira Solen, “On the harbour”, no date (${bare.reference})`],
    ["markdown", `Mira Solen, *On the harbour*, no date (${bare.reference})`],
    ["chicago", "Mira Solen, “On the harbour,” n.d."],
    [
      "bibtex",
      `@misc{${bare.reference.replace("/", "-")}, author = {{Mira Solen}}, title = {{On the harbour}}, note = {${bare.reference}}}`,
    ],
  ] as const)("in %s", (style, text) => expect(citationIn(style, bare, english)).toBe(text));

  test.each([
    ["2024-03", "March 2024", "year = {2024}, month = mar,"],
    ["2024", "2024", "year = {2024}, note"],
  ])("a date as exact as it is: %s", (date, said, tex) => {
    const passage = passageOf("x", 0, "We rebuild it.", { date });
    expect(citationIn("chicago", passage, english)).toContain(`,” ${said}.`);
    expect(citationIn("plain", passage, english)).toContain(`, ${said} (`);
    expect(citationIn("bibtex", passage, english)).toContain(tex);
  });
});

describe("nobody is the author of what others wrote", () => {
  test.each([
    ["an article", passageOf("a", 0, "He will.", { ...facts, kind: "article" })],
    ["a digest", passageOf("d", 0, "He will.", { ...facts, kind: "digest", voice: "reported" })],
    ["an unmarked passage", passageOf("u", 0, "He will.", { ...facts, voice: "unmarked" })],
  ])("%s", (_, passage) => {
    for (const style of citationStyles) expect(citationIn(style, passage, english)).not.toContain("Mira Solen");
  });
});

describe("signs of a title act nowhere", () => {
  const wild = titled(
    passageOf("w", 0, "So.", { url: "https://x.example/a_(b)?c={d}" }),
    "50 % & [more](x) *now* {or} \\never_#1~",
  );

  test("in Markdown", () => {
    const text = citationIn("markdown", wild, english);
    expect(text).toContain("\\[more\\](x) \\*now\\*");
    expect(text).toContain("(https://x.example/a_%28b%29?c={d})");
  });

  test("in BibTeX, where brackets stay in pairs", () => {
    const text = citationIn("bibtex", wild, english);
    expect(text).toContain("50 \\% \\& [more](x) *now* \\{or\\} \\textbackslash{}never\\_\\#1\\textasciitilde{}");
    expect(text).toContain("url = {https://x.example/a_(b)?c=%7Bd%7D}");
  });

  test("a title that ends as a question keeps its mark in Chicago", () => {
    expect(citationIn("chicago", titled(wild, "Why?"), english)).toContain("“Why?” ");
  });
});
