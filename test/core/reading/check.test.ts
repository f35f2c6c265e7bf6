/** What is wrong with a record as a whole, in the words its owner reads. */
import { describe, expect, test } from "vitest";
import { defectLine } from "../../../src/core/reading/check.ts";
import type { TextFile } from "../../../src/core/reading/reader.ts";
import { buildRecord } from "../../../src/core/record.ts";

const today = "2025-01-01";
const linesOf = (...files: readonly TextFile[]) => buildRecord(files, { today }).defects.map(defectLine);
const talk = "Stone: And the lighthouse?\n\nSolen: It stays.\n";
const good = `date: 2024-01-01\nspeaker: Mira Solen\n\n${talk}`;

describe("defects", () => {
  test("a good interview has none", () => {
    expect(linesOf({ path: "a.txt", text: good })).toEqual([]);
  });

  test.each([
    ["no date", { path: "a.txt", text: `speaker: Mira Solen\n\n${talk}` }, /^a\.txt:1: there is no date\. Add "date: /],
    ["a date to come", { path: "a.txt", text: good.replace("2024", "2031") }, /2031-01-01 is still to come\. Correct/],
    ["no words", { path: "a.md", text: "---\nspeaker: Mira Solen\n---\n" }, /there is no text \(skipped\)\. Write/],
    ["lost letters", { path: "a.txt", text: good.replace("It stays", "It \uFFFDtays") }, /letters were lost.*left out/],
    [
      "no speaker",
      { path: "a.txt", text: "date: 2024-01-01\n\nThe lighthouse stays as it is.\n" },
      /there is no speaker/,
    ],
  ])("%s", (_, file, line) => {
    expect(linesOf(file)).toContainEqual(expect.stringMatching(line));
  });

  test("a name that is there twice is told with the name it gets", () => {
    const lines = linesOf({ path: "x/a.txt", text: good }, { path: "y/a.txt", text: good });
    expect(lines).toEqual([
      'y/a.txt:1: the name "a" is there twice; this one is called "a-2". Give each a name of its own',
    ]);
  });

  test("what many files of a folder want alike is told once, with some of them", () => {
    const undated = `speaker: Mira Solen\n\n${talk}`;
    const files = Array.from({ length: 6 }, (_, at) => ({
      path: `x/${at}.txt`,
      text: undated.replace("stays", `is ${at}`),
    }));
    expect(
      linesOf(...files.slice(0, 4), { path: "y/9.txt", text: undated }).filter(line => line.includes("date")),
    ).toHaveLength(5);
    expect(linesOf(...files).filter(line => line.includes("there is no date"))).toEqual([
      expect.stringMatching(/^x\/: there is no date in 6 files \(0\.txt, 1\.txt, 2\.txt and 3 more\)\. Add "date: /),
    ]);
  });

  test("in a file of many interviews each is named, and many of a kind are one to mend", () => {
    const of = (count: number) =>
      linesOf({
        path: "all.jsonl",
        text: Array.from({ length: count }, (_, at) =>
          JSON.stringify({ id: `i${at}`, speaker: "Mira Solen", text: "It stays." }),
        ).join("\n"),
      });
    expect(of(2)).toEqual([
      expect.stringMatching(/^all\.jsonl:1: interview "i0": there is no date/),
      expect.stringMatching(/^all\.jsonl:2: interview "i1": there is no date/),
    ]);
    expect(of(900)).toEqual([
      expect.stringMatching(/^all\.jsonl:1: interview "i0": there is no date/),
      expect.stringMatching(/^all\.jsonl:2: 899 more of this kind, from here on: interview "i1"/),
    ]);
  });
});

describe("what an owner writes about an interview", () => {
  const headed = (head: string) =>
    linesOf({
      path: "a.md",
      text: `---\nspeaker: Mira Solen\n${head.startsWith("date") ? head : `date: 2024-01-01\n${head}`}\n---\n\n${talk}`,
    });

  test.each([
    ["interviewr: Ada Stone", 'unknown key "interviewr". Did you mean "interviewer"?'],
    ["weather: fine", 'unknown key "weather". Known keys: '],
    ["date: 2024-02-31", 'date "2024-02-31" is no date'],
    ["date: 03/04/2024", 'date "03/04/2024" is no date'],
    ["url: www.news.example", 'url "www.news.example" is no web address'],
    ["language: Klingon", 'language "Klingon" is not known'],
    ["kind: poem", 'kind "poem" is not known'],
    ["title: [a, b]", "title is no text"],
    ["aliases: {a: b}", "aliases are no list of names"],
  ])("%s", (head, problem) => {
    expect(headed(head)).toContainEqual(expect.stringContaining(problem));
  });

  test.each([
    "language: Turkish",
    "language: az-AZ",
    "kind: Article",
    "url: https://news.example/a?b=c#d",
    "aliases: Mira, the mayor",
    "aliases: [Mira, Solen]",
    "outlet:",
  ])("%s is right", head => expect(headed(head)).toEqual([]));
});
