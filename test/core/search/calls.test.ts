/**
 * What a question asks of the index, over the questions of the sample record: each call is a way to a cluster and back where the index is
 * one, and what it gives goes over a network. Of passages only those on a page are read, so texts are counted where they are shown.
 */
import { beforeAll, expect, test } from "vitest";
import { readEvalFolder } from "../../../eval/folder.ts";
import { createOnrecord } from "../../../src/core/onrecord.ts";
import { createMiniSearchIndex } from "../../../src/core/search/in-process/minisearch.ts";
import type { PassageReader } from "../../../src/core/search/passage-features.ts";
import type { PassageIndex } from "../../../src/core/search/passage-index.ts";

const surface = { prefix: "/", hasButtons: true } as const;

let calls = 0;
let bytes = 0;

function counting(index: PassageIndex): PassageIndex {
  const counted =
    <Given extends readonly unknown[], Made>(call: (...given: Given) => Promise<Made>) =>
    async (...given: Given): Promise<Made> => {
      calls++;
      const made = await call(...given);
      bytes += JSON.stringify(made, (key, value) => (key === "passage" ? value.reference : value)).length;
      return made;
    };
  return {
    ...index,
    search: counted(index.search),
    count: counted(index.count),
    statistics: counted(index.statistics),
    facts: counted(index.facts),
    get: counted(index.get),
    at: counted(index.at),
  };
}

const asked: { readonly question: string; readonly calls: number; readonly bytes: number }[] = [];

beforeAll(async () => {
  const { record, questions } = await readEvalFolder("corpus");
  const { bot } = await createOnrecord({
    ...record,
    version: "0000beef",
    today: () => "2026-11-24",
    index: (reader: PassageReader) => counting(createMiniSearchIndex(reader)),
  });
  for (const { question } of questions) {
    [calls, bytes] = [0, 0];
    await bot.reply({ text: question, place: "private", surface });
    asked.push({ question, calls, bytes });
  }
});

test("a question takes three calls, and never more than five", () => {
  const sorted = asked.toSorted((a, b) => a.calls - b.calls);
  expect(sorted.length).toBeGreaterThan(50);
  expect(sorted[Math.floor(0.95 * sorted.length)]).toMatchObject({ calls: expect.toSatisfy(count => count <= 3) });
  expect(sorted.at(-1)).toMatchObject({ calls: expect.toSatisfy(count => count <= 5) });
});

test("what the index gives for it is less than 100 KB beside the texts", () => {
  expect(asked.filter(one => one.bytes > 100_000)).toEqual([]);
});
