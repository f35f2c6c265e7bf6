/** One person who floods: acknowledged each time, told once, and nobody else notices. */
import { afterEach, expect, test } from "vitest";
import { type SlackChat, startSlack } from "../../fakes/slack-run.ts";
import { seenIn } from "../../fakes/slack-world.ts";

let chat: SlackChat;
afterEach(() => chat.stop());

test.each(["http", "socket"] as const)("by %s", async mode => {
  chat = await startSlack(mode, { level: "warn" });
  const flood = Array.from({ length: 200 }, (_, n) => chat.mention(`<@UBOT> zeppelin${n}`, { user: "U7" }));
  await Promise.all(flood);
  await chat.say("glaciers", { user: "U8" });
  const isQuiet = (): boolean =>
    chat.fake.world.posted.some(message => seenIn(message).includes("Nothing on glaciers"));
  await expect.poll(isQuiet).toBe(true);
  await expect.poll(() => chat.fake.world.posted.length).toBeGreaterThanOrEqual(12);
  const seen = chat.fake.world.posted.map(message => seenIn(message));
  expect(seen.filter(text => text.includes("Please slow down"))).toHaveLength(1);
  expect(seen.length).toBeLessThan(200);
});
