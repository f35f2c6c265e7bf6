import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { payloadOf, referenceOf } from "../../../../src/adapters/telegram/answer/deep-link.ts";

const letter = fc.constantFrom("a", "B", "7", "-", "_", "k", ".", "ж", "é", "1");
const id = fc.array(letter, { minLength: 1, maxLength: 100 }).map(parts => parts.join(""));
const place = fc.tuple(fc.integer({ min: 1, max: 99_999 }), fc.option(fc.integer({ min: 2, max: 99 })));

describe("a deep link", () => {
  test("holds the reference with an underscore for its last stroke", () => {
    expect(payloadOf("2024-12-20-rossiya-1/9")).toBe("2024-12-20-rossiya-1_9");
    expect(referenceOf("2024-12-20-rossiya-1_9", [])).toBe("2024-12-20-rossiya-1/9");
    expect(referenceOf("a_b_9-2", [])).toBe("a_b/9-2");
  });

  test("opens the passage it was made for, for every name an interview can have", () => {
    fc.assert(
      fc.property(fc.uniqueArray(id, { minLength: 1, maxLength: 8 }), place, (ids, [first, part]) => {
        for (const own of ids) {
          const reference = `${own}/${first}${part === null ? "" : `-${part}`}`;
          const payload = payloadOf(reference);
          expect(payload).toMatch(/^[A-Za-z0-9_-]{1,64}$/);
          expect(referenceOf(payload, ids)).toBe(reference);
        }
      }),
    );
  });

  test("with anything else in it opens nothing", () => {
    for (const payload of ["", "A".repeat(64), "ask", "a b_1", "x_", "_1", "../_1"]) {
      expect(referenceOf(payload, ["x"])).toBeUndefined();
    }
  });
});
