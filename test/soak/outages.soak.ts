/** Slack's socket goes, and the way back is bad: how long nobody is answered. */
import { expect, test } from "vitest";
import { createFakeSlack } from "../fakes/slack.ts";
import { appToken, botToken } from "../fakes/slack-web-api.ts";
import { tell } from "./amounts.ts";
import { runBot } from "./running-bot.ts";

const rounds = 4;

/** Seconds until another socket is open. */
async function outage(): Promise<number> {
  const fake = await createFakeSlack();
  const settings = { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_API_URL: fake.apiUrl };
  const bot = await runBot({ settings });
  try {
    await expect.poll(() => fake.socket.open.length).toBe(1);
    fake.trouble(
      "apps.connections.open",
      { status: 200, body: "<html>" },
      { status: 503, body: "no" },
      "reset",
      "reset",
    );
    const begun = performance.now();
    for (const socket of fake.socket.open) socket.terminate();
    await expect.poll(() => fake.socket.open.length).toBe(0);
    await expect.poll(() => fake.socket.open.length).toBe(1);
    return (performance.now() - begun) / 1000;
  } finally {
    await bot.stop();
    await fake.stop();
  }
}

test("Socket Mode is back after a page of HTML, a 503 and two refusals", async () => {
  const waits: number[] = [];
  for (let round = 0; round < rounds; round++) waits.push(await outage());
  tell({
    what: "Socket Mode after HTML, a 503 and two refusals in a row",
    due: "back within 35 s",
    measured: `slowest of ${rounds}: ${Math.max(...waits).toFixed(1)} s`,
  });
  expect(Math.max(...waits)).toBeLessThanOrEqual(35);
});
