/**
 * What kind of thing a person wants, told by the whole text: small talk, help, something about the record itself, or
 * passages. The languages' phrases stand for forms of words, not for questions: what fits none is a question for passages.
 * All languages are looked through, since a text of one or two words seldom shows its own.
 */

import { inAll } from "../languages/languages.ts";
import { wholeText, wholeWords } from "../languages/pattern.ts";
import type { QuestionWords } from "../languages/sections/questions.ts";
import type { Intent } from "../question-model.ts";
import { foldedWords } from "../text/fold.ts";

/** What is said to the bot and asks for no passage, in the order in which it is looked for. */
export const smallTalkIntents = [
  "greeting",
  "thanks",
  "farewell",
  "insult",
  "identity",
  "help",
  "more",
  "sources",
] as const satisfies (keyof QuestionWords["smallTalk"])[];
const smallTalk = smallTalkIntents.map(intent => ({
  intent,
  words: wholeText(
    inAll(({ questions }) => questions.smallTalk[intent]),
    "u",
  ),
}));
const aboutTheRecord = (
  ["interviewer", "change", "count", "first", "last"] as const satisfies (keyof QuestionWords["aboutTheRecord"])[]
).map(intent => ({
  intent,
  words: wholeWords(
    inAll(({ questions: { aboutTheRecord: about } }) =>
      intent === "count" ? [...about.count, ...about.all] : about[intent],
    ),
    "u",
  ),
}));
const all = wholeWords(
  inAll(({ questions }) => questions.aboutTheRecord.all),
  "u",
);

/** Signs that people answer with where others nod: hands, faces, hearts; and those of them that say that they are not content. */
const nods =
  /[\u{1f440}-\u{1f450}\u{1f493}-\u{1f49f}\u{1f600}-\u{1f64f}\u{1f90c}-\u{1f93e}\u{1f970}-\u{1f97a}\u{2705}\u{270a}-\u{270d}\u{2764}]/u;
const frowns = /[\u{1f44e}\u{1f595}\u{1f620}\u{1f621}\u{1f624}\u{1f92c}\u{1f4a9}]/u;

/** What a text without words asks: by its signs, where it is not marked as a question by anything else. */
export function wordlessIntent(text: string, isMarked: boolean): Intent {
  if (isMarked) return "ask";
  if (frowns.test(text)) return "insult";
  return nods.test(text) ? "thanks" : "empty";
}

/** Whether a text is nothing but small talk, or asks for help, further passages or the list of interviews. */
export function isSmallTalk(text: string): boolean {
  const asked = foldedWords(text.slice(0, 512)).join(" ");
  return smallTalk.some(({ words }) => words.test(asked));
}

/** The intent of a text that has letters or digits; `empty` for one that has none. */
export function intentOf(text: string): Intent {
  const asked = foldedWords(text.slice(0, 512)).join(" ");
  if (asked === "") return "empty";
  return [...smallTalk, ...aboutTheRecord].find(({ words }) => words.test(asked))?.intent ?? "ask";
}

/** Whether a text asks for every passage there is: "all quotes on taxes". */
export function asksForAll(text: string): boolean {
  return all.test(foldedWords(text.slice(0, 512)).join(" "));
}
