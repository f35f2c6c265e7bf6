/** The words of dates among the words of a question: those that narrow, and those that are topic. */
import type { QuestionWord } from "../../question-model.ts";
import { tokensOf } from "../../text/analyzer.ts";
import { foldedWords } from "../../text/fold.ts";
import type { PlainDates } from "./plain-dates.ts";

/** Words of a date that is a topic are topic, "last" of "last year" among them. */
export function withTopics(words: readonly QuestionWord[], dates: readonly string[]): readonly QuestionWord[] {
  const kept = dates.map(foldedWords);
  return words.map((word, at) => {
    const isKept = kept.some(date =>
      date.some((_, step) => date.every((other, place) => words[at - step + place]?.word === other)),
    );
    return isKept && word.role === "asking" ? { ...word, role: "topic" } : word;
  });
}

/** The words with those of the dates that were taken out, where they stood; at the end where that is not known any more. */
export function withDates(
  words: readonly QuestionWord[],
  { written, rest, language }: Pick<PlainDates, "written" | "rest"> & { readonly language: string },
): readonly QuestionWord[] {
  const all = [...words];
  for (const { text, at } of [...written].reverse()) {
    const before = tokensOf(rest.slice(0, at), language).filter(({ word }) => word !== "").length;
    all.splice(rest === "" ? all.length : before, 0, ...dateWords(text, language));
  }
  return all;
}

/** The words of a date: what is searched where it cannot narrow the record. */
function dateWords(written: string, language: string): readonly QuestionWord[] {
  return tokensOf(written, language)
    .filter(token => token.term !== "")
    .map(({ start, end, ...form }) => ({ ...form, text: written.slice(start, end), role: "date" }));
}
