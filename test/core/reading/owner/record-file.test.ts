/** record.yaml: what it says of which file, what goes before it, and what is told of its slips. */
import { describe, expect, test } from "vitest";
import { accountOf } from "../../../../src/core/account.ts";
import { readFile } from "../../../../src/core/reading/formats/read-file.ts";
import { globOf, globOfPath } from "../../../../src/core/reading/owner/glob.ts";
import { readRecordFile } from "../../../../src/core/reading/owner/record-file.ts";
import type { TextFile } from "../../../../src/core/reading/reader.ts";
import { buildRecord, type CorpusRecord } from "../../../../src/core/record.ts";

const today = "2025-06-01";
const talk =
  "Stone: And the lighthouse?\n\nSOLEN: It stays as long as I am here.\n\nStone: Who pays for the oil?\n\nSOLEN: The town does, as it always did.\n";
const build = (yaml: string, ...files: readonly TextFile[]): CorpusRecord =>
  buildRecord(files, { owner: readRecordFile(yaml), today });
const only = (yaml: string, text = talk, path = "a.txt") => build(yaml, { path, text }).interviews[0];
const lines = (yaml: string) =>
  readRecordFile(yaml).defects.map(({ line, problem, cure }) => `${line}: ${problem}. ${cure}`);

describe("a pattern", () => {
  test.each([
    ["a.txt", "a.txt", true],
    ["a.txt", "sub/a.txt", false],
    ["*.txt", "a.txt", true],
    ["*.txt", "sub/a.txt", false],
    ["**/*.txt", "a.txt", true],
    ["**/*.txt", "sub/deep/a.txt", true],
    ["2024/**", "2024/deep/a.txt", true],
    ["2024/**", "2025/a.txt", false],
    ["a?.txt", "ab.txt", true],
    ["a?.txt", "a/.txt", false],
    ["{2023,2024}/*.{md,txt}", "2024/a.md", true],
    ["{2023,2024}/*.{md,txt}", "2022/a.md", false],
    ["./a.txt", "a.txt", true],
    ["a.txt", "axtxt", false],
    ["a (1) [x]+^$|.txt", "a (1) [x]+^$|.txt", true],
    ["a{b.txt", "a{b.txt", true],
    ["caf\u0065\u0301.txt", "caf\u00e9.txt", true],
  ])("%s on %s: %s", (pattern, path, fits) => expect(globOf(pattern).fits(path)).toBe(fits));

  test.each(["a*b.txt", "{a,b}.txt", "what?.txt", "a\\x41.txt", "}{,.txt"])("that is the path %s itself", path => {
    const glob = globOf(globOfPath(path));
    expect(glob.fits(path)).toBe(true);
    expect(glob.fits("axb.txt")).toBe(false);
    expect(glob.exactness).toBeGreaterThan(globOf("**/*.txt").exactness);
  });
});

describe("what it says", () => {
  test("holds for each file; a more exact pattern goes before it, the file's own head before both, of equals the last", () => {
    const yaml = `outlet: Harbour Radio\nlanguage: en\nfiles:\n  2024/a.txt: { outlet: The Bell }\n  "2024/*": { outlet: Quay TV, date: 2024-01-02 }\n  "*/a.txt": { date: 2024-01-03 }\n  "*/b.txt": { title: One }\n  "./*/b.txt": { title: Two }\n`;
    const files = ["a.txt", "2024/a.txt", "2024/b.txt", "2024/c.txt"].map(path => ({ path, text: talk }));
    const head = { path: "2024/d.txt", text: `outlet: Gull Post\ndate: 2020-01-01\n\n${talk}` };
    const { interviews, defects } = build(yaml, ...files, head);
    expect(interviews.map(({ file, outlet, date, title }) => [file, outlet, date, title])).toEqual([
      ["a.txt", "Harbour Radio", undefined, "a"],
      ["2024/a.txt", "The Bell", "2024-01-03", "a"],
      ["2024/b.txt", "Quay TV", "2024-01-02", "Two"],
      ["2024/c.txt", "Quay TV", "2024-01-02", "c"],
      ["2024/d.txt", "Gull Post", "2020-01-01", "d"],
    ]);
    expect(defects.filter(({ file }) => file === "record.yaml")).toEqual([]);
  });

  test("goes before what the text and the file's name show", () => {
    const interview = only(
      "files:\n  2020-01-01-x.txt: { date: 2024-05-06, speaker: Mira Solen }\n",
      talk,
      "2020-01-01-x.txt",
    );
    expect(interview).toMatchObject({ date: "2024-05-06", speaker: "Mira Solen", interviewer: "Stone" });
  });

  test("is heard by Markdown and JSON too", () => {
    const yaml = "outlet: Harbour Radio\nspeaker: Mira Solen\n";
    const json = JSON.stringify({ id: "j", turns: [{ speaker: "Solen", text: "It stays." }] });
    const { interviews } = build(yaml, { path: "a.md", text: talk }, { path: "b.jsonl", text: json });
    expect(interviews.map(({ outlet, speaker }) => [outlet, speaker])).toEqual([
      ["Harbour Radio", "Mira Solen"],
      ["Harbour Radio", "Mira Solen"],
    ]);
  });

  test("is told with its line, beside what the file says", () => {
    const accounts: unknown[] = [];
    buildRecord([{ path: "a.md", text: `---\ntitle: The light\n---\n${talk}` }], {
      owner: readRecordFile("# ours\noutlet: Harbour Radio\nfiles:\n  a.md:\n    date: 2024-01-02\n"),
      today,
      onInterview: (read, passages) => accounts.push(accountOf(read, passages)),
    });
    expect(accounts).toMatchObject([
      {
        facts: {
          title: { where: "front matter", line: 2 },
          outlet: { value: "Harbour Radio", where: "record.yaml", line: 2 },
          date: { value: "2024-01-02", where: "record.yaml", line: 5 },
        },
      },
    ]);
  });

  test("a layout is the only one that is tried", () => {
    const text =
      "Note: it was late.\n\n- Who pays?\n\n- The town does, says the mayor: all of it.\n\nNote: it was cold.\n";
    const by = (layout: string) =>
      readFile({ path: "a.txt", text: `layout: ${layout}\nspeaker: Mira Solen\n\n${text}` }).interviews[0]!.turns.map(
        turn => turn.by,
      );
    expect(by("dashes")).toEqual(["outlet", "interviewer", "speaker"]);
    expect(by("bold")).not.toContain("speaker");
    expect(by("article")).toEqual(["outlet", "outlet", "outlet", "outlet"]);
  });

  test("a layout that is a kind says the kind", () => {
    expect(only("layout: article\n")).toMatchObject({ kind: "article" });
    expect(only("files:\n  a.txt: { layout: speech, speaker: Mira Solen }\n", "It stays.\n")).toMatchObject({
      kind: "speech",
    });
  });
});

