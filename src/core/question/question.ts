/**
 * What a person wrote → Question: the frame taken off, filters read, the topic kept. Reading is the same for every platform,
 * and a text read twice gives the same question, so that buttons can carry it (`canonical`).
 *
 *   text ─clean▶ ─operators▶ ─plain dates▶ ─addressee▶ ─roles▶ Question ─follow-up▶ with what the previous one had
 */

import { detectLanguage } from "../languages/detect.ts";
import { inAll, ownLanguage } from "../languages/languages.ts";
import { atStart } from "../languages/pattern.ts";
import type { Filters, Question, QuestionWord, Whom } from "../model.ts";
import type { Speaker, Speakers } from "../speakers/speakers.ts";
import { tokensOf } from "../text/analyzer.ts";
import { isMonth } from "../text/dates.ts";
import { foldedWords } from "../text/fold.ts";
import { printable } from "../text/printable.ts";
import { createAddresseeReader } from "./addressee.ts";
import { type AskingPart, createAskingReader } from "./asking/asking-part.ts";
import type { Familiar } from "./asking/cues.ts";
import { canonicalOf } from "./canonical.ts";
import { readPlainDates } from "./dates/plain-dates.ts";
import { intentOf, isSmallTalk } from "./intent.ts";
import { alone, createNamedAt } from "./named.ts";
import { readOperators, readSigns } from "./operators.ts";
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
}

const longest = 512;
const lineEnd = /\r\n?|[\n\u2028\u2029]/;
const goingOn = atStart(inAll(({ questions }) => questions.followUps));
/** "What about 2023?" narrows the question before it, "Iceland in 2022" does not. */
const onlyYear = /^((?:\p{L}+\s+){0,3})((?:19|20)\d\d)[^\p{L}\p{N}]*$/u;
const answerable = new Set<Question["intent"]>(["ask", "first", "last", "count", "interviewer"]);

