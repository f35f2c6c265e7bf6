/** How fast a long work goes, by a clock of the test. */
import { expect, test } from "vitest";
import { createPace } from "../../src/app/pace.ts";

test("the rate is of what was done since it was first asked, and says what is left by it", () => {
  let now = 5_000;
  const pace = createPace(() => now);
  expect(pace.of({ done: 2_000, of: 500_000 })).toBe("");
  now += 2_000;
  expect(pace.of({ done: 4_480, of: 500_000 })).toBe("1,240 a second, 7 min left");
  now += 398_000;
  expect(pace.of({ done: 498_000, of: 500_000 })).toBe("1,240 a second, 2 s left");
});
