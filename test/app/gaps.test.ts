/** `npm run gaps`: what the bot has counted, for its owner, and lines that `npm run eval` reads. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readQuestions } from "../../eval/folder.ts";
import { openGaps } from "../../src/adapters/gaps/gaps-file.ts";
import { createLog } from "../../src/adapters/log/log.ts";
import { showGaps } from "../../src/app/gaps.ts";
import { beginGaps } from "../fakes/gaps.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "onrecord-gaps-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function show(questions = false) {
  let out = "";
  const told: string[] = [];
  const output = new Writable({
    write(chunk, _, done) {
      out += chunk;
      done();
    },
  });
  const code = await showGaps(folder, { output, tell: line => void told.push(line), questions });
  return { code, out, told };
}

async function count(): Promise<void> {
  beginGaps(folder);
  const log = createLog({ level: "silent", secrets: [], write: () => {} });
  const gaps = (await openGaps({ folder, log, today: () => "2026-11-30" }))!;
  for (const person of ["a", "b", "c"]) gaps.note({ person, outcome: { verdict: "nothing", missing: ["zeppelins"] } });
  gaps.note({ person: "a", judged: { judgement: "wrong", question: 'the "old" harbour in:2024', language: "en" } });
  await gaps.close();
}

test("what was counted is printed, and what was judged wrong as questions that the eval reads", async () => {
  await count();
  const { code, out } = await show();
  expect(code).toBe(0);
  expect(out).toContain("0 answered, 0 only close, 3 not in the record; judged right 0, wrong 1");
  expect(out).toMatch(/3 {2}zeppelins {2}\(last 2026-11-30\)/);
  const lines = (await show(true)).out;
  const file = join(folder, "questions.jsonl");
  writeFileSync(file, lines);
  expect(readQuestions(file)).toEqual([
    { id: "wrong-1", question: 'the "old" harbour in:2024', lang: "en", relevant: {} },
  ]);
});

test("where nothing was counted a line says so", async () => {
  expect(await show()).toMatchObject({ code: 0, out: "", told: [expect.stringContaining("Nothing is counted")] });
});
