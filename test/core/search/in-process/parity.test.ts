/** Which of the two indexes a record has changes no answer: the same hits, in the same order, with the same scores. */
import { expect, test } from "vitest";
import { createLexicon } from "../../../../src/core/lexicon/lexicon.ts";
import { createMiniSearchIndex } from "../../../../src/core/search/in-process/minisearch.ts";
import { createPostingsIndex } from "../../../../src/core/search/in-process/postings.ts";
import { createPassageReader } from "../../../../src/core/search/passage-features.ts";
import { indexParity } from "../../../contract/index-parity.ts";
import { passageOf } from "../../../fixtures/passage.ts";

indexParity(createMiniSearchIndex, createPostingsIndex, 300);

test("in a record of many words and passages too", async () => {
  const record = Array.from({ length: 3_000 }, (_, at) =>
    passageOf(
      `i${at % 97}`,
      at,
      `Ka${at} ka${at * 7} ${at % 2_000 === 0 ? "harbour ".repeat(at % 300 === 0 ? 200 : 3) : "ferry"} stays.`,
    ),
  );
  const lexicon = createLexicon([]);
  const [one, other] = [
    createMiniSearchIndex(createPassageReader(lexicon)),
    createPostingsIndex(createPassageReader(lexicon)),
  ];
  for (const index of [one, other]) {
    await index.add(record);
    await index.refresh();
  }
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
