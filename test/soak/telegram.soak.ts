/** One person floods a bot that polls Telegram, which takes all that it sends: what everybody else notices of it. */
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { quantile } from "../../bench/measure.ts";
import { asked } from "../app/built-program.ts";
import { fakeToken, startFakeTelegram } from "../fakes/telegram.ts";
import { alone } from "../fakes/telegram-people.ts";
import { tell } from "./amounts.ts";
import { runBot } from "./running-bot.ts";

const [floodPerSecond, quietPerSecond, quietOnes, firstQuiet] = [60, 2, 96, 9000];
/** Enough for each answer that is late to come. */
const patienceMs = 60_000;

test("60 questions a second of one person, by polling", async () => {
  const fake = await startFakeTelegram({ sendMs: 50 });
  const bot = await runBot({ settings: { TELEGRAM_API_ROOT: fake.root, TELEGRAM_BOT_TOKEN: fakeToken } });
  try {
    const [askedAt, waited] = [new Map<number, number>(), new Map<number, number>()];
    const begun = performance.now();
    const seconds = (): number => (performance.now() - begun) / 1000;
    for (let [flood, seen] = [0, 0]; waited.size < quietOnes; await pause(4)) {
      const isAllAsked = askedAt.size === quietOnes;
      for (; !isAllAsked && flood < floodPerSecond * seconds(); flood++) fake.push(alone(asked, { id: 1 }));
      while (askedAt.size < Math.min(quietOnes, quietPerSecond * seconds())) {
        const id = firstQuiet + askedAt.size;
        fake.push(alone(asked, { id }));
        askedAt.set(id, performance.now());
      }
      for (; seen < fake.sent.length; seen++) {
        const id = fake.sent[seen]!.chat_id;
        if (askedAt.has(id) && !waited.has(id)) waited.set(id, performance.now() - askedAt.get(id)!);
      }
      if (seconds() > quietOnes / quietPerSecond + patienceMs / 1000) break;
    }
    const unanswered = quietOnes - waited.size;
    const p99 = quantile([...waited.values()], 0.99);
    tell({
      what: `polling, ${floodPerSecond} a second of one person for ${quietOnes / quietPerSecond} s`,
      due: `0 of ${quietOnes} quiet ones unanswered, p99 ≤ 1.5 s`,
      measured: `${unanswered} unanswered, p99 ${(p99 / 1000).toFixed(2)} s`,
    });
    expect(unanswered).toBe(0);
    expect(p99).toBeLessThanOrEqual(1500);
  } finally {
    await bot.stop();
    await fake.stop();
  }
});
