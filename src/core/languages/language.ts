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

/** How a country is spoken of beside the name that the runtime has for it. */
export interface CountryNames {
  /** As written in running text: the name that headings say, other names, people, adjectives. */
  readonly names: readonly string[];
  /** Cities that stand for its government ("Paris refused"). */
  readonly capitals: readonly string[];
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
  /** By code of ISO 3166 (and XK, EU, UN). Not folded. Inflected forms are found by their stem and need no entry. */
  readonly countries: ReadonlyMap<string, CountryNames>;
}
