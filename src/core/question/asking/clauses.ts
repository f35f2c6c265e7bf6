/**
 * A message → clauses, each with what shows that it asks, whose it is, and what it names. A clause ends at a mark, at a line's
 * end, and before a word that a new one begins with: an interrogative, "did he", "find".
 *
 *   Hi folks, │ can anybody tell me │ what she said about the buses? │ Thanks!
 */
import { detectLanguage } from "../../languages/detect.ts";
import { inAll, languageOf, ownLanguage } from "../../languages/languages.ts";
import type { AskingWords } from "../../languages/sections/asking.ts";
import type { QuestionWords } from "../../languages/sections/questions.ts";
import type { Range } from "../../model.ts";
import { type Token, tokensOf } from "../../text/analyzer.ts";
import { sentencesOf } from "../../text/sentences.ts";
import { asking as weights } from "./weights.ts";

/** What is known of words without asking the index. */
export interface Familiar {
  /** Whether the record holds the word, or a name for it. */
  knows(token: Token, language: string): boolean;
  /** How much a word says, 0 to 1: the commoner in the language, the less. */
  telling(word: string, language: string): number;
}

/** Places in the text that the clauses were read from. */
export interface Clause extends Range {
  readonly tokens: readonly Token[];
  /** Number of its sentence. */
  readonly sentence: number;
  /** How much speaks for a question, and how much for the person who writes. */
  readonly asks: number;
  readonly person: number;
  /** Begins with an asking word. */
  readonly isHead: boolean;
  /** A colon ends it. */
  readonly isLabel: boolean;
  /** How much its words of content tell, and the share of it that the record knows; without content both are 0. */
  readonly content: number;
  readonly known: number;
  /** How much the most telling of the words that the record knows tells. */
  readonly topic: number;
  /** Begins with grammar: "in the war", "when the shah fell". */
  readonly isAdverbial: boolean;
  /** Has neither pronoun nor auxiliary: a topic, or a greeting. */
  readonly isNominal: boolean;
}

interface Vocabulary {
  readonly words: AskingWords;
  readonly questions: QuestionWords;
}

