/** 2,000 messages, with repetitions from Slack and one call in twenty failing: each answered exactly once, in both modes. */
import { afterEach, expect, test } from "vitest";
import { requestOf, sendToBot } from "../../fakes/slack-http.ts";
import { commandPayload, eventPayload, messageEvent } from "../../fakes/slack-payloads.ts";
import { type SlackChat, startSlack } from "../../fakes/slack-run.ts";
import { seenIn } from "../../fakes/slack-world.ts";
import { until } from "../../fakes/until.ts";

const messages = 2000;
const channels = 40;
const mostWaiting = 400;

/** The same numbers for the same seed. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

let chat: SlackChat;
afterEach(() => chat.stop());

test.each(["http", "socket"] as const)(
  "nothing is lost and nothing doubled by %s",
  { timeout: 120_000 },
  async mode => {
    chat = await startSlack(mode, { level: "warn" });
    for (let n = 0; n < channels; n += 1) chat.fake.world.channels.set(`C${100 + n}`, { member: true });
    const chance = random(7);
    chat.fake.chance(0.05, random(11));
    const all = Array.from({ length: messages }, (_, n) => {
      const channel = `C${100 + (n % channels)}`;
      return eventPayload(
        messageEvent(chat.fake, "app_mention", `<@UBOT> zeppelin${n}`, { channel, user: `U${100 + n}` }),
      );
    });
    for (let from = 0; from < messages; from += 50) {
      // So many may wait at once that none of them meets its deadline, however slow this machine is.
      await until("room for more", () => chat.fake.world.posted.length >= from - mostWaiting);
      const batch = all.slice(from, from + 50).flatMap(payload => (chance() < 0.2 ? [payload, payload] : [payload]));
      await Promise.all(batch.map(payload => chat.deliver("events_api", payload)));
    }
    await until("every answer", () => chat.fake.world.posted.length >= messages);
    chat.fake.chance(0);
    await chat.say("harbour");
    const posted = await chat.messages(messages + 1);
    expect(posted).toHaveLength(messages + 1);
    const answered = posted.slice(0, -1).map(message => /zeppelin\d+/.exec(seenIn(message))?.[0]);
    expect(new Set(answered).size).toBe(messages);
  },
);

test("an acknowledgement never waits for the answer", async () => {
  chat = await startSlack("http");
  const later = { status: 429, headers: { "retry-after": "1" } };
  chat.fake.trouble("chat.postMessage", later);
  chat.fake.trouble("response", later);
  const event = requestOf("events_api", eventPayload(messageEvent(chat.fake, "message", "harbour")));
  expect(await sendToBot(chat.address, event)).toMatchObject({ status: 200 });
  const command = requestOf("slash_commands", commandPayload(chat.fake, "harbour"));
  expect(await sendToBot(chat.address, command)).toMatchObject({ status: 200 });
  expect(chat.fake.world.posted).toHaveLength(0);
  expect(await chat.messages(2)).toHaveLength(2);
});
