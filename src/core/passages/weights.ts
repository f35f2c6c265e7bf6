/** Every number by which turns are cut into passages, in one place. Set by hand, for passages of which a few fit on a screen. */

/** How large a passage is, in words, and in characters for texts that have no spaces. */
export const passageSize = {
  words: 400,
  characters: 4000,
  /** A piece ends at a paragraph's end once it has this share of its words. */
  enough: 0.5,
  /** Words without a break are looked through in windows of so many characters. */
  window: 20_000,
} as const;

/** What goes with a passage. */
export const contextSize = {
  /** Fewer words than this are no paragraph of their own. */
  paragraphWords: 8,
  /** A context up to so many characters is repeated whole before a question that leans on it. */
  repeated: 400,
  /** What an index can do with as context, in characters; what was asked stands at the end. */
  longest: 2000,
  /** How far, in characters, a cut is moved to fall between two words. */
  nearestSpace: 200,
} as const;
