import { expect, test } from "vitest";
import { createLoopWatch } from "../../src/app/loop-watch.ts";

function start() {
  const clock = { ms: 0 };
  let beat: () => void = () => {};
  const watch = createLoopWatch({
    now: () => clock.ms,
    every: (_, each) => {
      beat = each;
      return () => {};
    },
  });
  const pass = (ms: number): void => {
    clock.ms += ms;
    beat();
  };
  return { clock, watch, pass };
}

test("a loop that goes round is well, however long it runs, and so is one that is late by a little", () => {
  const { watch, pass } = start();
  for (let n = 0; n < 100; n++) pass(n % 10 === 0 ? 5000 : 500);
  expect(watch.stoodStillMs()).toBe(0);
});

test("one that stood still is told for ten seconds, by the longest time, and then it is well again", () => {
  const { watch, pass } = start();
  pass(9500);
  pass(7000);
  expect(watch.stoodStillMs()).toBe(9000);
  for (let n = 0; n < 6; n++) pass(500);
  expect(watch.stoodStillMs()).toBe(9000);
  pass(500);
  expect(watch.stoodStillMs()).toBe(0);
});

test("one that is asked before its late timer comes is told, too", () => {
  const { clock, watch } = start();
  clock.ms = 7500;
  expect(watch.stoodStillMs()).toBe(7000);
});
