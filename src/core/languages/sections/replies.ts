/**
 * What the bot itself says, in one language: the part of `Language` (language.ts) that replies and adapters are worded with. Words of
 * the record, names and the words of commands never stand here.
 *
 * Whoever uses an entry must fill its placeholders, and what is put in is not inflected: so it stands behind a colon, in brackets, or
 * where the language leaves names as they are. test/core/languages/replies.test.ts goes over all entries of all languages.
 */
import type { Forms } from "./dates.ts";
import type { ChatTexts, CommandTexts, GapTexts, HelpTexts, TalkTexts } from "./replies-of-chats.ts";
import type { Counted, Text } from "./texts.ts";

/** All that the bot says. */
export interface Replies {
  readonly dates: DateTexts;
  readonly counts: CountTexts;
  readonly filters: FilterTexts;
  readonly answers: AnswerTexts;
  readonly voices: VoiceTexts;
  readonly quotations: QuotationTexts;
  readonly citing: CitingTexts;
  readonly lists: ListTexts;
  readonly buttons: ButtonTexts;
  readonly help: HelpTexts;
  readonly commands: CommandTexts;
  readonly talk: TalkTexts;
  readonly gaps: GapTexts;
  readonly chats: ChatTexts;
}

export interface DateTexts {
  /** January to December, each behind a day, alone, and both cut short: "5 March 2024", "March 2024", "5 Mar 2024", "Mar 2024". */
  readonly months: Forms;
  readonly none: Text;
}

/** Numbers of things, and how names are strung together. */
export interface CountTexts {
  readonly passages: Counted;
  readonly interviews: Counted;
  /** `n` is written out: "10,000". */
  readonly moreThan: Text<"n">;
  readonly moreThanPassages: Text<"n">;
  /** The interviews of a record with their first and last year, and those without a date. */
  readonly years: Text<"from" | "to">;
  readonly undated: Counted;
  readonly or: Text<"names" | "last">;
  readonly and: Text<"names" | "last">;
  /** In the place of further names. */
  readonly others: Text;
}

/** What narrows a question, each a part of a heading. */
export interface FilterTexts {
  readonly since: Text<"date">;
  readonly until: Text<"date">;
  readonly years: Text<"from" | "to">;
  readonly days: Text<"from" | "to">;
  readonly perhapsBy: Text<"name">;
  readonly byPerhaps: Text<"labels" | "name">;
  readonly speaker: Text<"name">;
  readonly outlet: Text<"name">;
  readonly interviewer: Text<"name">;
  /** One of the voices below. */
  readonly voice: Text<"voice">;
  readonly without: Text<"word">;
  /** Times inside a sentence: "in 2024", "on 5 May 2024", "from 2019 to 2021". */
  readonly inTime: Text<"time">;
  readonly onDay: Text<"time">;
  readonly fromTime: Text<"time">;
  readonly atOtherTimes: Text<"filters">;
  readonly elsewhere: Text<"filters">;
}

/** Of an answer before and beside its passages. */
export interface AnswerTexts {
  readonly misread: Readonly<Record<"impossible" | "ambiguous" | "value" | "minus", Text<"written">>> & {
    readonly operator: Text<"written" | "known">;
    readonly voice: Text<"written" | "known">;
  };
  readonly corrected: Text<"searched" | "written">;
  readonly widened: Text<"written" | "names">;
  /** The record does not hold the word, and others of nearly the same meaning were looked for. */
  readonly taken: Text<"written" | "names">;
  readonly cut: Text;
  readonly missingVoice: Text<"voice">;
  readonly stranger: Text<"name">;
  /** What was pasted or claimed stands in the record: said by another than asked of, or by nobody who is asked of. */
  readonly standing: Readonly<Record<"another" | "asked", Text>>;
  readonly restOf: Text<"words">;
  /** The record holds these words, but never near the rest of the question. */
  readonly apart: Text<"words">;
  /** Whom they talked to is a name that the record nearly has. */
  readonly nearly: Text<"written" | "name">;
  /** The record has nothing of whom they talked to. */
  readonly absent: Text<"written">;
  /** Who is asked for is a name that the record nearly has. */
  readonly nearlySpeaker: Text<"written" | "name">;
  /** In a heading: what was taken over from the question before. */
  readonly carried: Text<"topic">;
  readonly closest: Text;
  readonly near: Text<"words">;
  /** `count` is written out for two and three, where there are words in `fewNamesakes`. */
  readonly namesakes: Text<"count" | "names">;
  readonly fewNamesakes: readonly string[];
  readonly unnamed: Text<"name">;
  readonly labelled: Text<"labels" | "name">;
  readonly labelledOrNot: Text<"labels" | "name">;
  /** How much of the record holds it; `undated` is the next entry, or empty. */
  readonly countNone: Text<"interviews" | "undated">;
  readonly count: Text<"passages" | "interviews" | "undated">;
  readonly countUndated: Counted;
  readonly someOf: Counted<"some" | "n">;
  /** `names` is empty or in brackets. */
  readonly wider: Text<"names" | "more">;
  readonly morePassages: Counted;
  readonly furtherInterviews: Counted;
  readonly moments: Readonly<Record<"first" | "turn" | "last", Text>>;
  readonly interviewedBy: Text<"names">;
  /** By the number of passages. */
  readonly naming: Counted<"passages" | "years">;
  readonly orders: Readonly<Record<"best" | "newest" | "oldest", Text>>;
  readonly someShown: Text<"shown" | "total">;
  readonly oneShown: Text<"at" | "total">;
  readonly rangeShown: Text<"from" | "to" | "total">;
  /** `filters` is empty or begins with " · ". */
  readonly nothing: Text<"topic" | "filters" | "scope">;
  /** Where the topic is what somebody is said to have said, in marks. */
  readonly nothingLike: Text<"topic" | "filters" | "scope">;
  readonly nothingFrom: Text<"topic" | "name" | "filters" | "scope">;
  readonly filterMay: Text;
  readonly inRecord: Text;
  /** What was asked beside the question that this answers. */
  readonly alsoAsked: Text<"questions">;
  readonly noInterview: Text;
  readonly noInterviewAmong: Text<"verdict" | "filters" | "scope">;
}

