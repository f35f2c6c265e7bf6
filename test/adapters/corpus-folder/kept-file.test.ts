/** The file that keeps a record: whole or not taken, for its owner alone, whoever writes beside. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type KeptFile, openKept, writeKept } from "../../../src/adapters/corpus-folder/kept-file.ts";

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "onrecord-"));
  path = join(folder, "below", "record");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const pieces = [Buffer.from("The weir stays."), Buffer.alloc(0), Buffer.from([0, 10, 255, 10])];
const of = { program: "one", record: "two" };

function read(from = path) {
  const kept = openKept(from);
  if (kept === undefined || kept === "damaged") return kept;
  const found = kept.pieces()?.map(piece => Buffer.from(piece).toString("hex"));
  kept.close();
  return found ?? "damaged";
}

test("gives back what was written, to its owner only", () => {
  expect(openKept(path)).toBeUndefined();
  const mask = process.umask(0);
  writeKept(path, of, pieces);
  process.umask(mask);
  const kept = openKept(path) as KeptFile;
  expect(kept.of).toEqual(of);
  kept.close();
  expect(read()).toEqual(pieces.map(piece => piece.toString("hex")));
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(statSync(join(folder, "below")).mode & 0o777).toBe(0o700);
});

test("one wrong byte anywhere, one missing or one too few: it is damaged", () => {
  writeKept(path, of, pieces);
  const good = readFileSync(path);
  const other = join(folder, "other");
  for (let at = 0; at < good.length; at++) {
    const bad = Buffer.from(good);
    bad[at]! ^= 1;
    writeFileSync(other, bad);
    expect([at, read(other)]).toEqual([at, "damaged"]);
    writeFileSync(other, good.subarray(0, at));
    expect([at, read(other)]).toEqual([at, "damaged"]);
  }
});

test("a file that was opened is read to its end, whatever is put in its place", () => {
  writeKept(path, of, pieces);
  const kept = openKept(path) as KeptFile;
  writeKept(path, { program: "other" }, [Buffer.from("Something else.")]);
  expect(kept.pieces()?.map(({ length }) => length)).toEqual(pieces.map(({ length }) => length));
  kept.close();
  expect(read()).toEqual([Buffer.from("Something else.").toString("hex")]);
});

test("what a killed process left is removed when it is old, and nothing else", () => {
  writeKept(path, of, pieces);
  const names = ["record.1-aa.new", "record.2-bb.new", "recorder.3-cc.new", "journal"];
  for (const name of names) writeFileSync(join(folder, "below", name), "x");
  for (const name of names.filter(one => !one.includes("-bb"))) utimesSync(join(folder, "below", name), 1, 1);
  writeKept(path, of, pieces);
  expect(readdirSync(join(folder, "below")).sort()).toEqual([
    "journal",
    "record",
    "record.2-bb.new",
    "recorder.3-cc.new",
  ]);
});

describe("two processes at once", () => {
  const script = `
    import { writeKept } from ${JSON.stringify(new URL("../../../src/adapters/corpus-folder/kept-file.ts", import.meta.url).href)};
    const [path, letter] = process.argv.slice(2);
    for (let time = 0; time < 30; time++) writeKept(path, { program: letter }, [Buffer.alloc(200_000, letter)]);
    process.disconnect();
  `;

  test("leave a whole file of one of them, and none is ever seen that is not", async () => {
    const file = join(folder, "write.mts");
    writeFileSync(file, script);
    writeKept(path, { program: "a" }, [Buffer.alloc(200_000, "a")]);
    const tsx = ["--import", import.meta.resolve("tsx/esm")];
    const ends = ["a", "b"].map(letter => once(fork(file, [path, letter], { execArgv: tsx }), "exit"));
    let isOver = false;
    const over = Promise.all(ends).then(codes => {
      isOver = true;
      return codes.map(([code]) => code as unknown);
    });
    const seen = new Set<string>();
    while (!isOver) {
      const found = read();
      expect(found).toHaveLength(1);
      seen.add((found as string[])[0]!);
      await new Promise(resolve => setImmediate(resolve));
    }
    expect(await over).toEqual([0, 0]);
    const whole = ["a", "b"].map(letter => Buffer.alloc(200_000, letter).toString("hex"));
    expect([...seen].every(one => whole.includes(one))).toBe(true);
    expect(readdirSync(join(folder, "below"))).toEqual(["record"]);
  });
});
