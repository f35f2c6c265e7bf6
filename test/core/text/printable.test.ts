import { expect, test } from "vitest";
import { printable } from "../../../src/core/text/printable.ts";
import { expectGrowthWithLength } from "../../growth.ts";

test.each([
  ["a style", "a \u001b[1;31mred\u001b[0m word"],
  ["a style of C1", "a \u009b38;5;1mred\u009bm word"],
  ["a title that ends with a bell", "a \u001b]0;rm -rf\u0007red word"],
  ["a title that ends with ST", "a \u001b]0;title\u001b\\red word"],
  ["a link", "a \u001b]8;;https://evil.example\u001b\\red\u001b]8;;\u001b\\ word"],
  ["a title of C1", "a \u009d0;title\u009cred word"],
  ["a device string", "a \u001bP1$r0m\u001b\\red word"],
])("%s is dropped whole", (_, text) => {
  expect(printable(text)).toBe("a red word");
});

test("one without its end loses its sign only, and no words", () => {
  expect(printable("a \u001b]0;red word")).toBe("a ]0;red word");
  expect(printable("a \u001b[31")).toBe("a [31");
});

test.each(["\u001b]", "\u001b[1;", "\u009d0", "\u0090\u001b", "\u001b[\u001b]x"])(
  "many of %j take no longer each",
  unit => {
    expectGrowthWithLength(unit, printable);
  },
);
