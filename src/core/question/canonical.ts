/**
 * A question as a short text that reads back the same, so that a button can carry it: "Norway from:2020-01-01". The shortest
 * of three forms that does is taken; else the text as it was asked.
 */

import { ownLanguage } from "../languages/languages.ts";
import type { QuestionFrames } from "../languages/sections/questions.ts";
import type { Filters, Question } from "../question-model.ts";
import { foldedWords } from "../text/fold.ts";
import { unitAround } from "./dates/period.ts";

/** The canonical form; `read` reads a text as a question of its own. */
export function canonicalOf(question: Question, read: (text: string) => Question): string {
  const { words, phrases, excluded, filters, intent, order } = question;
  if (question.claim !== undefined) return question.asked;
  const topic = words.filter(word => word.role === "topic").map(word => word.text);
  const shown =
    topic.length > 0 || phrases.length > 0
      ? topic
      : words.filter(({ role }) => role !== "date" && role !== "context").map(word => word.text);
  const context = words.filter(word => word.role === "context").map(word => word.text);
  const signs = [
    ...phrases.map(phrase => `"${phrase}"`),
    ...excluded.map(word => `-${word}`),
    ...operatorsOf(filters),
    ...(context.length > 0 ? [`${question.leans ? "context" : "beside"}:"${context.join(" ")}"`] : []),
  ];
  const { frames } = ownLanguage;
  // The first and the last are in an order without saying so.
  const orders = order === undefined ? [[]] : intent === "ask" ? [[frames[order]]] : [[], [frames[order]]];
  const frame = intent !== "ask" && isFramed(intent) ? [frames[intent]] : [frames.about, frames.ask];
  const forms = [[], ...frame].flatMap(start =>
    orders.map(ordered => [start, shown, signs, ordered].flat().join(" ").trim()),
  );
  return forms.find(form => sameQuestion(read(form), question)) ?? question.asked;
}

function isFramed(intent: Question["intent"]): intent is keyof QuestionFrames & Question["intent"] {
  return intent in ownLanguage.frames;
}

function operatorsOf({ from, to, speaker, outlet, interviewer, voice }: Filters): readonly string[] {
  const value = (text: string): string => (/\s/.test(text) ? `"${text}"` : text);
  const whole = wholeUnit(from, to);
  const period = whole === undefined ? { from, to } : { in: whole };
  return Object.entries({ ...period, speaker, outlet, interviewer, voice }).flatMap(([name, text]) =>
    text === undefined ? [] : `${name}:${value(text)}`,
  );
}

/** A whole year, month or day as one value: "2024", "2024-05", "2024-05-01". */
function wholeUnit(from: string | undefined, to: string | undefined): string | undefined {
  if (from === undefined || to === undefined) return undefined;
  const unit = (["year", "month", "day"] as const).find(one => {
    const whole = unitAround(from, one);
    return whole.from === from && whole.to === to;
  });
  return unit && from.slice(0, { year: 4, month: 7, day: 10 }[unit]);
}

/** Whether two questions look for the same. */
function sameQuestion(a: Question, b: Question): boolean {
  const essence = ({ intent, order, words, phrases, excluded, filters }: Question): string => {
    const ofRole = (wanted: string): readonly string[] =>
      words.filter(({ role }) => role === wanted).map(({ text }) => foldedWords(text).join(" "));
    const looksFor = [ofRole("topic"), ofRole("context")];
    const { from, to, speaker, outlet, interviewer, voice } = filters;
    return JSON.stringify([intent, order, looksFor, phrases, excluded, from, to, speaker, outlet, interviewer, voice]);
  };
  return essence(a) === essence(b);
}
