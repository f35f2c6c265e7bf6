/** What is asked for by a noun, where nothing else asks: "the first time he mentioned …", "I need something on …". */
import type { Language } from "../../languages/language.ts";
import { ownLanguage } from "../../languages/languages.ts";
import type { Token } from "../../text/analyzer.ts";
import type { Cues } from "./cues.ts";

interface Tests {
  readonly isAskers: (token: Token) => boolean;
  readonly isOther: (token: Token) => boolean;
}

export interface NounCues {
  wishIn(tokens: readonly Token[]): Pick<Cues, "wish">;
  isRelative(tokens: readonly Token[]): boolean;
}

export function createNounCues(
  { asking: words = ownLanguage.asking!, questions }: Language,
  { isAskers, isOther }: Tests,
): NounCues {
  const isAbout = (token: Token | undefined): boolean => token !== undefined && questions.about.has(token.word);

  /** "I need something on …", "looking for quotes on …, please". */
  function wishIn(tokens: readonly Token[]): Pick<Cues, "wish"> {
    const isCourteous = tokens.some(({ word }) => questions.courtesies.has(word));
    const wish = tokens.find(({ word }, at) => {
      const isWished = questions.indefinites.has(word) || (isCourteous && questions.asking.has(word));
      return isWished && isAbout(tokens[at + 1]) && tokens[at + 2] !== undefined;
    });
    return wish && tokens.some(isAskers) ? { wish: wish.start } : {};
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
