import { describe, expect, test } from "vitest";
import { failureOf } from "../../src/app/exit.ts";
import { OnrecordError } from "../../src/core/errors.ts";

describe("what ends the program is one line and a code", () => {
  test("an owner's error says what to do", () => {
    expect(failureOf(new OnrecordError("config", "PORT: write a number."))).toEqual({
      line: "PORT: write a number.",
      exitCode: 78,
    });
    expect(failureOf(new OnrecordError("unavailable", "The record cannot be reached.")).exitCode).toBe(70);
  });

  test("a mistake of the program names its place, and no secret", () => {
    const error = new TypeError(`no such thing as 123456:${"A".repeat(35)}\n    at somewhere`);
    error.stack = `TypeError: x\n    at Map.get (node:internal:1:2)\n    at rank (${import.meta.url.replace("/test/app/exit.test.ts", "/src/core/rank.ts")}:88:10)\n    at x (file:///a/src/b.ts:1:1)`;
    expect(failureOf(error)).toEqual({
      line: "This is a mistake in the program (src/core/rank.ts:88:10): no such thing as [secret]",
      exitCode: 70,
    });
  });

  test("whatever is thrown", () => {
    expect(failureOf("a text").line).toBe("This is a mistake in the program: a text");
    expect(failureOf(undefined).exitCode).toBe(70);
  });
});
