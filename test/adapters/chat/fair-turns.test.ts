/** Answers take turns: in order, and with room between two of them. */
import { expect, test } from "vitest";
import { createFairTurns } from "../../../src/adapters/chat/fair-turns.ts";

test("turns come in the order they were asked for, each in a later turn of the event loop", async () => {
  const turn = createFairTurns(() => 0);
  let loops = 0;
  let counting = true;
  const count = (): void => {
    loops += 1;
    if (counting) setImmediate(count);
  };
  count();
  const seen: (readonly [string, number])[] = [];
  await Promise.all(
    ["a", "b", "c"].map(async name => {
      await turn();
      seen.push([name, loops]);
    }),
  );
  counting = false;
  expect(seen.map(([name]) => name)).toEqual(["a", "b", "c"]);
  expect(new Set(seen.map(([, loop]) => loop)).size).toBe(3);
});

test("a turn asked for after a pause comes too", async () => {
  const turn = createFairTurns(() => 0);
  await turn();
  await new Promise(resolve => setImmediate(resolve));
  await turn();
});

test("while questions keep arriving no turn comes, but for no longer than a moment", async () => {
  let arrived = 0;
  let now = 0;
  let arriving = true;
  const arrive = (): void => {
    arrived += 1;
    now += 5;
    if (arriving) setImmediate(arrive);
  };
  arrive();
  const turn = createFairTurns(
    () => arrived,
    () => now,
  );
  await turn();
  arriving = false;
  expect(now).toBeGreaterThanOrEqual(50);
  expect(now).toBeLessThanOrEqual(65);
});
