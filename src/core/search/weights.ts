/**
 * Every number of the ranking, in one place, with where it comes from. They were set on development halves of public
 * retrieval sets (news conferences, reading paragraphs in English, Russian and Turkish, meetings, scientific abstracts);
 * all of the features' weights times 0.6 or times 2 cost less than .007 nDCG@10 on any of them.
 */
export const weights = {
  /** BM25's saturation and length normalisation. */
  k: 1.2,
  b: 0.7,
  /** Passages re-ranked; the rest keep the index's order behind them. */
  reranked: 100,
  /** The interviewer's question, or the title. */
  heading: 0.3,
  /** The one sentence that answers most. Sentences are normalised less by length than passages. */
  bestSentence: 0.5,
  sentenceB: 0.4,
  /** Mean of the passages before and after in the same interview. */
  neighbours: 0.3,
  /** Neighbouring words of the question that are neighbours in the passage too. */
  pairs: 0.3,
  pairSaturation: 0.7,
  /** Question words that stand in the passage as typed, not only with the same stem. */
  unstemmed: 0.15,
  /** Words of the record that begin like a word of the question: economy, economic. */
  prefixMate: 0.4,
  /** A passage that holds nothing the speaker said, where others do; set on small records of articles. */
  outletOnly: 0.9,
  /** Each corrected word: a guess is worth less than a match. */
  corrected: 0.8,
} as const;

/**
 * When to answer, measured as score: presidents' news conferences keep 96 % at .50 and 100 % at .30. Where words that the record
 * does not know are `unknown` of what the question's words tell, the answer is close at best: a part of what is asked is not there.
 */
export const thresholds = { found: 0.5, close: 0.3, unknown: 0.3 } as const;
