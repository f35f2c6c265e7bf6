/**
 * Times that are told by what they are compared with, or by their interview: "compared with 2019", "in her last interview". The
 * first asks how something has changed since then; the second is a date that only the record knows.
 */
import { inAll } from "../../languages/languages.ts";
import { wholeWords } from "../../languages/pattern.ts";
import type { Interview } from "../../model.ts";
import type { Filters, QuestionWord } from "../../question-model.ts";
import { boundOf, type Period } from "./period.ts";

const comparedWith = wholeWords(inAll(({ questions }) => questions.comparedWith));
const changing = inAll(({ questions }) => questions.changing);
const interviews = (["newestInterview", "oldestInterview"] as const).map(
  name => [name, wholeWords(inAll(({ questions }) => questions[name]))] as const,
);

/** Whether a text with such a date compares it with now. */
export function isCompared(text: string, { from, to }: Period): boolean {
  return (from !== undefined || to !== undefined) && comparedWith.test(text);
}

/** The words with those of change as words of asking. */
export function withoutChange(words: readonly QuestionWord[]): readonly QuestionWord[] {
  return words.map(word => (word.role === "topic" && changing.has(word.word) ? { ...word, role: "asking" } : word));
}

/** The text without the interview it names by its time, and which that is. */
export function interviewNamed(text: string): { readonly rest: string; readonly at?: 0 | -1 } {
  const [name, words] = interviews.find(([, one]) => one.test(text)) ?? [];
  return words ? { rest: text.replace(words, " "), at: name === "newestInterview" ? 0 : -1 } : { rest: text };
}

/** The day of the newest (0) or the oldest (-1) of the interviews that the filters leave. */
export function dayOfInterview(
  at: 0 | -1,
  filters: Filters,
  within: (filters: Filters) => readonly Interview[],
): Period {
  const date = within(filters)
    .flatMap(interview => interview.date ?? [])
    .at(at);
  const [from, to] = date === undefined ? [] : [boundOf(date, "from"), boundOf(date, "to")];
  return from === undefined || to === undefined ? {} : { from, to };
}