describe("people", () => {
  const people = "people:\n  Mira Solen: [SOLEN, the mayor]\n  Ada Stone: Stone\n  Karl Brandt:\n";

  test("labels and facts get their full names, aliases their spellings", () => {
    const { interviews, passages } = build(people, { path: "a.txt", text: talk });
    expect(interviews[0]).toMatchObject({
      speaker: "Mira Solen",
      interviewer: "Ada Stone",
      aliases: expect.arrayContaining(["SOLEN", "the mayor"]),
    });
    expect(passages.map(({ speaker }) => speaker)).toEqual(["Mira Solen", "Mira Solen"]);
  });

  test("a speaker in the head, and an office as a label", () => {
    const text =
      "speaker: SOLEN\n\nStone: And the lighthouse?\n\nThe Mayor: It stays for good.\n\nStone: Why do you keep it?\n\nMayor Solen: I like it.\n";
    const { interviews, passages } = build(people, { path: "a.txt", text });
    expect(interviews[0]!.speaker).toBe("Mira Solen");
    expect(passages.map(({ speaker, text: words }) => [speaker, words])).toEqual([
      ["Mira Solen", "It stays for good."],
      ["Mira Solen", "I like it."],
    ]);
  });

  test("turns of one person under two labels are one person's", () => {
    const json = JSON.stringify({
      turns: [
        { speaker: "Stone", text: "And the light?" },
        { speaker: "SOLEN", text: "It stays." },
        { speaker: "Mira Solen", text: "Be sure of it." },
      ],
    });
    const { passages } = build(people, { path: "a.jsonl", text: json });
    expect(passages.map(({ speaker, at }) => [speaker, at])).toEqual([["Mira Solen", [2, 3]]]);
  });

  test("a surname that the owner did not write down is nobody's, and one of two people neither's", () => {
    expect(only("people:\n  Mira Solen: [the mayor]\n")!.speaker).toBe("SOLEN");
    const two = "people:\n  Mira Solen: [SOLEN]\n  Karl Solen: [SOLEN]\n";
    expect(only(two)!.speaker).toBe("SOLEN");
    expect(lines(two)).toEqual([
      expect.stringContaining('2: "SOLEN" is a spelling of two people'),
      expect.stringContaining('3: "SOLEN" is a spelling of two people'),
    ]);
  });

  test("the file's own speaker is whom it says", () => {
    const { passages } = build(people, { path: "a.txt", text: `speaker: Karl Solen\n\n${talk}` });
    expect(passages[0]!.speaker).toBe("Karl Solen");
  });
});

