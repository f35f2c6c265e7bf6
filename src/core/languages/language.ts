/**
 * What the core knows of one natural language. A language is one file of data (en.ts, ru.ts, …) and one line in
 * languages.ts; rules are written once, over this type, and know no word themselves.
 *
 * Words that are compared with folded words of a text are folded here too (text/fold.ts): no accents, Turkish ı as i,
 * Azerbaijani ə as e; each list says so.
 */

/** How words are brought to a stem. */
export interface Stemming {
  /** Name of the Snowball algorithm; absent where cutting alone serves better. */
  readonly algorithm?: string;
  /** How many letters of the stem are kept. */
  readonly cut?: number;
}

export interface Language {
  /** Two letters, ISO 639-1. */
  readonly code: string;
  readonly stemmer: Stemming;
  /**
   * Folded. Grammar and never a topic: articles, pronouns, auxiliaries, particles, the commonest prepositions. Left out of the
   * index and of queries alike. Short on purpose: a word that might be what somebody looks for (state, may as a month,
   * against) costs little in the index and cannot be asked for once it is on the list. Contractions without their apostrophe.
   */
  readonly stopWords: ReadonlySet<string>;
}
