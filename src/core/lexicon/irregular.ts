/** Forms of one verb that no stemmer brings together: build, built. */
import { languageOf } from "../languages/languages.ts";

/** The other forms of a folded word; none where it is regular, or the language has no such list. */
export function irregularForms(word: string, language: string): readonly string[] {
  const forms = languageOf(language)?.asking?.irregular.find(some => some.includes(word)) ?? [];
  return forms.filter(form => form !== word);
}
