/** The whole bot under what one person, many strangers or a careless owner can do to it, measured against the bars. */
import { connect, type Socket } from "node:net";
import { afterEach, expect, test } from "vitest";
import { quantile } from "../../bench/measure.ts";
import { asked } from "../app/built-program.ts";
import { tell } from "./amounts.ts";
import type { BotParts } from "./running-bot.ts";
import type { Sent, Stream } from "./slack-driver.ts";
import { runSlack, type SlackRun } from "./slack-run.ts";

const runs: SlackRun[] = [];
afterEach(async () => {
  for (const run of runs.splice(0)) await run.stop();
});

async function start(parts?: Partial<BotParts>): Promise<SlackRun> {
  const run = await runSlack(parts);
  runs.push(run);
  return run;
}

const several = (prefix: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, n) => `${prefix}${n}`);

/** So many people, each with one question in a channel of their own. */
function people(name: string, count: number, more: Pick<Stream, "perSecond"> | Pick<Stream, "inFlight">): Stream {
  const texts = [asked];
  return { name, count, users: several(`U${name}`, count), channels: several(`C${name}`, count), texts, ...more };
}

const ms = (value: number): string => `${Math.round(value)} ms`;
const isOut = (time: number): boolean => time < Number.POSITIVE_INFINITY;
const refused = (sent: readonly Sent[]): number => sent.filter(({ status }) => status !== 200).length;
const times = (sent: readonly Sent[]): readonly number[] => sent.map(one => one.ms);

test("one person's 450 a second: nobody else is refused", async () => {
  const { drive, answered } = await start();
  const flood = { ...people("F", 1, { perSecond: 450 }), count: 9000 };
  const { F, Q } = await drive(flood, people("Q", 84, { perSecond: 4.5 }));
  const answers = await answered(Q!);
  const rate = Math.round((1000 * F!.length) / (F!.at(-1)!.at - F![0]!.at));
  tell({
    what: `Slack, one person's ${rate} a second for 20 s`,
    due: "0 of 84 quiet ones refused",
    measured: `${refused(Q!)} refused; answered in ${ms(quantile(answers, 0.5))}, p99 ${ms(quantile(answers, 0.99))}`,
  });
  expect(answers.every(isOut)).toBe(true);
  expect(rate).toBeGreaterThan(400);
  expect(refused(Q!)).toBe(0);
});

test("strangers who begin a request and do not go on: what Slack signed is taken at once", async () => {
  const { bot, drive, answered } = await start();
  const { hostname, port } = new URL(bot.origin);
  const time = Math.floor(Date.now() / 1000);
  // As far as anybody can get: with the headers of a signature and a recent time.
  const forged = `x-slack-signature: v0=${"0".repeat(64)}\r\nx-slack-request-timestamp: ${time}`;
  const heads = [forged, "content-type: application/x-www-form-urlencoded", "content-type: application/json"];
  const strangers = several("", 210).map((_, n): Socket => {
    const head = `POST /slack/events HTTP/1.1\r\nhost: bot\r\ncontent-length: 900\r\n${heads[n % 3]}\r\n\r\n`;
    const socket = connect(Number(port), hostname).on("error", () => {});
    return socket.once("connect", () => socket.write(`${head}{`));
  });
  const { S } = await drive(people("S", 40, { perSecond: 10 }));
  for (const socket of strangers) socket.destroy();
  tell({
    what: "210 strangers with one byte each",
    due: "a signed event: 200 at once",
    measured: `${refused(S!)} of 40 refused, slowest ${ms(Math.max(...times(S!)))}`,
  });
  expect(refused(S!)).toBe(0);
  expect((await answered(S!)).every(isOut)).toBe(true);
});

