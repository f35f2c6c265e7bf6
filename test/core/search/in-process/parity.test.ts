/** Which of the two indexes a record has changes no answer: the same hits, in the same order, with the same scores. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { createLexicon } from "../../../../src/core/lexicon/lexicon.ts";
import type { Passage, Voice } from "../../../../src/core/model.ts";
import { createMiniSearchIndex } from "../../../../src/core/search/in-process/minisearch.ts";
import { createPostingsIndex } from "../../../../src/core/search/in-process/postings.ts";
import { createPassageReader } from "../../../../src/core/search/passage-features.ts";
import type { PassageIndex, Query } from "../../../../src/core/search/passage-index.ts";
import { passageOf } from "../../../fixtures/passage.ts";

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

test("for any record, changed on the way, and any query: postings answer as MiniSearch does", async () => {
  const changes = fc.record({ before: record, record, gone: fc.subarray(["a", "b", "c", "d"]) });
  await fc.assert(
    fc.asyncProperty(changes, query, async (made, asked) => {
      const lexicon = createLexicon([]);
      const one = await filled(createMiniSearchIndex(createPassageReader(lexicon)), made);
      const other = await filled(createPostingsIndex(createPassageReader(lexicon)), made);
      const [expected, found] = [await one.search(asked, 20), await other.search(asked, 20)];
      expect(found.total).toBe(expected.total);
      expect(found.hits.map(hit => hit.passage.reference)).toEqual(expected.hits.map(hit => hit.passage.reference));
      expect(await other.count(asked)).toEqual(await one.count(asked));
      for (const [at, { score, ...hit }] of found.hits.entries()) {
        const { score: scoreThere, ...there } = expected.hits[at]!;
        expect(Math.abs(score - scoreThere)).toBeLessThan(1e-9);
        expect(hit).toEqual(there);
      }
    }),
    { numRuns: 300 },
  );
});

test("in a record of many words and passages too", async () => {
  const record = Array.from({ length: 3_000 }, (_, at) =>
    passageOf(
      `i${at % 97}`,
      at,
      `Ka${at} ka${at * 7} ${at % 2_000 === 0 ? "harbour ".repeat(at % 300 === 0 ? 200 : 3) : "ferry"} stays.`,
    ),
  );
  const made = { before: [], record, gone: [] };
  const lexicon = createLexicon([]);
  const one = await filled(createMiniSearchIndex(createPassageReader(lexicon)), made);
  const other = await filled(createPostingsIndex(createPassageReader(lexicon)), made);
  for (const term of ["harbor", "ferri", "ka2100", "ka2999"]) {
    const asked = {
      terms: [{ alternatives: [{ term, weight: 1 }], count: 1 }],
      phrases: [],
      excluded: [],
      filters: {},
      sought: [],
    };
    const [expected, found] = [await one.search(asked, 50), await other.search(asked, 50)];
    expect(expected.total).toBeGreaterThan(0);
    expect(found.total).toBe(expected.total);
    expect(found.hits.map(hit => hit.passage.reference)).toEqual(expected.hits.map(hit => hit.passage.reference));
  }
});
