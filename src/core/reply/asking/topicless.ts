/** Questions without anything to look for: what is asked of them is what narrows them, or nothing at all. */
import { isBare } from "../../question/typed-words.ts";
import type { Question, QuestionWord } from "../../question-model.ts";

/** Whether a question is a sentence without anything to look for: "did she say that?" */
export function namesNothing(question: Question): boolean {
  const isSentence = question.intent === "ask" && question.words.some(word => word.role === "stop");
  return isSentence && isBare(question) && Object.keys(question.filters).length === 0;
}

/** Whether a question says nothing but when, or by and to whom: which interviews those are is all there is to answer. */
export function isOnlyFiltered({ phrases, words, filters, intent, order }: Question): boolean {
  const isPerson = filters.speaker !== undefined && intent === "ask" && order === undefined;
  const isNothing = ({ role }: QuestionWord): boolean =>
    role === "stop" || role === "date" || (isPerson && (role === "speaker" || role === "asking"));
  return phrases.length === 0 && words.every(isNothing) && Object.keys(filters).length > 0;
}
