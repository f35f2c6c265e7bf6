/** The nouns of a question: what a person wants, of which topic, and what narrows it. */
import type { Voice, WordForm } from "./model.ts";

/** One word of a question, analyzed once, and what it is for. Roles other than `topic` are searched only when no topic word is left. */
export interface QuestionWord extends WordForm {
  readonly text: string;
  /**
   * `topic`: to look for; `asking`: the frame ("say"); `speaker`: who is asked about; `stop`: grammar; `date`: of one that narrows,
   * which is a topic where the record has no dates or begins later; `context`: of what was talked about before, looked for beside a topic.
   */
  readonly role: "topic" | "asking" | "speaker" | "stop" | "date" | "context";
  /** A verb, known by its place: whether a subject that is named stands before it, and what it is called as a noun, where the language has one. */
  readonly verb?: { readonly hasSubject: boolean; readonly noun?: string };
}

/**
 * Whose words are asked for: the name; the labels below which their words stand; labels that may be theirs or another's; the full names of
 * several, where it fits them all; ids of interviews with words of nobody known that name them. Doubtful: all of these may be another's.
 */
export interface Whom {
  readonly name: string;
  readonly labels: readonly string[];
  readonly perhaps: readonly string[];
  readonly namesakes: readonly string[];
  readonly nameless: readonly string[];
  readonly isDoubtful?: true;
}

/** What narrows the record. Dates are `YYYY-MM-DD`, both ends included. */
export interface Filters {
  readonly from?: string;
  readonly to?: string;
  /** A speaker of the record, by the name its interviews use; who that is, where it has more than this name. */
  readonly speaker?: string;
  readonly whom?: Whom;
  /** Parts of names, in any case of letters; whose words it must be: "in his own words". */
  readonly outlet?: string;
  readonly interviewer?: string;
  readonly voice?: Voice;
}

/** What a person wants. All but the first ten look for passages on the topic and differ in what the heading says. */
export type Intent =
  | "empty"
  | "greeting"
  | "thanks"
  | "farewell"
  | "insult"
  /** Is this a bot? */
  | "identity"
  | "help"
  | "more"
  /** Which interviews the record holds; who interviewed him, with or without a topic or a date. */
  | "sources"
  | "interviewer"
  | "ask"
  /** When did he first or last talk about it; how often; how has his view of it changed. */
  | "first"
  | "last"
  | "count"
  | "change";

/** What a person wrote, understood: frame off, filters read, topic kept. */
export interface Question {
  /** The text as asked, without control characters, cut to 512 characters; true where it was longer. */
  readonly asked: string;
  readonly cut: boolean;
  readonly intent: Intent;
  readonly words: readonly QuestionWord[];
  /** Texts in quotation marks, to be found word for word; words of passages that are left out (`-word`). */
  readonly phrases: readonly string[];
  readonly excluded: readonly string[];
  readonly filters: Filters;
  /** What has the form of a date or an operator and is no day, may be two, is no operator that is known, no value of one, or no word to leave out. */
  readonly misread: readonly {
    readonly kind: "impossible" | "ambiguous" | "operator" | "value" | "voice" | "minus";
    readonly written: string;
  }[];
  /** The date of the filters may be a word of the topic as well ("GDP in 2021"); of what answers, which comes first by date. */
  readonly isDateUnsure?: true;
  readonly order?: "newest" | "oldest";
  readonly language: string;
  /** What somebody is said to have said: all of it is looked for. */
  readonly claim?: string;
  /** The verb, folded, that a question takes for granted: "why did she resign". */
  readonly premise?: string;
  /** What of the message may be asked for and was left out, since the record does not know it. */
  readonly leftOut?: string;
  /** Further questions of the message, as they were written; this is the first. */
  readonly others?: readonly string[];
  /** In a language that is not known here: only what it names is looked for. */
  readonly isForeign?: true;
  /** A word of it points at what was talked about before: "did she have hobbies?" behind a question on somebody. */
  readonly leans?: true;
  /** Counted, and asks for every passage there is: "all quotes on taxes". */
  readonly isAll?: true;
  /** Asks for more than was shown: "what else". */
  readonly isFurther?: true;
  /** The last word, folded, of a text that is still being typed: it stands for what begins with it. */
  readonly unfinished?: string;
  /** The name of whom they talked to as it was typed, which the filters have; it may be a word of the topic as well. */
  readonly addressed?: string;
  /** A name in the place of who spoke, or of whom they talked to, that is none of the record, and the one that it nearly is, if any. */
  readonly nearly?: {
    readonly written: string;
    readonly kind: "outlet" | "interviewer" | "speaker";
    readonly name?: string;
  };
  /** Whose words are asked for by name where the record has none of theirs: "what did Holm say". */
  readonly stranger?: string;
}
