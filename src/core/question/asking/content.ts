/** What a clause names: how much its words tell, and which of them the record knows. */
import { languageOf, ownLanguage } from "../../languages/languages.ts";
import type { Token } from "../../text/analyzer.ts";
import type { Familiar } from "../names/familiar-names.ts";
import { asking as weights } from "./weights.ts";

export interface Content {
  /** How much its words of content tell, and the share of it that the record knows; without content both are 0. */
  readonly content: number;
  readonly known: number;
  /** How much the most telling of its words tells, and of those that the record knows. */
  readonly tells: number;
  readonly topic: number;
  /** How much those of them tell that name something. */
  readonly names: number;
  /** The place of the first that tells something or that the record knows; -1 where none does. */
  readonly lead: number;
}

interface Naming {
  readonly familiar: Familiar;
  readonly language: string;
  /** Says nothing by itself. */
  readonly isGrammar: (token: Token) => boolean;
  /** Of the person who writes, or to whom they write. */
  readonly isOwn: (token: Token) => boolean;
}

const digitFirst = /^\p{N}/u;
/** What a number counts names nothing by itself: "1.6 billion". Four digits are a year. */
const quantity = /^(?!\p{N}{4}$)\p{N}/u;

export function contentOf(tokens: readonly Token[], { familiar, language, isGrammar, isOwn }: Naming): Content {
  const { questions } = languageOf(language) ?? ownLanguage;
  const before = tokens.slice(0, -1).findLast(({ word }) => !questions.articles.has(word));
  // "About the talks"
  const isAskedAbout = (token: Token): boolean =>
    token === tokens.at(-1) && questions.about.has(before?.word ?? "") && token.term !== "" && !isOwn(token);
  const isEmpty = (token: Token): boolean =>
    questions.indefinites.has(token.word) || (isGrammar(token) && !isAskedAbout(token));
  let [content, known, tells, topic, names, lead] = [0, 0, 0, 0, 0, -1];
  for (const [at, token] of tokens.entries()) {
    if (isEmpty(token)) continue;
    const telling = familiar.telling(token, language);
    content += telling;
    const isWord = !digitFirst.test(token.word) && !quantity.test(tokens[at - 1]?.word ?? "");
    if (isWord) tells = Math.max(tells, telling);
    const isKnown = familiar.knows(token, language);
    if (lead < 0 && (isKnown || telling >= weights.topical)) lead = at;
    if (!isKnown) continue;
    known += telling;
    if (isWord) topic = Math.max(topic, telling);
    if (isWord && telling >= weights.topical) names += telling;
  }
  return { content, known: content === 0 ? 0 : known / content, tells, topic, names, lead };
}
