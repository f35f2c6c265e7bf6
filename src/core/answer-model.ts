/** The nouns of an answer: Passages ──index──▶ Hits ──lookup──▶ Answer, and what is said of the record as a whole beside them. */
import type { Passage, Range, Scope, Voice } from "./model.ts";
import type { Filters, Question } from "./question-model.ts";

/** Found: the record answers. Close: some of the question is in the record. Nothing: it is not. */
export type Verdict = "found" | "close" | "nothing";

/** Whole sentences of a passage in order, with what they leave out between them, all of one voice. */
export interface Excerpt {
  readonly voice: Voice;
  /** Ranges of `Passage.text`: what is shown, a gap between two as "[…]", and in it the words that matched. */
  readonly sentences: readonly Range[];
  readonly marks: readonly Range[];
  /** Where a claim is asked about, words near those that deny: "never". They are marked too. */
  readonly denials?: readonly Range[];
}

/** By whom the words of a claim stand: by whom it is asked of, or by another. */
export type Standing = "asked" | "another";

export interface Hit {
  readonly passage: Passage;
  /** Holds a sentence of a claim word for word: it is what "these words stand here" is said of, and comes first. */
  readonly stands?: true;
  /** About 0 to 1: how much of the question's weight the passage answers. Judges the hit; the order may differ a little. */
  readonly score: number;
  readonly voice: Voice;
  /** What to show of it, and whose words that are. Cut when it is first looked at: a page shows few of many hits. */
  readonly excerpt: Excerpt;
}

/** A word that other names were looked for beside, or, `isTaken`, in place of: the record holds none of its own. */
export interface Widened {
  readonly written: string;
  readonly searched: readonly string[];
  readonly isTaken?: true;
}

/** The ranking and all that is said about it. `hits` are best first; a reply shows a varied choice of them. */
export interface Answer extends Overall {
  /** Where a claim stands word for word: said by whom it is asked of, or by another. */
  readonly standing?: Standing;
  /** As it was understood for this record: a date that cannot narrow it is a topic. */
  readonly question: Question;
  readonly verdict: Verdict;
  /** The topic as it was understood, for the heading: "France", "military budget". */
  readonly topic: string;
  readonly hits: readonly Hit[];
  /** Passages that hold something of the question, also beyond `hits`; with `isMore`, more than that. */
  readonly total: number;
  readonly isMore?: boolean;
  /** Misspelt words and what was searched instead; words searched by their other names too: Tbilisi → Georgia. */
  readonly corrected: readonly { readonly written: string; readonly searched: string }[];
  readonly widened: readonly Widened[];
  /** Words of the topic that the record does not hold; topics near it that it does hold: at most three, asked as they are. */
  readonly missing: readonly string[];
  readonly near: readonly string[];
  /** Of the missing ones, what the record holds, but never near the rest of the question. */
  readonly apart?: string;
  readonly scope: Scope;
  /** These filters left nothing: the passages lie outside of them. */
  readonly elsewhen?: Filters;
  /** Nothing is in the voice that was asked for: the passages are in others. */
  readonly missingVoice?: Voice;
}

/** What an answer tells where it is asked how often, or how something has changed, and of a date that may be a word of the topic. */
export interface Overall {
  readonly counts?: Counts;
  readonly moments?: readonly Moment[];
  /** Years of the date, and passages of any time that name them beside the topic; with `isMore`, more than that. */
  readonly naming?: { readonly years: readonly string[]; readonly total: number; readonly isMore?: boolean };
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
