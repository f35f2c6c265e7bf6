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
import { present } from "../question/present.ts";
import { isMisspeltAsking } from "../question/vocabulary.ts";
import type { Filters, Question, QuestionWord } from "../question-model.ts";
import { tokensOf } from "../text/analyzer.ts";
import { foldedWords } from "../text/fold.ts";
import type { Facts, PassageIndex, Query } from "./passage-index.ts";
import { type Draft, type DraftContext, draftsOf } from "./query-terms.ts";
import type { RankedTerm } from "./rank.ts";
import { soughtFor } from "./sought.ts";
import { weights } from "./weights.ts";
import { blendedIdf, idfOf, type WordCount } from "./word-frequency.ts";
import {
  askedTerms,
  counted,
  type Frequencies,
  frequencyOf,
  type Repaired,
  repair,
  termsThatCount,
} from "./words/repair.ts";
import { beginningOf, type SpellingContext, spellingsOf } from "./words/spelling.ts";

export interface ComposedTerm extends RankedTerm {
  /** As the question has it: "Tbilisi", "military". */
  readonly written: string;
  /** False where neither the word nor another name of it is in the record. */
  readonly isKnown: boolean;
  /** The record does not hold it, and words of nearly the same meaning stand for it. */
  readonly isTaken?: true;
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
  readonly widened: readonly {
    readonly written: string;
    readonly searched: readonly string[];
    readonly isTaken?: true;
  }[];
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
    const known = new Map(drafts.flatMap((draft, at) => counted(askedTerms(draft), facts.words[at]!.frequency)));
    const repaired = topical(drafts, known, context).map(([draft, at]) =>
      repair(draft, facts.words[at]!, { ...context, languages, known, passages: facts.passages }),
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
    terms: askedTerms(draft),
    spellings: spellingsOf(draft, context).map(({ word }) => word),
    ...(beginning === undefined ? {} : { beginning }),
  };
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

interface Known extends ComposerParts, SpellingContext {
  readonly facts: Facts;
  readonly frequencies: Frequencies;
}

function composed(question: Question, repaired: readonly Repaired[], known: Known): Composed {
  const { languages, isForeign, facts } = known;
  const asked = new Set(question.words.map(({ word }) => word));
  // "Peace treaty" is asked for with both of its words.
  const isAsked = (label: string): boolean => foldedWords(label).every(word => asked.has(word));
  const terms = repaired.map(({ draft, isTaken }) => ({ ...termOf(draft, known), ...present({ isTaken }) }));
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
      .map(({ draft: { written, labels }, isTaken }) => ({
        written,
        searched: [...labels].filter(label => !isAsked(label)),
        ...present({ isTaken }),
      }))
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
