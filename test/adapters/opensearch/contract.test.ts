import { describe, expect, test } from "vitest";
import { createLexicon } from "../../../src/core/lexicon/lexicon.ts";
import { createPassageReader } from "../../../src/core/search/passage-features.ts";
import { passageIndexContract } from "../../contract/passage-index.ts";
import { passageOf } from "../../fixtures/passage.ts";
import { freshIndex, missing } from "../../opensearch/index.ts";

describe.skipIf(missing)(missing ?? "on a real server", () => {
  passageIndexContract("OpenSearch", async reader => freshIndex(reader), 15);

  test("what is wrongly taken to be held, or not to be, changes nothing but how often the cluster is asked", async () => {
    const asked = [
      { terms: ["harbor"], spellings: ["harbour"], beginning: "harbour" },
      { terms: ["harbur"], spellings: ["harbur", "restoratoin"], beginning: "harbu" },
      { terms: ["ferri"], spellings: [], beginning: "ferr" },
    ];
    const found = [];
    for (const isHeld of [undefined, () => true, () => false, (term: string) => term !== "harbur"]) {
      let requests = 0;
      const index = freshIndex(createPassageReader(createLexicon([])), {
        onAnswer: () => requests++,
        ...(isHeld ? { isHeld } : {}),
      });
      await index.add([passageOf("a", 0, "The harbours, the ferry and the restoration of a harbour.")]);
      await index.refresh();
      requests = 0;
      found.push({ facts: await index.facts(asked), requests });
      await index.close();
    }
    const [plain, ...hinted] = found;
    expect(plain!.facts.words.map(({ spelt, longer }) => [spelt.flat().length > 0, longer.length > 0])).toEqual([
      [false, true],
      [true, false],
      [false, true],
    ]);
    expect(hinted.map(({ facts }) => facts)).toEqual([plain!.facts, plain!.facts, plain!.facts]);
    expect(found.map(({ requests }) => requests)).toEqual([1, 2, 2, 1]);
  });
});