describe("drafts and embargoes", () => {
  test.each([
    ["draft: true", false],
    ["draft: false", true],
    ["draft: perhaps", false],
    ["draft: [yes]", false],
    ["darft: true", false],
    ["embargo: 2025-06-02", false],
    ["embargo: 2025-06-01", true],
    ["embargo: 2 June 2025", false],
    ["embargo: next week", false],
    ["embargo: 2025-06", false],
    ["embargoe: 2025-06-02", false],
  ])("%s: answered from, %s", (line, isAnswered) => {
    const markdown = { path: "a.md", text: `---\n${line}\n---\n${talk}` };
    for (const record of [
      build("outlet: Quay TV\n", markdown),
      build(`${line}\n`, { path: "a.txt", text: talk }),
      build(`files:\n  a.txt: { ${line} }\n`, { path: "a.txt", text: talk }),
    ]) {
      expect([record.interviews.length, record.passages.length]).toEqual(isAnswered ? [1, 2] : [0, 0]);
    }
  });

  test("the file's own word goes before the folder's", () => {
    expect(only("draft: true\n", `title: Out\ndraft: no\n\n${talk}`)).toMatchObject({ title: "Out" });
  });

  test("in JSON", () => {
    const json = JSON.stringify({ id: "j", draft: true, text: "It stays." });
    expect(build("", { path: "a.jsonl", text: json }).interviews).toEqual([]);
  });

  test("those kept back move no name of the others", () => {
    const yaml = "files:\n  x/a.txt: { embargo: 2025-07-01 }\n";
    const files = ["x/a.txt", "y/a.txt"].map(path => ({ path, text: talk }));
    expect(build(yaml, ...files).interviews.map(({ id }) => id)).toEqual(["a-2"]);
  });

  test("a file that cannot be read keeps all back where it may name one, and nothing otherwise", () => {
    expect(only("files:\n  a.txt: { draft: true\n")).toBeUndefined();
    expect(lines("files:\n  a.txt: { draft: true\n")[0]).toMatch(/nothing is answered from the record until then/);
    expect(only("outlet: [a\n")).toMatchObject({ file: "a.txt" });
  });
});

describe("slips", () => {
  test("a draft that is said in a wrong form keeps back all that it may mean", () => {
    const other =
      "Stone: And the crane?\n\nHOLM: Nobody needs it any more, and it goes.\n\nStone: When?\n\nHOLM: In May.\n";
    const files = [
      { path: "a.txt", text: talk },
      { path: "b.txt", text: other },
    ];
    const answered = (yaml: string) => build(yaml, ...files).interviews.map(({ id }) => id);
    expect(answered("files:\n  a.txt: draft\n")).toEqual(["b"]);
    expect(answered("files:\n  a.txt: [embargo]\n")).toEqual(["b"]);
    expect(answered("files:\n  - a.txt is a draft\n")).toEqual([]);
    expect(answered("files:\n  a.txt: new\n")).toEqual(["a", "b"]);
  });

  test.each([
    ["outlte: Quay TV", '1: unknown key "outlte". Did you mean "outlet"?'],
    ["peopel: {}", '1: unknown key "peopel". Did you mean "people"?'],
    ["weather: fine", '1: unknown key "weather". Known keys: speaker, '],
    ["\ndate: 2024-01-01", '2: "date" is said of one file. Write it below "files:"'],
    ["kind: poem", '1: kind "poem" is not known'],
    ["layout: poem", '1: layout "poem" is not known. Write one of: labels, '],
    ["timezone: Mars/North", '1: timezone "Mars/North" is not known'],
    ["people: [Mira]", "1: people are no names with their spellings"],
    ["people:\n  Mira: {a: b}", '2: the spellings of "Mira" are no list of names'],
    ["files: a.txt", "1: files are no patterns with their keys"],
    ["files:\n  a.txt: x", '2: what is said of "a.txt" is no list of keys'],
    ["files:\n  a.txt:\n    dat: 2024-01-01", '3: unknown key "dat". Did you mean "date"?'],
    ["outlet: a\noutlet: b", "2: it cannot be read: "],
    ["outlet: *a", "1: it cannot be read: "],
    ["just words", "1: it cannot be read: it holds no `key: value` lines"],
    [`a: ${"[".repeat(40)}`, "1: it cannot be read: it is nested over 32 deep"],
  ])("%j", (yaml, line) => {
    const told = lines(`${yaml}\n`).map(text =>
      text.replace(/\. ([a-z])/, (_, first: string) => `. ${first.toUpperCase()}`),
    );
    expect(told).toContainEqual(expect.stringContaining(line));
  });

  test.each(["", "# nothing yet\n", "people:\nfiles:\n", "timezone: Europe/Paris\n"])("%j is right", yaml => {
    expect(lines(yaml)).toEqual([]);
  });

  test("a pattern that fits no file is named with its line", () => {
    const { defects } = build("files:\n  b.txt: { date: 2024-01-01 }\n", { path: "a.txt", text: talk });
    expect(defects).toContainEqual(
      expect.objectContaining({ file: "record.yaml", line: 2, problem: '"b.txt" fits no file of the record' }),
    );
  });
});
