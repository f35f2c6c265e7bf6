/**
 * Names in a case of the question's language: "у Петровой" asks for Петрова, "Kaya'nın" and "Kayanın" for Kaya. A stemmer made for
 * common words takes too much off some names and too little off others, so that its stem must lie between the two: within the name as
 * it is known, and not shorter than that name's own stem.
 */
import { caseEndingsOf, languageOf } from "../../languages/languages.ts";
import { uncutStemmerOf } from "../../languages/stem.ts";

const fewestLetters = 3;

/** Whether a folded word may be a case of a folded name in that language. */
export function isCaseOf(word: string, name: string, language: string): boolean {
  if (word === name) return true;
  if (name.length <= fewestLetters || word.slice(0, fewestLetters) !== name.slice(0, fewestLetters)) return false;
  const isEnded = word.startsWith(name) && caseEndingsOf(language).has(word.slice(name.length));
  return isEnded || isDeclined(word, name, language);
}

function isDeclined(word: string, name: string, language: string): boolean {
  const { people, stemmer } = languageOf(language) ?? {};
  if (!people?.genitive || stemmer?.algorithm === undefined) return false;
  const stemOf = uncutStemmerOf(language);
  const stem = stemOf(word);
  return name.startsWith(stem) && stem.startsWith(stemOf(name));
}
