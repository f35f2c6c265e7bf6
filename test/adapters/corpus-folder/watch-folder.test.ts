/** A folder that is watched where the system tells of no changes: a scan finds them, and the owner is told. */
import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type FolderWatch, watchFolder } from "../../../src/adapters/corpus-folder/watch-folder.ts";

vi.mock("node:fs", async original => ({
  ...(await original<typeof import("node:fs")>()),
  watch: () => {
    throw new Error("no watches left");
  },
}));

let folder: string;
let watch: FolderWatch | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "onrecord-"));
});
afterEach(() => {
  watch?.stop();
  rmSync(folder, { recursive: true, force: true });
});

test("every change is found, and that nothing is told by the system is said once", async () => {
  const corpus = join(folder, "corpus");
  mkdirSync(corpus);
  const path = join(corpus, "a.txt");
  writeFileSync(path, "one");
  let changes = 0;
  let scans = 0;
  const notices: string[] = [];
  watch = watchFolder(corpus, {
    onChange: () => changes++,
    isDue: () => {
      scans++;
      return false;
    },
    onNotice: line => notices.push(line),
    pace: { settleMs: 5, scanMs: 5 },
  });
  /** Whatever is scanned from now on is looked at. */
  const scanned = async (): Promise<void> => {
    const before = scans;
    await expect.poll(() => scans).toBeGreaterThan(before + 1);
  };
  await scanned();
  expect(changes).toBe(0);
  const edits = [
    () => writeFileSync(path, "two, and longer"),
    () => utimesSync(path, 1, 1),
    () => {
      mkdirSync(join(corpus, "below"));
      writeFileSync(join(corpus, "below", "b.txt"), "three");
    },
    () => renameSync(join(corpus, "below", "b.txt"), join(corpus, "c.txt")),
    () => rmSync(path),
    () => renameSync(corpus, `${corpus}-away`),
    () => renameSync(`${corpus}-away`, corpus),
  ];
  for (const edit of edits) {
    const before = changes;
    edit();
    await scanned();
    expect(changes).toBeGreaterThan(before);
  }
  const before = changes;
  await scanned();
  expect(changes).toBe(before);
  expect(notices).toEqual([expect.stringContaining("no watches left")]);
});

test("what is due is told at each scan, although nothing has changed", async () => {
  let told = 0;
  watch = watchFolder(folder, {
    onChange: () => told++,
    isDue: () => true,
    onNotice: () => undefined,
    pace: { settleMs: 5, scanMs: 5 },
  });
  await expect.poll(() => told).toBeGreaterThan(2);
});
