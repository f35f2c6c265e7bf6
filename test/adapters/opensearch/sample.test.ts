/** The sample record out of a cluster: the answers are those of an index in this process, for few requests each. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createEnglishFrequencies } from "../../../src/adapters/corpus-folder/english-frequencies.ts";
import { readFolder } from "../../../src/adapters/corpus-folder/files.ts";
import type { Answer } from "../../../src/core/answer-model.ts";
import { createOnrecord, type Onrecord, type OnrecordParts } from "../../../src/core/onrecord.ts";
import { buildRecord } from "../../../src/core/record.ts";
import { createPostingsIndex } from "../../../src/core/search/in-process/postings.ts";
import { freshIndex, missing } from "../../opensearch/index.ts";

/** Asked as people ask: topics, names, slips, dates, phrases, exclusions, voices, counts, changes, and what is not there. */
const plain = [
  "what did he say about France?",
  "peace treaty",
  "what does he think of the Zangezur corridor",
  "gas exports to Europe",
  "wepons from France",
  "Что он говорил о Франции?",
  "Karabağ hakkında ne dedi",
  "what did he say about peace in 2023?",
  '"peace treaty"',
  "Armenia -France",
  "climate voice:reported",
  "outlet:euronews Armenia",
  "when did he first talk about COP29?",
  "chess",
  "the price of sheep in Iceland",
  "economy",
  "does he want peace with Armenia or not, in your opinion?",
  "latest news",
];
/** Each of these is looked for in more than one way. */
const costly = [
  "how often did he talk about Russia?",
  "how has his view of France changed?",
  "what did he say about gas in 1995?",
  "did he say that France arms Armenia?",
];

describe.skipIf(missing)(missing ?? "on a real server", () => {
  let here: Onrecord;
  let there: Onrecord;
  let asked = 0;

  const count = (): void => {
    asked++;
  };

  async function opened(index: NonNullable<OnrecordParts["index"]>): Promise<Onrecord> {
    const { files, version, owner } = await readFolder("corpus");
    const record = buildRecord(files, { today: "2026-01-31", ...(owner ? { owner } : {}) });
    return createOnrecord({
      ...record,
      version,
      index,
      today: () => "2026-01-31",
      englishCount: createEnglishFrequencies(),
    });
  }

  beforeAll(async () => {
    here = await opened(createPostingsIndex);
    there = await opened(reader => freshIndex(reader, { onAnswer: count }));
  });
  afterAll(async () => {
    await here?.close();
    await there?.close();
  });

  const told = ({ verdict, hits, total, isMore, corrected, missing: lacking, counts, moments, elsewhen }: Answer) => ({
    verdict,
    total,
    isMore,
    corrected,
    lacking,
    counts,
    moments,
    elsewhen,
    hits: hits.map(({ passage, score, voice, excerpt }) => [passage.reference, score.toFixed(9), voice, excerpt]),
  });

  test.each([...plain, ...costly])("%s", async question => {
    const expected = told(await here.find(question, { limit: 20 }));
    expect(told(await there.find(question, { limit: 20 }))).toEqual(expected);
  });

  test("a question costs three requests and five at most", async () => {
    const requests: number[] = [];
    for (const question of [...plain, ...costly]) {
      asked = 0;
      // Another place in the record each time, so that nothing is remembered of the questions above.
      await there.find(`${question} and olives`, { limit: 21 + requests.length });
      requests.push(asked);
    }
    requests.sort((a, b) => a - b);
    expect(requests[Math.floor(0.95 * requests.length) - 1]).toBeLessThanOrEqual(3);
    expect(requests.at(-1)).toBeLessThanOrEqual(5);
  });
});
