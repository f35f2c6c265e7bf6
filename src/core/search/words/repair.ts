/**
 * What becomes of a word of the question once the record was asked about it: one that is held gains what is near it, one that is not becomes
 * what it may have meant, or what means nearly the same.
 */
import { ownLanguage } from "../../languages/languages.ts";
import { stemmerOf } from "../../languages/stem.ts";
import { weights as names } from "../../lexicon/weights.ts";
import { tokensOf } from "../../text/analyzer.ts";
import type { WordFacts } from "../passage-index.ts";
import { type Draft, seeking } from "../query-terms.ts";
import { weights } from "../weights.ts";
import {
  type Guess,
  guessOf,
  type SpellingContext,
  spellingsOf,
  withBeginnings,
  withMates,
  withRelated,
} from "./spelling.ts";

/** A draft with what is known of it. */
export interface Repaired {
  readonly draft: Draft;
  readonly guess?: Guess;
  /** Only words of nearly the same meaning stand for it. */
  readonly isTaken?: true;
}

/** In how many passages terms stand. */
export type Frequencies = ReadonlyMap<string, number>;

/** The terms that make a draft known: weaker ones only add to what is found. */
export function termsThatCount({ alternatives }: Draft): readonly string[] {
  return [...alternatives].filter(([, weight]) => weight > weights.prefixMate).map(([term]) => term);
}

export function counted(
  terms: readonly string[],
  frequency: readonly number[],
): readonly (readonly [string, number])[] {
  return terms.map((term, at) => [term, frequency[at] ?? 0]);
}

/** What the record is asked of a draft. */
export function askedTerms(draft: Draft): readonly string[] {
  return [...termsThatCount(draft), ...draft.related.keys()];
}

/** A draft is as frequent as its most frequent term: names stand where their own words stand. */
export function frequencyOf(draft: Draft, frequencies: Frequencies): number {
  return Math.max(0, ...termsThatCount(draft).map(term => frequencies.get(term) ?? 0));
}

interface RepairContext extends SpellingContext {
  readonly languages: readonly string[];
  readonly known: Frequencies;
  /** Passages of the record. */
  readonly passages: number;
}

/** A draft the record does not know becomes what it may have meant; one it knows gains the words that begin alike. */
export function repair(draft: Draft, facts: WordFacts, context: RepairContext): Repaired {
  if (draft.isUnfinished) return { draft: withBeginnings(draft, facts.longer, context.languages) };
  const { known, passages } = context;
  const isHeld = (term: string): boolean => (known.get(term) ?? 0) > 0;
  const frequency = frequencyOf(draft, known);
  if (frequency > 0) {
    const isRare = frequency <= weights.rare * passages;
    const own = isRare ? withRelated(draft, isHeld, weights.relatedToRare) : draft;
    return { draft: withMates(ownFirst(own, known), facts.longer, context.languages) };
  }
  if (draft.isContext) return { draft };
  const taken = withRelated(draft, isHeld, weights.related);
  if (taken !== draft) return { draft: { ...taken, labels: new Set(relatedIn(taken)) }, isTaken: true };
  const guess = guessOf(spellingsOf(draft, context), facts.spelt);
  return guess === undefined ? { draft } : { draft: guessed(draft, guess, context), guess };
}

/** The words that stand for one which the record does not hold. */
function relatedIn({ related, alternatives }: Draft): readonly string[] {
  return [...related].flatMap(([term, word]) => (alternatives.has(term) ? word : []));
}

/** A capital that the record itself names stands for its country less. */
function ownFirst(draft: Draft, known: Frequencies): Draft {
  const [own = ""] = draft.alternatives.keys();
  if ((known.get(own) ?? 0) === 0) return draft;
  const alternatives = [...draft.alternatives].map(
    ([term, weight]) => [term, weight === names.capitalSeeksName ? weight / 2 : weight] as const,
  );
  return { ...draft, alternatives: new Map(alternatives) };
}

function guessed(draft: Draft, { word, as, isSame }: Guess, { languages, lexicon }: RepairContext): Draft {
  const stems = languages.map(language => [stemmerOf(language)(word), weights.corrected] as const);
  const language = languages[0] ?? ownLanguage.code;
  const sightings = lexicon.inQuestion(tokensOf(word, language), language);
  const searched: Draft = {
    ...draft,
    words: [word, ...draft.words.slice(1)],
    alternatives: new Map([...draft.alternatives, ...stems]),
    labels: as === "sound" && !isSame ? new Set([...draft.labels, word]) : draft.labels,
  };
  return seeking(
    searched,
    sightings.map(({ form }) => form),
  );
}
