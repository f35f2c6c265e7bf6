/** What the owner of a record does: checks it, adds to it, and finds his answers in record.yaml. With real folders. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { PassThrough } from "node:stream";
import { afterAll, describe, expect, test } from "vitest";
import { addToRecord } from "../../src/app/add.ts";
import { type CheckOptions, checkCorpus } from "../../src/app/check-corpus.ts";
import { loadRecord } from "../../src/app/load-record.ts";
import { createPrompt } from "../../src/app/prompt.ts";

const scratch = mkdtempSync(join(tmpdir(), "onrecord-keep-"));
afterAll(() => rmSync(scratch, { recursive: true }));

const talk =
  "Stone: And the lighthouse?\n\nSolen: It stays as long as I am here.\n\nStone: Who pays?\n\nSolen: The town does.\n";
const talkOf = (head: string) => `${head}\n\n${talk}`;

/** A new folder with these files. */
function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(scratch, "record-"));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

const yamlOf = (folder: string) => readFileSync(join(folder, "record.yaml"), "utf8");

/** An output to read, and somebody at the terminal who types these lines. */
function terminal(...typed: readonly string[]) {
  const output = new PassThrough();
  const input = new PassThrough();
  input.end(typed.map(line => `${line}\n`).join(""));
  return { output, prompt: createPrompt(input, output), seen: () => String(output.read() ?? "") };
}

async function check(folder: string, options: Partial<CheckOptions> = {}) {
  const { output, seen } = terminal();
  const code = await checkCorpus(folder, { output, ...options });
  return { code, text: seen() };
}