/** Makes the reader for one record. */
export function createQuestionReader(parts: QuestionParts): QuestionReader {
  const rolesOf = createRoleReader(parts.speakers);
  const namedAt = createNamedAt(parts.speakers);
  const askingPartOf = createAskingReader(withNames(parts));
  const addresseeOf = createAddresseeReader(parts.outlets, parts.interviewers);

  function readAlone(text: string): Question {
    const lines = text
      .slice(0, 8 * longest)
      .normalize("NFC")
      .split(lineEnd)
      .map(printable);
    const clean = lines.join(" ").trim();
    const letters = [...clean];
    const asked = letters.slice(0, longest).join("").trim();
    const { rest: message, ...named } = readOperators(lines.join("\n"));
    const part: AskingPart = isSmallTalk(message)
      ? { text: message }
      : askingPartOf(message, detectLanguage(asked, parts.language));
    const { claim } = part;
    const { rest: plain, phrases, excluded } = readSigns([...part.text].slice(0, longest).join(""));
    const language = detectLanguage(`${part.text} ${part.claim ?? ""}`, parts.language);
    const { rest: undated, written, ...period } = readPlainDates(plain, parts.today(), language);
    const { rest: framed, ...addressee } = addresseeOf(undated);
    const { words, subject, stranger } = rolesOf(framed, language);
    const claimed = claim === undefined ? undefined : readClaim(claim, language);
    const spoke = subject ?? claimed?.whom;
    const whom = named.speaker === undefined ? spoke : speakerNamed(named.speaker, language);
    const filters: Filters = { ...period, ...addressee, ...named, ...(whom && filterBy(whom)) };
    const marked = phrases.length > 0 || excluded.length > 0 || Object.keys(filters).length > 0;
    const intent = claim === undefined ? intentOf(plain) : "ask";
    return {
      asked,
      cut: letters.length > longest || text.length > 8 * longest,
      intent: intent === "empty" && marked ? "ask" : intent,
      words: [...words, ...(claimed?.words ?? []), ...written.flatMap(date => dateWords(date, language))],
      phrases,
      excluded,
      filters,
      language,
      ...present({ stranger, claim: claimed?.text, leftOut: part.leftOut }),
    };
  }

  /** All of a claim is its topic, but for who it begins with, as labels do: "Solen: We will rebuild it". */
  function readClaim(
    claim: string,
    language: string,
  ): { readonly words: readonly QuestionWord[]; readonly whom?: Whom; readonly text: string } {
    const words = typedWords([...claim].slice(0, longest).join(""), language);
    const { whom, length } = namedAt(language)(words, 0);
    const roleOf = (stop: boolean, at: number): QuestionWord["role"] =>
      whom !== undefined && at < length ? "speaker" : stop ? "stop" : "topic";
    return {
      words: words.map(({ text, form, stop }, at) => ({ ...form, text, role: roleOf(stop, at) })),
      text: whom === undefined ? claim : claim.slice(claim.indexOf(words[length]?.text ?? "")),
      ...present({ whom }),
    };
  }

  /** Who of the record is meant; by the name as written where nobody is. */
  function speakerNamed(written: string, language: string): Whom {
    const { all, whoIs } = parts.speakers;
    const wanted = foldedWords(written);
    const isCalled = ({ labels, aliases }: Speaker): boolean =>
      [...labels, ...aliases].some(known => foldedWords(known).join(" ") === wanted.join(" "));
    const hasWords = ({ name }: Speaker): boolean => wanted.every(word => foldedWords(name).includes(word));
    const name = onlyOf(all.filter(isCalled)) ?? onlyOf(all.filter(hasWords)) ?? written;
    return whoIs(written, language) ?? whoIs(name, language) ?? alone(name);
  }

  /** The year of a text that names nothing else. */
  function yearAlone(text: string): string | undefined {
    const [, before = "", year] = onlyYear.exec(text.trim()) ?? [];
    return readAlone(before).words.some(word => word.role === "topic") ? undefined : year;
  }

  function read(text: string, previous?: string): Question {
    const year = previous === undefined ? undefined : yearAlone(text);
    const question = readAlone(year === undefined ? text : ownLanguage.frames.year.replace("#", year));
    if (previous === undefined || !answerable.has(question.intent)) return question;
    const bare = question.phrases.length === 0 && !question.words.some(word => word.role === "topic");
    const narrowing = bare && Object.keys(question.filters).length > 0;
    if (!goingOn.test(question.asked) && !(bare && (narrowing || question.intent !== "ask"))) return question;
    const last = readAlone(previous);
    if (!answerable.has(last.intent)) return question;
    const { from, to, ...kept } = last.filters;
    const dated = question.filters.from !== undefined || question.filters.to !== undefined;
    const when = dated ? {} : present({ from, to });
    return {
      ...question,
      intent: question.intent === "ask" ? last.intent : question.intent,
      ...(bare ? { words: last.words, phrases: last.phrases, language: last.language } : {}),
      excluded: [...last.excluded, ...question.excluded],
      filters: { ...kept, ...when, ...question.filters },
    };
  }

  return { read, canonical: question => canonicalOf(question, readAlone) };
}

/** What is known of words, and that the record knows the names of those who speak in it. */
function withNames({ familiar, speakers, outlets, interviewers }: QuestionParts): Familiar {
  if (familiar === undefined) return { knows: () => true, telling: () => 1 };
  const called = speakers.all.flatMap(({ labels, aliases }) => [...labels, ...aliases]);
  const names = new Set([...called, ...outlets, ...interviewers].flatMap(foldedWords));
  return { ...familiar, knows: (token, language) => names.has(token.word) || familiar.knows(token, language) };
}

function onlyOf(speakers: readonly Speaker[]): string | undefined {
  return speakers.length === 1 ? speakers[0]!.name : undefined;
}

function filterBy(whom: Whom): Filters {
  const { name, labels, perhaps, namesakes } = whom;
  const isPlain = labels.length === 1 && labels[0] === name && perhaps.length + namesakes.length === 0;
  return { speaker: name, ...(isPlain ? {} : { whom }) };
}

/** The numbers and months of a date. */
function dateWords(written: string, language: string): readonly QuestionWord[] {
  return tokensOf(written, language)
    .filter(token => /\p{N}/u.test(token.word) || isMonth(token.word))
    .map(({ start, end, ...form }) => ({ ...form, text: written.slice(start, end), role: "date" }));
}
