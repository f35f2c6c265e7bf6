/** What is known of words before a passage is read: the languages of a record, the names of the lexicon, the owner's synonyms. */
import { ownLanguage } from "./languages/languages.ts";
import { abbreviationForms } from "./lexicon/abbreviations.ts";
import { countryForms } from "./lexicon/countries.ts";
import { createLexicon } from "./lexicon/lexicon.ts";
import { readSynonyms } from "./lexicon/synonyms.ts";
import type { Interview } from "./model.ts";
import { createPassageReader, type PassageReader } from "./search/passage-features.ts";
import { isEnglishWord, type WordCount } from "./search/word-frequency.ts";

export interface Worded {
  readonly interviews: readonly Interview[];
  /** The owner's synonyms file, as text. */
  readonly synonyms?: string;
  /** How common English words are. */
  readonly englishCount?: WordCount;
}

export function wordsKnown({ interviews, synonyms = "", englishCount }: Worded) {
  const recordLanguages = new Set(interviews.map(interview => interview.language));
  const languages = [...new Set([ownLanguage.code, ...recordLanguages])];
  const names = countryForms(languages);
  const owner = readSynonyms(synonyms, languages);
  const forms = [...names, ...owner.forms, ...abbreviationForms()];
  const lexicon = createLexicon(forms, englishCount && (word => isEnglishWord(word, englishCount)));
  return { recordLanguages, languages, names, owner, lexicon };
}

/** The analyzer of a record whose index is filled by another. */
export function readerFor(parts: Worded): PassageReader {
  return createPassageReader(wordsKnown(parts).lexicon);
}
