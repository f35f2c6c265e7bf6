/**
 * A question in a language that is not known here: "Was sagte er über Macron?". Nothing tells its words of asking from its topic, so
 * that where it names something (with a capital, a country, a number), that is the topic, and no word beside it.
 */
import { languageOf, ownLanguage } from "../../languages/languages.ts";
import type { QuestionWord } from "../../question-model.ts";
import type { Familiar } from "../names/familiar-names.ts";
import { asking as weights } from "./weights.ts";

const digit = /^\p{N}/u;

/** The words with the roles of such a question; all others as they are. */
export function withoutForeign(
  words: readonly QuestionWord[],
  language: string,
  familiar: Familiar,
): readonly QuestionWord[] {
  const isName = (word: QuestionWord, at: number): boolean => {
    if (word.role !== "topic" || familiar.names(word, language) || digit.test(word.word)) return word.role === "topic";
    return word.capital && (at > 0 || (familiar.knows(word, language) && tells(word, weights.topical)));
  };
  const tells = (word: QuestionWord, least: number): boolean => familiar.telling(word, language) >= least;
  const isStrange = (word: QuestionWord): boolean => tells(word, weights.strange) && !familiar.knows(word, language);
  const small = words.filter((word, at) => word.role === "topic" && !isName(word, at));
  const strange = small.filter(isStrange).length;
  const others = words.filter((word, at) => word.role !== "speaker" && !isName(word, at)).length - strange;
  const hasGrammar = words.some(({ role }) => role === "stop");
  const showsNothing = !hasGrammar && strange >= weights.fewest && strange >= others;
  // A record in that language has most of them.
  const isOfRecord = small.filter(word => familiar.knows(word, language)).length * 2 > small.length;
  const isForeign = !languageOf(language) || (language === ownLanguage.code && showsNothing);
  if (!isForeign || isOfRecord || small.length === 0 || !words.some(isName)) return words;
  return words.map((word, at) => (word.role === "topic" && !isName(word, at) ? { ...word, role: "asking" } : word));
}