const marks = /[,;:()[\]–—…]|(?<=\s)-(?=\s)/u;
/** Between words, whatever follows: people write small. */
const stops = /[.?!…]\S*\s/;
const quotedText = /"[^"]{1,300}"|“[^“”"]{1,300}[”"]|«[^«»]{1,300}»|„[^„“”"]{1,300}[“”"]/gu;

/** The clauses of a text in order. A line's end ends a sentence. */
export function clausesOf(text: string, language: string, familiar: Familiar): readonly Clause[] {
  const clauses: Clause[] = [];
  let sentence = 0;
  for (const line of linesOf(text).flatMap(line => sentencesIn(text, line))) {
    const own = detectLanguage(text.slice(line.start, line.end), language);
    const reader = createClauseReader(vocabularyOf(own), own, familiar);
    const tokens = tokensOf(text.slice(line.start, line.end), own)
      .filter(({ word }) => word !== "")
      .map(token => ({ ...token, start: token.start + line.start, end: token.end + line.start }));
    const quoted = [...text.slice(line.start, line.end).matchAll(quotedText)].map(({ 0: { length }, index }) => ({
      start: line.start + index,
      end: line.start + index + length,
    }));
    const starts = reader.startsIn(text, tokens, quoted);
    starts.forEach(({ at: from, isSentence }, number) => {
      const until = starts[number + 1]?.at ?? tokens.length;
      const part = tokens.slice(from, until);
      if (number === 0 || isSentence) sentence++;
      const start = number === 0 ? line.start : part[0]!.start;
      const end = tokens[until]?.start ?? line.end;
      const ends = text.slice(part.at(-1)!.end, end);
      clauses.push({ start, end, sentence, tokens: part, ...reader.read(part, ends) });
    });
  }
  return clauses;
}

function linesOf(text: string): readonly Range[] {
  return [...text.matchAll(/[^\n]+/g)].map(({ 0: line, index }) => ({ start: index, end: index + line.length }));
}

function sentencesIn(text: string, { start, end }: Range): readonly Range[] {
  return sentencesOf(text.slice(start, end)).map(range => ({ start: range.start + start, end: range.end + start }));
}

function vocabularyOf(language: string): Vocabulary {
  const { asking = ownLanguage.asking!, questions } = languageOf(language) ?? ownLanguage;
  return { words: asking, questions };
}

interface Start {
  readonly at: number;
  readonly isSentence: boolean;
}

const abbreviations = inAll(({ sentences }) => [
  ...sentences.goOn,
  ...sentences.goOnBeforeNumber,
  ...sentences.goOnMostly,
]);

function createClauseReader({ words, questions }: Vocabulary, language: string, familiar: Familiar) {
  const isAux = (token: Token | undefined): boolean => token !== undefined && words.auxiliaries.has(token.word);
  const isOther = (token: Token | undefined): boolean => token !== undefined && words.others.has(token.word);
  const isOwn = (token: Token | undefined): boolean =>
    token !== undefined && (isAskers(token) || words.addressed.has(token.word));
  const isSubject = (token: Token | undefined): boolean => isOther(token) || isOwn(token);
  /** Says nothing by itself. */
  const isGrammar = (token: Token): boolean =>
    token.term === "" || words.fillers.has(token.word) || questions.asking.has(token.word) || isOwn(token);

  /** "did he", and where a clause begins "did the harbour". */
  function isInversion(tokens: readonly Token[], at: number, isFirst: boolean): boolean {
    const [verb, next] = [tokens[at], tokens[at + 1]];
    if (!isAux(verb) || next === undefined || words.auxiliaries.has(next.word)) return false;
    if (isSubject(next)) return isFirst || !isSubject(tokens[at - 1]);
    return isFirst && !words.imperativeAuxiliaries.has(verb!.word);
  }

  function isHead(tokens: readonly Token[], at: number, isFirst: boolean): boolean {
    const { word } = tokens[at]!;
    if (words.interrogatives.has(word)) return true;
    if (isInversion(tokens, at, isFirst)) return true;
    return isFirst && words.requests.has(word) && tokens[at + 1] !== undefined;
  }

  /** Where clauses begin, as places of tokens, and which of them begin a sentence. */
  function startsIn(text: string, tokens: readonly Token[], quoted: readonly Range[]): readonly Start[] {
    const starts: Start[] = [];
    tokens.forEach((token, at) => {
      const before = tokens[at - 1];
      const isInside = quoted.some(({ start, end }) => before !== undefined && before.start > start && token.end < end);
      if (isInside) return;
      const between = before === undefined ? "" : text.slice(before.end, token.start);
      if (before === undefined) starts.push({ at, isSentence: true });
      else if (endsSentence(before, between) || beginsTalk(tokens, at)) starts.push({ at, isSentence: true });
      else if (marks.test(between) || (isHead(tokens, at, false) && !words.prepositions.has(before.word)))
        starts.push({ at, isSentence: false });
      else if (words.fillers.has(token.word) && !isGrammar(before)) starts.push({ at, isSentence: false });
    });
    return starts;
  }

  /** A stop before a word in a small letter; not behind an initial or an abbreviation. */
  function endsSentence({ word }: Token, between: string): boolean {
    if (!stops.test(between)) return false;
    return !between.startsWith(".") || (word.length > 1 && !abbreviations.has(word));
  }

  /** "… in Georgia I looked everywhere", "… in Georgia Please keep it short": talk without a mark before it. */
  function beginsTalk(tokens: readonly Token[], at: number): boolean {
    const [before, token, next] = [tokens[at - 1]!, tokens[at]!, tokens[at + 1]];
    if (isGrammar(before)) return false;
    if (words.askerSubjects.has(token.word)) return true;
    if (isOwn(token) && tokens.slice(at).every(isGrammar)) return true;
    if (!token.capital || token.upper || next === undefined || next.capital) return false;
    return isGrammar(token);
  }

  /** `ends`: what stands behind it up to the next one. */
  function read(tokens: readonly Token[], ends: string) {
    const first = tokens.findIndex(token => !words.fillers.has(token.word) && !words.prepositions.has(token.word));
    const opening = tokens.find(({ word }) => !words.fillers.has(word));
    return {
      asks: (ends.includes("?") ? weights.mark : 0) + askingOf(tokens, first),
      person:
        (tokens.some(isAskers) ? weights.asker : 0) +
        (tokens.some(({ word }) => words.addressed.has(word)) ? weights.addressed : 0),
      isHead: first >= 0 && isHead(tokens, first, true),
      isLabel: /^\s*:/.test(ends),
      ...contentOf(tokens),
      isAdverbial: opening !== undefined && words.prepositions.has(opening.word),
      isNominal: !tokens.some(token => isSubject(token) || isAux(token) || words.thatWords.has(token.word)),
    };
  }

  /** How much the words of a clause speak for a question; `first` is where its head would be. */
  function askingOf(tokens: readonly Token[], first: number): number {
    let asks = 0;
    const isInterrogative = ({ word }: Token): boolean => words.interrogatives.has(word);
    if (tokens.some(isInterrogative)) {
      asks += first >= 0 && isInterrogative(tokens[first]!) ? weights.interrogative : weights.laterInterrogative;
    }
    if (tokens.some((_, at) => isInversion(tokens, at, at === first))) asks += weights.inversion;
    else if (words.requests.has(tokens[first]?.word ?? "")) asks += weights.request;
    if (tokens.some((token, at) => questions.asking.has(token.word) && isAbout(tokens[at + 1]))) asks += weights.about;
    if (tokens.some(({ word }) => words.particles.has(word))) asks += weights.particle;
    return asks;
  }

  function contentOf(tokens: readonly Token[]) {
    let [content, known, topic] = [0, 0, 0];
    for (const token of tokens) {
      if (isGrammar(token)) continue;
      const telling = familiar.telling(token.word, language);
      content += telling;
      if (!familiar.knows(token, language)) continue;
      known += telling;
      topic = Math.max(topic, telling);
    }
    return { content, known: content === 0 ? 0 : known / content, topic };
  }

  function isAbout(token: Token | undefined): boolean {
    return token !== undefined && questions.about.has(token.word);
  }

  function isAskers({ word, upper }: Token): boolean {
    if (words.askerSubjects.has(word) || words.asker.has(word)) return !upper || word.length === 1;
    return [...words.askerEndings].some(ending => word.length > ending.length + 1 && word.endsWith(ending));
  }

  return { startsIn, read };
}
