/** Every list of every language is read by a rule that sees it: one sentence for each, so that no list lies dead. */
import { describe, expect, test } from "vitest";
import type { Language } from "../../../src/core/languages/language.ts";
import { languages, ownLanguage } from "../../../src/core/languages/languages.ts";
import { anyOf } from "../../../src/core/languages/pattern.ts";
import { readDate } from "../../../src/core/text/dates.ts";
import { fold, foldedWords } from "../../../src/core/text/fold.ts";
import { lists, values } from "./lists.ts";
import { sentences } from "./sentences.ts";

/** The parts of a language whose lists are tested here. */
const sections = ["stopWords", "writing", "dates", "sentences", "questions"] as const;

/** The lists below a value, by path: "dates.years.since". */
function listsBelow(value: unknown, path: string): readonly (readonly [path: string, entries: readonly string[]])[] {
  if (value instanceof Set) return [[path, [...value]]];
  if (Array.isArray(value)) return [[path, value.flat()]];
  if (typeof value !== "object" || value === null || path.endsWith(".letters")) return [];
  return Object.entries(value).flatMap(([name, inner]) => listsBelow(inner, `${path}.${name}`));
}

/** Whether a word or phrase of a list stands in a sentence, as written or folded; `#` is a number or a word. */
function holds(sentence: string, entries: readonly string[]): boolean {
  const words = new RegExp(anyOf(entries).replaceAll("#", "(?:\\d+|\\p{L}+)"), "iu");
  return words.test(sentence) || words.test(foldedWords(sentence).join(" "));
}

const listsOf = (language: Language) => sections.flatMap(section => listsBelow(language[section], section));

test("the languages are those that have sentences", () => {
  expect(Object.keys(sentences)).toEqual(languages.map(({ code }) => code));
});

describe.each(languages.map(language => [language.code, language] as const))("%s", (code, language) => {
  const examples = sentences[code] ?? {};

  test.each(listsOf(language))("%s is seen", (path, entries) => {
    const list = lists[path];
    const sentence = examples[path];
    expect(list, "no rule is named for the list").toBeDefined();
    if (entries.length === 0) {
      expect(sentence, "a sentence for an empty list").toBeUndefined();
      return;
    }
    expect(sentence, "a list without a sentence").toBeDefined();
    expect(holds(sentence!, entries), "the sentence has no word of the list").toBe(true);
    expect(list!.sees(sentence!, language), sentence).toBe(true);
  });

  test.each(Object.keys(values).filter(path => examples[path] !== undefined))("%s is seen", path => {
    expect(values[path]!.sees(examples[path]!, language), examples[path]).toBe(true);
  });

  test("each sentence belongs to a list", () => {
    const known = new Set([...listsOf(language).map(([path]) => path), ...Object.keys(values)]);
    expect(Object.keys(examples).filter(path => !known.has(path))).toEqual([]);
  });

  test.each(listsOf(language).filter(([path]) => lists[path]?.folded))("%s is folded", (_, entries) => {
    const words = entries.flatMap(entry => entry.match(/[\p{L}\p{M}]+/gu) ?? []);
    expect(words.filter(word => fold(word) !== word)).toEqual([]);
  });

  test("phrases are short enough to read, and can be read", () => {
    for (const [path, entries] of listsOf(language)) {
      for (const entry of entries) expect(entry.length, `${path}: ${entry}`).toBeLessThanOrEqual(150);
      expect(() => anyOf(entries), path).not.toThrow();
    }
  });

  test("there are twelve months, in order, and each of their names is one", () => {
    expect(language.dates.months).toHaveLength(12);
    language.dates.months.forEach((names, at) => {
      for (const name of names)
        expect(readDate(`5 ${name} 2024`), name).toBe(`2024-${String(at + 1).padStart(2, "0")}-05`);
    });
  });
});

test("what the bot words itself reads back as what it means", async () => {
  const { createQuestionReader } = await import("../../../src/core/question/question.ts");
  const { createSpeakers } = await import("../../../src/core/speakers/speakers.ts");
  const names = { speakers: createSpeakers([]), outlets: [], interviewers: [] };
  const { read } = createQuestionReader({ today: () => "2026-11-24", ...names });
  const { about, ask, newest, oldest, ...framed } = ownLanguage.frames;
  for (const frame of [about, ask]) expect(read(`${frame} gas`).intent).toBe("ask");
  for (const [intent, frame] of Object.entries(framed)) expect(read(`${frame} gas`).intent).toBe(intent);
  for (const [order, frame] of Object.entries({ newest, oldest })) expect(read(`gas ${frame}`).order).toBe(order);
});
