/** What shows that a clause asks, whose it is, and what it names: by closed classes of words, and by what the record knows. */
import { languageOf, ownLanguage } from "../../languages/languages.ts";
import type { AskingWords } from "../../languages/sections/asking.ts";
import type { Token } from "../../text/analyzer.ts";
import { createApartCues } from "../apart/apart-cues.ts";
import type { Familiar } from "../names/familiar-names.ts";
import { createClaimCues } from "./claim-cues.ts";
import { type Content, contentOf } from "./content.ts";
import { createNounCues } from "./noun-cues.ts";
import { asking as weights } from "./weights.ts";

const digitFirst = /^\p{N}/u;

export interface Cues extends Content {
  /** How much speaks for a question, and how much for the person who writes. */
  readonly asks: number;
  readonly person: number;
  /** Is the person's who writes: about themselves, or to whom they write. */
  readonly isTalk: boolean;
  /** Begins with an asking word. */
  readonly isHead: boolean;
  /** Asks as a sentence of its own does: "did he", "what about"; a conjunction stands at its head, at its end. */
  readonly asksApart: boolean;
  readonly isJoined: boolean;
  readonly isJoining: boolean;
  /** Begins with a preposition or a conjunction: "in the war", "if the shah falls". */
  readonly isAdverbial: boolean;
  /** Its words without interjections and conjunctions at its ends; whether it begins with an interjection: "Hey folks". */
  readonly said: readonly Token[];
  readonly isCalling: boolean;
  /** Where a "that" ends, and whether a word of saying stands before it; whether the clause has such a word. */
  readonly that?: { readonly end: number; readonly isSaid: boolean };
  readonly says: boolean;
  /** Asks nothing but whether what follows is so: "правда ли". */
  readonly isPredicate: boolean;
  /** Where a verb of saying begins that is asked about, with what was said before it: "olduğunu söyledi mi". */
  readonly saidBefore?: number;
  /** Where what somebody writes that they look for begins: "something on", "quotes about" with a courtesy. */
  readonly wish?: number;
  /** Such a word opens it: "looking for anything on". */
  readonly isWishing?: true;
  /** Asks of what a pronoun stands for: "is this accurate", "did he confirm it". */
  readonly points: boolean;
  /** Has neither pronoun nor auxiliary: a topic, or a greeting. */
  readonly isNominal: boolean;
}

export interface CueReader {
  cuesOf(tokens: readonly Token[]): Cues;
  /** Whether a clause begins at a word without a mark before it. */
  beginsClause(tokens: readonly Token[], at: number): boolean;
  /** Whether talk begins there that is no part of the sentence. */
  beginsTalk(tokens: readonly Token[], at: number): boolean;
}

/** Has an apostrophe inside. */
function isContracted({ start, end, word }: Token): boolean {
  return end - start === word.length + 1;
}

/**
 * Makes the reader for a language (two letters); words of one that is not known are read as the bot's own. `isTime`: of a date or
 * of "now", which names a time whatever its words are by themselves.
 */