describe("the check", () => {
  const files = {
    "a.txt": talkOf("date: 2024-03-05\nspeaker: Mira Solen"),
    "b.md":
      "---\ndate: 2023-01-01\nspeaker: Mira Solen\nkind: digest\n---\n# A note\n\nSolen said that the wall is done.\n",
    "c.txt": "The lighthouse stays as it is, and nobody has asked why.\n",
    "d.txt": talkOf("date: 2022-01-01\nspeaker: Mira Solen\ndraft: true"),
    "e.txt": talkOf("date: 2022-01-02\nspeaker: Mira Solen\nembargo: 2999-01-01"),
    "f.txt": "date: 2022-02-01\nspeaker: Mira Solen\nkind: speech\n\nThe wall is done.\n\nThank you.\n",
    "g.jsonl": `${JSON.stringify({ id: "g1", date: "2021-01-01", turns: [{ speaker: "Stone", text: "Why?" }, { speaker: "Solen", text: "It stays." }, { text: "Somebody laughs aloud." }] })}\n`,
    "record.yaml": "outlet: Harbour Radio\n",
  };

  test("ends with a table and with the files of which most is lost", async () => {
    const { code, text } = await check(folderOf(files));
    expect(text.slice(text.indexOf("5 interviews"))).toMatch(
      /^5 interviews, 2021 to 2024 \(1 undated\), 7 passages, record [0-9a-f]{8}: 3 to mend, 0 of them left out of it\.\n/,
    );
    const figures = Object.fromEntries(
      [...text.matchAll(/^(\S.*?) {2,}(\S.*)$/gm)].map(([, name, figure]) => [name, figure]),
    );
    expect(figures).toEqual({
      files: "7",
      conversations: "4",
      articles: "1",
      speeches: "1",
      digests: "1",
      turns: "16",
      people: "2",
      undated: "1",
      "kept back": "1 draft, 1 under embargo until 2999-01-01",
      "paragraphs nobody's": "1",
      "paragraphs in no passage": "1",
    });
    expect(text).toMatch(/\nIn no passage or nobody's, most first:\ng\.jsonl:1: 19 letters\nb\.md:6: 5 letters\n$/);
    // A turn that names nobody is nobody's.
    expect(code).toBe(1);
  });

  test("what is only unknown is no failure", async () => {
    const { code, text } = await check(folderOf({ "c.txt": files["c.txt"], "x.txt": talk }));
    expect(text).toContain("there is no date");
    expect(text).toContain("there is no speaker");
    expect(text).toMatch(/^2 interviews \(2 undated\), 3 passages, /m);
    expect(code).toBe(0);
  });

  test.each([
    [
      "a transcript without turns",
      "kind: transcript\ndate: 2024-01-01\nspeaker: Mira Solen\n\nThe lighthouse stays as it is.\n",
    ],
    ["lost letters", talkOf("date: 2024-01-01\nspeaker: Mira Solen").replace("town", "t\uFFFDwn")],
    ["no words", " \n"],
  ])("%s: words are lost, which is a failure", async (_, text) => {
    expect((await check(folderOf({ "a.txt": text }))).code).toBe(1);
  });

  test("--verbose: a line a file", async () => {
    const { text } = await check(folderOf(files), { verbose: true });
    const line = (file: string) =>
      text.split("\n").find(one => one.startsWith(`${file}: `) && !one.includes("there is"));
    expect(line("a.txt")).toBe("a.txt: conversation, 4 turns, asks: Stone, answers: Mira Solen, date from line 1");
    expect(line("b.md")).toBe(
      "b.md: digest, speaker: Mira Solen, read as one interviewee (1 of 1 sayings), 1 paragraph in no passage, date from line 2",
    );
    expect(line("c.txt")).toBe("c.txt: article, nobody known, no date");
    expect(line("d.txt")).toMatch(/, draft$/);
    expect(line("e.txt")).toMatch(/, under embargo until 2999-01-01$/);
    expect(line("f.txt")).toBe("f.txt: speech, 1 turn, answers: Mira Solen, date from line 1");
    expect(line("g.jsonl")).toBe(
      "g.jsonl: conversation, 3 turns, asks: Stone, answers: Mira Solen, 1 paragraph nobody's, date from line 1",
    );
  });

  test("--verbose says which file is another once more", async () => {
    const words =
      "Stone: What does the lighthouse cost the town in a year, with its lamp and its keeper, and who pays for it in the end?\n\nSolen: The harbour pays for the lamp, and the town for the keeper, who is my cousin and eats more than the lamp does.\n";
    const { text } = await check(folderOf({ "a.txt": words, "b.txt": words }), { verbose: true });
    expect(text).toMatch(/^b\.txt: .*, the same as a\.txt$/m);
    expect(text).not.toMatch(/^a\.txt: .*the same as/m);
  });

  test("several interviews of one file are one line", async () => {
    const one = (id: string) => JSON.stringify({ id, text: "It stays as it is.", date: "2024-01-01" });
    const { text } = await check(folderOf({ "all.jsonl": `${one("a")}\n${one("b")}\n` }), { verbose: true });
    expect(text).toContain("all.jsonl: 2 interviews (2 articles), 0 turns\n");
  });

  test("keys that are not ours are one line a folder; slips keep their own", async () => {
    const head = (more: string) => `---\ndate: 2024-01-01\nspeaker: Mira Solen\n${more}\n---\n${talk}`;
    const { code, text } = await check(
      folderOf({
        "2023/a.md": head("mood: x\nstation_id: y"),
        "2023/b.md": head("mood: x\noutlte: y"),
        "2024/c.md": head("mood: x"),
      }),
    );
    expect(text.split("\n").slice(0, 3)).toEqual([
      expect.stringMatching(/^2023\/: unknown keys in 2 files: "mood" \(2\), "station_id" \(1\)\. Known keys: title, /),
      '2023/b.md:5: unknown key "outlte". Did you mean "outlet"?',
      expect.stringMatching(/^2024\/c\.md:4: unknown key "mood"\. Known keys: /),
    ]);
    expect(code).toBe(0);
  });
});

describe("dates that the check proposes", () => {
  const undated = {
    "talks/carney 2016.1.22.txt": talk,
    "b.txt": `Harbour Radio\nAired 23-01-2016 - 13:30\n\n${talk}`,
    "two.txt": `Aired January 23, 2016, updated February 2, 2016\n\n${talk}`,
    "ahead 2999.1.1.txt": talk,
    "none.txt": talk,
  };
  const lines = `files:\n  b.txt: { date: 2016-01-23 } # as in line 2\n  talks/carney 2016.1.22.txt: { date: 2016-01-22 } # as in the file's name\n`;

  test("are shown on a terminal and nowhere else", async () => {
    const folder = folderOf(undated);
    expect((await check(folder)).text).not.toContain("record.yaml:");
    const { prompt } = terminal();
    const { text } = await check(folder, { prompt });
    expect(text).toContain(`For 2 files without a date, in record.yaml:\n${lines}`);
    expect(existsSync(join(folder, "record.yaml"))).toBe(false);
  });

  test("are written after a yes, beside what the owner wrote, and are then known", async () => {
    const own = `# Ours\noutlet: "Harbour Radio" # the station\nfiles:\n  b.txt: { title: The light }\n`;
    const folder = folderOf({ ...undated, "record.yaml": own });
    await check(folder, { write: true, ...pick(terminal("n")) });
    expect(yamlOf(folder)).toBe(own);
    await check(folder, { write: true, ...pick(terminal("y")) });
    expect(yamlOf(folder)).toBe(
      `${own.replace("{ title: The light }", "{ title: The light, date: 2016-01-23 }")}  talks/carney 2016.1.22.txt: { date: 2016-01-22 } # as in the file's name\n`,
    );
    const { onrecord } = await loadRecord(folder);
    expect(onrecord.scope).toMatchObject({ from: "2016-01-22", to: "2016-01-23", undated: 3 });
  });

  test("without a terminal --write says how; with --yes it writes", async () => {
    const folder = folderOf(undated);
    expect((await check(folder, { write: true })).text).toContain("--write --yes");
    expect(existsSync(join(folder, "record.yaml"))).toBe(false);
    await check(folder, { write: true, yes: true });
    expect(yamlOf(folder)).toBe(lines);
  });

  test("a record.yaml that cannot be read, or is a link, is left as it is", async () => {
    const broken = folderOf({ ...undated, "record.yaml": "outlet: [a\n" });
    await expect(check(broken, { write: true, yes: true })).rejects.toThrow(/record\.yaml: nothing was written/);
    const linked = folderOf(undated);
    const outside = join(folderOf({ "x.yaml": "outlet: X\n" }), "x.yaml");
    symlinkSync(outside, join(linked, "record.yaml"));
    await expect(check(linked, { write: true, yes: true })).rejects.toThrow(/no plain file/);
    expect(readFileSync(outside, "utf8")).toBe("outlet: X\n");
  });
});

/** Somebody at the terminal for the check, which is given an output of its own. */
function pick({ prompt }: ReturnType<typeof terminal>) {
  return { prompt };
}

describe("adding", () => {
  const source = () =>
    folderOf({
      "talk.txt": `5 March 2024\n\n${talk}`,
      "told.txt": talkOf("date: 2024-01-02\nspeaker: Mira Solen\ninterviewer: Ada Stone"),
    });

  async function add(folder: string, paths: readonly string[], ...typed: readonly string[]) {
    const { output, prompt, seen } = terminal(...typed);
    const code = await addToRecord(paths, folder, { output, prompt });
    return { code, text: seen() };
  }

  test("one file: what it was read as, and a yes makes it the owner's word", async () => {
    const [folder, from] = [folderOf({}), source()];
    const { code, text } = await add(folder, [join(from, "talk.txt")], "y");
    expect(text).toMatch(/^talk\.txt: Solen answers, Stone asks, 5 March 2024 from line 1\nRight\? \[y\/n\/edit\] /);
    expect(code).toBe(0);
    expect(readFileSync(join(folder, "talk.txt"), "utf8")).toBe(readFileSync(join(from, "talk.txt"), "utf8"));
    expect(yamlOf(folder)).toContain("talk.txt: { speaker: Solen, interviewer: Stone, date: 2024-03-05 }");
  });

  test("of several who answer none is written down as the one", async () => {
    const [folder, from] = [folderOf({}), folderOf({ "two.txt": `${talk}\n${talk.replaceAll("Solen", "Brandt")}` })];
    const { text } = await add(folder, [join(from, "two.txt")], "y");
    expect(text).toContain("two.txt: Solen, Brandt answer, Stone asks, no date\n");
    expect(yamlOf(folder)).toBe("files:\n  two.txt: { interviewer: Stone }\n");
  });

  test("what its head tells needs no second word", async () => {
    const [folder, from] = [folderOf({}), source()];
    const { text } = await add(folder, [join(from, "told.txt")], "y");
    expect(text).toContain("told.txt: Mira Solen answers, Ada Stone asks, 2 January 2024 from line 1\n");
    expect(existsSync(join(folder, "record.yaml"))).toBe(false);
  });

  test("a no keeps it back", async () => {
    const [folder, from] = [folderOf({}), source()];
    await add(folder, [join(from, "talk.txt")], "n");
    expect(yamlOf(folder)).toBe("files:\n  talk.txt: { draft: true }\n");
    expect((await loadRecord(folder)).onrecord.scope.interviews).toBe(0);
  });

  test("edit asks for each fact; Enter keeps it", async () => {
    const [folder, from] = [folderOf({}), source()];
    const { text } = await add(folder, [join(from, "talk.txt")], "edit", "Mira Solen", "", "31.02.2024", "Quay TV");
    expect(text).toContain("Who answers? [Solen] ");
    expect(text).toContain("no date of the calendar");
    expect(yamlOf(folder)).toMatch(/talk\.txt: \{ speaker: Mira Solen, interviewer: Stone.*, outlet: Quay TV \}/);
  });

  test("a folder keeps its name, and is one question", async () => {
    const folder = folderOf({});
    const from = folderOf({
      "x/a.txt": talk,
      "b.txt": talk.replace("Who", "So who"),
      "README.md": "no",
      "c.bin": "no",
      "record.yaml": "draft: true\n",
    });
    const name = from.split("/").at(-1)!;
    const { code, text } = await add(folder, [from], "edit", "2", "Mira Solen", "", "", "");
    expect(text).toMatch(/c\.bin: not added: its format is not read/);
    expect(text).toContain(`\n1  ${name}/b.txt: Solen answers`);
    expect(text).toContain(`\n2  ${name}/x/a.txt: Solen answers`);
    expect(code).toBe(1);
    expect(yamlOf(folder)).toBe(
      `files:\n  ${name}/b.txt: { speaker: Solen, interviewer: Stone }\n  ${name}/x/a.txt: { speaker: Mira Solen, interviewer: Stone }\n`,
    );
    expect(existsSync(join(folder, name, "README.md"))).toBe(false);
  });

  test("never writes over another file; the same one is there already", async () => {
    const [folder, from] = [folderOf({ "talk.txt": "Something else.\n" }), source()];
    const other = await add(folder, [join(from, "talk.txt")], "y");
    expect(other).toMatchObject({
      code: 1,
      text: expect.stringContaining("another file is in the record as talk.txt"),
    });
    expect(readFileSync(join(folder, "talk.txt"), "utf8")).toBe("Something else.\n");
    await add(folder, [join(from, "told.txt")], "y");
    const again = await add(folder, [join(from, "told.txt"), join(folder, "told.txt")], "y");
    expect(again.text.match(/the same file is in the record already, as told\.txt/g)).toHaveLength(2);
    expect(again.code).toBe(0);
  });

  test("never leaves the record through a link", async () => {
    const [folder, outside] = [folderOf({}), folderOf({})];
    const from = folderOf({ "in/a.txt": talk });
    symlinkSync(outside, join(folder, "in"));
    const { code, text } = await add(folder, [join(from, "in")], "y");
    expect(code).toBe(1);
    expect(text).toContain("a link that leaves it");
    expect(existsSync(join(outside, "a.txt"))).toBe(false);
  });

  test("what is not there is named, and an answer that never comes writes nothing", async () => {
    const [folder, from] = [folderOf({}), source()];
    const { code, text } = await add(folder, [join(from, "nothing.txt"), join(from, "talk.txt")]);
    expect(text).toContain("nothing.txt: not added: there is no such file");
    expect(code).toBe(1);
    expect(existsSync(join(folder, "record.yaml"))).toBe(false);
  });

  test("for scripts --yes; without it and without a terminal it says how", async () => {
    const [folder, from] = [folderOf({}), source()];
    const first = terminal();
    expect(await addToRecord([join(from, "talk.txt")], folder, { output: first.output })).toBe(2);
    expect(first.seen()).toContain("npm run add -- --yes");
    expect(existsSync(join(folder, "talk.txt"))).toBe(false);
    expect(await addToRecord([join(from, "talk.txt")], folder, { output: terminal().output, yes: true })).toBe(0);
    expect(yamlOf(folder)).toContain("speaker: Solen");
  });
});

test("the record changes with record.yaml, and its people are found by their names", async () => {
  const folder = folderOf({ "a.txt": talk, "record.yaml": "people:\n  Mira Solen: [Solen]\n" });
  const { onrecord, defects } = await loadRecord(folder);
  expect(defects.filter(({ file }) => file === "record.yaml")).toEqual([]);
  const { hits } = await onrecord.find("what did Mira Solen say about the lighthouse?", { limit: 3 });
  expect(hits[0]!.passage).toMatchObject({ speaker: "Mira Solen" });
  writeFileSync(join(folder, "record.yaml"), "people:\n  Mira Solen: [Solen]\ndraft: true\n");
  const again = await loadRecord(folder);
  expect(again.onrecord.scope.interviews).toBe(0);
  expect(again.onrecord.scope.version).not.toBe(onrecord.scope.version);
});
