import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { spokenFirst, varied } from "../../../src/core/answer/page-order.ts";
import type { Hit } from "../../../src/core/answer-model.ts";
import type { Voice } from "../../../src/core/model.ts";
import { passageOf } from "../../fixtures/passage.ts";

let made = 0;
const hitOf = (interview: string, score: number, voice: Voice = "speaker"): Hit => {
  const passage = passageOf(interview, made++, "Words.");
  return { passage, score, voice, excerpt: { voice, sentences: [], marks: [] } };
};
const ids = (hits: readonly Hit[]) => hits.map(hit => hit.passage.interview.id);

describe("pages of a reply", () => {
  test("at most two of one interview on a page while others have some", () => {
    const hits = [hitOf("a", 0.9), hitOf("a", 0.8), hitOf("a", 0.7), hitOf("b", 0.6), hitOf("a", 0.5)];
    expect(ids(varied(hits, 3))).toEqual(["a", "a", "b", "a", "a"]);
    expect(ids(varied([hitOf("a", 1), hitOf("a", 1), hitOf("a", 1)], 3))).toEqual(["a", "a", "a"]);
  });

  test("his words before the outlet's, unless they answer far worse", () => {
    const hits = [hitOf("o", 0.9, "outlet"), hitOf("r", 0.5, "reported"), hitOf("far", 0.31, "speaker")];
    expect(ids(spokenFirst(hits))).toEqual(["r", "o", "far"]);
  });

  test("what may be his after what is, and before what is not", () => {
    const hits = [hitOf("o", 0.9, "outlet"), hitOf("u", 0.8, "unmarked"), hitOf("r", 0.5, "reported")];
    expect(ids(spokenFirst(hits))).toEqual(["r", "u", "o"]);
    expect(ids(varied(hits, 3))).toEqual(["r", "u", "o"]);
  });

  test("what a claim stands in before all, whoever said it", () => {
    const stands = { ...hitOf("o", 1, "outlet"), stands: true as const };
    const hits = [stands, hitOf("a", 0.9), hitOf("a", 0.8), hitOf("r", 0.7, "reported")];
    expect(ids(spokenFirst(hits))[0]).toBe("o");
    expect(ids(varied(hits, 3))).toEqual(["o", "a", "a", "r"]);
  });

  test("stand as they did once further ones are known, so that turning to them repeats none", () => {
    const hits = Array.from({ length: 150 }, (_, at) =>
      hitOf(`i${at % 40}`, 1 - at / 200, at % 3 === 0 ? "outlet" : "speaker"),
    );
    expect(spokenFirst(hits).slice(0, 100)).toEqual(spokenFirst(hits.slice(0, 100)));
    expect(varied(hits, 3).slice(0, 100)).toEqual(varied(hits.slice(0, 100), 3));
  });

  test("for any ranking: every hit once, none lost", () => {
    const any = fc.array(
      fc.tuple(
        fc.constantFrom("a", "b", "c"),
        fc.constantFrom<Voice>("speaker", "reported", "unmarked", "outlet"),
        fc.double({ min: 0.3, max: 1, noNaN: true }),
      ),
      { maxLength: 130 },
    );
    fc.assert(
      fc.property(any, rows => {
        const hits = rows.map(([id, voice, score]) => hitOf(id, score, voice)).sort((a, b) => b.score - a.score);
        expect(new Set(varied(hits, 3))).toEqual(new Set(hits));
        expect(varied(hits, 3)).toHaveLength(hits.length);
      }),
    );
  });
});
