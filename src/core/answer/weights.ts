/**
 * Every number of an answer, in one place, with where it comes from: what is shown of a passage, in which order, and when a
 * quotation counts as found. When an answer counts as one stands with the scores it is measured in (search/weights.ts).
 */

/** Which sentences are shown. Set by hand; 97.6 % of the sample record's excerpts hold the sentence that answers. */
export const excerpts = {
  /** A nearer voice is preferred while its best sentence reaches this share of the best of all. */
  voicePreference: 0.6,
  /** A second sentence is shown from this share of the first on. */
  secondSentence: 0.7,
  /** A passage of one voice up to this many characters is shown whole. */
  shownWhole: 320,
  /** An excerpt of fewer characters shows more of what the same voice says around it, up to the second number. */
  enough: 240,
  mostAround: 420,
  /** A term that stands in every sentence of the passage tells them apart less. */
  everywhere: 0.5,
  /** A question that another voice answers. */
  asks: 0.5,
  /** A sentence with the number or the name that is asked for, as a share of the question's mass. */
  wanted: 0.15,
} as const;

/** In which order hits stand. Set by hand. */
export const order = {
  /** What a passage is worth by whose words it shows: another's words must answer that much better to stand before his. */
  voices: { speaker: 1, reported: 1, unmarked: 0.9, outlet: 0.9 },
  /** The same of what presents the interview. */
  presenting: 0.7,
  /** From this share of the best score on, a hit may be the first or the last time he spoke of it. */
  dated: 0.6,
  /** Between the first and the last time. */
  mostTurns: 3,
  /** Hits that are looked through for them. */
  overTime: 300,
  /** Passages of one interview on a page while others have some. */
  perInterview: 2,
  /** Behind this many hits the ranking stands as it is: nobody compares interviews that far down. */
  deepest: 100,
  /** Hits whose sentences are read where one voice is asked for. */
  voiced: 1_000,
} as const;

/** When a quotation stands in the record. Set by hand. */
export const quotations = {
  /** Words read of it, and terms it is searched by, the rarest ones. */
  mostWords: 200,
  mostTerms: 24,
  /** Characters read for terms. */
  longestRead: 4_000,
  /** Passages compared word by word: those that hold the words as they stand, and those that hold most of the rarer ones. */
  candidates: 60,
  verbatimCandidates: 20,
  /** Share of its words that must agree for "close"; fewer words are exact or absent. */
  closeFrom: 0.6,
  fewestWords: 3,
} as const;

/** When a claim stands in the record. Set by hand. */
export const claims = {
  /** Shorter sentences stand in many places and tell nothing. */
  fewestWords: 4,
  /** Sentences looked up. */
  sentences: 4,
  /** The score of a passage that holds one word for word. */
  standing: 1,
  /** Words from what is asked about to one that denies; letters of a word before an ending that does. */
  near: 8,
  shortestStem: 2,
  /** Hits among which one must hold what a question takes for granted. */
  premised: 10,
} as const;

/** Topics offered where an answer has little. */
export const nearTopics = { most: 3 } as const;
