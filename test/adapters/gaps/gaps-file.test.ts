/** The file of what is counted: kept between starts, readable for the bot alone, and off where it cannot be written. */
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openGaps, readGaps } from "../../../src/adapters/gaps/gaps-file.ts";
import { createLog } from "../../../src/adapters/log/log.ts";
import { beginGaps } from "../../fakes/gaps.ts";

let folder = "";
let lines: string[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "onrecord-gaps-"));
  lines = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = (where = folder) =>
  openGaps({
    folder: where,
    log: createLog({ level: "info", secrets: [], write: line => lines.push(line) }),
    today: () => "2026-11-30",
  });
const asked = (person: string) => ({ person, outcome: { verdict: "nothing", missing: ["zeppelins"] } }) as const;

test("three people at three starts are three, and the file is its owner's alone", async () => {
  beginGaps(folder);
  for (const person of ["telegram 1", "telegram 2", "slack U1"]) {
    const gaps = await open();
    gaps?.note(asked(person));
    await gaps?.close();
  }
  expect(readGaps(folder)?.words).toEqual([{ text: "zeppelins", times: 3, last: "2026-11-30" }]);
  expect(readdirSync(folder)).toEqual(["gaps.json"]);
  expect(statSync(join(folder, "gaps.json")).mode & 0o777).toBe(0o600);
  expect(lines).toEqual([]);
});

test("nobody counts twice for the same judgement, and may still think better of it", async () => {
  const gaps = await open();
  const judge = (person: string, judgement: "right" | "wrong") =>
    gaps?.note({ person, judged: { judgement, question: "harbour", language: "en" } });
  for (const judgement of ["right", "right", "wrong"] as const) judge("telegram 1", judgement);
  judge("telegram 2", "right");
  expect(gaps?.report().judgements).toEqual({ right: 2, wrong: 1 });
  await gaps?.close();
});

test("a file that is none of the bot's is begun anew, which is said", async () => {
  writeFileSync(join(folder, "gaps.json"), "{}");
  const gaps = await open();
  gaps?.note(asked("telegram 1"));
  await gaps?.close();
  expect(readGaps(folder)?.outcomes.nothing).toBe(1);
  expect(lines.join()).toContain("begins anew");
});

test("where nothing can be written nothing is counted, which is one line", async () => {
  writeFileSync(join(folder, "file"), "");
  expect(await open(join(folder, "file"))).toBeUndefined();
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain("is not counted");
});

test("a folder that goes away while the bot runs is a line in the log, and holds up nobody", async () => {
  const gaps = await open();
  rmSync(folder, { recursive: true });
  gaps?.note(asked("telegram 1"));
  await gaps?.close();
  expect(lines.join()).toContain("could not be written");
});

test("without a bot that counted there is nothing", () => {
  expect(readGaps(folder)).toBeUndefined();
});
