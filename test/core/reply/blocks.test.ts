import { expect, test } from "vitest";
import { countedTotal } from "../../../src/core/reply/blocks.ts";
import { wordingOf } from "../../../src/core/reply/wording/wording.ts";

const english = wordingOf("en");

test("a total that is not the whole is said to be less", () => {
  expect(countedTotal({ total: 1 }, english)).toBe("1 passage");
  expect(countedTotal({ total: 10_000 }, english)).toBe("10000 passages");
  expect(countedTotal({ total: 10_000, isMore: true }, english)).toBe("more than 10,000 passages");
});
