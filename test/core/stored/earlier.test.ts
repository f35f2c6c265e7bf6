/** A record of which some changed is, to the last number, the one that is read anew: what is known of the rest is only known sooner. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Passage } from "../../../src/core/model.ts";
import { createOnrecord } from "../../../src/core/onrecord.ts";
import type { EarlierRecord } from "../../../src/core/stored/stored-search.ts";
import { passageOf } from "../../fixtures/passage.ts";

const word = fc.constantFrom(
  "weir",
  "Mill",
  "toll",
  "France",
  "the",
  "of",
  "don't",
  "1st",
  "U.S.",
  "cease-fire",
  "x—y",
  "½",
);
const text = fc.array(word, { minLength: 1, maxLength: 12 }).map(words => `${words.join(" ")}.`);
const talk = fc.record({
  text,
  question: fc.option(text, { nil: undefined }),
  title: fc.constantFrom("Of the mill", "Norway’s toll"),
  language: fc.constantFrom("en", "tr"),
});
type Talk = typeof talk extends fc.Arbitrary<infer One> ? One : never;

/** One passage an interview: which of them are there, and what they say, may differ. */
const passagesOf = (talks: ReadonlyMap<number, Talk>): readonly Passage[] =>
  [...talks].map(([at, { text, question, title, language }]) => {
    const passage = passageOf(`i${at}`, 0, text, question === undefined ? {} : { question });
    return { ...passage, interview: { ...passage.interview, title, language } };
  });

async function storedOf(passages: readonly Passage[], synonyms: string, earlier?: EarlierRecord) {
  const interviews = passages.map(({ interview }) => interview);
  const parts = { interviews, passages, synonyms, version: "0000beef", today: () => "2026-01-01", earlier };
  return (await createOnrecord(parts)).store()!;
}

const record = fc
  .dictionary(fc.nat(12).map(String), talk)
  .map(talks => new Map(Object.entries(talks).map(([at, one]) => [Number(at), one])));
const synonyms = fc.constantFrom("", "mill = toll\n");

test("for any record, any change of it and any other synonyms", async () => {
  let reused = 0;
  await fc.assert(
    fc.asyncProperty(record, record, synonyms, synonyms, async (first, changes, before, now) => {
      const old = passagesOf(first);
      const search = await storedOf(old, before);
      // What was, some of it gone, some changed, some new.
      const kept = [...first].filter(([at]) => at % 3 !== 0);
      const passages = passagesOf(new Map([...changes, ...kept]));
      const anew = await storedOf(passages, now);
      const again = await storedOf(passages, now, { passages: old, search });
      expect(again).toEqual(anew);
      if (anew.readWith === search.readWith) reused += kept.length;
    }),
    { numRuns: 60 },
  );
  expect(reused).toBeGreaterThan(0);
});
