/** Which index a record has changes no answer: the same hits, in the same order, with the same scores. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { createLexicon } from "../../src/core/lexicon/lexicon.ts";
import type { Passage, Voice } from "../../src/core/model.ts";
import { createPassageReader, type PassageReader } from "../../src/core/search/passage-features.ts";
import type { PassageIndex, Query } from "../../src/core/search/passage-index.ts";
import { passageOf } from "../fixtures/passage.ts";

const words = ["harbour", "ferry", "tax", "bridge", "glacier", "tunnel", "the", "of", "don't", "1st", "U.S."];
const terms = ["harbor", "ferri", "tax", "bridg", "glacier", "tunnel", "unknown"];

const text = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 30 }).map(all => `${all.join(" ")}.`);
const speaker = fc.constantFrom("Mira Solen", "Ivar Holm");
const passage = fc.record({
  id: fc.constantFrom("a", "b", "c", "d"),
  text,
  speaker,
  date: fc.constantFrom("2021-05-01", "2022"),
  voice: fc.constantFrom<Voice>("speaker", "outlet"),
});
const record = fc
  .array(passage, { minLength: 1, maxLength: 40 })
  .map(all => all.map(({ id, text, ...facts }, at) => passageOf(id, at, text, facts)));
const alternatives = fc.uniqueArray(
  fc.record({ term: fc.constantFrom(...terms), weight: fc.constantFrom(1, 0.5, 0.27) }),
  {
    minLength: 1,
    maxLength: 3,
    selector: ({ term }) => term,
  },
);
const phrase = fc.array(fc.constantFrom("harbour", "ferry", "the", "don", "t", "1st", "u", "s"), {
  minLength: 1,
  maxLength: 3,
});
const query: fc.Arbitrary<Query> = fc.record({
  terms: fc.array(fc.record({ alternatives, count: fc.integer({ min: 1, max: 2 }) }), { minLength: 1, maxLength: 4 }),
  phrases: fc.array(phrase, { maxLength: 1 }),
  excluded: fc.array(fc.constantFrom(...terms), { maxLength: 1 }),
  filters: fc.constantFrom<Query["filters"]>(
    {},
    { from: "2022-01-01" },
    { speaker: "Ivar Holm" },
    { voice: "speaker" },
  ),
  sought: fc.constant(terms),
});

async function filled(index: PassageIndex, { before, record, gone }: Changes): Promise<PassageIndex> {
  await index.add(before);
  await index.refresh();
  await index.remove(gone);
  await index.add(record);
  await index.refresh();
  return index;
}

interface Changes {
  readonly before: readonly Passage[];
  readonly record: readonly Passage[];
  readonly gone: readonly string[];
}

/** Makes an index, empty. */
export type CreateIndex = (reader: PassageReader) => PassageIndex;

export function indexParity(one: CreateIndex, other: CreateIndex, numRuns: number): void {
  test("for any record, changed on the way, and any query: one answers as the other does", async () => {
    const changes = fc.record({ before: record, record, gone: fc.subarray(["a", "b", "c", "d"]) });
    await fc.assert(
      fc.asyncProperty(changes, query, async (made, asked) => {
        const lexicon = createLexicon([]);
        const here = await filled(one(createPassageReader(lexicon)), made);
        const there = await filled(other(createPassageReader(lexicon)), made);
        const [expected, found] = [await here.search(asked, 20), await there.search(asked, 20)];
        expect(found.total).toBe(expected.total);
        expect(found.hits.map(hit => hit.passage.reference)).toEqual(expected.hits.map(hit => hit.passage.reference));
        expect(await there.count(asked)).toEqual(await here.count(asked));
        for (const [at, { score, ...hit }] of found.hits.entries()) {
          const { score: scoreBefore, ...before } = expected.hits[at]!;
          expect(Math.abs(score - scoreBefore)).toBeLessThan(1e-9);
          expect(hit).toEqual(before);
        }
        await here.close();
        await there.close();
      }),
      { numRuns },
    );
  });
}
