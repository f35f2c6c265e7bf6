/**
 * What is said in a conversation without saying anything: thanks, greetings, "Shall we begin?" – "Yes.", and questions
 * that live on the one before. As passages of their own they would be true quotations that tell nobody anything. Words of
 * all languages count in any text: guests thank in the language of the house.
 */
import { inAll } from "../languages/languages.ts";
import { anyOf } from "../languages/pattern.ts";
import { foldedWords } from "./fold.ts";

const courtesy = anyOf(inAll(({ sentences }) => sentences.courtesies));
const tail = anyOf(inAll(({ sentences }) => sentences.courtesyTails));
const courtesies = new RegExp(`^(?:${courtesy}(?: ${tail})?(?: |$)){1,3}$`, "u");
/** Questions and figures say more than manners do. */
const mannersOnly = /^[\p{L}\p{M}\s,.!'\u2019]*$/u;
/** A number, or a name within the words. */
const saysName = /\d|\p{L} \p{Lu}/u;
const wantsAnswer = new RegExp(
  `^${anyOf(inAll(({ questions }) => [...questions.wantsNumber, ...questions.wantsName]))}(?: |$)`,
  "u",
);
const hollow = inAll(({ sentences }) => sentences.hollow);
const connectives = inAll(({ sentences }) => sentences.connectives);

/** Words that are only manners: "Thank you very much." */
export function isCourtesy(words: string): boolean {
  return words.length <= 100 && mannersOnly.test(words) && courtesies.test(foldedWords(words).join(" "));
}

/** A question that asks for hardly anything with an answer of a word or two: "Shall we begin?" – "Yes."; but not "When?" – "In June." */
export function isPrelude(question: string, answer: string): boolean {
  if (question === "" || wordsIn(answer).length > 2 || wordsIn(question).length > 3) return false;
  return !/\p{L}{6}/u.test(question) && !saysName.test(answer) && !wantsAnswer.test(foldedWords(question).join(" "));
}

/** A question that means nothing without the one before it: "Why?", "And in France?" */
export function leans(question: string): boolean {
  if (question === "" || question.length > 60) return false;
  const words = wordsIn(question);
  if (words.length <= 2) return true;
  if (words.length <= 5 && connectives.has(words[0]!)) return true;
  return words.length <= 5 && words.every(word => hollow.has(word));
}

function wordsIn(text: string): readonly string[] {
  return (
    text
      .slice(0, 200)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? []
  );
}
