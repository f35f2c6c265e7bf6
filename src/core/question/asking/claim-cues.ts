/** What shows that a clause asks whether somebody said something, and where what was said begins or ends. */
import type { Language } from "../../languages/language.ts";
import { ownLanguage } from "../../languages/languages.ts";
import type { Token } from "../../text/analyzer.ts";
import type { Cues } from "./cues.ts";

/** Words of a subject. */
const longestSubject = 5;
/** Words between "is it" and "that", "not the case"; and between a word of saying and it, "to Northern Radio". */
const longest = 3;

interface Tests {
  readonly isAux: (token: Token | undefined) => boolean;
  readonly isFiller: (token: Token) => boolean;
}

export interface ClaimCues {
  /** "said that …", "…, that …", "is it true that …": no interrogative stands before it. */
  thatIn(tokens: readonly Token[]): Pick<Cues, "that">;
  /** "…olduğunu söyledi mi": where what was said stands before the verb. */
  saidBeforeIn(tokens: readonly Token[]): Pick<Cues, "saidBefore">;
  isPredicate(tokens: readonly Token[]): boolean;
}

export function createClaimCues(
  { asking: words = ownLanguage.asking!, questions, dates, people }: Language,
  { isAux, isFiller }: Tests,
): ClaimCues {
  const isAsking = (token: Token | undefined): boolean => token !== undefined && questions.asking.has(token.word);
  const isAbout = (token: Token): boolean => questions.about.has(token.word);
  const claimEndings = [...dates.time.claimEndings];
  const particles = [...words.particles];
  const { he, she, others } = people?.pronouns ?? {};
  const subjects = new Set([...(he?.subject ?? []), ...(she?.subject ?? []), ...(others ?? [])]);

  /** "Did she say to Stone", "did he tell reporters": between the verb and "that" nothing is named but whom it was said to. */
  function isTold(before: readonly Token[]): boolean {
    const said = before.findLastIndex(isAsking);
    const [first, ...rest] = before.slice(said + 1);
    if (
      said < (words.particles.size > 0 ? 0 : 1) ||
      first === undefined ||
      rest.length > longest ||
      !isOpen(before.slice(0, said))
    )
      return false;
    // "Не говорил ли он, что": who says it may stand behind the verb.
    const isWho = words.particles.has(first.word) || (words.others.has(first.word) && rest.length === 0);
    const isWhom = isWho || words.prepositions.has(first.word) || first.capital || isTelling(before[said]!);
    return isWhom && ![first, ...rest].some(isAbout);
  }

  /** "Did the mayor ever admit that it is late": whatever the verb is, behind it and "that" stands a sentence. */
  function isHeld(before: readonly Token[], behind: readonly Token[]): boolean {
    const [verb, ...rest] = before.slice().reverse();
    const led = rest.findIndex(({ word }) => words.infinitiveAuxiliaries.has(word));
    if (verb === undefined || verb.capital || verb.term === "" || led < 1 || led > longestSubject) return false;
    const isSubject = ({ word, capital }: Token): boolean =>
      capital || words.others.has(word) || questions.titles.has(word);
    const isBetween = (token: Token): boolean =>
      isSubject(token) || questions.articles.has(token.word) || questions.adverbs.has(token.word);
    return (
      rest.slice(0, led).every(isBetween) &&
      rest.slice(0, led).some(isSubject) &&
      (isSentence(behind) || isPast(behind))
    );
  }

  /** "The army shot it down": a form of what is over behind the subject. */
  function isPast(behind: readonly Token[]): boolean {
    const isForm = ({ word }: Token): boolean =>
      words.irregular.some(forms => forms.indexOf(word) > 0) ||
      (words.verbs?.past ?? []).some(ending => word.endsWith(ending));
    return behind.slice(1, longestSubject).some(isForm);
  }

  /** Asked with an auxiliary; where a particle asks instead, whatever stands first. */
  function isOpen(before: readonly Token[]): boolean {
    return words.particles.size > 0 || before.some(isAux);
  }

  /** Its object is whom something is said to: "told reporters". */
  function isTelling({ word }: Token): boolean {
    return questions.addressee.kept.has(word) && questions.addressee.leads.has(word);
  }

  /** "Is it true", "was it the case": asks of nobody by name. */
  function isImpersonal([verb, subject, ...rest]: readonly Token[]): boolean {
    if (verb === undefined || subject === undefined || rest.length === 0 || rest.length > longest) return false;
    // "Did it win", "was there any": a verb follows, or nothing that may be so or not.
    const isActing = words.infinitiveAuxiliaries.has(verb.word) && rest[0]!.term !== "";
    const isOpened = words.auxiliaries.has(verb.word) && words.others.has(subject.word) && !isActing;
    return isOpened && rest.every(({ capital }) => !capital) && rest.some(({ term }) => term !== "");
  }

  /** The same where nothing stands between "it" and what it is: "это правда". */
  function isEquated([subject, ...rest]: readonly Token[]): boolean {
    if (words.infinitiveAuxiliaries.size > 0 || subject === undefined || rest.length === 0) return false;
    return words.others.has(subject.word) && rest.length < longest && rest.every(one => !one.capital && !isAsking(one));
  }

  /** The word of saying that stands here and is asked about, as it is without a particle that hangs on it. */
  function askedAbout({ word }: Token, next: Token | undefined): string | undefined {
    if (next !== undefined && words.particles.has(next.word)) return word;
    const hung = particles.find(particle => word.endsWith(particle));
    return hung === undefined ? undefined : word.slice(0, -hung.length);
  }

  /** Whether a sentence begins there: "she left", "the port would close", and no "anything about what would close". */
  function isSentence([first, ...rest]: readonly Token[]): boolean {
    if (
      first === undefined ||
      rest.length === 0 ||
      isAux(first) ||
      words.thatWords.has(first.word) ||
      words.prepositions.has(first.word)
    )
      return false;
    if (isContracted(first)) return true;
    const verb = rest.slice(0, longestSubject).findIndex(isAux);
    const subject = [first, ...rest.slice(0, Math.max(0, verb))];
    // "The quay before it was": another clause begins within.
    if (verb > 0 && words.others.has(rest[verb - 1]!.word)) return false;
    const isOther = ({ word }: Token): boolean => words.interrogatives.has(word) || words.thatWords.has(word);
    if (subject.some(token => isAbout(token) || isOther(token))) return false;
    return verb >= 0 || (subjects.has(first.word) && !words.prepositions.has(rest[0]!.word));
  }

  /** "There's", "she'd": a subject with its verb. */
  function isContracted({ start, end, word }: Token): boolean {
    if (end - start <= word.length) return false;
    // Its "s" may have been taken off, as the possessive's is.
    if (words.others.has(word)) return true;
    const isOne = (ending: string): boolean => word.endsWith(ending) && words.others.has(word.slice(0, -ending.length));
    return [...words.contractions].some(isOne);
  }

  /** "Did the mayor promise the port would stay": a verb behind the subject, and a sentence behind the verb. */
  function heldIn(tokens: readonly Token[]): Token | undefined {
    if (!words.infinitiveAuxiliaries.has(tokens[0]?.word ?? "")) return undefined;
    const begins = ({ word, term, capital }: Token): boolean =>
      capital || (term === "" && !words.prepositions.has(word) && !words.interrogatives.has(word));
    const isVerb = ({ capital, term }: Token, at: number): boolean =>
      at > 1 && !capital && term !== "" && tokens[at + 1] !== undefined && begins(tokens[at + 1]!);
    // Only the first: "did it hold the dam she had built".
    const at = tokens.slice(0, longestSubject).findIndex(isVerb);
    return at > 0 && isSentence(tokens.slice(at + 1)) ? tokens[at] : undefined;
  }

  /** "Did she say the port would close", "is it true she left": the word that "that" could stand behind. */
  function unmarked(tokens: readonly Token[]): Token | undefined {
    // Elsewhere nothing stands before the subject, and nothing tells where what was said begins.
    if (words.infinitiveAuxiliaries.size === 0) return undefined;
    const said = isImpersonal(tokens.slice(0, 3)) ? 2 : tokens.findIndex((token, at) => at > 0 && isAsking(token));
    if (said < 0) return heldIn(tokens);
    const before = tokens.slice(0, Math.max(0, said));
    const isOpened = before.some(isAux) || before.some(({ word }) => subjects.has(word));
    if (!isOpened || before.some(({ word }) => words.interrogatives.has(word))) return undefined;
    // "Did she ever say …"; behind "whether" stands what she may have left open.
    const isSaying = (token: Token | undefined): boolean => isAsking(token) && !words.prepositions.has(token!.word);
    const last = said + tokens.slice(said).findIndex((_, at) => !isSaying(tokens[said + at + 1]));
    return isSentence(tokens.slice(last + 1)) ? tokens[last] : undefined;
  }

  return {
    thatIn: tokens => {
      // "Что то": a pronoun for nothing in particular, where "that" and "what" are one word.
      const isSome = ({ word }: Token, place: number): boolean =>
        words.interrogatives.has(word) && questions.indefinites.has(tokens[place + 1]?.word ?? "");
      const at = tokens.findIndex((token, place) => words.thatWords.has(token.word) && !isSome(token, place));
      const isMarked = at > 0 && (isAsking(tokens[at - 1]) || isImpersonal(tokens.slice(0, at)));
      const last = isMarked ? undefined : unmarked(tokens);
      if (last !== undefined) return { that: { end: last.end, isSaid: true } };
      if (at < 0 || tokens.slice(0, at).some(({ word }) => words.interrogatives.has(word))) return {};
      const before = tokens.slice(0, at);
      const isFact = isImpersonal(before) || isEquated(before);
      // "Is it true that he said that …"
      const inner = tokens.findIndex(
        ({ word }, place) => place > at && words.thatWords.has(word) && isAsking(tokens[place - 1]),
      );
      const that = tokens[isFact && inner > 0 ? inner : at]!;
      const isSaid =
        isFact || (at > 0 && (isAsking(before[at - 1]) || isTold(before) || isHeld(before, tokens.slice(at + 1))));
      return isSaid || at === 0 ? { that: { end: that.end, isSaid } } : {};
    },

    saidBeforeIn: tokens => {
      for (let at = 0; words.asksInside && at < tokens.length; at++) {
        const [before, verb] = [tokens[at - 1], tokens[at]!];
        const word = askedAbout(verb, tokens[at + 1]);
        if (word === undefined || !(questions.asking.has(word) || words.quotatives.has(word))) continue;
        const isReported = before !== undefined && claimEndings.some(ending => before.word.endsWith(ending));
        // The person who speaks may part the verb from what was said.
        const isSaying = before === undefined || (before.term !== "" && !isFiller(before));
        const isNamed = isSaying && !tokens.slice(0, at).some(isAsking);
        if (isReported || (isNamed && words.quotatives.has(word))) return { saidBefore: verb.start };
      }
      return {};
    },

    isPredicate: tokens => {
      if (isEquated(tokens)) return true;
      const isShort = tokens.length > 1 && tokens.length <= longest && words.thatWords.size > 0;
      return (
        isShort &&
        words.particles.has(tokens.at(-1)!.word) &&
        !tokens.some(isAsking) &&
        tokens.slice(1).every(({ capital }) => !capital)
      );
    },
  };
}
