/**
 * Questions made to freeze a bot: thousands of letters, the commonest words, their beginnings, misspelt rare words, long
 * quotations, exclusions, far pages. Each is asked of the whole bot; none may hold up the others.
 */
import type { Passage } from "../src/core/model.ts";

/** Hostile questions against these passages, by what they try. */
export function hostileQuestions(passages: readonly Passage[]): ReadonlyMap<string, string> {
  const frequency = new Map<string, number>();
  for (const { text } of passages) {
    for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  }
  const words = [...frequency].sort((a, b) => b[1] - a[1]).map(([word]) => word);
  const common = words.filter(word => word.length >= 5).slice(0, 24);
  const rare = words.filter(word => word.length >= 8).slice(-24);
  return new Map([
    ["single letters", Array.from({ length: 2048 }, (_, at) => String.fromCharCode(97 + (at % 26))).join(" ")],
    ["680 words", words.slice(100, 780).join(" ")],
    ["the commonest words", common.join(" ")],
    ["their beginnings", common.map(word => word.slice(0, 4)).join(" ")],
    ["misspelt rare words", rare.map(word => `${word.slice(0, 3)}qq${word.slice(5)}`).join(" ")],
    ["a word of 40,000 letters", "ka".repeat(20_000)],
    ["a letter that grows", "\ufdfa".repeat(4096)],
    ["a long quotation", `"${words.slice(0, 500).join(" ")}"`],
    ["a quotation of grammar", `"of the" ${common.slice(0, 3).join(" ")}`],
    ["exclusions", `${common.slice(0, 6).join(" ")} ${common.map(word => `-${word}`).join(" ")}`],
    ["a far page", `/more 999999999999 ${common[0]}`],
    ["a page of a thousand", `/more 900 ${common.slice(0, 2).join(" ")}`],
    ["a quotation to look up", `/quote ${words.slice(0, 400).join(" ")}`],
  ]);
}
