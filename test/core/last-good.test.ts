/** Files that cannot be read any more keep their passages, and what the owner says of them holds. */
import { expect, test } from "vitest";
import { readRecordFile } from "../../src/core/reading/owner/record-file.ts";
import { buildRecord } from "../../src/core/record.ts";

const text = (words: string): string =>
  `---\nspeaker: Ole Brandt\n---\n\nPETRA HOLT: And then?\n\nOLE BRANDT: ${words}\n`;
const files = [
  { path: "one/talk.md", text: text("The weir stays.") },
  { path: "two/talk.md", text: text("The toll ends.") },
];

test("they keep their names, also where another file would have them now", () => {
  const before = buildRecord(files);
  const references = new Map(before.passages.map(({ reference, file }) => [file, reference]));
  for (const broken of files) {
    const lastGood = before.passages.filter(({ file }) => file === broken.path);
    const { passages, interviews } = buildRecord(
      files.filter(file => file !== broken),
      { lastGood },
    );
    expect(interviews).toHaveLength(2);
    expect(new Map(passages.map(({ reference, file }) => [file, reference]))).toEqual(references);
  }
});

test.each(["draft: true", "embargo: 2999-01-01"])("what record.yaml says now keeps them back: %s", said => {
  const lastGood = buildRecord(files).passages;
  const owner = readRecordFile(`files:\n  one/talk.md:\n    ${said}\n`);
  const { passages } = buildRecord([], { lastGood, owner, today: "2026-01-01" });
  expect(passages.map(({ file }) => file)).toEqual(["two/talk.md"]);
});
