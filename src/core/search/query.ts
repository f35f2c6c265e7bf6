/**
 * Question → query: the words a person used become weighted terms the index can look for.
 *
 *   "wepons from Tbilisi"  →  weapon (you wrote "wepons")  ·  tbilisi, or Georgia's code at .5
 *
 *   drafts ─one round─▶ facts ─▶ repaired drafts ─(a second round where one was corrected)─▶ terms, query
 *
 * Each word of the question becomes one term with alternatives: its stems in the languages of the record, the codes of
 * names and synonyms, and words of the record that begin alike. A word the record does not hold is corrected where one
 * mistake explains it, but never a name that exists: Iran is not a misspelt Iraq.
 */
import type { AbortSignal } from "../abort-signal.ts";
import { isReadAlike, ownLanguage } from "../languages/languages.ts";
import { stemmerOf } from "../languages/stem.ts";
import { weights as names } from "../lexicon/weights.ts";
import { isMisspeltAsking } from "../question/vocabulary.ts";
import type { Filters, Question, QuestionWord } from "../question-model.ts";
import { tokensOf } from "../text/analyzer.ts";
import { foldedWords } from "../text/fold.ts";
import type { Facts, PassageIndex, Query, WordFacts } from "./passage-index.ts";
import { type Draft, type DraftContext, draftsOf, seeking } from "./query-terms.ts";
import type { RankedTerm } from "./rank.ts";
import { soughtFor } from "./sought.ts";
import {
  beginningOf,
  type Guess,
  guessOf,
  type SpellingContext,
  spellingsOf,
  withBeginnings,
  withMates,
} from "./spelling.ts";
import { weights } from "./weights.ts";
import { blendedIdf, idfOf, type WordCount } from "./word-frequency.ts";

export interface ComposedTerm extends RankedTerm {
  /** As the question has it: "Tbilisi", "military". */
  readonly written: string;
  /** False where neither the word nor another name of it is in the record. */
  readonly isKnown: boolean;
}

export interface Composed {
  readonly query: Query;
  readonly terms: readonly ComposedTerm[];
  /** Whose words go before others where the question holds a claim; it narrows nothing. */
  readonly preferred?: Filters;
  /** Interviews, by id, whose passages go before others: what was talked about before is from them. */
  readonly near?: ReadonlySet<string> | undefined;
  /** The question is in a language the record does not have. */
  readonly isForeign: boolean;
  /** Mean number of terms of a passage. */
  readonly meanLength: number;
  readonly corrected: readonly { readonly written: string; readonly searched: string }[];
  readonly widened: readonly { readonly written: string; readonly searched: readonly string[] }[];
}

export interface ComposerParts extends DraftContext {
  readonly index: PassageIndex;
  /** How common English words are. */
  readonly englishCount?: WordCount;
}

/** Composes the query for the words of these roles, asking the index what it must know of the record. */
export type Composer = (
  question: Question,
  wanted: ReadonlySet<QuestionWord["role"]>,
  signal?: AbortSignal,
) => Promise<Composed>;

/** A draft with what is known of it. */
interface Repaired {
  readonly draft: Draft;
  readonly guess?: Guess;
}

/** In how many passages terms stand. */
type Frequencies = ReadonlyMap<string, number>;

export function createComposer(parts: ComposerParts): Composer {
  const { index, lexicon, languages } = parts;

  return async (question, wanted, signal) => {
    const { language } = question;
    const isForeign = !languages.some(ofRecord => isReadAlike(ofRecord, language));
    const context = { lexicon, language, isForeign };
    const drafts = draftsOf(question, wanted, parts);
    const facts = await index.facts(
      drafts.map(draft => asked(draft, context)),
      signal,
    );
    const known = new Map(drafts.flatMap((draft, at) => counted(termsThatCount(draft), facts.words[at]!.frequency)));
    const repaired = topical(drafts, known, context).map(([draft, at]) =>
      repair(draft, facts.words[at]!, { ...context, languages, known }),
    );
    const guessed = repaired
      .filter(({ guess, draft }) => guess !== undefined || draft.isUnfinished)
      .flatMap(({ draft }) => termsThatCount(draft));
    const second = guessed.length > 0 ? counted(guessed, (await index.statistics(guessed, signal)).frequency) : [];
    const frequencies = new Map([...known, ...second]);
    const begun = repaired.filter(({ draft }) => !draft.isUnfinished || frequencyOf(draft, frequencies) > 0);
    const sought = begun.some(({ draft }) => !draft.isContext) ? begun : repaired;
    const own = sought.filter(({ draft }) => !draft.isContext);
    // What the record does not hold is told, and nothing of what was talked about before is shown in its place.
    const isHeld = own.length === 0 || question.leans || own.some(({ draft }) => frequencyOf(draft, frequencies) > 0);
    return composed(question, isHeld ? sought : own, { ...parts, ...context, facts, frequencies });
  };
}

function asked(draft: Draft, context: SpellingContext) {
  const beginning = beginningOf(draft);
  return {
    terms: termsThatCount(draft),
    spellings: spellingsOf(draft, context).map(({ word }) => word),
    ...(beginning === undefined ? {} : { beginning }),
  };
}

