/** The whole bot, asked over Slack's HTTP or its socket by a driver, against the fake Slack of this process. */
import { expect } from "vitest";
import { createFakeSlack, type FakeSlack } from "../fakes/slack.ts";
import { signingSecret } from "../fakes/slack-http.ts";
import { botToken } from "../fakes/slack-web-api.ts";
import { type BotParts, inOwnProcess, type RunningBot, runBot } from "./running-bot.ts";
import type { Driven, DriverJob, Sent, Stream } from "./slack-driver.ts";

export interface SlackRun {
  readonly fake: FakeSlack;
  readonly bot: RunningBot;
  drive(...streams: readonly Stream[]): Promise<Driven>;
  /** When each channel got its first answer, in milliseconds since 1970; what was posted is forgotten. */
  firstAnswers(): ReadonlyMap<string, number>;
  /** Milliseconds from each question to its answer, where each is the only one of its channel; infinite after a minute. */
  answered(questions: readonly Sent[]): Promise<readonly number[]>;
  stop(): Promise<void>;
}

export async function runSlack(parts: Partial<BotParts> = {}): Promise<SlackRun> {
  const fake = await createFakeSlack();
  const settings = { SLACK_BOT_TOKEN: botToken, SLACK_SIGNING_SECRET: signingSecret, SLACK_API_URL: fake.apiUrl };
  const bot = await runBot({ ...parts, settings: { ...settings, ...parts.settings } });
  const first = new Map<string, number>();

  function firstAnswers(): ReadonlyMap<string, number> {
    for (const { method, args, atMs } of fake.calls.splice(0)) {
      const { channel = "" } = args;
      if (method.startsWith("chat.post") && !first.has(channel)) first.set(channel, performance.timeOrigin + atMs);
    }
    return first;
  }

  return {
    fake,
    bot,
    drive(...streams) {
      for (const { channels } of streams)
        for (const channel of channels) fake.world.channels.set(channel, { member: true });
      return inOwnProcess("slack-driver.ts", { address: `${bot.origin}/slack/events`, streams } satisfies DriverJob);
    },
    firstAnswers,
    async answered(questions) {
      const end = performance.now() + 60_000;
      const areAll = (): boolean => questions.every(({ channel }) => firstAnswers().has(channel));
      await expect.poll(() => areAll() || performance.now() > end).toBe(true);
      return questions.map(({ channel, at }) => (first.get(channel) ?? Number.POSITIVE_INFINITY) - at);
    },
    async stop() {
      await bot.stop();
      await fake.stop();
    },
  };
}
