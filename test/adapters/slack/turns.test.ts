/** Answers take turns: in order, and with room between two of them. */
import { expect, test } from "vitest";
import { createTurns } from "../../../src/adapters/slack/turns.ts";

test("turns come in the order they were asked for, one in each turn of the event loop", async () => {
  const turn = createTurns();
  const seen: string[] = [];
  const work = ["a", "b", "c"].map(async name => {
    await turn();
    seen.push(name);
    setImmediate(() => seen.push(`after ${name}`));
  });
  await Promise.all(work);
  await new Promise(resolve => setImmediate(resolve));
  expect(seen).toEqual(["a", "after a", "b", "after b", "c", "after c"]);
});

test("a turn asked for after a pause comes too", async () => {
  const turn = createTurns();
  await turn();
  await new Promise(resolve => setImmediate(resolve));
  await turn();
});
