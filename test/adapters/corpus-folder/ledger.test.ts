/** The file of references: what it says after crashes, and that it holds no words. */
import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
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
  expect(updateLedger(path, { passages: [weir, toll], version: "00000001" })).toEqual({});
  const first = readFileSync(path, "utf8");
  expect(first.split("\n")).toHaveLength(3);
  expect(first).not.toMatch(/weir|toll/);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  updateLedger(path, { passages: [weir, toll], version: "00000002" });
  expect(readFileSync(path, "utf8")).toBe(first);
  expect(updateLedger(path, { passages: [weir], version: "00000003" })).toEqual({
    [toll.reference]: { kind: "withdrawn", version: "00000003" },
  });
});

test("what a crash cut off, or is nothing of ours, is passed over and loses no other line", () => {
  updateLedger(path, { passages: [weir, toll], version: "00000001" });
  appendFileSync(path, "c/1\t0123456789ab\t0000");
  updateLedger(path, { passages: [toll], version: "00000002" });
  appendFileSync(path, "\0\0\n\t\t\n");
  expect(updateLedger(path, { passages: [toll], version: "00000003" })).toEqual({
    [weir.reference]: { kind: "withdrawn", version: "00000002" },
  });
});

test("does not grow for ever", () => {
  const line = (n: number): string => `old/${n}\t0123456789ab\t00000001\n`;
  updateLedger(path, { passages: [weir], version: "00000001" });
  writeFileSync(path, Array.from({ length: 20_000 }, (_, n) => line(n)).join(""));
  updateLedger(path, { passages: [weir, toll], version: "00000002" });
  const lines = readFileSync(path, "utf8").split("\n");
  expect(lines.length).toBeLessThan(10_100);
  expect(lines.join("\n")).toContain(`${toll.reference}\t`);
  updateLedger(path, { passages: [weir, toll], version: "00000003" });
  expect(readFileSync(path, "utf8").split("\n").length).toBeLessThan(10_100);
});

describe("what was reworded", () => {
  const [was, is] = [passageOf("a", 0, "The old weir stays."), passageOf("a", 0, "The old weir goes.")];
  const words = (): string => readFileSync(`${path}-were`, "utf8");

  test("is told with the words before, which only the owner may read, and for as long as it stands", () => {
    updateLedger(path, { passages: [was], version: "00000001" });
    const past = updateLedger(path, { passages: [is], version: "00000002", before: () => [was] });
    expect(past).toEqual({ [is.reference]: { kind: "reworded", version: "00000002", was: "The old weir stays." } });
    expect(updateLedger(path, { passages: [is], version: "00000003" })).toEqual(past);
    expect(statSync(`${path}-were`).mode & 0o777).toBe(0o600);
  });

  test("is forgotten when the passage is taken away, and when it is another's", () => {
    const others = { ...is, speaker: "Ole Brandt" };
    for (const passages of [[], [others]]) {
      rmSync(path, { force: true });
      updateLedger(path, { passages: [was], version: "00000001" });
      updateLedger(path, { passages: [is], version: "00000002", before: () => [was] });
      expect(words()).toContain("stays");
      const past = updateLedger(path, { passages, version: "00000003" });
      expect(words()).not.toContain("stays");
      expect(JSON.stringify(past)).not.toContain("stays");
    }
  });

  test("is told without words where quite others stand there now: those before were taken away", () => {
    const toll = passageOf("a", 0, "The toll ends in June.");
    updateLedger(path, { passages: [was], version: "00000001" });
    const past = updateLedger(path, { passages: [toll], version: "00000002", before: () => [was] });
    expect(past).toEqual({ [is.reference]: { kind: "reworded", version: "00000002" } });
  });

  test("is told with what stood there last, and with nothing where that is not known", () => {
    const third = passageOf("a", 0, "The old weir leaks.");
    updateLedger(path, { passages: [was], version: "00000001" });
    updateLedger(path, { passages: [is], version: "00000002", before: () => [was] });
    const unknown = updateLedger(path, { passages: [third], version: "00000003" });
    expect(unknown).toEqual({ [is.reference]: { kind: "reworded", version: "00000003" } });
    const known = updateLedger(path, { passages: [is], version: "00000004", before: () => [third] });
    expect(known).toEqual({ [is.reference]: { kind: "reworded", version: "00000004", was: "The old weir leaks." } });
  });

  test("is told without words where what was kept is not what stood there", () => {
    updateLedger(path, { passages: [was], version: "00000001" });
    const before = () => [passageOf("a", 0, "The old weir moves.")];
    const past = updateLedger(path, { passages: [is], version: "00000002", before });
    expect(past).toEqual({ [is.reference]: { kind: "reworded", version: "00000002" } });
  });

  test("does not grow for ever", () => {
    const many = (text: string) =>
      Array.from({ length: 300 }, (_, n) => passageOf(`r${n}`, 0, `${text} ${n} ${"x".repeat(5000)}`));
    const [first, second] = [many("first"), many("second")];
    updateLedger(path, { passages: first, version: "00000001" });
    updateLedger(path, { passages: second, version: "00000002", before: () => first });
    expect(words().length).toBeLessThanOrEqual(1024 * 1024);
    expect(words()).toContain("first 299 ");
  });
});
