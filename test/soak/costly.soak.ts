/** Somebody asks nothing but questions made to freeze a bot of 25,000 passages: what everybody else notices of it. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { generatePassages, generateQuestions } from "../../bench/generate.ts";
import { hostileQuestions } from "../../bench/hostile.ts";
import { quantile } from "../../bench/measure.ts";
import { writeRecord } from "../../bench/write-record.ts";
import { tell } from "./amounts.ts";
import { runSlack, type SlackRun } from "./slack-run.ts";

const size = 25_000;
const passages = generatePassages(size);
const folder = mkdtempSync(join(tmpdir(), "onrecord-costly-"));
let run: SlackRun;
beforeAll(async () => {
  run = await runSlack({ corpus: writeRecord(join(folder, "corpus"), size) });
});
afterAll(async () => {
  await run.stop();
  rmSync(folder, { recursive: true });
});

// In many channels somebody gets more questions in than in one.
test.each([
  { where: "in one channel", channels: 1 },
  { where: "in forty channels", channels: 40 },
])("twelve costly questions a second of one person, $where", async ({ where, channels }) => {
  const name = String(channels);
  const flood = {
    name: "flood",
    count: 480,
    perSecond: 12,
    users: [`UF${name}`],
    channels: Array.from({ length: channels }, (_, n) => `CF${name}-${n}`),
    texts: [...hostileQuestions(passages).values()],
  };
  const quiet = {
    name: "quiet",
    count: 48,
    perSecond: 1.2,
    users: Array.from({ length: 48 }, (_, n) => `UQ${name}-${n}`),
    channels: Array.from({ length: 48 }, (_, n) => `CQ${name}-${n}`),
    texts: generateQuestions(passages, 48),
  };
  const sent = await run.drive(flood, quiet);
  const taken = sent.quiet!.filter(({ status }) => status === 200);
  const toBeSentAgain = sent.quiet!.length - taken.length;
  const times = await run.answered(taken);
  const [median, p99] = [quantile(times, 0.5), quantile(times, 0.99)];
  const unanswered = times.filter(time => time === Number.POSITIVE_INFINITY).length;
  tell({
    what: `12 costly questions a second of one person ${where}, ${size} passages`,
    due: "others' median ≤ 300 ms, 0 of 48 unanswered",
    measured: `median ${Math.round(median)} ms, p99 ${Math.round(p99)} ms, ${unanswered} unanswered, ${toBeSentAgain} not taken`,
  });
  expect([unanswered, toBeSentAgain]).toEqual([0, 0]);
  expect(median).toBeLessThanOrEqual(300);
});
