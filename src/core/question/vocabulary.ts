/** Words of asking, as the rules of this folder and the search for slips of the pen look them up. */

import { inAll, languageOf, ownLanguage } from "../languages/languages.ts";
import type { QuestionWords } from "../languages/sections/questions.ts";
import { isOneEdit } from "../text/edit-distance.ts";

/** The words a question is framed in, in its own language (two letters); in that of the bot where there is none. */
export function vocabularyOf(language: string): QuestionWords {
  return (languageOf(language) ?? ownLanguage).questions;
}

/** Words for the person asked about, in any language: people put them in as they are used to. */
export const titles = inAll(({ questions }) => questions.titles);
/** Courtesies in any language. */
export const courtesies = inAll(({ questions }) => questions.courtesies);

/** Whether a word that the record does not know is a misspelt word of asking: "metioned", "coment". */
export function isMisspeltAsking(word: string, language: string): boolean {
  if (word.length < 5) return false;
  for (const known of vocabularyOf(language).asking) if (known.length >= 5 && isOneEdit(word, known)) return true;
  return false;
}
