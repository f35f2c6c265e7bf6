/**
 * The nouns of the record and of an answer, all readonly.
 *
 *   file ──reader──▶ Interview + Turns ──passages──▶ Passages ──index──▶ Hits ──lookup──▶ Answer
 *
 * A passage is the unit of retrieval, and clean text with its map (text/origin.ts): what is shown of it can always be traced
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
 * Where each character of a text stands in its file (text/origin.ts). Where `raw` was put together, `strings` says where each of the
 * interview's strings begins (JSON Lines), `places` each page or paragraph, the first at 0. At a reference (`&amp;`) lengths differ.
 */
export interface Origin {
  /** The decoded file; for formats without offsets of characters, the text that was extracted from it. */
  readonly raw: string;
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
  /** Other names the text uses for the speaker: "the head of state", "President Aliyev", "Aliyev". */
  readonly aliases: readonly string[];
  readonly interviewer?: string;
  readonly url?: string;
  /** Two letters, ISO 639-1; `und` where it is not known (core/languages). */
  readonly language: string;
  readonly kind: Kind;
  /** Nothing is answered from it: at all, or before this day, `YYYY-MM-DD`. */
  readonly draft?: true;
  readonly embargo?: string;
  /** Path of the file below the corpus folder. */
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
  /** `speaker`: who is interviewed; `interviewer`: who asks; `outlet`: running text; `unknown`: nothing says whose words. */
  readonly by: "speaker" | "interviewer" | "outlet" | "unknown";
  /** The name as labelled, where there is one. */
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

/** A word as the analyzer reads it (text/analyzer.ts). */
export interface WordForm {
  /** Folded, without a possessive or a case ending behind an apostrophe: "Macron's" → "macron". */
  readonly word: string;
  /** What is indexed; empty for stop words and for words too long to look for. */
  readonly term: string;
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** Has two letters or more, all of them capitals: "US", "U.S.", "NATO". */
  readonly upper: boolean;
}

/** One word of a question, analyzed once, and what it is for. Roles other than `topic` are searched only when no topic word is left. */
export interface QuestionWord extends WordForm {
  /** As typed, without the punctuation around it. */
  readonly text: string;
  /**
   * `topic`: what to look for; `asking`: the frame ("say", "tell"); `speaker`: names the person asked about; `stop`: grammar
   * ("the", "about"); `date`: of one that narrows ("in 2024"), which is a topic where the record has no dates or begins later.
   */
  readonly role: "topic" | "asking" | "speaker" | "stop" | "date";
}

/**
 * Whose words are asked for: what they are called here, or as asked; the labels below which their words stand; labels that may be
 * theirs or another's; and the full names of several people, where the name fits them all. Doubtful: its labels may be another's.
 */
export interface Whom {
  readonly name: string;
  readonly labels: readonly string[];
  readonly perhaps: readonly string[];
  readonly namesakes: readonly string[];
  readonly isDoubtful?: true;
}

/** What narrows the record. Dates are `YYYY-MM-DD`, both ends included. */
export interface Filters {
  readonly from?: string;
  readonly to?: string;
  /** A speaker of the record, by the name its interviews use; who that is, where it has more than this name. */
  readonly speaker?: string;
  readonly whom?: Whom;
  /** Parts of names, in any case of letters. */
  readonly outlet?: string;
  readonly interviewer?: string;
}

/** What a person wants. All but the first seven look for passages on the topic and differ in what the heading says. */
export type Intent =
  | "empty"
  | "greeting"
  | "thanks"
  | "help"
  /** "more": the next page of the previous question. */
  | "more"
  /** Which interviews the record holds; who interviewed him, with or without a topic or a date. */
  | "sources"
  | "interviewer"
  | "ask"
  /** When did he first or last talk about it; how often. */
  | "first"
  | "last"
  | "count";

/** What a person wrote, understood: frame off, filters read, topic kept. */
export interface Question {
  /** The text as asked, without control characters, cut to 512 characters. */
  readonly asked: string;
  /** True where the text was longer than what was read. */
  readonly cut: boolean;
  readonly intent: Intent;
  readonly words: readonly QuestionWord[];
  /** Texts in quotation marks, without them: to be found word for word. */
  readonly phrases: readonly string[];
  /** `-word`: passages with it are left out. */
  readonly excluded: readonly string[];
  readonly filters: Filters;
  /** As that of an interview. */
  readonly language: string;
  /** Whose words are asked for by name where the record has none of theirs: "what did Macron say". */
  readonly stranger?: string;
}

/** Found: the record answers. Close: some of the question is in the record. Nothing: it is not. */
export type Verdict = "found" | "close" | "nothing";

/** Whole sentences of a passage in order, with what they leave out between them, all of one voice. */
export interface Excerpt {
  readonly voice: Voice;
  /** Ranges of `Passage.text`; a gap between two of them is shown as "[…]". */
  readonly sentences: readonly Range[];
  /** Ranges of `Passage.text` inside the sentences: the words that matched. */
  readonly marks: readonly Range[];
}

export interface Hit {
  readonly passage: Passage;
  /** About 0 to 1: how much of the question's weight the passage answers. Judges the hit; the order may differ a little. */
  readonly score: number;
  readonly voice: Voice;
  /** What to show of it. Cut when it is first looked at: a page shows few of many hits. */
  readonly excerpt: Excerpt;
}

/** The ranking and all that is said about it. `hits` are best first; a reply shows a varied choice of them. */
export interface Answer {
  /** As it was understood for this record: a date that cannot narrow it is a topic. */
  readonly question: Question;
  readonly verdict: Verdict;
  /** The topic as it was understood, for the heading: "France", "military budget". */
  readonly topic: string;
  readonly hits: readonly Hit[];
  /** Passages that hold something of the question, also beyond `hits`; with `isMore`, more than that. */
  readonly total: number;
  readonly isMore?: boolean;
  /** Misspelt words and what was searched instead. */
  readonly corrected: readonly { readonly written: string; readonly searched: string }[];
  /** Words searched by their other names too: Tbilisi → Georgia. */
  readonly widened: readonly { readonly written: string; readonly searched: readonly string[] }[];
  /** Words of the topic that the record does not hold. */
  readonly missing: readonly string[];
  /** Topics near the question that the record does hold, for "nothing" and "close": at most three, asked as they are. */
  readonly near: readonly string[];
  readonly scope: Scope;
  /** Nothing was said in the time asked for: the passages are of other times, and speak of it. */
  readonly elsewhen?: boolean;
}
