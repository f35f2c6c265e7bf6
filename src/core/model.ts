/**
 * The nouns of the record: file ──reader──▶ Interview, Turns ──▶ Passages, which an index holds.
 *
 * A passage is the unit of retrieval, and clean text with its map (text/origin): what is shown of it can always be traced
 * to characters of a file. Offsets are UTF-16 units, ends are exclusive.
 */

/** Whose words a sentence holds: the speaker's own; what the outlet reports that was said; the outlet's own; nobody's that is marked. */
export type Voice = "speaker" | "reported" | "outlet" | "unmarked";

/** Turns as they were spoken, an outlet's article, a digest made of other sources, or a speech: all of it one person's words. */
export type Kind = "transcript" | "article" | "digest" | "speech";

/** A stretch of a string, in UTF-16 units, end exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Where each character of a text stands in its file (text/origin). Where `raw` was put together, `strings` says where each of the
 * interview's strings begins (JSON Lines), `places` each page or paragraph, the first at 0. At a reference (`&amp;`) lengths differ.
 */
export interface Origin {
  /** The decoded file; for formats without offsets of characters, the text that was extracted from it. */
  readonly raw: string;
  /** Where `raw` begins in it, where an index keeps no more than the pieces need. */
  readonly rawStart?: number;
  /** What is in both, in order, four numbers a piece: start in the text, start in `raw`, length in each. Between is white space. */
  readonly pieces: readonly number[];
  readonly places?: { readonly unit: "page" | "paragraph"; readonly starts: readonly number[] };
  readonly strings?: readonly number[];
}

/** Words of a file as a person sees them, and nothing else: without marks, tags, labels. Ranges of turns point into `text`. */
export interface Source {
  /** Path below the corpus folder, with `/` between parts. */
  readonly file: string;
  readonly text: string;
  readonly origin: Origin;
}

/** What is known of one interview; the words themselves are in its turns. */
export interface Interview {
  /** Short and unique in the record; the first part of each reference. */
  readonly id: string;
  readonly title: string;
  /** `2024-12-20`, `2024-12` or `2024`: as exact as the source is. */
  readonly date?: string;
  readonly outlet?: string;
  /** The person interviewed. Absent where the file does not say and nothing in it shows. */
  readonly speaker?: string;
  /** Other names the text uses for the speaker: "the mayor", "Mayor Solen", "Solen". */
  readonly aliases: readonly string[];
  readonly interviewer?: string;
  readonly url?: string;
  /** Two letters, ISO 639-1; `und` where it is not known (core/languages). */
  readonly language: string;
  readonly kind: Kind;
  /** Nothing is answered from it: at all, or before this day, `YYYY-MM-DD`. */
  readonly draft?: true;
  readonly embargo?: string;
  readonly file: string;
}

/** A stretch of one turn (JSON Lines), cue, segment or row, or of one paragraph of the body (text files); `number` counts those from 1. */
export interface Stretch extends Range {
  readonly number: number;
  /** Where the label or the dash before it begins, which is no words of its turn. */
  readonly labelStart?: number;
  /** Where it begins in the recording, in milliseconds. */
  readonly startMs?: number;
}

/** What one person says without somebody else between, or one paragraph of an article. */
export interface Turn {
  /** `speaker`: who is interviewed; `interviewer`: who asks; `outlet`: running text; `unknown`: nothing says whose words. The name as labelled. */
  readonly by: "speaker" | "interviewer" | "outlet" | "unknown";
  readonly name?: string;
  /** True for a heading: context of what follows it, and nobody's words. */
  readonly heading?: true;
  readonly source: Source;
  /** The words, without the labels before them: in order, never empty, never overlapping. */
  readonly ranges: readonly Stretch[];
}

/** What a reader makes of one interview. */
export interface ReadInterview {
  readonly interview: Interview;
  readonly turns: readonly Turn[];
}

/** One sentence of a passage: a range of its text. */
export interface Sentence extends Range {
  readonly voice: Voice;
  /** Of the outlet's: somebody else says it, in quotation marks or not. */
  readonly isAnothers?: true;
}

/** Stretches of a source put together. */
export interface Cut extends Source {
  /** Places of the text before which words of the file are left out, in order. */
  readonly omissions: readonly number[];
}

/** What stands before a passage as its context, and is never the speaker's: what was asked, or the heading above it. */
export interface Lead extends Cut {
  readonly kind: "question" | "heading";
}

/** The unit of retrieval: an answer with the question before it, or a paragraph of an article. Its words are its `text`. */
export interface Passage extends Cut {
  /** `<interview id>/<n>`, n the first turn or paragraph; further parts of a long one are `/<n>-2`, `/<n>-3`. */
  readonly reference: string;
  readonly interview: Interview;
  /** Place in its interview, counted from 0, without gaps. */
  readonly ordinal: number;
  /** Whose words or whose reported words these are. */
  readonly speaker?: string;
  readonly lead?: Lead;
  /** First and last turn or paragraph it holds, counted from 1. */
  readonly at: readonly [number, number];
  readonly startMs?: number;
  /** All of `text` in order: the sentences cover every letter of it. Never empty. */
  readonly sentences: readonly Sentence[];
}

/** A question for somebody who does not know the record yet, to be worded in their language. */
export interface Example {
  /** What was said of a topic, what of it in a year, when it was spoken of last; or which interviews there are, without a topic. */
  readonly asks: "said" | "inYear" | "last" | "sources";
  readonly topic?: string;
  /** That of the interview that the topic is from, and whether it takes an article there. */
  readonly language?: string;
  readonly isNoun?: boolean;
  readonly year?: string;
  /** Whose record it is, where it is one person's. */
  readonly who?: string;
}

/** What was searched, for the footer and for "nothing". */
export interface Scope {
  readonly interviews: number;
  readonly passages: number;
  /** First and last date of the record, absent where no interview has one; and how many have none. */
  readonly from?: string;
  readonly to?: string;
  readonly undated: number;
  /** Changes whenever a file of the record changes. */
  readonly version: string;
}

/**
 * What became of the words that a reference once had: they stand under another (`to`), others stand there now, or none. Of words that
 * the owner took out only a fingerprint is kept, so that they are not shown again.
 */
export interface Past {
  readonly kind: "moved" | "reworded" | "withdrawn";
  /** The version of the record since which it is so. */
  readonly version: string;
  /** Where the same words stand now; always where they moved. */
  readonly to?: string;
  /** The words before these, of the same speaker, where they were reworded and are kept. */
  readonly was?: string;
}

/** By the reference; those that have the words they always had are not in it. */
export type PastReferences = Readonly<Record<string, Past>>;

/** A word as the analyzer reads it (text/analyzer.ts). */
export interface WordForm {
  /** Folded, without a possessive or a case ending behind an apostrophe: "Solen's" → "solen". */
  readonly word: string;
  /** What is indexed; empty for stop words and for words too long to look for. */
  readonly term: string;
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** Has two letters or more, all of them capitals: "US", "U.S.", "NATO". */
  readonly upper: boolean;
}
