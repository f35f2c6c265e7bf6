/** Questions without anything to look for: what is asked of them is what narrows them, or nothing at all. */
import { inAll } from "../../languages/languages.ts";
import { isBare } from "../../question/typed-words.ts";
import type { Question } from "../../question-model.ts";

/** What stands for something that was said: this, that, it. Who speaks is none of it. */
const things = inAll(({ asking, people }) => {
  const { he, she, others } = people?.pronouns ?? {};
  const persons = new Set([...(he?.subject ?? []), ...(she?.subject ?? []), ...(others ?? [])]);
  return [...(asking?.others ?? [])].filter(word => !persons.has(word));
});

/** Whether a question is a sentence without anything to look for: "did she say that?", also of somebody who is named. */
export function namesNothing(question: Question): boolean {
  const { intent, words, filters } = question;
  if (intent !== "ask" || !isBare(question)) return false;
  const { speaker: _, whom: __, ...others } = filters;
  const points = words.some(({ word, role }) => role === "stop" && things.has(word));
  if (Object.keys(filters).length > 0) return points && Object.keys(others).length === 0;
  return words.some(({ role }) => role === "stop");
}

/** Whether a question says nothing but when, or by and to whom: which interviews those are is all there is to answer. */
export function isOnlyFiltered(question: Question): boolean {
  const { words, filters, intent, order } = question;
  if (!isBare(question) || Object.keys(filters).length === 0) return false;
  const isAsked = intent === "ask" && order === undefined;
  return words.every(({ role }) => role === "stop" || role === "date" || (isAsked && role !== "context"));
}

/** The question without its date, for passages that name its years. */
export function namingYears(question: Question, years: readonly string[]): Question {
  const { from: _, to: __, ...filters } = question.filters;
  const words = question.words.filter(({ role }) => role !== "date");
  return { ...question, words, phrases: [...question.phrases, ...years], filters };
}
