/**
 * The neutral reply: what the bot says, as data. Adapters turn it into payloads (entities, rich_text, lines of a
 * terminal) and never into markup strings, so nothing a person or a passage holds can act as markup.
 *
 * Platform matters (threads, topics, message ids) stay in the adapter; nothing here knows them.
 */
import type { AbortSignal } from "../abort-signal.ts";
import type { FilePlace } from "../answer/place.ts";
import type { Counts } from "../answer-model.ts";
import type { Kind, Lead, Voice } from "../model.ts";
import type { Command, Misread } from "./commands.ts";
import type { GapsReport, Judged, Outcome } from "./gaps/gaps.ts";
import type { Wording } from "./wording/wording.ts";

/** A piece of text with at most one style and one link. `text` is literal: never escape it, never parse it. */
export interface Span {
  readonly text: string;
  /** `strong`: a matched word or a name to see first; `quiet`: secondary; `code`: to be copied, such as a reference. */
  readonly style?: "strong" | "quiet" | "code";
  /** An http or https address. */
  readonly link?: string;
}

/** Whose words, when, where. Data until `citation()` of quote-block.ts makes spans of it for every platform alike. */
export interface Citation {
  readonly voice: Voice;
  /** Of the outlet's: somebody else says all of it, or a part. */
  readonly anothers?: "all" | "some";
  readonly kind: Kind;
  readonly speaker?: string;
  /** `2024-12-20`, `2024-12` or `2024`. */
  readonly date?: string;
  readonly outlet?: string;
  readonly reference: string;
  /** The pages or paragraphs that the quoted words stand on. */
  readonly place?: FilePlace;
  /** Opens at the quoted sentence where the source can. */
  readonly url?: string;
  /** In which the bot says all this; absent where it is the bot's own. The words it belongs to may be in another. */
  readonly language?: string;
}

/** A button: a command given for you. The bot keeps no state for it. */
export interface Choice {
  readonly label: string;
  /** What it does, for screen readers; at most 75 characters. */
  readonly hint: string;
  readonly command: Command;
  /** What it is called by where people type instead of pressing. Absent: by its command's name. */
  readonly called?: string;
}

export type Block =
  | { readonly type: "heading"; readonly spans: readonly Span[] }
  | { readonly type: "paragraph"; readonly spans: readonly Span[] }
  /** How often in which year, oldest first; the spans say it on one line. */
  | { readonly type: "timeline"; readonly spans: readonly Span[]; readonly years: Counts["years"] }
  /** Words of the record. `lead`: what was asked before them, or the heading above them; to be shown as that and as context only. */
  | {
      readonly type: "quote";
      readonly lead?: { readonly kind: Lead["kind"]; readonly spans: readonly Span[] };
      readonly spans: readonly Span[];
      readonly citation: Citation;
      /** What it is called by among those of one answer, from 1: on buttons too. */
      readonly number?: number;
      /** A line above has said whose words it and those beside it are; a part that stands apart from it says so again. */
      readonly isVoiceSaid?: boolean;
      /** The quote above is of the same place and day. */
      readonly isPlaceSaid?: boolean;
    }
  | { readonly type: "list"; readonly items: readonly (readonly Span[])[] }
  | { readonly type: "choices"; readonly choices: readonly Choice[] }
  | { readonly type: "footer"; readonly spans: readonly Span[] };

/** What was made of an update. An adapter may log it; only `notice` asks for a different form (a toast on a button). */
export type ReplyKind =
  /** Passages. */
  | "answer"
  /** The record holds nothing on it. */
  | "nothing"
  /** A way in: greeting, help, usage, an unknown command. */
  | "help"
  /** Lists and single passages: /sources, /context, /p, /privacy. */
  | "page"
  /** One short line (at most 180 characters) about a button or a reference that no longer fits. */
  | "notice"
  /** Something went wrong on our side; holds a reference number that the log has too. */
  | "apology";

