/**
 * What a person wrote → Question: the frame taken off, filters read, the topic kept. Reading is the same for every platform,
 * and a text read twice gives the same question, so that buttons can carry it (`canonical`).
 *
 *   text ─clean▶ ─operators▶ ─own words▶ ─plain dates▶ ─addressee▶ ─roles▶ Question ─follow-up▶ with what the previous one had
 */

import { detectLanguage } from "../languages/detect.ts";
import { inAll } from "../languages/languages.ts";
import type { Interview } from "../model.ts";
import type { Filters, Question, QuestionWord, Whom } from "../question-model.ts";
import type { Speaker, Speakers } from "../speakers/speakers.ts";
import { foldedWords } from "../text/fold.ts";
import { printable } from "../text/printable.ts";
import { type AskingPart, createAskingReader } from "./asking/asking-part.ts";
import type { Familiar } from "./asking/cues.ts";
import { premiseOf } from "./asking/premise.ts";
import { canonicalOf } from "./canonical.ts";
import { dayOfInterview, interviewNamed, isCompared, withoutChange } from "./dates/compared.ts";
import { withDates, withTopics } from "./dates/date-words.ts";
import { readPlainDates, timesIn } from "./dates/plain-dates.ts";
import { createFollowUps } from "./follow-up.ts";
import { intentOf, isSmallTalk, wordlessIntent } from "./intent.ts";
import { createAddresseeReader } from "./names/addressee.ts";
import { isCaseOf } from "./names/case-forms.ts";
import { createNamedAt } from "./names/named.ts";
import { readOperators, readSigns } from "./operators.ts";
import { readOwnWords } from "./own-words.ts";
import { present } from "./present.ts";
import { type TypedWord, typedWords } from "./typed-words.ts";
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
  /** The question as a short text that reads back the same: what it looks for, narrows by and asks. */
  canonical(question: Question): string;
  /** As the next question can go on from it: with all that it took over from the one before, where there was one. */
  handedOn(question: Question, previous: string | undefined): string;
}

const articles = inAll(({ questions }) => questions.articles);
const abbreviations = inAll(({ sentences }) => [...sentences.goOn, ...sentences.goOnMostly, ...sentences.listEnds]);
const dotted = /(?<![\p{L}\p{N}.])\p{Ll}(?:\.\p{Ll})+(?![\p{L}\p{N}])/gu;
const longest = 512;
const lineEnd = /\r\n?|[\n\u2028\u2029]/;

