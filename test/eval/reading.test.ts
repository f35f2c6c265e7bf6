/** The measures of reading see what they are for, on files that are made to hold it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { measureNegatives, measureOpenings, measureReading } from "../../eval/reading.ts";
import { readingTable } from "../../eval/table.ts";
import { OnrecordError } from "../../src/core/errors.ts";

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "reading-"));
  folders.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const talk = `Pia Hollis: When was the mill built?

Ada Stone: In June, after the flood. (Bells at --> noon.)

Pia Hollis: Who paid for it?

Ada Stone: The town did, and it took nine years.

Pia Hollis: Would you build it again?

Ada Stone: Not there. The water comes back each spring.
`;

test("a folder's files are counted by kind, and marks in passages are listed", async () => {
  const figures = await measureReading(
    folderOf({ "2024-03-05-mill.txt": talk, "note.txt": "The mill burnt down in May. Nobody was hurt.\n" }),
  );
  expect(figures.kinds).toEqual({ transcript: 1, article: 1, digest: 0, speech: 0 });
  expect(figures).toMatchObject({ files: 2, undated: 1, unknown: 0, labelLike: [] });
  expect(figures.marks).toEqual([expect.stringMatching(/^2024-03-05-mill\/\d: -->$/)]);
  expect(readingTable([figures]).split("\n")).toHaveLength(3);
});

test("a line like a label inside a told turn is seen", async () => {
  const text = "I was there.\nJoris Bell: And so was I.";
  const lines = JSON.stringify({ turns: [{ speaker: "Ada Stone", text }] });
  const { labelLike } = await measureReading(folderOf({ "mill.jsonl": `${lines}\n` }));
  expect(labelLike).toEqual(["mill.jsonl: Joris Bell: And so was I."]);
});

test("each conversation is read again up to so many turns, where it has more", async () => {
  const { cuts, turned } = await measureOpenings(folderOf({ "mill.txt": talk }), [2, 4, 6]);
  expect([cuts, turned]).toEqual([2, []]);
});

test("who answers in the whole and asks in the opening is named", async () => {
  const more = Array.from(
    { length: 12 },
    (_, at) => `Pia Hollis: And in year ${at}?\n\nAda Stone: We built on. ${at} days.`,
  );
  const opening =
    "Ada Stone: Shall we begin? Where do you sit?\n\nPia Hollis: I sit here, by the window, where I hear you best.\n\n";
  const head = "Interview with Ada Stone\n\n";
  const { turned } = await measureOpenings(folderOf({ "mill.txt": `${opening}${more.join("\n\n")}\n` }), [2]);
  const { turned: other } = await measureOpenings(
    folderOf({ "mill.txt": `${head}${opening}${more.join("\n\n")}\n` }),
    [2],
  );
  expect(turned).toEqual(["mill.txt, first 2 turns: Ada Stone"]);
  expect(other).toEqual([]);
});

test("of texts about programs, those are listed that are read as a conversation", () => {
  const folder = folderOf({
    "a/README.md": talk,
    "a/LICENSE": "Nobody is liable.\n",
    "b/CHANGES.txt": "Fixed: the pump.\n",
    "c/code.ts": talk,
  });
  const { files, conversations } = measureNegatives(folder);
  expect([files, conversations]).toEqual([3, [join(folder, "a/README.md")]]);
});

test("a folder that is not there is named", async () => {
  expect(() => measureNegatives("nowhere")).toThrow(OnrecordError);
  await expect(measureReading("nowhere")).rejects.toThrow(OnrecordError);
});