test("a log that nobody reads holds up nobody", async () => {
  const { bot, drive, answered } = await start({
    isLogUnread: true,
    settings: { LOG_LEVEL: "debug", LOG_QUESTIONS: "1" },
  });
  // Three times as much as a pipe and what waits for it hold.
  const { L } = await drive({ ...people("L", 3000, { inFlight: 32 }), texts: [`${asked} ${"x".repeat(1000)}`] });
  const answers = await answered(L!);
  const { status } = await fetch(`${bot.origin}/healthz`);
  tell({
    what: "3,000 questions, and nobody reads the log",
    due: "answers go on",
    measured: `${refused(L!)} refused, ${answers.filter(isOut).length} answered; /healthz ${status}`,
  });
  expect([refused(L!), status]).toEqual([0, 200]);
  expect(answers.every(isOut)).toBe(true);
});

test("an acknowledgement does not wait for the disk, nor for answers", async () => {
  const { drive } = await start();
  const { A } = await drive(people("A", 10_000, { perSecond: 500 }));
  const [p50, p99] = [quantile(times(A!), 0.5), quantile(times(A!), 0.99)];
  tell({
    what: "500 signed events a second for 20 s",
    due: "acknowledgement p99 ≤ 250 ms",
    measured: `p50 ${ms(p50)}, p99 ${ms(p99)}, ${refused(A!)} to be sent again`,
  });
  expect(p99).toBeLessThanOrEqual(250);
});

test("the journal costs little of the throughput", async () => {
  // Side by side, so that both have the same of the machine. A folder that cannot be made: all of it from memory.
  const both = [
    await start(),
    await start({ settings: { STATE_DIR: "/dev/null/none", LOG_LEVEL: "silent" } }),
  ] as const;
  const count = 4000;
  const driven = both.map(run => run.drive(people("J", count, { inFlight: 64 })));
  const answers = (): readonly number[] => both.map(run => run.firstAnswers().size);
  await expect.poll(() => Math.max(...answers())).toBe(count);
  const [kept, none] = answers() as [number, number];
  await Promise.all(driven);
  const cost = Math.round(100 * (1 - kept / none));
  tell({
    what: "a bot with a journal beside one without",
    due: "≤ 25 % of the throughput",
    measured: `${cost} %: ${kept} answers with it, ${none} without it in the same time`,
  });
  expect(cost).toBeLessThanOrEqual(25);
});

test("once all keys are full the heap does not grow", async () => {
  const { fake, bot, drive } = await start();
  const [before, step, steps, perAnswer] = [110_000, 5000, 20, 20];
  let done = 0;
  // One in twenty is somebody new, in a channel that is new; all others are one person's, who is passed over.
  const ask = async (): Promise<void> => {
    const named = (prefix: string): readonly string[] =>
      Array.from({ length: step }, (_, n) => `${prefix}${(done + n) % perAnswer === 0 ? done + n : ""}`);
    await drive({ ...people("H", 1, { inFlight: 64 }), count: step, users: named("UH"), channels: named("CH") });
    done += step;
    fake.calls.length = 0;
    fake.world.posted.length = 0;
  };
  while (done < before) await ask();
  const used: number[] = [];
  for (let n = 0; n < steps; n++) {
    await ask();
    used.push((await bot.memory()).heapUsed);
  }
  const slope = slopeOf(used) / 1024 / (step / 1000);
  tell({
    what: `the heap over ${step * steps} updates, after ${before}`,
    due: "≤ 1 KB per 1,000 updates",
    measured: `${slope.toFixed(2)} KB; ${(used.at(-1)! / 1_048_576).toFixed(1)} MB in use`,
  });
  expect(slope).toBeLessThanOrEqual(1);
});

/** Of the straight line nearest to the values, for one step. */
function slopeOf(values: readonly number[]): number {
  const [middle, mean] = [(values.length - 1) / 2, values.reduce((sum, value) => sum + value, 0) / values.length];
  const along = values.map((value, at) => [at - middle, value - mean] as const);
  return along.reduce((sum, [x, y]) => sum + x * y, 0) / along.reduce((sum, [x]) => sum + x * x, 0);
}
