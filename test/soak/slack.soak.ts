/** The whole bot under what one person, many strangers or a careless owner can do to it by Slack, measured against the bars. */
import { connect, type Socket } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { quantile } from "../../bench/measure.ts";
import { asked } from "../app/built-program.ts";
import { createFakeSlack, type FakeSlack } from "../fakes/slack.ts";
import { signingSecret } from "../fakes/slack-http.ts";
import { botToken } from "../fakes/slack-web-api.ts";
import { tell } from "./amounts.ts";
import { type BotParts, inOwnProcess, type RunningBot, runBot } from "./running-bot.ts";
import type { Driven, DriverJob, Sent, Stream } from "./slack-driver.ts";


let fake: FakeSlack;
let bot: RunningBot | undefined;
afterEach(async () => {
  await bot?.stop();
  await fake.stop();
});

async function start(parts: Partial<BotParts> = {}): Promise<void> {
  fake = await createFakeSlack();
  const settings = { SLACK_BOT_TOKEN: botToken, SLACK_SIGNING_SECRET: signingSecret, SLACK_API_URL: fake.apiUrl };
  bot = await runBot({ ...parts, settings: { ...settings, ...parts.settings } });
}

function drive(...streams: readonly Stream[]): Promise<Driven> {
  for (const channel of streams.flatMap(({ channels }) => channels)) fake.world.channels.set(channel, { member: true });
  return inOwnProcess("slack-driver.ts", { address: `${bot!.origin}/slack/events`, streams } satisfies DriverJob);
}

const several = (prefix: string, count: number): readonly string[] => Array.from({ length: count }, (_, n) => `${prefix}${n}`);

/** Milliseconds from each question to its answer, where each is the one question of its person. */
async function answered(questions: readonly Sent[]): Promise<readonly number[]> {
  const at = new Map<string, number>();
  const all = (): boolean => {
    for (const { method, args, atMs } of fake.calls.splice(0)) {
      const key = args.channel ?? "";
      if (method.startsWith("chat.post") && !at.has(key)) at.set(key, performance.timeOrigin + atMs);
    }
    return questions.every(({ channel }) => at.has(channel));
  };
  await expect.poll(all).toBe(true);
  return questions.map(question => at.get(question.channel)! - question.at);
}

const ms = (value: number): string => `${Math.round(value)} ms`;
const refused = (sent: readonly Sent[]): number => sent.filter(({ status }) => status !== 200).length;

test("one person's 450 a second: nobody else is refused", async () => {
  await start();
  const flood = { name: "flood", count: 9000, perSecond: 450, users: ["UFLOOD"], channels: ["CFLOOD"], texts: [asked] };
  const quiet = { name: "quiet", count: 84, perSecond: 5, users: several("UQ", 84), channels: several("CQ", 84), texts: [asked] };
  const sent = await drive(flood, quiet);
  const times = await answered(sent.quiet!);
  const [first, last] = [sent.flood![0]!.at, sent.flood!.at(-1)!.at];
  const rate = Math.round((1000 * sent.flood!.length) / (last - first));
  tell({
    what: `Slack, one person's ${rate}/s for 20 s`,
    due: "0 of 84 quiet ones refused",
    measured: `${refused(sent.quiet!)} refused; answered in ${ms(quantile(times, 0.5))}, p99 ${ms(quantile(times, 0.99))}`,
  });
  expect(rate).toBeGreaterThan(400);
  expect(refused(sent.quiet!)).toBe(0);
});
