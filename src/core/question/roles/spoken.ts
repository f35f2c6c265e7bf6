/** Words of asking that no list has: verbs that deny it, the verb of a wish, the noun of what is wished for. */
import { inAll, languageOf, ownLanguage } from "../../languages/languages.ts";
import type { NamedAt } from "../names/named.ts";
import type { TypedWord } from "../typed-words.ts";
import { vocabularyOf } from "../vocabulary.ts";

/** Letters of what denies in such an ending, and of a stem that tells its verb. */
const denial = 2;
const shortestStem = 4;
/** Pronouns for one person, in any case. */
export const persons = inAll(({ people }) => {
  const { he, she, neutral } = people?.pronouns ?? {};
  return [he, she, neutral].flatMap(one => [...(one?.subject ?? []), ...(one?.shows ?? [])]);
});

/** "She never mentioned", "bahsetmedi": that something was not said asks whether it was. */
export function markDenied(words: readonly TypedWord[], language: string): void {
  const { asking } = vocabularyOf(language);
  const { denials, denialEndings } = (languageOf(language) ?? ownLanguage).sentences;
  words.forEach((word, at) => {
    const next = words.slice(at + 1).find(({ folded }) => !denials.has(folded));
    const isDenial = denials.has(word.folded) && next !== undefined && asking.has(next.folded);
    if (isDenial || isDeniedForm(word.folded, denialEndings, asking)) word.role = "asking";
  });
}

/** A verb of asking with an ending that denies: "söylemedi" of "söyledi". */
function isDeniedForm(word: string, endings: ReadonlySet<string>, asking: ReadonlySet<string>): boolean {
  return [...endings].some(ending => {
    if (!word.endsWith(ending) || word.length <= ending.length) return false;
    const stem = word.slice(0, -ending.length);
    const plain = stem + ending.slice(denial);
    return asking.has(plain) || (stem.length >= shortestStem && [...asking].some(one => one.startsWith(stem)));
  });
}

/** "Can you pull quotes", "any line from her on …": the verb of a wish, and the noun of what is wished for. */
export function markWished(words: readonly TypedWord[], language: string, namedAt: NamedAt): void {
  const vocabulary = vocabularyOf(language);
  const { addressed, prepositions } = (languageOf(language) ?? ownLanguage).asking ?? ownLanguage.asking!;
  const at = words.findIndex(({ role }) => role === "topic");
  const [word, lead] = [words[at], words[at + 1]];
  if (word === undefined || word.capital || words.slice(0, at).some(({ role }) => role === "asking")) return;
  const isVerb = at > 1 && addressed.has(words[at - 1]!.folded) && vocabulary.auxiliaries.has(words[at - 2]!.folded);
  const isOf = lead !== undefined && prepositions.has(lead.folded);
  const length = isOf ? namedAt(words, at + 2).length || (persons.has(words[at + 2]?.folded ?? "") ? 1 : 0) : 0;
  const isNoun = length > 0 && vocabulary.about.has(words[at + 2 + length]?.folded ?? "");
  if (isVerb || isNoun) word.role = "asking";
}
