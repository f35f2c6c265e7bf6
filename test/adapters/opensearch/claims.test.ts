/** The laws of a claim, as a lease over a cluster in memory: whatever is late, lost, stalled or killed, a delivery is answered once. */
import { describe, expect, test } from "vitest";
import { createLog } from "../../../src/adapters/log/log.ts";
import type { Found } from "../../../src/adapters/opensearch/claim-documents.ts";
import { type Claims, createClaims } from "../../../src/adapters/opensearch/claims.ts";
import { createClaimCluster, createTimeline, type Line, type Timeline } from "../../fakes/claim-cluster.ts";
import { drawn } from "../../soak/amounts.ts";

const ttlMs = 15_000;
const beatMs = 2_000;
const log = createLog({ level: "error", secrets: [], write: () => undefined });
const quick: Line = { there: () => 1, back: () => 1 };

function setting() {
  const timeline = createTimeline();
  const cluster = createClaimCluster(timeline);
  /** `line`: as it is now. `date`: what the machine's date is off by. */
  function copy(owner: string, line: Line = quick, date = () => 0) {
    const documents = cluster.over(line);
    const clock = { now: () => timeline.now() + date(), elapsed: () => timeline.now() };
    const claims = createClaims({ documents, bot: "bot", owner, ttlMs, isAlone: () => false, log, clock });
    const taken: unknown[] = [];
    claims.watch(delivery => taken.push(delivery));
    const lookAround = async (): Promise<void> => {
      const { expired } = await documents.look(owner, clock.now());
      await claims.takeOver(expired);
    };
    return { claims, taken, lookAround };
  }
  const stored = (key: string): Found["stored"] => cluster.documents.get(key)!.stored;
  return { timeline, copy, stored };
}

/** Lets time go by until it is there. */
async function soon<Made>(timeline: Timeline, made: Promise<Made>): Promise<Made> {
  await timeline.pass(10);
  return made;
}

/** A line that a test holds up and lets go. */
function stallingLine() {
  let [there, back]: [number, number | undefined] = [1, 1];
  return {
    line: { there: () => there, back: () => back } as Line,
    set(next: { there?: number; back?: number | undefined }) {
      [there, back] = [next.there ?? 1, "back" in next ? next.back : 1];
    },
  };
}

describe("a claim", () => {
  test("is not prolonged by a word that arrives when another copy has it", async () => {
    const { timeline, copy, stored } = setting();
    const { line, set } = stallingLine();
    const [first, second] = [copy("first", line), copy("second")];
    expect(await soon(timeline, first.claims.keep("k", "words"))).toBe("kept");
    await timeline.pass(0.6 * ttlMs);
    set({ there: 0.8 * ttlMs });
    const renewed = first.claims.renew().catch(() => undefined);
    await timeline.pass(0.5 * ttlMs);
    await soon(timeline, second.lookAround());
    expect(second.taken).toEqual(["words"]);
    const { until } = stored("k");
    set({});
    await timeline.pass(ttlMs);
    await renewed;
    expect(stored("k")).toMatchObject({ owner: "second", until });
    expect(first.claims.isOurs("k")).toBe(false);
    await soon(timeline, first.claims.renew());
    expect(first.claims.isOurs("k")).toBe(false);
    expect(await soon(timeline, first.claims.keep("k", "words"))).toBe("elsewhere");
  });

  test("that ran out is not taken over by the copy whose work on it still runs", async () => {
    const { timeline, copy, stored } = setting();
    const only = copy("only");
    await soon(timeline, only.claims.keep("k", "words"));
    await timeline.pass(1.1 * ttlMs);
    await soon(timeline, only.lookAround());
    expect(only.taken).toEqual([]);
    expect(only.claims.isOurs("k")).toBe(false);
    await soon(timeline, only.claims.renew());
    expect(only.claims.isOurs("k")).toBe(true);
    only.claims.done("k");
    await timeline.pass(2 * ttlMs);
    await soon(timeline, only.lookAround());
    expect(only.taken).toEqual([]);
    expect(stored("k").kind).toBe("done");
  });

  test("whose work ended undone is left to run out, and then taken over", async () => {
    const { timeline, copy } = setting();
    const only = copy("only");
    await soon(timeline, only.claims.keep("k", "words"));
    only.claims.leave("k");
    await soon(timeline, only.claims.renew());
    await timeline.pass(1.1 * ttlMs);
    await soon(timeline, only.lookAround());
    expect(only.taken).toEqual(["words"]);
    expect(only.claims.isOurs("k")).toBe(true);
  });

  test("is not sent on near its end, though nobody may have it yet", async () => {
    const { timeline, copy } = setting();
    const [first, second] = [copy("first"), copy("second", quick, () => 0.2 * ttlMs)];
    await soon(timeline, first.claims.keep("k", "words"));
    await timeline.pass(0.69 * ttlMs);
    expect(first.claims.isOurs("k")).toBe(true);
    await soon(timeline, second.lookAround());
    expect(second.taken).toEqual([]);
    await timeline.pass(0.02 * ttlMs);
    expect(first.claims.isOurs("k")).toBe(false);
  });

  test("runs out though the date is set back", async () => {
    const { timeline, copy } = setting();
    let off = 0;
    const only = copy("only", quick, () => off);
    await soon(timeline, only.claims.keep("k", "words"));
    off = -3_600_000;
    await timeline.pass(ttlMs);
    expect(only.claims.isOurs("k")).toBe(false);
  });

  test("that is done stays done, whatever words about it are late", async () => {
    const { timeline, copy, stored } = setting();
    const { line, set } = stallingLine();
    const only = copy("only", line);
    await soon(timeline, only.claims.keep("k", "words"));
    await timeline.pass(0.6 * ttlMs);
    set({ there: 3_000 });
    const late = only.claims.renew().catch(() => undefined);
    set({});
    only.claims.done("k");
    await timeline.pass(ttlMs);
    await late;
    await soon(timeline, only.claims.renew());
    expect(stored("k").kind).toBe("done");
    expect(stored("k").until - timeline.now()).toBeGreaterThan(20 * 3_600_000);
  });

  test("is done for good where the answer is out, though another copy took it over meanwhile", async () => {
    const { timeline, copy, stored } = setting();
    const [first, second] = [copy("first"), copy("second")];
    await soon(timeline, first.claims.keep("k", "words"));
    await timeline.pass(1.1 * ttlMs);
    await soon(timeline, second.lookAround());
    await soon(timeline, Promise.resolve(first.claims.done("k")));
    await timeline.pass(0.5 * ttlMs);
    await soon(timeline, second.claims.renew());
    expect(second.claims.isOurs("k")).toBe(false);
    expect(stored("k").kind).toBe("done");
  });

  test("whose reply was lost is this copy's own when the platform sends it again", async () => {
    const { timeline, copy } = setting();
    const { line, set } = stallingLine();
    const [first, second] = [copy("first", line), copy("second")];
    set({ back: undefined });
    const begun = first.claims.keep("k", "words");
    await timeline.pass(3_000);
    expect(await begun).toBe("later");
    set({});
    expect(await soon(timeline, second.claims.keep("k", "words"))).toBe("elsewhere");
    expect(await soon(timeline, first.claims.keep("k", "words"))).toBe("kept");
  });

  test("of a copy that was killed is gone on with where it stopped", async () => {
    const { timeline, copy } = setting();
    const { line, set } = stallingLine();
    const [first, second] = [copy("first", line), copy("second")];
    await soon(timeline, first.claims.keep("k", "words"));
    // The last word of it is lost on its way back only.
    set({ back: undefined });
    first.claims.sent("k", 2);
    await timeline.pass(1.1 * ttlMs);
    await soon(timeline, second.lookAround());
    expect(second.taken).toEqual(["words"]);
    expect(second.claims.sentOf("k")).toBe(2);
  });
});

