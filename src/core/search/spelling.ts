/**
 * What a word of a question may have meant that the record does not hold as it is: a slip of the finger, a name by its sound, and
 * words of the record that begin alike.
 */
import type { AbortSignal } from "../abort-signal.ts";
import { stemmerOf } from "../languages/stem.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { transliterations } from "../lexicon/transliterate.ts";
import { isOneEdit } from "../text/edit-distance.ts";
import type { PassageIndex } from "./passage-index.ts";
import type { Draft } from "./query-terms.ts";
import { weights } from "./weights.ts";

/** Whether a draft may be a slip: a word of letters that is no name and no word of the language. */
export function mayBeMisspelt(one: Draft, lexicon: Lexicon): boolean {
  const word = one.words[0] ?? "";
  return (
    one.words.length === 1 && word.length >= 4 && word.length <= 24 && !/\p{N}/u.test(word) && !lexicon.knows(word)
  );
}

/** The word of the record that a misspelt one most likely was. */
export async function correction(word: string, index: PassageIndex, signal?: AbortSignal): Promise<string | undefined> {
  const near = await index.near(word, "misspelt", signal);
  // Two slips are believed only where the word begins right.
  const likely = near.filter(
    other => other.word.length >= 3 && (other.word[0] === word[0] || isOneEdit(other.word, word)),
  );
  return (likely.find(other => other.word[0] === word[0]) ?? likely[0])?.word;
}

/** A word of the record that a name from a question in another language sounds like. */
export async function soundingLike(
  one: Draft,
  language: string,
  index: PassageIndex,
  signal?: AbortSignal,
): Promise<string | undefined> {
  if (one.words.length > 1) return undefined;
  for (const form of transliterations(one.written, language)) {
    const exact = (await index.near(form.slice(0, -1), "longer", signal)).some(other => other.word === form);
    const word = exact ? form : form.length >= 5 ? await correction(form, index, signal) : undefined;
    if (word !== undefined) return word;
  }
  return undefined;
}

/** Words that share all but the last letter with the term: economy, economic. True where there are any. */
export async function addMates(
  one: Draft,
  index: PassageIndex,
  languages: readonly string[],
  signal?: AbortSignal,
): Promise<boolean> {
  const term = one.alternatives.keys().next().value ?? "";
  if (one.words.length > 1 || term.length < 5 || /\p{N}/u.test(term)) return false;
  const prefix = term.slice(0, -1);
  let added = false;
  for (const { word } of await index.near(prefix, "longer", signal)) {
    for (const language of languages) {
      const mate = stemmerOf(language)(word);
      if (one.alternatives.has(mate) || Math.abs(mate.length - term.length) > 4) continue;
      let shared = 0;
      while (shared < term.length && term[shared] === mate[shared]) shared++;
      if (shared < Math.min(term.length, mate.length) - 1) continue;
      one.alternatives.set(mate, (weights.prefixMate * shared) / Math.max(term.length, mate.length));
      added = true;
    }
  }
  return added;
}
