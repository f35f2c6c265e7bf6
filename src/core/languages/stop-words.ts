/** Words that are grammar and never a topic; what belongs on the lists stands in language.ts. */
import { languageOf } from "./languages.ts";

/** True where the folded word is grammar in the language (two letters). Languages without a list have no stop words. */
export function isStopWord(word: string, language: string): boolean {
  return languageOf(language)?.stopWords.has(word) ?? false;
}
