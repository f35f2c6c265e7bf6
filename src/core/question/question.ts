/**
 * What a person wrote → Question: the frame taken off, filters read, the topic kept. Reading is the same for every platform,
 * and a text read twice gives the same question, so that buttons can carry it (`canonical`).
 *
 *   text ─clean▶ ─operators▶ ─plain dates▶ ─outlets▶ ─roles▶ Question ─follow-up▶ with what the previous one had
 */

import { detectLanguage } from "../languages/detect.ts";
import { inAll, ownLanguage } from "../languages/languages.ts";
import { atStart } from "../languages/pattern.ts";
import type { Filters, Question, QuestionWord } from "../model.ts";
import { tokensOf } from "../text/analyzer.ts";
import { isMonth } from "../text/dates.ts";
import { foldedWords } from "../text/fold.ts";
import { printable } from "../text/printable.ts";
import { createOutletReader } from "./addressee.ts";
import { canonicalOf } from "./canonical.ts";
import { readPlainDates } from "./dates/plain-dates.ts";
import { intentOf } from "./intent.ts";
import { readOperators } from "./operators.ts";
import { createRoleReader, type Speaker } from "./word-roles.ts";

export interface QuestionParts {
  /** `YYYY-MM-DD`. */
  readonly today: () => string;
  readonly speakers: readonly Speaker[];
  readonly outlets: readonly string[];
  readonly interviewers: readonly string[];
}

export interface QuestionReader {
  /** `previous`: the question before this one in the same conversation. */
  read(text: string, previous?: string): Question;
  /** The question as a short text that reads back the same: what it looks for, narrows by and asks. */
  canonical(question: Question): string;
}

const longest = 512;
const goingOn = atStart(inAll(({ questions }) => questions.followUps));
/** "What about 2023?" narrows the question before it. */
const onlyYear = /^(?:\p{L}+\s+){0,3}((?:19|20)\d\d)[^\p{L}\p{N}]*$/u;
const answerable = new Set<Question["intent"]>(["ask", "first", "last", "count", "interviewer"]);

export function createQuestionReader(parts: QuestionParts): QuestionReader {
  const rolesOf = createRoleReader(parts.speakers);
  const outletsOf = createOutletReader(parts.outlets, parts.interviewers);

  function readAlone(text: string): Question {
    const clean = printable(text.slice(0, 8 * longest).normalize("NFC")).trim();
    const letters = [...clean];
    const asked = letters.slice(0, longest).join("").trim();
    const operators = readOperators(asked);
    const language = detectLanguage(asked);
    const dates = readPlainDates(operators.rest, parts.today(), language);
    const outlets = outletsOf(dates.rest);
    const roles = rolesOf(outlets.rest, language);
    const from = operators.from ?? dates.from;
    const to = operators.to ?? dates.to;
    const speaker = operators.speaker === undefined ? roles.subject : speakerNamed(operators.speaker);
    const outlet = operators.outlet ?? outlets.outlet;
    const interviewer = operators.interviewer ?? outlets.interviewer;
    const filters: Filters = present({ from, to, speaker, outlet, interviewer });
    const marked = operators.phrases.length > 0 || operators.excluded.length > 0 || Object.keys(filters).length > 0;
    const intent = intentOf(operators.rest);
    return {
      asked,
      cut: letters.length > longest || text.length > 8 * longest,
      intent: intent === "empty" && marked ? "ask" : intent,
      words: [...roles.words, ...dates.written.flatMap(written => dateWords(written, language))],
      phrases: operators.phrases,
      excluded: operators.excluded,
      filters,
      language,
      ...present({ stranger: roles.stranger }),
    };
  }

  /** The record's name for who is meant; as written where nobody of the record is. */
  function speakerNamed(written: string): string {
    const wanted = foldedWords(written);
    const names = (speaker: Speaker): readonly string[] => [speaker.name, ...speaker.aliases];
    const found =
      parts.speakers.find(speaker => names(speaker).some(name => foldedWords(name).join(" ") === wanted.join(" "))) ??
      parts.speakers.find(speaker => wanted.every(word => foldedWords(speaker.name).includes(word)));
    return found?.name ?? written;
  }

  function read(text: string, previous?: string): Question {
    const year = previous === undefined ? undefined : onlyYear.exec(text.trim())?.[1];
    const question = readAlone(year === undefined ? text : ownLanguage.frames.year.replace("#", year));
    if (previous === undefined || !answerable.has(question.intent)) return question;
    const bare = question.phrases.length === 0 && !question.words.some(word => word.role === "topic");
    const narrowing = bare && Object.keys(question.filters).length > 0;
    if (!goingOn.test(question.asked) && !(bare && (narrowing || question.intent !== "ask"))) return question;
    const before = readAlone(previous);
    if (!answerable.has(before.intent)) return question;
    const { from, to, ...kept } = before.filters;
    const dated = question.filters.from !== undefined || question.filters.to !== undefined;
    const when = dated ? {} : present({ from, to });
    return {
      ...question,
      intent: question.intent === "ask" ? before.intent : question.intent,
      ...(bare ? { words: before.words, phrases: before.phrases, language: before.language } : {}),
      excluded: [...before.excluded, ...question.excluded],
      filters: { ...kept, ...when, ...question.filters },
    };
  }

  return { read, canonical: question => canonicalOf(question, readAlone) };
}

/** The numbers and months of a date. */
function dateWords(written: string, language: string): readonly QuestionWord[] {
  return tokensOf(written, language)
    .filter(token => /\p{N}/u.test(token.word) || isMonth(token.word))
    .map(token => ({ text: written.slice(token.start, token.end), role: "date" }));
}

/** Without what is undefined. */
function present<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as ReturnType<
    typeof present<T>
  >;
}
