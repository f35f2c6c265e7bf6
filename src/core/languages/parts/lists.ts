/** The two kinds of lists that a language is made of; language.ts says more of them. */

/** Single words to compare with. */
export type Words = ReadonlySet<string>;

/** One or several words each, in the notation of pattern.ts. */
export type Phrases = readonly string[];