/** The terms that make a draft known: weaker ones only add to what is found. */
function termsThatCount({ alternatives }: Draft): readonly string[] {
  return [...alternatives].filter(([, weight]) => weight > weights.prefixMate).map(([term]) => term);
}

function counted(terms: readonly string[], frequency: readonly number[]): readonly (readonly [string, number])[] {
  return terms.map((term, at) => [term, frequency[at] ?? 0]);
}

/** A draft is as frequent as its most frequent term: names stand where their own words stand. */
function frequencyOf(draft: Draft, frequencies: Frequencies): number {
  return Math.max(0, ...termsThatCount(draft).map(term => frequencies.get(term) ?? 0));
}

/** Drafts with their places, misspelt words of asking left out, unless there are no others; "taxes" is a word, and not "takes". */
function topical(
  drafts: readonly Draft[],
  known: Frequencies,
  { lexicon, language }: SpellingContext,
): readonly (readonly [Draft, number])[] {
  const all = drafts.map((draft, at) => [draft, at] as const);
  const isSlip = (word: string): boolean => !lexicon.knows(word) && isMisspeltAsking(word, language);
  const rest = all.filter(([draft]) => frequencyOf(draft, known) > 0 || !isSlip(draft.words[0]!));
  return rest.length > 0 ? rest : all;
}

interface RepairContext extends SpellingContext {
  readonly languages: readonly string[];
  readonly known: Frequencies;
}

/** A draft the record does not know becomes what it may have meant; one it knows gains the words that begin alike. */
function repair(draft: Draft, facts: WordFacts, context: RepairContext): Repaired {
  if (draft.isUnfinished) return { draft: withBeginnings(draft, facts.longer, context.languages) };
  if (frequencyOf(draft, context.known) > 0) {
    return { draft: withMates(ownFirst(draft, context.known), facts.longer, context.languages) };
  }
  if (draft.isContext) return { draft };
  const guess = guessOf(spellingsOf(draft, context), facts.spelt);
  return guess === undefined ? { draft } : { draft: guessed(draft, guess, context), guess };
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

interface Known extends ComposerParts, SpellingContext {
  readonly facts: Facts;
  readonly frequencies: Frequencies;
}

function composed(question: Question, repaired: readonly Repaired[], known: Known): Composed {
  const { languages, isForeign, facts } = known;
  const asked = new Set(question.words.map(({ word }) => word));
  // "Peace treaty" is asked for with both of its words.
  const isAsked = (label: string): boolean => foldedWords(label).every(word => asked.has(word));
  const terms = repaired.map(({ draft }) => termOf(draft, known));
  return {
    query: {
      terms,
      phrases: question.phrases.map(foldedWords),
      excluded: question.excluded.flatMap(word =>
        languages.flatMap(language => tokensOf(word, language)[0]?.term || []),
      ),
      filters: question.claim === undefined ? question.filters : withoutSpeaker(question.filters),
      sought: soughtFor(terms),
    },
    ...(question.claim === undefined ? {} : { preferred: speakerOnly(question.filters) }),
    terms,
    isForeign,
    meanLength: facts.meanLength,
    corrected: repaired.flatMap(({ draft, guess }) =>
      guess?.as === "slip" ? { written: draft.written, searched: guess.word } : [],
    ),
    widened: repaired
      .filter(({ draft }) => !draft.isContext)
      .map(({ draft: { written, labels } }) => ({ written, searched: [...labels].filter(label => !isAsked(label)) }))
      .filter(({ searched }) => searched.length > 0),
  };
}

function termOf(draft: Draft, { facts, frequencies, isForeign, language, englishCount }: Known): ComposedTerm {
  const { written, words, position, alternatives, isContext, isFaint } = draft;
  const { passages } = facts;
  const held = frequencyOf(draft, frequencies);
  const context = isFaint ? weights.faint : isContext ? weights.context : 1;
  const share = (isForeign && held === 0 ? weights.untranslated : 1) * context;
  const idf = idfOf(held, passages) * share;
  // How common the beginning of a word is tells nothing.
  const blends = englishCount !== undefined && language === ownLanguage.code && !draft.isUnfinished;
  return {
    written,
    words,
    position,
    alternatives: [...alternatives].map(([term, weight]) => ({ term, weight })),
    count: 1,
    idf,
    telling: blends ? blendedIdf(idf, words, { passages, countOf: englishCount }) * context : idf,
    isKnown: held > 0 || isContext,
  };
}

function withoutSpeaker({ speaker: _, whom: __, ...filters }: Filters): Filters {
  return filters;
}

function speakerOnly({ speaker, whom }: Filters): Filters {
  return { ...(speaker === undefined ? {} : { speaker }), ...(whom === undefined ? {} : { whom }) };
}

/** The same query, for passages that name these years. */
export function narrowed(composed: Composed, naming: readonly string[]): Composed {
  const { query } = composed;
  return { ...composed, query: { ...query, phrases: [...query.phrases, ...naming.map(year => [year])] } };
}

export function withoutPhrases(composed: Composed): Composed {
  return { ...composed, query: { ...composed.query, phrases: [] } };
}
