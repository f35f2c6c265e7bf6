import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readBeside } from "../../../src/adapters/corpus-folder/beside.ts";

const scratch = mkdtempSync(join(tmpdir(), "onrecord-synonyms-"));
afterAll(() => rmSync(scratch, { recursive: true }));

/** A corpus folder of its own. */
function folder(make: (file: string, place: string) => void): string {
  const place = mkdtempSync(join(scratch, "corpus-"));
  make(join(place, "synonyms.txt"), place);
  return place;
}

test("its text, without the mark that some editors put before it", async () => {
  const place = folder(file => writeFileSync(file, "\uFEFFquay, wharf\n"));
  expect(await readBeside("synonyms.txt", place)).toEqual({ text: "quay, wharf\n", defects: [] });
});

test("no file is no defect", async () => {
  expect(
    await readBeside(
      "synonyms.txt",
      folder(() => undefined),
    ),
  ).toEqual({ defects: [] });
});

test("a link inside the folder is followed, as container platforms mount files", async () => {
  const place = folder((file, at) => {
    mkdirSync(join(at, "..data"));
    writeFileSync(join(at, "..data", "synonyms.txt"), "quay, wharf");
    symlinkSync(join("..data", "synonyms.txt"), file);
  });
  expect((await readBeside("synonyms.txt", place)).text).toBe("quay, wharf");
});

test("nothing from outside the folder, no folder, no other encoding by guess: each is a defect with its cure", async () => {
  writeFileSync(join(scratch, "outside.txt"), "secret, hidden");
  for (const make of [
    (file: string) => symlinkSync(join(scratch, "outside.txt"), file),
    (file: string) => mkdirSync(file),
    (file: string) => writeFileSync(file, Buffer.from([0x61, 0xff, 0x00, 0x62])),
    (file: string) => writeFileSync(file, "x".repeat(1024 * 1024 + 1)),
  ]) {
    const { text, defects } = await readBeside("synonyms.txt", folder(make));
    expect(text).toBeUndefined();
    expect(defects).toMatchObject([{ file: "synonyms.txt", effect: "skipped" }]);
    expect(defects[0]!.cure).not.toBe("");
  }
});
