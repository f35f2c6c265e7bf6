/** What is kept of a record for the next start: the same answers as from the files, and never words that may not be shown any more. */
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type KeptFile, type MadeOf, openKept, writeKept } from "../../src/adapters/corpus-folder/kept-file.ts";
import { loadRecord } from "../../src/app/load-record.ts";
import { type LoadedRecord, openRecord } from "../../src/app/open-record.ts";
import { startReading } from "../../src/app/record-thread.ts";
import { wordingOf } from "../../src/core/reply/wording/wording.ts";

let folder: string;
let keepIn: string;
let corpus: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "onrecord-"));
  keepIn = join(folder, "state");
  corpus = join(folder, "corpus");
  mkdirSync(corpus);
  for (const [name, text] of Object.entries(files)) write(name, text);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const files = {
  "2023-04-05-mill.md":
    "---\nspeaker: Odile Ferrant\n---\n\nPETRA HOLT: Must the mill go?\n\nODILE FERRANT: The mill must go. The weir stays & nobody minds.\n",
  "2024-01-02-toll.txt":
    "Interview with Ole Brandt\n\nPETRA HOLT: And the toll?\n\nOLE BRANDT: The toll on the bridge to Norway ends in June. Nobody will miss it.\n",
  "2024-03-03-ferry.txt":
    "Interview with Ole Brandt\n\nPETRA HOLT: And the ferry?\n\nOLE BRANDT: The ferry goes on as before, and the weir is no matter of mine.\n",
};

function write(name: string, text: string): void {
  writeFileSync(join(corpus, name), text);
}

const kept = (): string[] => readdirSync(keepIn).filter(name => name.startsWith("record-"));
/** As if it had been made of something else. */
function rewrite(other: MadeOf): void {
  const path = join(keepIn, kept()[0]!);
  const file = openKept(path) as KeptFile;
  writeKept(path, { ...file.of, ...other }, file.pieces()!);
  file.close();
}

const keptText = (): string =>
  kept()
    .map(name => readFileSync(join(keepIn, name), "latin1"))
    .join();

/** The record, whether it was read from the files, and what was said of what is kept. */
async function load(options = {}) {
  let isRead = false;
  const notices: string[] = [];
  const record = await loadRecord(corpus, {
    keepIn,
    onProgress: ({ line }) => {
      isRead ||= line.startsWith("Finding");
    },
    onNotice: line => notices.push(line),
    ...options,
  });
  return { record, isRead, notices };
}

const questions = [
  "the weir",
  "what did Ole Brandt say about Norway",
  "mlil",
  '"no matter of mine"',
  "how often the toll",
  "ferry in 2024",
];

/** All that people and programs can see of it. */
async function seen({ onrecord, defects }: LoadedRecord) {
  const answers = [];
  for (const text of questions) {
    answers.push(await onrecord.find(text, { limit: 10 }));
    answers.push(await onrecord.bot.reply({ text, place: "private", surface: { prefix: "/", hasButtons: true } }));
  }
  return {
    answers,
    defects,
    scope: onrecord.scope,
    examples: await onrecord.bot.examples(wordingOf()),
    ids: onrecord.bot.interviewIds(),
  };
}

describe("a second start", () => {
  test("takes what was kept, and everything is as it was", async () => {
    const first = await load();
    expect([first.isRead, first.notices]).toEqual([true, []]);
    const second = await load();
    expect([second.isRead, second.notices]).toEqual([false, []]);
    expect(await seen(second.record)).toEqual(await seen(first.record));
    for (const index of ["minisearch", "postings"] as const) {
      expect(await seen((await load({ index })).record)).toEqual(
        await seen((await load({ index, keepIn: undefined })).record),
      );
    }
  });

  test.each([
    ["a byte", () => write("2024-01-02-toll.txt", `${files["2024-01-02-toll.txt"]}.`)],
    ["a file more", () => write("2024-05-05-lock.txt", "Interview with Ole Brandt\n\nOLE BRANDT: The lock leaks.\n")],
    ["a file less", () => rmSync(join(corpus, "2024-01-02-toll.txt"))],
    ["synonyms.txt", () => write("synonyms.txt", "weir, barrage\n")],
    ["record.yaml", () => write("record.yaml", "people:\n  Ole Brandt: [the keeper]\n")],
    ["a file that is not read", () => write("2024-05-05-lock.xyz", "The lock leaks.")],
  ])("reads anew where there is another: %s", async (_, change) => {
    await load();
    change();
    const { record, isRead, notices } = await load();
    expect([isRead, notices]).toEqual([true, []]);
    expect(await seen(record)).toEqual(await seen((await load({ keepIn: undefined })).record));
    expect((await load()).isRead).toBe(false);
  });

  test("reads anew where it is damaged or another version's, and says so in one line", async () => {
    await load();
    const [name] = kept();
    const good = readFileSync(join(keepIn, name!));
    const bad = Buffer.from(good);
    bad[bad.length - 1]! ^= 1;
    writeFileSync(join(keepIn, name!), bad);
    expect(await load()).toMatchObject({ isRead: true, notices: [expect.stringContaining("damaged")] });
    writeFileSync(join(keepIn, name!), good);
    rewrite({ program: "another" });
    expect(await load()).toMatchObject({ isRead: true, notices: [expect.stringContaining("another version")] });
    writeFileSync(join(keepIn, name!), "nothing of ours");
    expect(await load()).toMatchObject({ isRead: true, notices: [expect.stringContaining("cannot be read")] });
    expect((await load()).isRead).toBe(false);
  });

  test("of another folder has a file of its own", async () => {
    await load();
    const other = join(folder, "other");
    mkdirSync(other);
    writeFileSync(join(other, "a.txt"), files["2024-03-03-ferry.txt"]);
    await loadRecord(other, { keepIn });
    expect(kept()).toHaveLength(2);
    expect((await load()).isRead).toBe(false);
  });

  test("where nothing can be kept, says so and answers", async () => {
    writeFileSync(keepIn, "a file, and no folder");
    const { record, notices } = await load();
    expect(record.onrecord.scope.interviews).toBe(3);
    expect(notices).toContainEqual(expect.stringContaining("The references of the record cannot be kept"));
    expect(notices.at(-1)).toContain("The record cannot be kept for the next start");
    chmodSync(keepIn, 0o600);
  });
});