export interface Reply {
  readonly kind: ReplyKind;
  /** `asker`: only the person who asked should see it, where the platform can. */
  readonly visibility: "everyone" | "asker";
  readonly blocks: readonly Block[];
  /**
   * To be handed over as `previous` with what is asked next in the same conversation. Absent where the one before stays: behind
   * help, lists and single passages.
   */
  readonly asked?: Command;
  /** In which the bot speaks (ISO 639-1); absent where it is the bot's own. */
  readonly language?: string;
  /** To be sent behind the blocks, all in one message; only where the surface takes files. */
  readonly files?: readonly ReplyFile[];
  /** What became of a question when it was asked, and what a reader holds of an answer: for whoever counts it. */
  readonly outcome?: Outcome;
  readonly judged?: Judged;
}

export interface ReplyFile {
  /** Letters, digits, hyphens and the ending. */
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
  /** What is in it, on one line of at most 200 characters. */
  readonly caption: string;
}

/** Where a reply is shown: what its help must say differently. */
export interface Surface {
  /** What stands before a command's name: "/", or "/ask " where one command serves for all. */
  readonly prefix: string;
  /** Choices can be pressed; else examples are a list to be typed from. */
  readonly hasButtons: boolean;
  /** A reply may hold files. */
  readonly takesFiles?: boolean;
  /** What people hold of answers is counted. */
  readonly takesJudgements?: boolean;
  /** Commands that only this surface has, each as typed and with what it does. */
  readonly ownCommands?: readonly { readonly typed: string; readonly does: (wording: Wording) => string }[];
  /** Lines about this chat that only the platform knows, shown at the end of help. */
  readonly notes?: (wording: Wording) => readonly string[];
}

/** What a person said: words as they came, which may be a command (of any length; the core cuts them), or the command of a button. */
export type Message = { readonly text: string } | { readonly command: Command | Misread };

/** What a person said, as an adapter hands it over: addressed to the bot, the mention cut off. */
export type Update = Message & Circumstances;

/** Where something was said, and behind what. */
export interface Circumstances {
  /** `group`: others read along (group, channel, thread). */
  readonly place: "private" | "group";
  /** `asked` of the last reply in the same conversation that had it. */
  readonly previous?: Command;
  /** The words of another message that this one answers: what is asked where it asks nothing itself. */
  readonly pointedAt?: string;
  readonly surface: Surface;
  /** The language that the person has set on the platform, by its code; for what shows none itself. */
  readonly language?: string;
  /** The language of the bot's message whose button this is: its answer stays in it. */
  readonly spoken?: string;
  /** What was counted; for the owner alone. */
  readonly gaps?: GapsReport | undefined;
}

/** One row while a person is still typing: a passage, and the reply it posts when picked. */
export interface Suggestion {
  readonly reference: string;
  /** One line: speaker, date, outlet. */
  readonly title: string;
  /** The excerpt, without styles. */
  readonly description: string;
  readonly reply: Reply;
}

/** The whole core, as adapters see it. */
export interface Bot {
  /**
   * Never rejects for bad input or for a failing index: those become a reply of kind `help`, `notice` or `apology`.
   * Throws TypeError where an update holds neither text nor a command: that is a mistake of the caller.
   */
  reply(update: Update, signal?: AbortSignal): Promise<Reply>;
  /** Passages for a text still being typed, best first, from `offset`. Empty text gives none. `total`: all there are. `wording`: in which
   * is said whose words they are; where it is absent, that of the text. */
  suggest(
    text: string,
    page: { readonly offset: number; readonly limit: number; readonly wording?: Wording },
    signal?: AbortSignal,
  ): Promise<{ readonly suggestions: readonly Suggestion[]; readonly total: number }>;
  /** Three real questions of this record, for where nothing is typed yet, in the language of the wording. */
  examples(wording: Wording): Promise<readonly string[]>;
  /** One sentence on what the bot is and one on what the record holds, as blocks. */
  about(wording: Wording): readonly Block[];
  /** Ids of all interviews, for short keys of deep links. */
  interviewIds(): readonly string[];
}
