/** For each list of a language, a text that the rule over it must see: without one the test of the language fails. */
import { expect } from "vitest";
import { anyOf } from "../../../src/core/languages/pattern.ts";
import { lowerCase } from "../../../src/core/people/names.ts";

/** One text for each list, by the code of the language and the name of the list. */
export type Examples = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The examples of all lists that a section of a language has. Each must hold a word or phrase of its list. */
export function examplesOf(examples: Examples, code: string, section: object | undefined) {
  return Object.entries(section ?? {}).flatMap(([list, entries]) => {
    const text = examples[code]?.[list];
    expect(text, `${code} has no example for ${list}`).toBeDefined();
    const phrases = [...(entries as Iterable<string>)];
    if (phrases.length === 0) return [];
    expect([list, text, lowerCase(text!).search(new RegExp(anyOf(phrases.map(lowerCase)), "iu")) >= 0]).toEqual([
      list,
      text,
      true,
    ]);
    return [{ list, text: text! }];
  });
}
