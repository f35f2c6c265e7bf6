import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { createProgress } from "../../src/app/progress.ts";

/** What is written while `count` steps of `stepMs` go by. */
function shown(stepMs: number, count: number): string {
  const output = new PassThrough();
  let now = 0;
  const progress = createProgress(output, () => now);
  for (let step = 1; step <= count; step++) {
    now += stepMs;
    progress.show(`${step} of ${count}`);
  }
  progress.clear();
  return String(output.read() ?? "");
}

test("what is done in a moment shows nothing", () => {
  expect(shown(10, 40)).toBe("");
});

test("on a terminal one line is written over, and gone at the end", () => {
  expect(shown(250, 3)).toBe("\r2 of 3\u001b[K\r3 of 3\u001b[K\r\u001b[K");
});
