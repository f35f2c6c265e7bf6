import { describe, expect, test } from "vitest";
import { falseAt95, meanOf, measure, quantile } from "../../eval/measures.ts";

const passage = (interview: string, first: number, last = first) => ({ interview, at: [first, last] as const });

describe("measures of a ranking", () => {
  test("a perfect one", () => {
    const relevant = { "a#1": 2, "b#3": 1 };
    expect(measure([passage("a", 1), passage("b", 3)], relevant)).toEqual({
      ndcg10: 1,
      reciprocalRank10: 1,
      recall1: 0.5,
      recall5: 1,
      recall10: 1,
      firstRight: 1,
      inFive: 1,
      inTwenty: 1,
    });
  });

  test("the answer in second place, behind a wrong one", () => {
    const { ndcg10, reciprocalRank10, firstRight, recall1 } = measure([passage("x", 1), passage("a", 1)], { "a#1": 2 });
    expect(ndcg10).toBeCloseTo(1 / Math.log2(3), 6);
    expect([reciprocalRank10, firstRight, recall1]).toEqual([0.5, 0, 0]);
  });

  test("a right one counts among the five and the twenty it stands in", () => {
    const behind = (places: number) => [...Array.from({ length: places }, () => passage("x", 1)), passage("a", 2, 4)];
    const places = (ranking: Parameters<typeof measure>[0]) => {
      const { firstRight, inFive, inTwenty } = measure(ranking, { "a#3": 1, "b#1": 0 });
      return [firstRight, inFive, inTwenty];
    };
    expect(places(behind(0))).toEqual([1, 1, 1]);
    expect(places(behind(4))).toEqual([0, 1, 1]);
    expect(places(behind(19))).toEqual([0, 0, 1]);
    expect(places(behind(20))).toEqual([0, 0, 0]);
    expect(places([passage("b", 1)])).toEqual([0, 0, 0]);
  });

  test("related before answering costs something", () => {
    expect(measure([passage("b", 1), passage("a", 1)], { "a#1": 2, "b#1": 1 }).ndcg10).toBeLessThan(1);
  });

  test("a passage of several turns holds each of their labels, and a label is gained once", () => {
    const relevant = { "a#1": 2, "a#2": 2 };
    expect(measure([passage("a", 1, 3)], relevant)).toMatchObject({ recall1: 1, firstRight: 1 });
    expect(measure([passage("a", 1), passage("a", 1)], { "a#1": 2 }).ndcg10).toBe(1);
  });

  test("what stands behind the tenth place is not there", () => {
    const ranking = [...Array.from({ length: 10 }, () => passage("x", 1)), passage("a", 1)];
    expect(measure(ranking, { "a#1": 2 })).toMatchObject({ ndcg10: 0, recall10: 0, reciprocalRank10: 0 });
  });

  test("means, quantiles, and what is answered falsely at the threshold that keeps 95 %", () => {
    const one = measure([passage("a", 1)], { "a#1": 2 });
    const none = measure([], { "a#1": 2 });
    expect(meanOf([one, none])?.ndcg10).toBe(0.5);
    expect(meanOf([])).toBeUndefined();
    expect(quantile([3, 1, 2], 0.5)).toBe(2);
    const answerable = Array.from({ length: 100 }, (_, at) => at / 100);
    expect(falseAt95(answerable, [0.04, 0.05, 0.9, 0.01])).toBe(0.5);
    expect(falseAt95([], [1])).toBeUndefined();
  });
});
