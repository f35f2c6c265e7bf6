/** The nouns of what is said of the record as a whole, beside the passages that answer. */

/** What an answer tells where it is asked how often, or how something has changed, and of a date that may be a word of the topic. */
export interface Overall {
  readonly counts?: Counts;
  readonly moments?: readonly Moment[];
  /** Years of the date, and passages of any time that name them beside the topic. */
  readonly naming?: { readonly years: readonly string[]; readonly total: number };
}

/** How much of the record holds a topic: counted over all of it, never over a ranking that is cut. */
export interface Counts extends Held {
  /** Interviews that were searched, and how many of them have no date. */
  readonly searched: number;
  readonly undated: number;
  /** Those that hold it, oldest first; a year without any is left out. */
  readonly years: readonly (Held & { readonly year: string })[];
  /** What more holds it under wider names only: the owner's `=>`, the country of a capital. */
  readonly wider?: Held & { readonly names: readonly string[] };
}

/** Passages that hold it, and the interviews they are of. */
export interface Held {
  readonly passages: number;
  readonly interviews: number;
}

/** What was said of a topic over time, oldest first: passages by their reference, of one interview each. */
export interface Moment {
  /** The first and last time; between them where the words differ most from those before. */
  readonly when: "first" | "turn" | "last";
  readonly reference: string;
}
