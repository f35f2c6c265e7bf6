/** Answers take turns: in order, and with room between two of them. */
import { expect, test } from "vitest";
import { createFairTurns } from "../../../src/adapters/chat/fair-turns.ts";

test("one person's turns come in the order they were asked for, each in a later turn of the event loop", async () => {
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
      await turn("ann");
      seen.push([name, loops]);
    }),
  );
  counting = false;
  expect(seen.map(([name]) => name)).toEqual(["a", "b", "c"]);
  expect(new Set(seen.map(([, loop]) => loop)).size).toBe(3);
});

test("a turn asked for after a pause comes too", async () => {
  const turn = createFairTurns(() => 0);
  await turn("ann");
  await new Promise(resolve => setImmediate(resolve));
  await turn("ann");
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
  await turn("ann");
  arriving = false;
  expect(now).toBeGreaterThanOrEqual(50);
  expect(now).toBeLessThanOrEqual(65);
});

test("people have turns one after another, however many each of them asks for", async () => {
  const turn = createFairTurns(() => 0);
  const seen: string[] = [];
  const asks = [
    ...Array.from({ length: 100 }, (_, n) => ["ann", n] as const),
    ["ben", 0] as const,
    ["eva", 0] as const,
  ];
  await Promise.all(
    asks.map(async ([person, n]) => {
      await turn(person);
      seen.push(`${person} ${n}`);
    }),
  );
  expect(seen.slice(0, 4)).toEqual(["ann 0", "ben 0", "eva 0", "ann 1"]);
  expect(seen).toHaveLength(102);
});

test("who comes while another has a turn is next", async () => {
  const turn = createFairTurns(() => 0);
  const seen: string[] = [];
  const take = async (person: string, then?: () => void): Promise<void> => {
    await turn(person);
    seen.push(person);
    then?.();
  };
  let late: Promise<void> | undefined;
  const come = (): void => {
    late = take("ben");
  };
  await Promise.all([take("ann", come), take("ann"), take("ann")]);
  await late;
  expect(seen).toEqual(["ann", "ben", "ann", "ann"]);
});
