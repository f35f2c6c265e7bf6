/**
 * What a word of a question may have meant that the record does not hold as it is: a slip of the finger, a name by its sound, and
 * words of the record that begin alike. What to look up is said before the record is asked, what to make of it behind; neither
 * asks anything itself.
 */
import { stemmerOf } from "../../languages/stem.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import { transliterations } from "../../lexicon/transliterate.ts";
import { isOneEdit } from "../../text/edit-distance.ts";
import type { NearWord, WordFacts } from "../passage-index.ts";
import type { Draft } from "../query-terms.ts";
import { spelling as limits, weights } from "../weights.ts";

/** A way to read a word that the record does not hold. */
export interface Spelling {
  /** Folded. */
  readonly word: string;
  /** `sound`: a name as another language writes it; `slip`: the word as it was typed. */
  readonly as: "sound" | "slip";
}

/** The word of the record that is searched instead; the same word in other letters surprises nobody. */
export interface Guess extends Spelling {
  readonly isSame?: true;
}

export interface SpellingContext {
  readonly lexicon: Lexicon;
  /** Of the question, two letters. */
  readonly language: string;
  /** The question is in a language the record does not have. */
  readonly isForeign: boolean;
}

const digit = /\p{N}/u;
const capital = /^\p{Lu}/u;

/** The spellings to look up for a draft, the likelier ones first. */
export function spellingsOf(draft: Draft, { lexicon, language, isForeign }: SpellingContext): readonly Spelling[] {
  const [word = "", more] = draft.words;
  if (more !== undefined || draft.isUnfinished) return [];
  const sounds = isForeign ? transliterations(draft.written, language) : [];
  const spellings: Spelling[] = sounds.map(form => ({ word: form, as: "sound" }));
  const { shortest, longest } = limits.slip;
  // A word of a language that the record does not have is no slip of one that it has; a name may be.
  const mayBeHere = !isForeign || capital.test(draft.written);
  const isLong = word.length >= shortest && word.length <= longest;
  const mayBeSlip = mayBeHere && isLong && !digit.test(word) && !lexicon.knows(word);
  return mayBeSlip ? [...spellings, { word, as: "slip" }] : spellings;
}

/** The word of the record that a draft most likely meant; `spelt` are the words at each of its spellings. */
export function guessOf(spellings: readonly Spelling[], spelt: WordFacts["spelt"]): Guess | undefined {
  for (const [at, { word, as }] of spellings.entries()) {
    const found = spelt[at] ?? [];
    if (as === "sound" && found.some(other => other.word === word)) return { word, as, isSame: true };
    if (as === "sound" && word.length < limits.sound.shortest) continue;
    const guess = likeliest(word, found);
    if (guess !== undefined) return { word: guess, as };
  }
  return undefined;
}

/** Two slips are believed only where the word begins right. */
function likeliest(word: string, near: readonly NearWord[]): string | undefined {
  const likely = near.filter(
    other =>
      other.word !== word && other.word.length >= 3 && (other.word[0] === word[0] || isOneEdit(other.word, word)),
  );
  return (likely.find(other => other.word[0] === word[0]) ?? likely[0])?.word;
}

/** The draft with the terms of all words that begin with it. */
export function withBeginnings(draft: Draft, longer: readonly NearWord[], languages: readonly string[]): Draft {
  const stems = longer.flatMap(({ word }) => languages.map(language => stemmerOf(language)(word)));
  const alternatives = new Map([...stems.map(stem => [stem, weights.unfinished] as const), ...draft.alternatives]);
  return { ...draft, alternatives };
}

/** The draft with those of its related terms that the record holds. */
export function withRelated(draft: Draft, isHeld: (term: string) => boolean, weight: number): Draft {
  const held = [...draft.related.keys()].filter(term => isHeld(term) && !draft.alternatives.has(term));
  if (held.length === 0) return draft;
  const alternatives = new Map([...draft.alternatives, ...held.map(term => [term, weight] as const)]);
  return { ...draft, alternatives };
}

/** How words of the same family as a draft's own term begin: all but its last letter. One that is being typed begins as it is. */
export function beginningOf({ words, alternatives, isUnfinished }: Draft): string | undefined {
  if (isUnfinished) return words[0];
  const [term = ""] = alternatives.keys();
  return words.length > 1 || term.length < limits.mate.shortest || digit.test(term) ? undefined : term.slice(0, -1);
}

/** The draft with the terms of longer words that share all but the last letter with its own: economy, economic. */
export function withMates(draft: Draft, longer: readonly NearWord[], languages: readonly string[]): Draft {
  const [term = ""] = draft.alternatives.keys();
  const alternatives = new Map(draft.alternatives);
  for (const { word } of longer) {
    for (const language of languages) {
      const mate = stemmerOf(language)(word);
      if (alternatives.has(mate) || Math.abs(mate.length - term.length) > limits.mate.longer) continue;
      let shared = 0;
      while (shared < term.length && term[shared] === mate[shared]) shared++;
      if (shared < Math.min(term.length, mate.length) - 1) continue;
      alternatives.set(mate, (weights.prefixMate * shared) / Math.max(term.length, mate.length));
    }
  }
  return { ...draft, alternatives };
}
