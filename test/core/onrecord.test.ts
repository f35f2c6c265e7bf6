import { describe, expect, test } from "vitest";
import { createOnrecord } from "../../src/core/onrecord.ts";
import { createMiniSearchIndex } from "../../src/core/search/in-process/minisearch.ts";
import type { PassageReader } from "../../src/core/search/passage-features.ts";
import type { PassageIndex } from "../../src/core/search/passage-index.ts";
import { passageOf } from "../fixtures/passage.ts";

const texts = [
  "The harbour will cost 40 million crowns.",
  "France supplies weapons to our neighbour. The economy suffers.",
  "The ferry to Denmark keeps its berth, and economic growth is slow.",
];
const passages = texts.map((text, at) => passageOf(`i${at}`, 0, text, { date: `20${10 + at}-05-01` }));

describe("an index handed in", () => {
  /** An index that notes what it is asked. */
  function noted(calls: string[]) {
    return (reader: PassageReader): PassageIndex => {
      const index = createMiniSearchIndex(reader);
      return {
        ...index,
        search: (...all) => {
          calls.push("search");
          return index.search(...all);
        },
        facts: (...all) => {
          calls.push("facts");
          return index.facts(...all);
        },
        statistics: (...all) => {
          calls.push("statistics");
          return index.statistics(...all);
        },
        at: (...all) => {
          calls.push("at");
          return index.at(...all);
        },
      };
    };
  }

  test.each([
    ["what did she say about the harbour", ["facts", "search"]],
    ["the economy and weapons from France", ["facts", "search"]],
    ["wepons from France and the hrabour", ["facts", "statistics", "search"]],
    ["что она сказала о Франции", ["facts", "search"]],
  ])("is asked one round, and one more for a corrected word: %s", async (text, expected) => {
    const calls: string[] = [];
    const onrecord = await createOnrecord({
      interviews: passages.map(({ interview }) => interview),
      passages,
      index: noted(calls),
      version: "0000beef",
      today: () => "2026-01-01",
    });
    calls.length = 0;
    const { hits } = await onrecord.find(text, { limit: 10 });
    expect(hits.length).toBeGreaterThan(0);
    expect(calls).toEqual(expected);
  });
});
