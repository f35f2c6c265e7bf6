/**
 * What a person wrote → Question: the frame taken off, filters read, the topic kept. Reading is the same for every platform,
 * and a text read twice gives the same question, so that buttons can carry it (`canonical`).
 *
 *   text ─clean▶ ─operators▶ ─own words▶ ─plain dates▶ ─addressee▶ ─roles▶ Question ─follow-up▶ with what the previous one had
 */

import { detectLanguage } from "../languages/detect.ts";
import { inAll } from "../languages/languages.ts";
import { atStart } from "../languages/pattern.ts";
import type { Interview } from "../model.ts";
import type { Filters, Question, Whom } from "../question-model.ts";
import type { Speaker, Speakers } from "../speakers/speakers.ts";
import { foldedWords } from "../text/fold.ts";
import { printable } from "../text/printable.ts";
import { canonicalOf } from "./canonical.ts";
import { dayOfInterview, interviewNamed, isCompared, withoutChange } from "./dates/compared.ts";
import { withDates, withTopics } from "./dates/date-words.ts";
import { readPlainDates } from "./dates/plain-dates.ts";
import { intentOf } from "./intent.ts";
import { createAddresseeReader } from "./names/addressee.ts";
import { createNamedAt } from "./names/named.ts";
import { readOperators } from "./operators.ts";
import { readOwnWords } from "./own-words.ts";
import { present } from "./present.ts";
import { typedWords } from "./typed-words.ts";
import { createRoleReader } from "./word-roles.ts";

/** What questions are read with: the day, and the names that the record has. */
export interface QuestionParts {
  /** `YYYY-MM-DD`. */
  readonly today: () => string;
  readonly speakers: Speakers;
  readonly outlets: readonly string[];
  readonly interviewers: readonly string[];
  /** The interviews that filters leave, newest first; without it no interview is known by its time. */
  readonly within?: (filters: Filters) => readonly Interview[];
  /** In which a question is that shows none, where the record has only one. */
  readonly language?: string;
}

/** Reads texts as questions, and writes questions as texts. */
export interface QuestionReader {
  /** `previous`: the question before this one in the same conversation. */
  read(text: string, previous?: string): Question;
  /** The question as a short text that reads back the same: what it looks for, narrows by and asks. */
  canonical(question: Question): string;
}

const articles = inAll(({ questions }) => questions.articles);
const longest = 512;
const goingOn = atStart(inAll(({ questions }) => questions.followUps));
const answerable = new Set<Question["intent"]>(["ask", "first", "last", "count", "change", "interviewer"]);

