/** What an answer should hold, told by the question's words: "how many" wants a number, "who" a name. In any language. */
import { inAll } from "../languages/languages.ts";
import { wholeWords } from "../languages/pattern.ts";

const number = wholeWords(inAll(({ questions }) => questions.wantsNumber));
const name = wholeWords(inAll(({ questions }) => questions.wantsName));

/** A number or time, a person or place; undefined where the question wants neither. */
export function wantedBy(question: string): "number" | "name" | undefined {
  if (number.test(question)) return "number";
  return name.test(question) ? "name" : undefined;
}
