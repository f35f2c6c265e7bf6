/** What is asked for by a noun, where nothing else asks: "the first time he mentioned …", "I need something on …". */
import type { Language } from "../../languages/language.ts";
import { ownLanguage } from "../../languages/languages.ts";
import type { Token } from "../../text/analyzer.ts";
import type { Cues } from "./cues.ts";

interface Tests {
  readonly isOther: (token: Token) => boolean;
}

export interface NounCues {
  wishIn(tokens: readonly Token[]): Pick<Cues, "wish" | "isWishing">;
  isRelative(tokens: readonly Token[]): boolean;
}

export function createNounCues(
  { asking: words = ownLanguage.asking!, questions }: Language,
  { isOther }: Tests,
): NounCues {
  const isAbout = (token: Token | undefined): boolean => token !== undefined && questions.about.has(token.word);

  /** "I need something on …", "wants the exact wording on …": where what is asked for begins, behind a word of asking or wishing. */
  function wishIn(tokens: readonly Token[]): Pick<Cues, "wish" | "isWishing"> {
    const isWished = ({ word }: Token): boolean => questions.indefinites.has(word) || questions.asking.has(word);
    const wished = tokens.findIndex(isWished);
    const about = tokens.findIndex((token, at) => at > wished && isAbout(token) && tokens[at + 1] !== undefined);
    if (wished < 0 || about < 0) return {};
    // "Anything from Solen on …": who is named there is asked for as well.
    const last = tokens.slice(0, about).findLastIndex(isWished);
    const from = tokens.findIndex(({ word }, at) => at > last && at <= about && words.prepositions.has(word));
    const isWishing = wished === 0 && questions.asking.has(tokens[0]!.word);
    return { wish: tokens[from < 0 ? about : from]!.start, ...(isWishing ? { isWishing } : {}) };
  }

  /** "The first time he mentioned …", "everything she said on …": what is asked for stands before who said it. */
  function isRelative(tokens: readonly Token[]): boolean {
    const at = tokens.findIndex(token => isOther(token));
    const [before, behind] = [tokens[at - 1], tokens[at + 1]];
    if (at < 1 || words.asksInside || !behind || !questions.asking.has(behind.word)) return false;
    return questions.asking.has(before!.word) || questions.indefinites.has(before!.word);
  }

  return { wishIn, isRelative };
}
