import { describe, expect, test } from "vitest";
import { createPace, type PaceLimits } from "../../../src/adapters/chat/pace.ts";

/** A pace whose clock is set by hand, and how often each answer came of asking so many times. */
function start(limits: PaceLimits = {}) {
  const clock = { ms: 0 };
  const pace = createPace({ now: () => clock.ms, ...limits });
  const ask = (times: number, person = "ann", chat = "c1", saidAt?: number) => {
    const counts = { admitted: 0, "to be told": 0, "passed over": 0 };
    for (let n = 0; n < times; n++) counts[pace.admit({ person, chat, ...(saidAt === undefined ? {} : { saidAt }) })]++;
    return Object.values(counts);
  };
  return { clock, ask };
}

describe("a person", () => {
  test("asks twenty at once, is told once of what was left out, and then goes on at one a second", () => {
    const { clock, ask } = start();
    expect(ask(100)).toEqual([20, 1, 79]);
    clock.ms = 999;
    expect(ask(1)).toEqual([0, 0, 1]);
    clock.ms = 2000;
    expect(ask(5)).toEqual([2, 0, 3]);
  });

  test("is told again after a minute, and may ask as much as before after a rest", () => {
    const { clock, ask } = start();
    ask(21);
    clock.ms = 59_999;
    ask(20);
    expect(ask(1)).toEqual([0, 0, 1]);
    clock.ms = 60_000;
    expect(ask(1)).toEqual([0, 1, 0]);
    clock.ms = 80_000;
    expect(ask(20)).toEqual([20, 0, 0]);
  });

  test("who floods takes nothing from another, in another chat or in the same one", () => {
    const { ask } = start();
    ask(1000);
    expect(ask(20, "ben", "c2")).toEqual([20, 0, 0]);
    expect(ask(20, "cem", "c1")).toEqual([20, 0, 0]);
  });

  test("asks a hundred at once of many chats, and then five a second", () => {
    const { clock, ask } = start();
    const admitted = Array.from({ length: 150 }, (_, n) => ask(1, "ann", `c${n}`)[0]!);
    expect(admitted.reduce((sum, one) => sum + one)).toBe(100);
    clock.ms = 400;
    expect(ask(5, "ann", "late")).toEqual([2, 0, 3]);
  });
});

test("a chat asks a hundred at once, whoever does, and then five a second", () => {
  const { clock, ask } = start();
  const admitted = Array.from({ length: 140 }, (_, n) => ask(1, `p${n}`)[0]!);
  expect(admitted.reduce((sum, one) => sum + one)).toBe(100);
  clock.ms = 400;
  expect(ask(5, "late")).toEqual([2, 0, 3]);
});

test("what was said over an hour and arrives at once is taken as it was said; what was said at once is not", () => {
  const { ask } = start();
  const overAnHour = Array.from({ length: 60 }, (_, n) => ask(1, "ann", "c1", 1000 + n * 60_000)[0]!);
  expect(overAnHour.every(one => one === 1)).toBe(true);
  expect(ask(100, "ben", "c2", 5000)[0]).toBe(20);
});

test("a clock of the platform that stands still or runs back takes nothing from anybody", () => {
  const { clock, ask } = start();
  ask(20, "ann", "c1", 9_000_000);
  clock.ms = 5000;
  expect(ask(9, "ann", "c1", 1)).toEqual([5, 1, 3]);
});

test("people are forgotten, longest quiet first, so that memory stays bounded", () => {
  const { ask } = start({ most: 2 });
  ask(20, "ann", "c1");
  ask(20, "ben", "c2");
  ask(1, "ann", "c1");
  ask(1, "cem", "c3");
  expect(ask(1, "ann", "c1")[0]).toBe(0);
  expect(ask(1, "ben", "c2")[0]).toBe(1);
});
