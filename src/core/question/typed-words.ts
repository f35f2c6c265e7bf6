/** The words of a question as they were typed: what the roles are given to. */
import type { CountryLikePronoun } from "../languages/language.ts";
import { languages } from "../languages/languages.ts";
import type { WordForm } from "../model.ts";
import type { Question, QuestionWord } from "../question-model.ts";
import { formOf, type Token, tokensOf } from "../text/analyzer.ts";
import { fold } from "../text/fold.ts";

/** A word, what it is read as, and the role it is given. */
export interface TypedWord {
  readonly text: string;
  /** What is looked for. */
  readonly form: WordForm;
  readonly folded: string;
  readonly capital: boolean;
  /** Grammar: no term. */
  readonly stop: boolean;
  role: QuestionWord["role"];
}

const lastWord = /[\p{L}\p{M}\p{N}]+$/u;
const countries = languages.flatMap(({ writing }) => writing.countryLikePronoun ?? []);

/** The words in order, each with the role "topic". */
export function typedWords(text: string, language: string): TypedWord[] {
  const tokens = tokensOf(text, language).filter(token => token.word !== "");
  return tokens.map((token, at) => {
    const country = token.upper ? undefined : countries.find(one => meansCountry(one, tokens, at));
    const written = country?.written ?? text.slice(token.start, token.end);
    return {
      text: written,
      form: formOf(written, language),
      folded: token.word,
      capital: token.capital,
      stop: token.term === "" && !country,
      role: "topic",
    };
  });
}

/** The question of a text that is still being typed. Nothing is known of a letter alone; a word of the frame is whole. */
export function unfinished(question: Question, text: string): Question {
  const typed = lastWord.exec(text.normalize("NFC"))?.[0];
  const last = question.words.at(-1);
  if (typed === undefined || last?.role !== "topic" || last.word !== fold(typed)) return question;
  if ([...last.word].length > 1) return { ...question, unfinished: last.word };
  return { ...question, words: question.words.slice(0, -1) };
}

/** The question with the name of whom they talked to as a word of what it looks for. */
export function askedByName({ addressed = "", filters, ...question }: Question): Question {
  const { outlet: _, interviewer: __, ...others } = filters;
  const name = typedWords(addressed, question.language).map(({ text, form, role }) => ({ ...form, text, role }));
  return { ...question, words: [...question.words, ...name], filters: others };
}

/** The question without what was talked about before it; the same one where it took over nothing. */
export function withoutContext(question: Question): Question {
  const words = question.words.filter(({ role }) => role !== "context");
  return words.length === question.words.length ? question : { ...question, words };
}

/** Whether a question has no topic. */
export function isBare({ phrases, words }: Question): boolean {
  return phrases.length === 0 && !words.some(({ role }) => role === "topic");
}

/** Whether a word is of what was talked about before and names nothing of it, where others of it do. */
export function isFaint({ role, capital }: QuestionWord, { words }: Question): boolean {
  return role === "context" && !capital && words.some(word => word.role === "context" && word.capital);
}

/** "the us", "about us sanctions": typed in small letters, and yet the country. */
function meansCountry(country: CountryLikePronoun, tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.word !== country.typed) return false;
  const before = tokens[at - 1];
  const behind = tokens[at + 1];
  if (before && country.articles.has(before.word)) return true;
  return behind !== undefined && behind.term !== "" && (!before || country.leads.has(before.word));
}
