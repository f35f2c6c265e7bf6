/**
 * What a person wrote → Question: the frame taken off, filters read, the topic kept. Reading is the same for every platform,
 * and a text read twice gives the same question, so that buttons can carry it (`canonical`).
 *
 *   text ─clean▶ ─operators▶ ─own words▶ ─plain dates▶ ─addressee▶ ─roles▶ Question ─follow-up▶ with what the previous one had
 */

import { detectLanguage } from "../languages/detect.ts";
import { inAll } from "../languages/languages.ts";
import type { Interview } from "../model.ts";
import type { Filters, Question, QuestionWord } from "../question-model.ts";
import type { Speakers } from "../speakers/speakers.ts";
import { foldedWords } from "../text/fold.ts";
import { type AskingPart, createAskingReader } from "./asking/asking-part.ts";
import { createClaimWords } from "./asking/claim-words.ts";
import { withoutForeign } from "./asking/foreign.ts";
import { withPredicates } from "./asking/predicates.ts";
import { premiseOf } from "./asking/premise.ts";
import { canonicalOf } from "./canonical.ts";
import { dayOfInterview, interviewNamed, isCompared, withoutChange } from "./dates/compared.ts";
import { withDates, withTopics } from "./dates/date-words.ts";
import { readPlainDates, timesIn } from "./dates/plain-dates.ts";
import { createFollowUps } from "./follow-up.ts";
import { asksForAll, intentOf, isSmallTalk, wordlessIntent } from "./intent.ts";
import { beginning, cleaned } from "./message/cleaned.ts";
import { spelledOut } from "./message/short-words.ts";
import { createAddresseeReader } from "./names/addressee.ts";
import { type Familiar, withNames, wordsKnown } from "./names/familiar-names.ts";
import { createNamedAt } from "./names/named.ts";
import { createNearSpeakers } from "./names/near-speaker.ts";
import { createWhomReader, filterBy } from "./names/whom.ts";
import { excludedOf, readOperators, readSigns } from "./operators.ts";
import { readOwnWords } from "./own-words.ts";
import { present } from "./present.ts";
import { typedWords, unfinished } from "./typed-words.ts";
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
  /** What is known of words without asking the index; without it all are known, and tell alike. */
  readonly familiar?: Familiar;
  /** In which a question is that shows none, where the record has only one. */
  readonly language?: string;
}

/** Reads texts as questions, and writes questions as texts. */
export interface QuestionReader {
  /** `previous`: the question before this one in the same conversation. */
  read(text: string, previous?: string): Question;
  /** A text that is still being typed. */
  readTyped(text: string): Question;
  /** The question as a short text that reads back the same: what it looks for, narrows by and asks. */
  canonical(question: Question): string;
  /** As the next question can go on from it: with all that it took over from the one before, where there was one. */
  handedOn(question: Question, previous: string | undefined): string;
}

const further = inAll(({ questions }) => questions.further);

