/**
 * For each list of a language, a text that the rule over it must see. A language with a list and without its example fails,
 * so that no list can be written that nothing reads, or that reads nothing.
 */
import { expect } from "vitest";
import { anyOf } from "../../../src/core/languages/pattern.ts";
import { lowerCase } from "../../../src/core/people/names.ts";
import { foldedWords } from "../../../src/core/text/fold.ts";

/** One text for each list, by the code of the language and the name of the list: `verbs`, `subjectVerb.between`. */
export type Examples = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The examples of all lists that a section of a language has. Each must hold a word or phrase of its list. */
export function examplesOf(examples: Examples, code: string, section: object | undefined) {
  const lists = listsOf(section ?? {});
  const known = Object.keys(examples[code] ?? {});
  expect(known.filter(list => !lists.some(({ name }) => name === list))).toEqual([]);
  return lists.map(({ name, phrases }) => {
    const text = examples[code]?.[name];
    expect(text, `${code} needs an example for ${name}`).toBeDefined();
    const words = new RegExp(anyOf(phrases.map(lowerCase)), "iu");
    const holds = phrases.length === 0 || words.test(lowerCase(text!)) || words.test(foldedWords(text!).join(" "));
    expect([code, name, text, holds]).toEqual([code, name, text, true]);
    return { list: name, text: text! };
  });
}

/** Lists with their phrases; of those with slots (<S>) and of rules that are more than a list, without. */
function listsOf(
  section: object,
  prefix = "",
): readonly { readonly name: string; readonly phrases: readonly string[] }[] {
  return Object.entries(section).flatMap(([key, value]: [string, unknown]) => {
    const name = prefix + key;
    if (typeof value === "string") return [{ name, phrases: [] }];
    if (value instanceof Set || Array.isArray(value)) {
      const entries: readonly unknown[] = [...value];
      if (entries.length === 0) return [];
      return [
        { name, phrases: entries.filter(entry => typeof entry === "string").filter(entry => !entry.includes("<")) },
      ];
    }
    return listsOf(value as object, `${name}.`);
  });
}
