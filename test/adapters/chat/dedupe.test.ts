import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createDedupe } from "../../../src/adapters/chat/dedupe.ts";

describe("a delivery that comes again", () => {
  test("is claimed by the first only, until it is released", () => {
    const seen = createDedupe({ limit: 10, ttlMs: 1000 });
    expect([seen.claim("a"), seen.claim("a"), seen.claim("b")]).toEqual([true, false, true]);
    seen.release("a");
    expect([seen.claim("a"), seen.claim("a")]).toEqual([true, false]);
  });

  test("is forgotten after its time", () => {
    let time = 0;
    const seen = createDedupe({ limit: 10, ttlMs: 1000, now: () => time });
    seen.claim("a");
    time = 999;
    expect(seen.claim("a")).toBe(false);
    time = 1000;
    expect(seen.claim("a")).toBe(true);
  });

  test("behaves like a plain list of the last keys, in any order of claims, releases and time", () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant("claim" as const), key: fc.constantFrom("a", "b", "c", "d", "e") }),
      fc.record({ do: fc.constant("release" as const), key: fc.constantFrom("a", "b", "c", "d", "e") }),
      fc.record({ do: fc.constant("wait" as const), key: fc.constant("") }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), steps => {
        let time = 0;
        const seen = createDedupe({ limit: 3, ttlMs: 4, now: () => time });
        let list: { readonly key: string; readonly at: number }[] = [];
        for (const { do: what, key } of steps) {
          if (what === "wait") time += 1;
          list = list.filter(item => time - item.at < 4 && !(what === "release" && item.key === key));
          if (what === "release") seen.release(key);
          if (what !== "claim") continue;
          const known = list.some(item => item.key === key);
          expect(seen.claim(key)).toBe(!known);
          if (!known) list = [...list, { key, at: time }].slice(-3);
        }
      }),
    );
  });
});
