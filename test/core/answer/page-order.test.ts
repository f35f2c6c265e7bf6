import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { byVoice, varied } from "../../../src/core/answer/page-order.ts";
import type { Hit } from "../../../src/core/answer-model.ts";
import type { Voice } from "../../../src/core/model.ts";
import type { RankedHit } from "../../../src/core/search/retrieve.ts";
import { passageOf } from "../../fixtures/passage.ts";

let made = 0;
const hitOf = (interview: string, score: number, voice: Voice = "speaker"): Hit => {
  const passage = passageOf(interview, made++, "Words.");
  return { passage, score, voice, excerpt: { voice, sentences: [], marks: [] } };
};
const voices = new Map<RankedHit, Voice>();
const ranked = (interview: string, worth: number, voice: Voice): RankedHit => {
  const hit = { passage: passageOf(interview, made++, "Words."), score: worth, worth };
  voices.set(hit, voice);
  return hit;
};
const voiceOf = (hit: RankedHit): Voice => voices.get(hit) ?? "speaker";
const named = (hits: readonly RankedHit[]) => hits.map(({ passage }) => passage.interview.id);
const ids = (hits: readonly Hit[]) => hits.map(hit => hit.passage.interview.id);

describe("pages of a reply", () => {
  test("at most two of one interview on a page while others have some", () => {
    const hits = [hitOf("a", 0.9), hitOf("a", 0.8), hitOf("a", 0.7), hitOf("b", 0.6), hitOf("a", 0.5)];
    expect(ids(varied(hits, 3))).toEqual(["a", "a", "b", "a", "a"]);
    expect(ids(varied([hitOf("a", 1), hitOf("a", 1), hitOf("a", 1)], 3))).toEqual(["a", "a", "a"]);
  });

  test("his words before another's, unless they answer clearly worse", () => {
    const hits = [ranked("o", 0.9, "outlet"), ranked("u", 0.89, "unmarked"), ranked("r", 0.85, "reported")];
    expect(named(byVoice({}, hits, voiceOf))).toEqual(["r", "o", "u"]);
    expect(named(byVoice({}, [ranked("o", 0.9, "outlet"), ranked("r", 0.5, "reported")], voiceOf))).toEqual(["o", "r"]);
  });

  test("what presents the interview behind what was said in it", () => {
    const presents = ranked("presents", 0.9, "unmarked");
    const { passage } = presents;
    const interview = { ...passage.interview, outlet: "Radio Haven", date: "2021-05-04" };
    const hit = { ...presents, passage: { ...passage, interview, text: "Radio Haven asked her in May 2021." } };
    voices.set(hit, "unmarked");
    expect(named(byVoice({}, [hit, ranked("u", 0.8, "unmarked")], voiceOf))).toEqual(["u", "presents"]);
  });

  test("of a claim what holds most of it, whoever said it", () => {
    const hits = [ranked("o", 0.9, "outlet"), ranked("r", 0.89, "reported")];
    expect(named(byVoice({ claim: "She sold the barn." }, hits, voiceOf))).toEqual(["o", "r"]);
  });

  test("what a claim stands in before all, whoever said it, and what only the index ranked behind all", () => {
    const { worth: _, ...unranked } = ranked("index", 1, "speaker");
    const hits = [ranked("r", 0.7, "reported"), unranked, { ...ranked("o", 0.1, "outlet"), stands: true as const }];
    expect(named(byVoice({}, hits, voiceOf))).toEqual(["o", "r", "index"]);
  });

  test("those of a page that share a voice stand together, the best one's voice first", () => {
    const hits = [hitOf("u", 0.9, "unmarked"), hitOf("r", 0.8, "reported"), hitOf("v", 0.7, "unmarked")];
    expect(ids(varied(hits, 3))).toEqual(["u", "v", "r"]);
  });

  test("pages stand as they did once further hits are known, so that turning to them repeats none", () => {
    const hits = Array.from({ length: 150 }, (_, at) =>
      hitOf(`i${at % 40}`, 1 - at / 200, at % 3 === 0 ? "outlet" : "speaker"),
    );
    expect(varied(hits, 3).slice(0, 99)).toEqual(varied(hits.slice(0, 100), 3).slice(0, 99));
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
