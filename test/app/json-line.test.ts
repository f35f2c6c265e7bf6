import { expect, test } from "vitest";
import { jsonLine } from "../../src/app/json-line.ts";

test("what acts on a terminal or turns a line is written out, and reads the same", () => {
  const text = "a\u001b[31m\u0007\u009b2J\u202eabc\u2066\u200f\u061c\ufeff\u2028é日👩‍🍳\ud800";
  const line = jsonLine({ [text]: text });
  expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u);
  expect(line).toContain("é日");
  expect(JSON.parse(line)).toEqual({ [text]: text });
});