/** Makes the reader for one record. */
export function createQuestionReader(parts: QuestionParts): QuestionReader {
  const namedAtIn = createNamedAt(parts.speakers);
  const rolesOf = createRoleReader(parts.speakers, namedAtIn);
  const familiar = withNames(parts);
  const askingPartOf = createAskingReader({
    familiar,
    timesIn: (text, language) => timesIn(text, parts.today(), language),
    wordsOfName: (text, language) => namedFirst(typedWords(text, language), language).length,
  });
  const addresseeOf = createAddresseeReader(parts.outlets, parts.interviewers);

  function readAlone(text: string): Question {
    const { lines, asked, cut } = cleaned(text);
    const { rest: message, misread, context = "", ...named } = readOperators(lines.join("\n"), parts.today());
    const { rest: unvoiced, ...own } = readOwnWords(message);
    const part = partOf(unvoiced, asked);
    const { rest: plain, phrases, excluded } = readSigns([...part.text].slice(0, longest).join(""));
    const language = detectLanguage(`${part.text} ${part.claim ?? ""}`.trim() || asked, parts.language);
    const { rest: timed, at } = interviewNamed(plain);
    const dates = readPlainDates(timed, parts.today(), language);
    const { rest: undated, written, from, to } = dates;
    const { rest: framed, ...addressee } = addresseeOf(undated);
    const isThen = isCompared(plain, dates);
    const intent = part.claim !== undefined ? "ask" : isThen ? "change" : intentOf(dates.text);
    const { words, subject, stranger } = rolesOf(framed, language, intent);
    const claimed = readClaim(part.claim, language);
    const spoke = subject ?? claimed.whom;
    const whom = named.speaker === undefined ? spoke : speakerNamed(named.speaker, language);
    const names: Filters = { ...addressee, ...own, ...named, ...(whom && filterBy(whom)) };
    // "Compared with 2019": from then to now.
    const period = { ...present({ from, to: isThen ? undefined : to }), ...namedInterview(at, names) };
    const filters: Filters = { ...period, ...names };
    const marked = phrases.length + excluded.length + Object.keys(filters).length > 0 || dates.order !== undefined;
    const order = dates.order ?? orderOf(intent, at);
    const topic = withDates(withTopics(intent === "change" ? withoutChange(words) : words, dates.kept), {
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
      ...(dates.isUnsure ? { isDateUnsure: true } : {}),
      misread: [...misread, ...dates.misread],
      language,
      ...present({ stranger, order, claim: claimed.text, leftOut: part.leftOut, premise: premiseOf(words, language) }),
    };
  }

  function partOf(message: string, asked: string): AskingPart {
    return isSmallTalk(message) ? { text: message } : askingPartOf(message, detectLanguage(asked, parts.language));
  }

  /** All of a claim is its topic, but for a name before it, as labels stand: "Solen We will rebuild it", not "Solen rebuilt it". */
  function readClaim(
    claim: string | undefined,
    language: string,
  ): { readonly words: readonly QuestionWord[]; readonly whom?: Whom; readonly text?: string } {
    if (claim === undefined) return { words: [] };
    const words = typedWords([...claim].slice(0, longest).join(""), language);
    const named = namedFirst(words, language);
    const { length, whom } = words[named.length]?.capital ? named : { length: 0 };
    const roleOf = (stop: boolean, at: number): QuestionWord["role"] =>
      at < length ? "speaker" : stop ? "stop" : "topic";
    return {
      words: words.map(({ text, form, stop }, at) => ({ ...form, text, role: roleOf(stop, at) })),
      text: whom === undefined ? claim : claim.slice(claim.indexOf(words[length]?.text ?? "")),
      ...present({ whom }),
    };
  }

  /** Who is named first. */
  function namedFirst(
    words: readonly TypedWord[],
    language: string,
  ): { readonly length: number; readonly whom?: Whom } {
    for (const word of words) if (word.stop) word.role = "stop";
    const { length, whom } = namedAtIn(language)(words, 0);
    return whom === undefined ? { length: 0 } : { length, whom };
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

  const canonical = (question: Question): string => canonicalOf(question, readAlone);

  function handedOn(question: Question, previous: string | undefined): string {
    if (previous === undefined) return question.asked;
    const whole = canonical(question);
    return whole === canonical(readAlone(question.asked)) ? question.asked : whole;
  }

  return { read: createFollowUps(readAlone, familiar), canonical, handedOn };
}

/** Words of what was talked about before, those of grammar left out. */
function contextWords(context: string, language: string): readonly QuestionWord[] {
  return typedWords(context, language).flatMap(({ text, form, stop }) =>
    stop ? [] : [{ ...form, text, role: "context" as const }],
  );
}

/** The lines of a message without control characters, and all of it on one line, cut to the longest that is read. */
function cleaned(text: string): { readonly lines: readonly string[]; readonly asked: string; readonly cut: boolean } {
  const lines = text
    .slice(0, 8 * longest)
    .normalize("NFC")
    .split(lineEnd)
    .map(printable);
  const letters = [...lines.join(" ").trim()];
  const asked = letters.slice(0, longest).join("").trim();
  return { lines: lines.map(withAbbreviations), asked, cut: letters.length > longest || text.length > 8 * longest };
}

/** "u.s." is typed for "U.S.": letters with dots between them are a name, but for those that the languages know as something else. */
function withAbbreviations(line: string): string {
  return line.replace(dotted, letters => (abbreviations.has(letters) ? letters : letters.toUpperCase()));
}

/** What is known of words, and that the record knows the names of those who speak in it. */
function withNames({ familiar, speakers, outlets, interviewers }: QuestionParts): Familiar {
  if (familiar === undefined) return { knows: () => true, names: () => false, telling: () => 1 };
  const called = speakers.all.flatMap(({ labels, aliases }) => [...labels, ...aliases]);
  const names = new Set([...called, ...outlets, ...interviewers].flatMap(foldedWords));
  const isName = (word: string, language: string): boolean =>
    names.has(word) || [...names].some(name => isCaseOf(word, name, language));
  return { ...familiar, knows: (token, language) => familiar.knows(token, language) || isName(token.word, language) };
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

function onlyOf(speakers: readonly Speaker[]): string | undefined {
  return speakers.length === 1 ? speakers[0]!.name : undefined;
}

function filterBy(whom: Whom): Filters {
  const { name, labels, perhaps, namesakes, nameless } = whom;
  const others = perhaps.length + namesakes.length + nameless.length;
  const isPlain = labels.length === 1 && labels[0] === name && others === 0;
  return { speaker: name, ...(isPlain ? {} : { whom }) };
}