/** Whose words. */
export interface VoiceTexts {
  /** As they are spoken of: "in own words". */
  readonly names: Readonly<Record<"speaker" | "reported" | "outlet" | "unmarked", Text>>;
  /** Who answers, where no name is known: at the beginning of a label, and inside a sentence. */
  readonly nobody: Text;
  readonly nobodyInside: Text;
  readonly digest: Text<"name">;
  readonly digestMany: Text<"name">;
  readonly reportedBy: Text<"name" | "outlet">;
  readonly reported: Text<"name">;
  readonly digestWords: Text;
  readonly outletWords: Text<"outlet">;
  readonly outletNotOf: Text<"outlet" | "name">;
  readonly ownWords: Text;
  readonly ownNotOf: Text<"name">;
  /** Somebody else says all of it, or a part: where nobody is known, and where somebody is who does not. */
  readonly anothers: Readonly<Record<"all" | "some", readonly [Text, Text<"name">]>>;
  readonly unmarked: Readonly<Record<"conversation" | "digest" | "article", Text>>;
  readonly unmarkedIn: Text<"outlet">;
  /** What stands before a passage. */
  readonly question: Text;
  readonly heading: Text;
  /** Beside a date, of what kind the text is. */
  readonly isDigest: Text;
  readonly page: Text<"at">;
  readonly pages: Text<"at">;
  readonly paragraph: Text<"at">;
  readonly paragraphs: Text<"at">;
}

/** "Did he say that?" Verdicts are put in as words to see first. */
export interface QuotationTexts {
  readonly absent: Text;
  readonly absentWords: Text<"verdict" | "words">;
  readonly searched: Text<"passages" | "scope">;
  readonly exact: Text;
  readonly close: Text;
  readonly exactWords: Text<"verdict">;
  readonly closeWords: Text<"verdict">;
  readonly titleWords: Text<"verdict">;
  readonly onlyAsked: Text<"words">;
  readonly onlyRecord: Text<"words">;
  readonly notQuoted: Readonly<Record<"reported" | "outlet" | "unmarked", Text<"name">>>;
  readonly asked: Text<"name">;
  readonly heading: Text<"name">;
}

/** What stands between the facts of a citation that is copied. */
export interface CitingTexts {
  /** Who asked. */
  readonly by: Text<"name">;
  readonly day: Text<"day" | "month" | "year">;
  /** As a bibliography says it. */
  readonly undated: Text;
  /** The style without marks; the others have names of their own. */
  readonly plain: Text;
}

/** Lists of interviews, and of who asked in them. */
export interface ListTexts {
  readonly record: Text;
  readonly whole: Text<"record" | "scope" | "passages" | "version">;
  readonly interviewers: Text;
  readonly andMore: Text<"places" | "n">;
  readonly onlyInterviews: Counted;
  readonly onlyPassages: Counted;
}

/** Labels of buttons, and what a screen reader says of them: 75 characters with what is put in. */
export interface ButtonTexts {
  readonly sources: Text;
  readonly sourcesHint: Text;
  readonly context: Text;
  readonly contextHint: Text<"reference">;
  readonly before: Text;
  readonly beforeHint: Text;
  readonly after: Text;
  readonly afterHint: Text;
  readonly more: Text<"n">;
  readonly moreHint: Counted;
  readonly moreInterviewsHint: Text;
  readonly naming: Text<"years">;
  readonly namingHint: Text<"years">;
  readonly newest: Text;
  readonly newestHint: Text;
  readonly nearHint: Text<"topic">;
  readonly exampleHint: Text;
  readonly cite: Text;
  readonly citeHint: Text<"reference">;
}
