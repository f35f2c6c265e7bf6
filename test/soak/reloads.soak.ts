/** The record is read again and again while the bot is asked: no answer mixes two versions, none fails, and the memory stays. */
import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { record } from "../app/built-program.ts";
import { requestOf, sendToBot } from "../fakes/slack-http.ts";
import { eventPayload, messageEvent } from "../fakes/slack-payloads.ts";
import { seenIn } from "../fakes/slack-world.ts";
import { amount, tell } from "./amounts.ts";
import { runSlack } from "./slack-run.ts";

const reloads = amount("RELOADS", { short: 10, long: 1000 });
const topics = ["ferry", "lock", "harbour", "weir"];
const heapEvery = Math.max(1, Math.floor(reloads / 20));
const askEveryMs = 50;

/** An interview in which each answer says which version it is of. */
function versionText(version: number): string {
  const turns = topics.map(
    topic =>
      `PETRA HOLT: What becomes of the ${topic}?\n\nODILE FERRANT: The ${topic} stays open under edition ${version}. We have said so of the ${topic} before, and in edition ${version} it is written down.`,
  );
  return `---\nspeaker: Odile Ferrant\ndate: 2024-06-01\noutlet: River Post\n---\n\n${turns.join("\n\n")}\n`;
}

test("reloads under load", async () => {
  const folder = mkdtempSync(join(tmpdir(), "onrecord-reloads-"));
  const corpus = join(folder, "corpus");
  mkdirSync(corpus);
  cpSync(record, corpus, { recursive: true });
  // Whole at once, as an owner's tool would put it there.
  const write = (version: number): void => {
    writeFileSync(join(folder, "next"), versionText(version));
    renameSync(join(folder, "next"), join(corpus, "2024-06-01-river-post.md"));
  };
  write(0);
  const run = await runSlack({ corpus });
  const { bot, fake } = run;
  const [used, editions, mixed, failed]: [number[], Set<string>, string[], string[]] = [[], new Set(), [], []];
  let answers = 0;
  /** Looks at what came out, and forgets it. */
  const look = (): void => {
    fake.calls.length = 0;
    for (const text of fake.world.posted.splice(0).map(seenIn)) {
      answers += 1;
      const said = new Set(text.match(/edition \d+/g));
      for (const edition of said) editions.add(edition);
      if (said.size > 1) mixed.push(text);
      if (said.size === 0) failed.push(text);
    }
  };
  const recordNow = async (): Promise<unknown> => {
    const answer = (await (await fetch(`${bot.origin}/readyz`)).json()) as { readonly record?: unknown };
    return answer.record;
  };
  let isOver = false;
  let failures = 0;
  const asking = (async () => {
    for (let n = 0; !isOver; n++) {
      const [user, channel, topic] = [`U${n % 500}`, `C${n % 500}`, topics[n % topics.length]];
      fake.world.channels.set(channel, { member: true });
      const text = `<@UBOT> what did Odile Ferrant say about the ${topic}?`;
      const event = eventPayload(messageEvent(fake, "app_mention", text, { user, channel }));
      const { status } = await sendToBot(`${bot.origin}/slack/events`, requestOf("events_api", event));
      if (status !== 200) failures += 1;
      await pause(askEveryMs);
    }
  })();
  try {
    for (let version = 1; version <= reloads; version++) {
      const before = await recordNow();
      write(version);
      bot.signal("SIGHUP");
      await expect.poll(recordNow, { interval: 50 }).not.toBe(before);
      look();
      if (version % heapEvery === 0) used.push((await bot.memory()).heapUsed / 1_048_576);
    }
    isOver = true;
    await asking;
    look();
    // What is first read and first remembered is no growth.
    const [early, late] = [used.slice(2, 7), used.slice(-5)].map(some => some.reduce((sum, mb) => sum + mb, 0) / 5) as [
      number,
      number,
    ];
    tell({
      what: `${reloads} reloads, ${answers} answers meanwhile`,
      due: "0 mixed, 0 failed, memory flat",
      measured: `${mixed.length} mixed, ${failed.length + failures} failed, of ${editions.size} versions; ${early.toFixed(1)} MB, in the end ${late.toFixed(1)}`,
    });
    expect(mixed).toEqual([]);
    expect(failed).toEqual([]);
    expect(failures).toBe(0);
    expect(editions.size).toBeGreaterThan(reloads / 10);
    expect(late).toBeLessThan(early * 1.1 + 2);
  } finally {
    isOver = true;
    await asking;
    await run.stop();
    rmSync(folder, { recursive: true });
  }
});
