/** What shows that a clause asks as a sentence of its own does, beside another that asks. */
import type { Language } from "../../languages/language.ts";
import { ownLanguage } from "../../languages/languages.ts";
import type { Token } from "../../text/analyzer.ts";
import { fold } from "../../text/fold.ts";
import type { Cues } from "../asking/cues.ts";

interface Tests {
  readonly isInverted: (tokens: readonly Token[], first: number) => boolean;
}

export interface ApartCues {
  /** `first`: where the head of the clause would be. */
  apartIn(tokens: readonly Token[], first: number): Pick<Cues, "asksApart" | "isJoined" | "isJoining">;
  /** "Ne zaman başladı ve neden ayrıldı": where verbs end what is asked, behind one and "and". */
  isAskedAgain(tokens: readonly Token[], at: number): boolean;
}

export function createApartCues(
  { asking: words = ownLanguage.asking!, questions, sentences }: Language,
  { isInverted }: Tests,
): ApartCues {
  const pastEndings = [...words.pastEndings];
  const connectives = new Set([...sentences.connectives].map(fold));
  const isConnective = (token: Token | undefined): boolean => token !== undefined && connectives.has(token.word);
  const isAsking = ({ word }: Token): boolean => words.interrogatives.has(word) || words.particles.has(word);
  const isVerb = ({ word }: Token): boolean =>
    questions.asking.has(word) || words.particles.has(word) || pastEndings.some(ending => word.endsWith(ending));

  /** By its form alone: "why did he leave", "what about the ferry"; where nothing is turned round, whatever asks. */
  function isApart(tokens: readonly Token[], first: number): boolean {
    if (isInverted(tokens, first)) return true;
    if (words.infinitiveAuxiliaries.size === 0) return tokens.some(isAsking);
    const [head, next] = tokens.slice(Math.max(0, first));
    return head !== undefined && isAsking(head) && questions.about.has(next?.word ?? "");
  }

  return {
    apartIn: (tokens, first) => ({
      asksApart: isApart(tokens, first),
      isJoined: isConnective(tokens[0]),
      isJoining: isConnective(tokens.at(-1)),
    }),

    isAskedAgain: (tokens, at) => {
      const [verb, and] = tokens.slice(Math.max(0, at - 2), at);
      if (verb === undefined || !isConnective(and) || !isVerb(verb)) return false;
      return [tokens.slice(0, at), tokens.slice(at)].every(side => side.some(isAsking));
    },
  };
}
