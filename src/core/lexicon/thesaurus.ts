/**
 * Words that mean nearly the same in the language at large: truce, ceasefire. They are known where a question has them, and no index
 * knows of them. An entry is found by the first letters, which no stemmer takes off, so that only the words that begin like the one asked
 * for are ever stemmed.
 */
import { languageOf } from "../languages/languages.ts";
import { once } from "../languages/once.ts";
import { stemmerOf } from "../languages/stem.ts";
import type { WordForm } from "../model.ts";

interface Entry {
  /** One word, or several that follow each other. */
  readonly words: readonly string[];
  readonly group: readonly string[];
}

const firstLetters = 3;

/** The single words that mean nearly the same as the one at `at`, alone or together with those beside it; each once. */
export function relatedTo(forms: readonly WordForm[], at: number, language: string): readonly string[] {
  const text = languageOf(language)?.thesaurus;
  if (text === undefined) return [];
  const stem = stemmerOf(language);
  const isWord = (word: string, form: WordForm | undefined): boolean => {
    if (form === undefined) return false;
    const own = stem(form.word);
    // Two spellings of a word begin alike, so most words need not be stemmed.
    return word.startsWith(own.slice(0, Math.ceil(own.length / 2))) && stem(word) === own;
  };
  const related = entriesAt(thesaurusOf(text), forms[at]!.word).flatMap(({ entry: { words, group }, place }) =>
    words.every((word, ahead) => isWord(word, forms[at - place + ahead])) ? group : [],
  );
  return [...new Set(related)].filter(word => !isWord(word, forms[at]));
}

/** By the first letters of a word, the entries with a word that begins so, and its place in them. */
type Thesaurus = ReadonlyMap<string, readonly { readonly entry: Entry; readonly place: number }[]>;

function entriesAt(thesaurus: Thesaurus, word: string) {
  return thesaurus.get(word.slice(0, firstLetters)) ?? [];
}

const thesaurusOf = once((text: string): Thesaurus => {
  const thesaurus = new Map<string, { readonly entry: Entry; readonly place: number }[]>();
  for (const line of text.split(";")) {
    const all = line.split(",").map(one => one.trim().split(" "));
    const group = all.flatMap(words => (words.length === 1 ? words : []));
    for (const words of all) {
      const entry = { words, group };
      words.forEach((word, place) => {
        const key = word.slice(0, firstLetters);
        const known = thesaurus.get(key);
        if (known) known.push({ entry, place });
        else thesaurus.set(key, [{ entry, place }]);
      });
    }
  }
  return thesaurus;
});