/** As a copy of the bot: renews, looks around, works for a while and sends where it may. */
interface Bot {
  readonly claims: Claims;
  isKilled: boolean;
  /** Nothing of it goes on before. */
  stalledUntil: number;
}

describe("copies over a line on which words are late and replies are lost", () => {
  test.each([1, 2, 3, 4, 5])("answer each delivery once, though they stall and one is killed (seed %i)", async seed => {
    const draw = drawn(seed);
    const timeline = createTimeline();
    const cluster = createClaimCluster(timeline);
    const keys = Array.from({ length: 300 }, (_, at) => `k${at}`);
    const sent = new Map<string, number>();
    const below = (most: number): number => Math.floor(draw() * most);

    function start(owner: string): Bot {
      const bot: Bot = { claims: undefined as never, isKilled: false, stalledUntil: 0 };
      const line: Line = {
        there: () => (draw() < 0.05 ? below(6_000) : below(200)),
        back: () => (bot.isKilled || draw() < 0.05 ? undefined : below(200)),
      };
      const documents = cluster.over(line);
      const clock = { now: timeline.now, elapsed: timeline.now };
      const parts = { documents, bot: "bot", owner, ttlMs, isAlone: () => false, log, clock };
      const claims = createClaims(parts);
      Object.assign(bot, { claims });
      /** In its turn, where it is not stalled or killed. */
      const later = (ms: number, run: () => void): void =>
        timeline.after(ms, () => {
          if (bot.isKilled) return;
          if (timeline.now() < bot.stalledUntil) later(bot.stalledUntil - timeline.now(), run);
          else run();
        });
      const work = (key: string): void =>
        later(below(9_000), () => {
          if (!claims.isOurs(key)) return claims.leave(key);
          if (claims.sentOf(key) === 0) {
            sent.set(key, (sent.get(key) ?? 0) + 1);
            claims.sent(key, 1);
          }
          later(below(5_000), () => claims.done(key));
        });
      claims.watch(key => work(key as string));
      const deliver = (key: string): void => {
        claims.keep(key, key).then(kept => {
          if (kept === "kept") work(key);
          if (kept === "later") later(1_000, () => deliver(key));
        });
      };
      for (const key of keys) later(below(120_000), () => deliver(key));
      const again = (what: () => Promise<void>): void => {
        const next = (): void => later(beatMs, () => again(what));
        what().then(next, next);
      };
      again(() => claims.renew());
      again(async () => claims.takeOver((await documents.look(owner, clock.now())).expired));
      return bot;
    }

    const bots = [start("first"), start("second"), start("third")];
    for (let at = 0; at < 12; at++) {
      await timeline.pass(10_000);
      bots[at % 3]!.stalledUntil = timeline.now() + ttlMs / 2 + below(ttlMs);
    }
    bots[0]!.isKilled = true;
    await timeline.pass(600_000);
    expect(keys.map(key => [key, sent.get(key)])).toEqual(keys.map(key => [key, 1]));
    expect([...cluster.documents.values()].map(({ stored }) => stored.kind)).toEqual(keys.map(() => "done"));
  });
});
