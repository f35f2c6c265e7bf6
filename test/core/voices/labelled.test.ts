/**
 * Whose words, measured on the labelled articles of test/fixtures/voices, each sentence labelled before a rule was run on it. The
 * floors lie a little under what the rules reach, so that a rule that makes them worse shows. Sentences of `held-out-*` are
 * never printed: who looks at them can no longer measure with them.
 */
import { describe, expect, test } from "vitest";
import { readArticles } from "../../../eval/voices/articles.ts";
import { isWrong, type Judged, judge, sharesOf } from "../../../eval/voices/judge.ts";

const judged = readArticles("test/fixtures/voices").flatMap(judge);
const isHeldOut = ({ article }: Judged): boolean => article.id.startsWith("held-out-");

type Floors = Readonly<Record<"speaker" | "reported" | "outlet", readonly [precision: number, recall: number]>>;

/** By what the sentences are counted under (eval/voices/articles.ts): the language, or whether the speaker holds an office. */
const development: Readonly<Record<string, Floors>> = {
  en: { speaker: [0.99, 0.9], reported: [0.99, 0.86], outlet: [0.94, 0.79] },
  ru: { speaker: [0.99, 0.85], reported: [0.98, 0.82], outlet: [0.95, 0.75] },
  tr: { speaker: [0.99, 0.87], reported: [0.98, 0.9], outlet: [0.98, 0.82] },
  az: { speaker: [0.99, 0.92], reported: [0.98, 0.89], outlet: [0.94, 0.84] },
  "holds an office": { speaker: [0.99, 0.99], reported: [0.98, 0.94], outlet: [0.96, 0.77] },
  "holds none": { speaker: [0.99, 0.88], reported: [0.98, 0.85], outlet: [0.94, 0.79] },
};
const heldOut: Readonly<Record<string, Floors>> = {
  en: { speaker: [0.99, 0.82], reported: [0.94, 0.74], outlet: [0.89, 0.78] },
  ru: { speaker: [0.99, 0.72], reported: [0.98, 0.71], outlet: [0.89, 0.82] },
  tr: { speaker: [0.99, 0.75], reported: [0.97, 0.85], outlet: [0.93, 0.78] },
  az: { speaker: [0.99, 0.84], reported: [0.98, 0.83], outlet: [0.9, 0.83] },
  "holds an office": { speaker: [0.99, 0.93], reported: [0.98, 0.9], outlet: [0.92, 0.71] },
  "holds none": { speaker: [0.99, 0.79], reported: [0.94, 0.71], outlet: [0.89, 0.8] },
};
/** Of all sentences of a language, those that are given what a reader says, others' words among the outlet's. */
const right: Readonly<Record<string, number>> = { ru: 0.77, tr: 0.79 };

describe.each([
  ["development", development, judged.filter(one => !isHeldOut(one))],
  ["held out", heldOut, judged.filter(isHeldOut)],
] as const)("%s", (_, floors, sentences) => {
  const wrong = (some: readonly Judged[]): string =>
    some
      .filter(isWrong)
      .map(one => `${one.article.id}: ${one.label}, given ${one.given}${isHeldOut(one) ? "" : `: ${one.text}`}`)
      .join("\n");

  test.each(Object.entries(floors))("%s", (group, rows) => {
    const own = sentences.filter(({ article }) => article.groups.includes(group));
    for (const [row, [precision, recall]] of Object.entries(rows)) {
      const { lenient = 1, recall: found = 1 } = sharesOf(own, row as keyof Floors);
      expect(lenient, `${row}: precision\n${wrong(own)}`).toBeGreaterThanOrEqual(precision);
      expect(found, `${row}: recall`).toBeGreaterThanOrEqual(recall);
    }
  });

  test.each(Object.entries(right))("%s, all sentences", (group, least) => {
    const own = sentences.filter(({ article }) => article.groups.includes(group));
    const isRight = ({ label, given }: Judged): boolean => (label === "other" ? "outlet" : label) === given;
    expect(own.filter(isRight).length / own.length).toBeGreaterThanOrEqual(least);
  });

  test("another person's words are not given as the speaker's own", () => {
    const others = sentences.filter(({ label }) => label === "other");
    expect(others.length).toBeGreaterThan(40);
    expect(wrong(others.filter(({ given }) => given === "speaker"))).toBe("");
  });
});

test("there are enough of them, and most speakers hold no office", () => {
  const of = (group: string): number => judged.filter(({ article }) => article.groups.includes(group)).length;
  expect(of("en")).toBeGreaterThanOrEqual(240);
  expect(of("ru")).toBeGreaterThanOrEqual(60);
  expect(of("tr")).toBeGreaterThanOrEqual(60);
  expect(of("az")).toBeGreaterThanOrEqual(40);
  expect(judged.filter(isHeldOut).length).toBeGreaterThanOrEqual(judged.length / 3);
  expect(of("holds none")).toBeGreaterThanOrEqual(judged.length / 2);
});
