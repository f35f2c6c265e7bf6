/** An index that was stored and restored, also as the other engine, answers as the one that was filled. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { createLexicon } from "../../../../src/core/lexicon/lexicon.ts";
import type { InProcessIndex } from "../../../../src/core/search/in-process/in-process-index.ts";
import { createMiniSearchIndex } from "../../../../src/core/search/in-process/minisearch.ts";
import { createPostingsIndex } from "../../../../src/core/search/in-process/postings.ts";
import { createPassageReader } from "../../../../src/core/search/passage-features.ts";
import type { PassageIndex, Query } from "../../../../src/core/search/passage-index.ts";
import { passageOf } from "../../../fixtures/passage.ts";

const lexicon = createLexicon([]);
const engines = [createMiniSearchIndex, createPostingsIndex];

const word = fc.constantFrom("weir", "mill", "toll", "bridge", "the", "of", "don't", "1st", "U.S.", "schleuse", "шлюз");
const texts = fc.array(
  fc.array(word, { minLength: 1, maxLength: 25 }).map(all => `${all.join(" ")}.`),
  {
    minLength: 1,
    maxLength: 30,
  },
);
const query: fc.Arbitrary<Query> = fc.record({
  terms: fc.array(
    fc.record({
      alternatives: fc.constantFrom("weir", "mill", "toll", "bridg", "unknown").map(term => [{ term, weight: 1 }]),
      count: fc.constant(1),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  phrases: fc.constantFrom([], [["the", "weir"]], [["don", "t"]]),
  excluded: fc.constantFrom([], ["toll"]),
  filters: fc.constantFrom({}, { from: "2022-01-01" }),
  sought: fc.constant(["weir", "mill", "toll", "bridg", "the", "don", "t"]),
});

const passagesOf = (all: readonly string[]) =>
  all.map((text, at) =>
    passageOf(`i${at % 3}`, at, text, {
      date: at % 2 === 0 ? "2021-05-01" : "2022",
      ...(at % 4 === 0 ? { question: "Why the mill?" } : {}),
    }),
  );

const asked = [
  { terms: ["weir", "unknown"], spellings: ["wier", "schleuze"], beginning: "brid" },
  { terms: ["weer"], spellings: ["weer", "tol"] },
];

async function answers(index: PassageIndex, searched: Query) {
  const statistics = await index.statistics(["weir", "toll", "nothing"]);
  return [await index.search(searched, 50), await index.count(searched), statistics, await index.facts(asked)];
}

test("for any record and query, by either engine", async () => {
  await fc.assert(
    fc.asyncProperty(texts, query, fc.nat(1), fc.nat(1), async (written, searched, from, to) => {
      const passages = passagesOf(written);
      const reader = createPassageReader(lexicon);
      const filled = engines[from]!(reader);
      await filled.add(passages);
      await filled.refresh();
      const stored = structuredClone({ texts: reader.texts(), index: filled.store() });
      const restored = engines[to]!(createPassageReader(lexicon, stored.texts), stored.index);
      restored.adopt(passages);
      await restored.refresh();
      const same = await engines[to]!(reader, structuredClone(filled.store()));
      same.adopt(passages);
      await same.refresh();
      expect(await answers(restored, searched)).toEqual(await answers(same, searched));
      if (from === to) expect(await answers(restored, searched)).toEqual(await answers(filled, searched));
    }),
    { numRuns: 150 },
  );
});

test("what is added to it and taken out later counts as in any other", async () => {
  for (const create of engines) {
    const passages = passagesOf([
      "The weir is shut.",
      "A mill, a mill, a toll.",
      "The toll ends.",
      "Nobody asked of the bridge.",
    ]);
    const more = passagesOf(["The weir, the weir and a gate.", "The mill burns."]).map((passage, at) => ({
      ...passage,
      reference: `new/${at}`,
      ordinal: 10 + at,
      interview: { ...passage.interview, id: "new" },
    }));
    const change = async (index: InProcessIndex) => {
      await index.add(more);
      await index.remove(["i1"]);
      await index.refresh();
      return index;
    };
    const reader = createPassageReader(lexicon);
    const filled = create(reader);
    await filled.add(passages);
    await filled.refresh();
    const stored = structuredClone({ texts: reader.texts(), index: filled.store() });
    const restored = create(createPassageReader(lexicon, stored.texts), stored.index);
    restored.adopt(passages);
    await restored.refresh();
    const searched: Query = {
      terms: ["weir", "mill", "toll"].map(term => ({ alternatives: [{ term, weight: 1 }], count: 1 })),
      phrases: [],
      excluded: [],
      filters: {},
      sought: ["weir", "mill"],
    };
    const [before, after] = [await change(filled), await change(restored)];
    expect((await after.search(searched, 10)).total).toBe(4);
    expect(await answers(after, searched)).toEqual(await answers(before, searched));
  }
});