describe("what may not be shown", () => {
  const secret = "Interview with Ole Brandt\n\nOLE BRANDT: The palimpsest of Quillby is ours.\n";

  test("is in no file: drafts, and what is under an embargo", async () => {
    write("2024-06-01-draft.md", `---\ndraft: true\n---\n\n${secret}`);
    write("2024-06-02-embargo.md", `---\nembargo: 2999-01-01\n---\n\n${secret}`);
    const { record } = await load();
    expect(record.onrecord.scope.interviews).toBe(3);
    expect(keptText()).toContain("Nobody will miss it");
    expect(keptText()).not.toMatch(/palimpsest|quillby/i);
  });

  test("is not answered from once the flag is set, in the file or in record.yaml", async () => {
    write("2024-06-01-draft.md", secret);
    const asked = async () => (await (await load()).record.onrecord.find("the palimpsest", { limit: 5 })).hits.length;
    expect(await asked()).toBe(1);
    expect(keptText()).toMatch(/palimpsest/);
    write("record.yaml", "files:\n  2024-06-01-draft.md:\n    draft: true\n");
    expect(await asked()).toBe(0);
    expect(await asked()).toBe(0);
    expect(keptText()).not.toMatch(/palimpsest/);
  });

  test("what is kept holds until the first day on which a file is read otherwise", async () => {
    write("2024-06-02-embargo.md", `---\nembargo: 2999-01-01\n---\n\n${secret}`);
    await load();
    expect(keptText()).toContain('"until":"2999-01-01"');
    // As if it had been kept for days that are over, or that have not come.
    for (const days of [{ until: "2001-01-01" }, { from: "9000-01-01" }]) {
      rewrite(days);
      expect((await load()).isRead).toBe(true);
    }
  });
});

test("whatever is changed in between: a record that was kept or read anew is the one that the files make", async () => {
  const names = fc.constantFrom("a.txt", "b.md", "c.txt");
  const say = fc.constantFrom("The weir stays.", "The toll ends, and the ferry too.", "Norway pays.", "No.");
  const edit = fc.oneof(
    fc.record({
      name: names,
      text: fc
        .array(say, { minLength: 1, maxLength: 3 })
        .map(all => `Interview with Ole Brandt\n\nPETRA HOLT: Why?\n\nOLE BRANDT: ${all.join(" ")}\n`),
    }),
    fc.record({ name: names, text: fc.constant(undefined) }),
    fc.record({
      name: fc.constant("record.yaml"),
      text: fc.constantFrom(undefined, "outlet: The Quay\n", "files:\n  a.txt:\n    draft: true\n"),
    }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async edits => {
      for (const { name, text } of edits) {
        if (text === undefined) rmSync(join(corpus, name), { force: true });
        else write(name, text);
        const anew = await seen((await load({ keepIn: undefined })).record);
        expect(await seen((await load()).record)).toEqual(anew);
        expect(await seen((await load()).record)).toEqual(anew);
      }
    }),
    { numRuns: 8 },
  );
});

describe("in a thread of its own", () => {
  const listener = { onProgress: () => undefined, onNotice: () => undefined };

  test("it is the same record, read anew and kept", async () => {
    const expected = await seen((await load({ keepIn: undefined })).record);
    for (const time of ["anew", "kept"]) {
      const lines: string[] = [];
      const thread = startReading(
        { folder: corpus, keepIn },
        { ...listener, onProgress: ({ line, share }) => lines.push(`${line} ${share >= 0 && share <= 1}`) },
      );
      const record = await openRecord(await thread.pieces, {});
      expect(await seen(record)).toEqual(expected);
      expect(lines.some(line => /^Indexing .* true$/.test(line))).toBe(time === "anew");
      await thread.stop();
    }
  });

  test("a folder that is not there is the owner's matter, and one line", async () => {
    const thread = startReading({ folder: join(folder, "nowhere") }, listener);
    await expect(thread.pieces).rejects.toMatchObject({
      code: "config",
      message: expect.stringContaining("there is no folder"),
    });
  });

  test("one that is stopped gives nothing", async () => {
    const thread = startReading({ folder: corpus }, listener);
    const pieces = expect(thread.pieces).rejects.toThrow("ended before it was done");
    await thread.stop();
    await pieces;
  });
});