export function createCueReader(
  language: string,
  familiar: Familiar,
  isTime: (token: Token) => boolean = () => false,
): CueReader {
  const { asking: words = ownLanguage.asking!, questions } = languageOf(language) ?? ownLanguage;
  /** "didn't", but not "we're". */
  const isAux = (token: Token | undefined): boolean =>
    token !== undefined && words.auxiliaries.has(token.word) && (!isContracted(token) || token.word.endsWith("nt"));
  const isFiller = (token: Token): boolean => words.fillers.has(token.word) && !isTime(token);
  const isOther = (token: Token | undefined): boolean =>
    token !== undefined && !isTime(token) && isPronoun(token, words.others);
  const isOwn = (token: Token | undefined): boolean =>
    token !== undefined && (isAskers(token) || words.addressed.has(token.word));
  const isWhether = ([first]: readonly Token[]): boolean => words.whetherWords.has(first?.word ?? "");
  const isSubject = (token: Token | undefined): boolean => isOther(token) || isOwn(token);
  const isCourtesy = ({ word }: Token): boolean => questions.courtesies.has(word);
  /** Says nothing by itself. */
  const isGrammar = (token: Token): boolean =>
    token.term === "" || isFiller(token) || questions.asking.has(token.word) || isOwn(token);

  /** "did he", and where a clause begins "did the harbour". */
  function isInversion(tokens: readonly Token[], at: number, isFirst: boolean): boolean {
    const [verb, next] = [tokens[at], tokens[at + 1]];
    if (!isAux(verb) || next === undefined || words.auxiliaries.has(next.word)) return false;
    if (isSubject(next)) return isFirst || !isSubject(tokens[at - 1]);
    // "Who are dead": the asking word is the subject.
    if (isInterrogative(tokens[at - 1]))
      return next.capital || (next.term === "" && !words.prepositions.has(next.word));
    return isFirst && !words.imperativeAuxiliaries.has(verb!.word);
  }

  function isHead(tokens: readonly Token[], at: number, isFirst: boolean): boolean {
    const { word } = tokens[at]!;
    if (words.interrogatives.has(word)) return isFirst || !words.asksInside;
    if (isWhether(tokens.slice(at))) return true;
    if (isInversion(tokens, at, isFirst)) return true;
    return isFirst && words.requests.has(word) && tokens[at + 1] !== undefined;
  }

  /** Whether a clause begins at a word without a mark before it. */
  function beginsClause(tokens: readonly Token[], at: number): boolean {
    const [before, token] = [tokens[at - 1]!, tokens[at]!];
    if (isFiller(token) && tokens.slice(0, at).some(isOwn)) return true;
    if (isWanted(tokens, at)) return true;
    if (words.thatWords.has(before.word) && questions.asking.has(tokens[at - 2]?.word ?? "")) return true;
    if (words.asksInside) return isAskers(before) || words.addressed.has(before.word) || apart.isAskedAgain(tokens, at);
    if (isHead(tokens, at, isFiller(before))) {
      // "How many did you …": it is asked already.
      const isAsked =
        !words.interrogatives.has(token.word) && tokens.slice(Math.max(0, at - 4), at).some(isInterrogative);
      return !isAsked && !words.prepositions.has(before.word);
    }
    return isFiller(token) && token.term !== "" && !isGrammar(before);
  }

  /** "What I want to know is …": what stands behind the verb is asked for. */
  function isWanted(tokens: readonly Token[], at: number): boolean {
    const [wish, verb] = tokens.slice(Math.max(0, at - 2), at);
    return (
      verb !== undefined && isAux(verb) && questions.asking.has(wish!.word) && tokens.slice(0, at).some(isSpeaking)
    );
  }

  /** "… in Georgia I looked everywhere", "… in Georgia Please keep it short": talk without a mark before it. */
  function beginsTalk(tokens: readonly Token[], at: number): boolean {
    const [before, token, next] = [tokens[at - 1]!, tokens[at]!, tokens[at + 1]];
    if (isGrammar(before)) return false;
    if (isPronoun(token, words.askerSubjects) && next !== undefined) return true;
    if (isOwn(token) && tokens.slice(at).every(isGrammar)) return true;
    if (!token.capital || token.upper || next === undefined || next.capital) return false;
    // "5 May 2023"
    if (digitFirst.test(before.word) || digitFirst.test(next.word)) return false;
    return isGrammar(token);
  }

  const nouns = createNounCues(languageOf(language) ?? ownLanguage, { isOther });
  const apart = createApartCues(languageOf(language) ?? ownLanguage, { isInverted });
  const claims = createClaimCues(languageOf(language) ?? ownLanguage, { isAux, isFiller });

  function cuesOf(tokens: readonly Token[]): Cues {
    const first = tokens.findIndex(token => !isFiller(token) && !words.prepositions.has(token.word));
    const opening = tokens.find(token => !isFiller(token));
    const content = contentOf(tokens, { familiar, language, isGrammar, isOwn });
    const names = content.known >= weights.known && content.topic >= weights.topical;
    const request = names ? requestIn(tokens, first) : -1;
    const isAsker = tokens.some((token, at) => isAskers(token) && !isToldTo(request, at));
    // "Did anybody mention the ferries": whoever may have, and not who reads this.
    const isAnybody = ({ word }: Token): boolean => names && !isAsker && questions.indefinites.has(word);
    const isAddressed = tokens.some(
      (token, at) => words.addressed.has(token.word) && !isAnybody(token) && !(at > first && at === request - 1),
    );
    return {
      asks: askingOf(tokens, first),
      person: (isAsker ? weights.asker : 0) + (isAddressed ? weights.addressed : 0),
      // "Which period 500 million years before us": what the record knows is no talk for a pronoun beside it.
      isTalk: isAddressed || tokens.some(isSpeaking) || (isAsker && !(names && !isAskers(tokens[0]!))),
      isHead: isWhether(tokens) || (first >= 0 && isHead(tokens, first, true)),
      ...apart.apartIn(tokens, first),
      ...content,
      said: tokens.slice(tokens.findIndex(isSaid), tokens.findLastIndex(isSaid) + 1),
      ...claims.thatIn(tokens),
      ...claims.saidBeforeIn(tokens),
      ...nouns.wishIn(tokens),
      says: tokens.some(({ word }) => questions.asking.has(word)),
      isPredicate: claims.isPredicate(tokens),
      points: isAux(tokens[first]) && tokens.slice(1).some(isOther),
      isCalling: tokens.length > 1 && tokens[0]!.term !== "" && !isSaid(tokens[0]!) && content.topic < weights.topical,
      isAdverbial: opening !== undefined && words.prepositions.has(opening.word),
      isNominal: !tokens.some(
        token => (isSubject(token) && !isCourtesy(token)) || isAux(token) || words.thatWords.has(token.word),
      ),
    };
  }

  /** How much the words of a clause speak for a question; `first` is where its head would be. */
  function askingOf(tokens: readonly Token[], first: number): number {
    let asks = 0;
    if (tokens.some(isInterrogative)) {
      asks +=
        words.asksInside || (first >= 0 && isInterrogative(tokens[first]!))
          ? weights.interrogative
          : weights.laterInterrogative;
    }
    if (isInverted(tokens, first)) asks += weights.inversion;
    else if (requestIn(tokens, first) >= 0) asks += weights.request;
    if (tokens.some((token, at) => questions.asking.has(token.word) && isAbout(tokens[at + 1]))) asks += weights.about;
    if (tokens.some(({ word }) => words.particles.has(word))) asks += weights.particle;
    if (nouns.isRelative(tokens)) asks += weights.request;
    if (isWhether(tokens)) asks += weights.surely;
    return asks;
  }

  function isInverted(tokens: readonly Token[], first: number): boolean {
    return tokens.some((_, at) => isInversion(tokens, at, at === first || isInterrogative(tokens[at - 1])));
  }

  /** Where something is asked for in the imperative, "can you find" included; -1 where nothing is. */
  function requestIn(tokens: readonly Token[], first: number): number {
    const isPolite = isAux(tokens[first]) && words.addressed.has(tokens[first + 1]?.word ?? "");
    const places = words.asksInside ? [first, tokens.length - 1] : [isPolite ? first + 2 : first];
    return places.find(at => words.requests.has(tokens[at]?.word ?? "")) ?? -1;
  }

  /** "Tell me", "bana anlat": to whom it is to be told is nothing about them. */
  function isToldTo(request: number, at: number): boolean {
    return request >= 0 && (words.asksInside || at === request + 1);
  }

  function isSaid(token: Token): boolean {
    return !isFiller(token);
  }

  function isInterrogative(token: Token | undefined): boolean {
    return token !== undefined && words.interrogatives.has(token.word);
  }

  function isAbout(token: Token | undefined): boolean {
    return token !== undefined && questions.about.has(token.word);
  }

  function isAskers(token: Token): boolean {
    return isSpeaking(token) || (words.asker.has(token.word) && !token.upper);
  }

  /** One of these, also with what is contracted with it: "we", "we're". */
  function isPronoun(token: Token, pronouns: AskingWords["others"]): boolean {
    if (pronouns.has(token.word)) return !isContracted(token) || !words.auxiliaries.has(token.word);
    if (!isContracted(token)) return false;
    return [...words.contractions].some(
      ending => token.word.endsWith(ending) && pronouns.has(token.word.slice(0, -ending.length)),
    );
  }

  /** The person who writes, as the subject. */
  function isSpeaking(token: Token): boolean {
    const { word } = token;
    if (isPronoun(token, words.askerSubjects)) return true;
    return [...words.askerEndings].some(ending => word.length > ending.length + 1 && word.endsWith(ending));
  }

  return { beginsClause, beginsTalk, cuesOf };
}
