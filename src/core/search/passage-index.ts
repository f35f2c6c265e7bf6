/**
 * The index port: a tiny driver, no ranking of ours inside, so that the same portable layer (lookup.ts, rank.ts) serves
 * an index in this process and a cluster beyond it. The laws stand here; test/contract/passage-index.ts holds every
 * implementation to them.
 *
 * - `total` is exact up to 10,000; a higher count is 10,000 and `isMore`. An index that leaves matches uncounted says so by it too.
 * - Terms, words and codes come from the project's analyzer (passage-features.ts), never from the engine's own.
 * - `add` and `remove` are idempotent by reference; what they did is visible after `refresh`.
 * - `search` gives hits by falling score; equal scores by reference, so that the same question has the same answer.
 * - A partial answer is an error (OnrecordError `unavailable`), never given as the whole.
 * - Every call takes an AbortSignal and rejects with its reason once it is aborted.
 */
import type { AbortSignal } from "../abort-signal.ts";
import type { Passage } from "../model.ts";
import type { Filters } from "../question-model.ts";

/** One thing the question looks for, under all the terms that may stand for it. */
export interface QueryTerm {
  /** Terms that satisfy it, with weights above 0 and up to 1; the question's own word has 1. */
  readonly alternatives: readonly { readonly term: string; readonly weight: number }[];
  /** How often the question has it; at least 1. */
  readonly count: number;
}

export interface Query {
  readonly terms: readonly QueryTerm[];
  /** Folded words that must stand next to each other in the passage's own text, one list a phrase. */
  readonly phrases: readonly (readonly string[])[];
  /** They are looked for in what stands before the passage instead. */
  readonly phrasesIn?: "lead";
  /** Terms no hit may hold. */
  readonly excluded: readonly string[];
  readonly filters: Filters;
  /** Terms, codes and folded words, each once, that the readings of the hits tell from all others. */
  readonly sought: readonly string[];
}

/**
 * What ranking knows of a passage, as numbers of the question: a term or word is its place in `sought` counted from 1, or 0 where
 * it is none of them; a term of -1 is a stop word.
 *
 *   lead     "What about France?"            ─┐
 *   text     "France arms them. Paris knows." ─┴▶ terms  -1 -1 franc │ franc arm -1 │ pari know    (stop words: -1)
 *                                                 codes  2 0fr 1 · 3 0fr 1 · 6 0frc 1
 */
export interface Reading {
  /** The terms of the lead, then of the text, in order. */
  readonly terms: readonly number[];
  /** The same tokens as folded words; 0 for stop words. */
  readonly words: readonly number[];
  /** Where names of the lexicon stand: index of the first token, number of the code, number of tokens; in threes, by index. Those of the question are enough. */
  readonly codes: readonly number[];
  /** Index of the first token behind each sentence; a lead with words counts as the first sentence. */
  readonly sentenceEnds: readonly number[];
  /** Number of tokens of the lead; 0 without one. */
  readonly promptEnd: number;
  /** Terms and codes of the title, which heads a passage that has no lead. */
  readonly title: readonly number[];
  /** Number of terms, stop words left out: the length BM25 knows. */
  readonly length: number;
}

export interface IndexHit {
  readonly passage: Passage;
  /** BM25 with k 1.2, b 0.7 over the terms of passage and lead, summed over the query's terms; as long as it has different terms. */
  readonly score: number;
  /** May be empty where nothing is sought, and so may `around`. */
  readonly reading: Reading;
  /** For each passage beside it in its interview, at most two: BM25's saturated frequency of each of the query's terms, from 0 to k + 1. */
  readonly around: readonly Float64Array[];
}

export interface Found {
  readonly hits: readonly IndexHit[];
  /** How many passages match in all. */
  readonly total: number;
  /** More than `total` match. */
  readonly isMore: boolean;
}

export interface Statistics {
  /** Passages in the index. */
  readonly passages: number;
  /** Mean number of terms of a passage. */
  readonly meanLength: number;
  /** In how many passages each asked term stands, in the order asked; 0 for unknown ones. */
  readonly frequency: readonly number[];
}

/** A word of the record that another may have been meant as. */
export interface NearWord {
  /** Folded, as written in the record, not stemmed. */
  readonly word: string;
  /** Number of passages that hold it; at least 1. */
  readonly frequency: number;
}

/** What a question must know of one of its words. */
export interface WordAsked {
  /** The terms that stand for it. */
  readonly terms: readonly string[];
  /** Folded words it may have been meant as. Looked up where the record holds none of the terms. */
  readonly spellings: readonly string[];
  /** How words of its family begin. Looked up where the record holds one of the terms, or no spellings are asked for. */
  readonly beginning?: string;
}

/** What the record knows of a word; the lists of what was not looked up are empty. */
export interface WordFacts {
  /** In how many passages each of the terms stands, in the order asked; 0 for unknown ones. */
  readonly frequency: readonly number[];
  /**
   * For each spelling: the word itself, where the record has it, then at most 24 words one edit away (a wrong, missing or extra
   * letter, or two neighbours swapped), from 8 letters two edits where one gives nothing, most frequent first.
   */
  readonly spelt: readonly (readonly NearWord[])[];
  /** At most 24 words that begin with the beginning and go on behind it, most frequent first. */
  readonly longer: readonly NearWord[];
}

export interface Facts {
  /** Passages in the index. */
  readonly passages: number;
  /** Mean number of terms of a passage. */
  readonly meanLength: number;
  /** In the order asked. */
  readonly words: readonly WordFacts[];
}

/** A passage's place: which interview, and its number there, from 0. */
export interface Place {
  readonly interview: string;
  readonly ordinal: number;
}

export interface PassageIndex {
  add(passages: readonly Passage[], signal?: AbortSignal): Promise<void>;
  remove(interviewIds: readonly string[], signal?: AbortSignal): Promise<void>;
  refresh(signal?: AbortSignal): Promise<void>;
  /** The best `limit` hits, each with what ranking must know of it. A query with neither terms nor phrases finds nothing. */
  search(query: Query, limit: number, signal?: AbortSignal): Promise<Found>;
  /**
   * How many passages of each interview hold every term of the query under one of its alternatives, the phrases, and nothing that is
   * excluded. All passages are counted, whatever it costs.
   */
  count(query: Query, signal?: AbortSignal): Promise<ReadonlyMap<string, number>>;
  statistics(terms: readonly string[], signal?: AbortSignal): Promise<Statistics>;
  /** All that a question must know of its words before it can be searched, in one call. */
  facts(words: readonly WordAsked[], signal?: AbortSignal): Promise<Facts>;
  /** Passages by reference, in the order asked; unknown references are left out. */
  get(references: readonly string[], signal?: AbortSignal): Promise<readonly Passage[]>;
  /** Passages by their place, in the order asked; undefined where an interview has no passage there. */
  at(places: readonly Place[], signal?: AbortSignal): Promise<readonly (Passage | undefined)[]>;
  close(): Promise<void>;
}
