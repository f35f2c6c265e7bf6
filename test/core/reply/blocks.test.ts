import { expect, test } from "vitest";
import { countedTotal } from "../../../src/core/reply/blocks.ts";

test("a total that is not the whole is said to be less", () => {
  expect(countedTotal({ total: 1 })).toBe("1 passage");
  expect(countedTotal({ total: 10_000 })).toBe("10000 passages");
  expect(countedTotal({ total: 10_000, isMore: true })).toBe("more than 10,000 passages");
});
