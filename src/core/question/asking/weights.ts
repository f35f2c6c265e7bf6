/** Every number of choosing the sentence that asks. Set on talk around questions in English, Russian and Turkish. */
export const asking = {
  /** A question mark at the end. */
  mark: 2,
  interrogative: 2,
  laterInterrogative: 1,
  /** "did he". */
  inversion: 1.5,
  request: 1,
  /** A word of saying directly before "about". */
  about: 1,
  particle: 1,
  /** What speaks against a clause: the person who writes, and whom they write to. */
  asker: 1.5,
  addressed: 1,
  /** Against a clause that is the writer's own, beside others that ask. */
  talk: 1,
  /** From here on a clause asks. */
  least: 1,
  /** From here on it asks whatever stands around it: an interrogative and a verb, or a mark. */
  surely: 3.5,
  /** How much the rest of a message may name beside a question or topic that stands alone, and beside one in the same sentence. */
  apart: { told: 1, talked: 2 },
  within: { told: 0.5, talked: 0.9 },
  /** Words of a message that may be somebody's. */
  shortestClaim: 4,
  shortestHeadline: 3,
  /** Clauses that ask nearly as well as the best one are questions of their own. */
  near: 1,
  /** Share of what a clause tells that the record must know for it to stay beside the one that asks. */
  known: 0.5,
  /** How telling a word must be to name something where a greeting could stand. */
  topical: 0.58,
  /** How telling words are that hardly stand in the language; with so many of them a text of no other words is in another one. */
  strange: 0.8,
  /** From here on words that are common one by one name something together; those of a greeting tell less. */
  wholeGreeting: 1,
  /** From here on a word is none of the language: fewer than three of fifty million are it. */
  noWord: 0.94,
  /** Up to here a word of measure is as common as grammar. */
  light: 0.5,
  fewest: 2,
  /** How much the words of a question tell that needs nothing of the one before: four common words, or three rare ones. */
  wholeTopic: 2.2,
  /** Words that somebody is addressed with before a question, at most. */
  longestAddress: 4,
  /** Words of a line that is a topic by itself. */
  longestTopic: 12,
} as const;