/** Makes the reader for one record. */
export function createQuestionReader(parts: QuestionParts): QuestionReader {
  const namedAtIn = createNamedAt(parts.speakers);
  const whoms = createWhomReader(parts.speakers, namedAtIn);
  const familiar = withNames(parts);
  const known = wordsKnown(familiar, parts.language);
  const nearSpeakerIn = createNearSpeakers(parts.speakers, known.knows);
  const rolesOf = createRoleReader(parts.speakers, { namedAtIn, nearSpeakerIn });
  const askingPartOf = createAskingReader({
    familiar,
    timesIn: (text, language) => timesIn(text, parts.today(), language),
    wordsOfName: (text, language) => whoms.first(typedWords(text, language), language).length,
  });
  const addresseeOf = createAddresseeReader({ ...parts, ...known });

  const claimWordsIn = createClaimWords(whoms.first);

  function readAlone(text: string): Question {
    const { lines, asked, cut } = cleaned(text);
    const {
      rest: message,
      misread,
      context = "",
      leans,
      ...named
    } = readOperators(spelledOut(lines.join("\n"), familiar), parts.today());
    const { rest: unvoiced, ...own } = readOwnWords(message);
    const part = partOf(unvoiced, asked);
    const { rest: plain, phrases, without } = readSigns(beginning(part.text));
    const language = detectLanguage(`${part.text} ${part.claim ?? ""}`.trim() || asked, parts.language);
    const { excluded, grammar } = excludedOf(without, language);
    const { rest: timed, at } = interviewNamed(plain);
    const dates = readPlainDates(timed, parts.today(), language);
    const { rest: undated, written, from, to } = dates;
    const { rest: framed, addressed, nearly: nearlyTold, ...addressee } = addresseeOf(undated);
    const isThen = isCompared(plain, dates);
    const intent = part.claim !== undefined ? "ask" : isThen ? "change" : intentOf(dates.text);
    const { words: given, subject, stranger, nearly = nearlyTold } = rolesOf(framed, language, intent);
    const unframed = withoutFrame(given, language, part.claim);
    const words = withPredicates(unframed, language, familiar);
    const claimed = claimWordsIn(part.claim, language);
    const spoke = subject ?? claimed.whom;
    const whom = named.speaker === undefined ? spoke : whoms.named(named.speaker, language);
    const names: Filters = { ...addressee, ...own, ...named, ...(whom && filterBy(whom)) };
    // "Compared with 2019": from then to now.
    const period = { ...present({ from, to: isThen ? undefined : to }), ...namedInterview(at, names) };
    const filters: Filters = { ...period, ...names };
    const signs = phrases.length + excluded.length + misread.length + Object.keys(filters).length;
    const marked = signs > 0 || dates.order !== undefined;
    const order = dates.order ?? orderOf(intent, at);
    const whole = withTopics(words, dates.kept);
    const topic = withDates(intent === "change" ? withoutChange(whole) : whole, {
      written,
      rest: undated === framed ? undated : "",
      language,
    });
    return {
      asked,
      cut,
      intent: intent === "empty" ? wordlessIntent(asked, marked) : intent,
      words: [...topic, ...claimed.words, ...contextWords(context, language)],
      phrases,
      excluded,
      filters,
      ...present({
        leans,
        isDateUnsure: only(dates.isUnsure),
        isAll: only(intent === "count" && asksForAll(dates.text)),
        isFurther: only(foldedWords(plain).some(word => further.has(word))),
        isForeign: only(unframed.some((word, index) => word !== given[index]) && part.claim === undefined),
      }),
      misread: [...misread, ...dates.misread, ...grammar],
      language,
      ...present({
        ...{ stranger, order, addressed, nearly, claim: claimed.text, leftOut: topicIn(part.leftOut, language) },
        others: part.others,
        premise: premiseOf(words, language),
      }),
    };
  }

  /** Without what asks in a language that is not known here, and what stands before a claim. */
  function withoutFrame(words: readonly QuestionWord[], language: string, claim: string | undefined) {
    return claim === undefined ? withoutForeign(words, language, familiar) : words.map(asFrame);
  }

  /** "bcm" of "how many bcm". */
  function topicIn(text: string | undefined, language: string): string | undefined {
    const words = text === undefined ? [] : rolesOf(text, language, "ask").words.filter(({ role }) => role === "topic");
    return words.length > 0 ? words.map(word => word.text).join(" ") : text;
  }

  function partOf(message: string, asked: string): AskingPart {
    return isSmallTalk(message) ? { text: message } : askingPartOf(message, detectLanguage(asked, parts.language));
  }

  function namedInterview(at: 0 | -1 | undefined, filters: Filters): Pick<Filters, "from" | "to"> {
    return at === undefined || !parts.within ? {} : dayOfInterview(at, filters, parts.within);
  }

  const canonical = (question: Question): string => canonicalOf(question, readAlone);

  function handedOn(question: Question, previous: string | undefined): string {
    if (previous === undefined) return question.asked;
    const whole = canonical(question);
    return whole === canonical(readAlone(question.asked)) ? question.asked : whole;
  }

  /** "Mira Sol": a name that nothing else can be is as good as written. */
  function readTyped(text: string): Question {
    const question = unfinished(readAlone(text), text);
    const name = question.unfinished === undefined ? undefined : whoms.completed(question.unfinished);
    if (name === undefined) return question;
    const named = readAlone(text.replace(/[\p{L}\p{M}\p{N}]+$/u, capitalised(name)));
    const isNamed = named.words.at(-1)?.role === "speaker" && named.words.every(({ role }) => role !== "stop");
    return isNamed ? named : question;
  }

  return { read: createFollowUps(readAlone, familiar), readTyped, canonical, handedOn };
}

/** Words of what was talked about before, those of grammar left out. */
function contextWords(context: string, language: string): readonly QuestionWord[] {
  return typedWords(context, language).flatMap(({ text, form, stop }) =>
    stop ? [] : [{ ...form, text, role: "context" as const }],
  );
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** What stands before a claim is none of it: "is it true that …". */
function asFrame(word: QuestionWord): QuestionWord {
  return word.role === "topic" ? { ...word, role: "asking" } : word;
}

function only(isSo: boolean | undefined): true | undefined {
  return isSo ? true : undefined;
}

/** The order that "when did he first" and "in his last interview" ask for. */
function orderOf(intent: Question["intent"], interview: 0 | -1 | undefined): Question["order"] {
  if (intent === "first") return "oldest";
  return intent === "last" || interview === 0 ? "newest" : undefined;
}
