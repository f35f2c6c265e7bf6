/**
 * How much another name of a thing counts against the word that was asked for, which counts 1. Set by hand.
 */
export const weights = {
  /** A country's name looks for its other names, and less for its capital. */
  nameSeeksName: 0.8,
  nameSeeksCapital: 0.4,
  /** A capital looks for its country: half of this where the record names the capital itself. */
  capitalSeeksName: 0.5,
  /** Words that the owner's file, or the abbreviations, say are the same. */
  synonym: 0.8,
  /** What a word is widened to by the owner's file, and is not the same: found below it. */
  wider: 0.6,
} as const;