/** Makes the reader for one record. */
export function createQuestionReader(parts: QuestionParts): QuestionReader {
  const namedAtIn = createNamedAt(parts.speakers);
  const rolesOf = createRoleReader(parts.speakers, namedAtIn);
  const addresseeOf = createAddresseeReader(parts.outlets, parts.interviewers);

  function readAlone(text: string): Question {
    const clean = printable(text.slice(0, 8 * longest).normalize("NFC")).trim();
    const letters = [...clean];
    const asked = letters.slice(0, longest).join("").trim();
    const { rest: plain, phrases, excluded, misread, ...named } = readOperators(asked, parts.today());
    const language = detectLanguage(asked, parts.language);
    const { rest: unvoiced, ...own } = readOwnWords(plain);
    const { rest: timed, at } = interviewNamed(unvoiced);
    const dates = readPlainDates(timed, parts.today(), language);
    const { rest: undated, written, from, to } = dates;
    const { rest: framed, ...addressee } = addresseeOf(undated);
    const isThen = isCompared(plain, dates);
    const intent = isThen ? "change" : intentOf(dates.text);
    const { words, subject, stranger } = rolesOf(framed, language, intent);
    const whom = named.speaker === undefined ? subject : speakerNamed(named.speaker, language);
    const names: Filters = { ...addressee, ...own, ...named, ...(whom && filterBy(whom)) };
    // "Compared with 2019": from then to now.
    const period = { ...present({ from, to: isThen ? undefined : to }), ...namedInterview(at, names) };
    const filters: Filters = { ...period, ...names };
    const isMarked = phrases.length > 0 || excluded.length > 0 || Object.keys(filters).length > 0;
    const marked = isMarked || dates.order !== undefined;
    const order = dates.order ?? orderOf(intent, at);
    return {
      asked,
      cut: letters.length > longest || text.length > 8 * longest,
      intent: intent === "empty" && marked ? "ask" : intent,
      words: withDates(withTopics(intent === "change" ? withoutChange(words) : words, dates.kept), {
        written,
        rest: undated === framed ? undated : "",
        language,
      }),
      phrases,
      excluded,
      filters,
      ...(dates.isUnsure ? { isDateUnsure: true } : {}),
      misread: [...misread, ...dates.misread],
      language,
      ...present({ stranger, order }),
    };
  }

  function namedInterview(at: 0 | -1 | undefined, filters: Filters): Pick<Filters, "from" | "to"> {
    return at === undefined || !parts.within ? {} : dayOfInterview(at, filters, parts.within);
  }

  /** Who of the record is meant; by the name as written where nobody is. */
  function speakerNamed(written: string, language: string): Whom {
    const { all, whoIs, stranger } = parts.speakers;
    const wanted = plainWords(written);
    const isCalled = ({ labels, aliases, offices }: Speaker): boolean =>
      [...labels, ...aliases, ...offices].some(known => plainWords(known).join(" ") === wanted.join(" "));
    const hasWords = ({ name }: Speaker): boolean => wanted.every(word => foldedWords(name).includes(word));
    const name = onlyOf(all.filter(isCalled)) ?? onlyOf(all.filter(hasWords)) ?? written;
    const words = typedWords(written, language);
    const named = namedAtIn(language)(words, 0);
    const inCase = named.length === words.length ? named.whom : undefined;
    return whoIs(written, language) ?? whoIs(name, language) ?? inCase ?? { ...stranger(name), labels: [name] };
  }

  function read(text: string, previous?: string): Question {
    const question = readAlone(text);
    if (previous === undefined || isWhole(question)) return question;
    const going = goingOn.test(question.asked);
    // "Peki 2023'te?": what it goes on with is no topic.
    const behind = going ? readAlone(text.trim().replace(goingOn, "")) : question;
    const follow = isBare(behind) ? { ...behind, asked: question.asked } : question;
    return followed(follow, previous, going);
  }

  function followed(question: Question, previous: string, going: boolean): Question {
    const bare = isBare(question);
    const narrowing = bare && (Object.keys(question.filters).length > 0 || question.order !== undefined);
    if (!going && !(bare && (narrowing || question.intent !== "ask"))) return question;
    const before = readAlone(previous);
    if (!answerable.has(before.intent)) return question;
    const { from, to, ...kept } = before.filters;
    const isNow = question.order !== undefined && question.words.some(({ role }) => role === "date");
    const dated = isNow || question.filters.from !== undefined || question.filters.to !== undefined;
    const when = dated ? {} : present({ from, to });
    return {
      ...question,
      intent: question.intent === "ask" ? before.intent : question.intent,
      ...present({ order: question.order ?? before.order }),
      ...(bare ? { words: before.words, phrases: before.phrases, language: before.language } : {}),
      excluded: [...before.excluded, ...question.excluded],
      filters: { ...kept, ...when, ...question.filters },
    };
  }

  return { read, canonical: question => canonicalOf(question, readAlone) };
}

/** It goes on from nothing: small talk, and "who interviewed Mira Solen?", which asks for no topic. */
function isWhole({ intent, filters }: Question): boolean {
  return !answerable.has(intent) || (intent === "interviewer" && filters.speaker !== undefined);
}

/** "the mayor" and "mayor" are one name. */
function plainWords(name: string): readonly string[] {
  return foldedWords(name).filter(word => !articles.has(word));
}

/** The order that "when did he first" and "in his last interview" ask for. */
function orderOf(intent: Question["intent"], interview: 0 | -1 | undefined): Question["order"] {
  if (intent === "first") return "oldest";
  return intent === "last" || interview === 0 ? "newest" : undefined;
}

function isBare({ phrases, words }: Question): boolean {
  return phrases.length === 0 && !words.some(word => word.role === "topic");
}

function onlyOf(speakers: readonly Speaker[]): string | undefined {
  return speakers.length === 1 ? speakers[0]!.name : undefined;
}

function filterBy(whom: Whom): Filters {
  const { name, labels, perhaps, namesakes, nameless } = whom;
  const others = perhaps.length + namesakes.length + nameless.length;
  const isPlain = labels.length === 1 && labels[0] === name && others === 0;
  return { speaker: name, ...(isPlain ? {} : { whom }) };
}
