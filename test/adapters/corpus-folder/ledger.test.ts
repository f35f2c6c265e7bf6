/** The file of references: what it says after crashes, and that it holds no words. */
import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { updateLedger } from "../../../src/adapters/corpus-folder/ledger.ts";
import { passageOf } from "../../fixtures/passage.ts";

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "onrecord-"));
  path = join(folder, "state", "references");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const [weir, toll] = [passageOf("a", 0, "The weir stays."), passageOf("b", 0, "The toll ends.")];

test("is written where something is new, holds no words, and only its owner may read it", () => {
  expect(updateLedger(path, [weir, toll], "00000001")).toEqual({});
  const first = readFileSync(path, "utf8");
  expect(first.split("\n")).toHaveLength(3);
  expect(first).not.toMatch(/weir|toll/);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  updateLedger(path, [weir, toll], "00000002");
  expect(readFileSync(path, "utf8")).toBe(first);
  expect(updateLedger(path, [weir], "00000003")).toEqual({
    [toll.reference]: { kind: "withdrawn", version: "00000003" },
  });
});

test("what a crash cut off, or is nothing of ours, is passed over and loses no other line", () => {
  updateLedger(path, [weir, toll], "00000001");
  appendFileSync(path, "c/1\t0123456789ab\t0000");
  updateLedger(path, [toll], "00000002");
  appendFileSync(path, "\0\0\n\t\t\n");
  expect(updateLedger(path, [toll], "00000003")).toEqual({
    [weir.reference]: { kind: "withdrawn", version: "00000002" },
  });
});

test("does not grow for ever", () => {
  const line = (n: number): string => `old/${n}\t0123456789ab\t00000001\n`;
  updateLedger(path, [weir], "00000001");
  writeFileSync(path, Array.from({ length: 20_000 }, (_, n) => line(n)).join(""));
  updateLedger(path, [weir, toll], "00000002");
  const lines = readFileSync(path, "utf8").split("\n");
  expect(lines.length).toBeLessThan(10_100);
  expect(lines.join("\n")).toContain(`${toll.reference}\t`);
  updateLedger(path, [weir, toll], "00000003");
  expect(readFileSync(path, "utf8").split("\n").length).toBeLessThan(10_100);
});
