/**
 * A smoke test on the sample record: an edit of record or ranking that breaks many answers shows here. Whoever wrote the
 * questions had read the passages, and asks most in other words on purpose: how good the ranking is, other folders measure.
 */
import { beforeAll, expect, test } from "vitest";
import { readEvalFolder, readQuestions } from "../../eval/folder.ts";
import { evaluate, type Figures } from "../../eval/run.ts";
import { tableOf } from "../../eval/table.ts";
import { wrongOf } from "../../eval/wrong.ts";
import { OnrecordError } from "../../src/core/errors.ts";

let figures: Figures;
beforeAll(async () => {
  figures = await evaluate(await readEvalFolder("corpus"), { today: "2026-11-24" });
});

test("the first passage is right for more than every second question, and few are left without one", () => {
  expect(figures.answerable).toBeGreaterThanOrEqual(40);
  expect(figures.measures?.firstRight, wrongOf(figures)).toBeGreaterThanOrEqual(0.55);
  expect(figures.kept, wrongOf(figures)).toBeGreaterThanOrEqual(0.8);
});

test("what the record does not hold is not answered as found", () => {
  expect(figures.absent).toBeGreaterThanOrEqual(12);
  expect(figures.falselyFound, wrongOf(figures)).toBe(0);
});

test("the sentence that answers is shown", () => {
  expect(figures.marked).toBeGreaterThanOrEqual(0.75);
});

test("every label names a paragraph that is there", async () => {
  const { record } = await readEvalFolder("corpus");
  const held = new Set(
    record.passages.flatMap(({ interview, at: [first, last] }) =>
      Array.from({ length: last - first + 1 }, (_, step) => `${interview.id}#${first + step}`),
    ),
  );
  const labels = readQuestions("corpus/questions.jsonl").flatMap(question => Object.keys(question.relevant));
  expect(labels.filter(label => !held.has(label))).toEqual([]);
});

test("the table has a row a folder", () => {
  expect(tableOf([figures]).split("\n")).toHaveLength(3);
});

test("a folder without questions is named", async () => {
  await expect(readEvalFolder("test/fixtures/record")).rejects.toThrow(OnrecordError);
});
