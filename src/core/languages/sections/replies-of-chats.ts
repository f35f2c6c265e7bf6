/** What the bot itself says beside answers: help, commands, small talk, notices, and what only chats need. A part of `Replies` (replies.ts). */
import type { Text } from "./texts.ts";

/** The way in. */
export interface HelpTexts {
  readonly about: Text;
  readonly record: Text<"scope">;
  readonly noTexts: Text;
  readonly examples: Text;
  /** The examples: topics and names stand in them as they are, uninflected, and each must be read back as a question on the topic. */
  readonly asking: AskingTexts;
  /** Written as code, with what it does behind it. The first are dates as people say them, the second operators. */
  readonly dates: Text;
  readonly datesDo: Text;
  readonly operators: Text;
  readonly operatorsDo: Text;
  readonly unknown: Text<"typed" | "known">;
  /** One paragraph each. */
  readonly privacy: readonly Text[];
}

/** `By`: where all of the record is one person's. */
interface AskingTexts {
  readonly said: Text<"topic">;
  readonly saidBy: Text<"who" | "topic">;
  readonly inYear: Text<"topic" | "year">;
  readonly last: Text<"topic">;
  readonly lastBy: Text<"who" | "topic">;
  readonly sources: Text;
}

/** Of what was asked in vain, and of answers that were judged. */
export interface GapTexts {
  /** Two signs below an answer, and what a screen reader says of them. */
  readonly buttons: Readonly<Record<"right" | "wrong", { readonly label: Text; readonly hint: Text }>>;
  readonly thanks: Readonly<Record<"right" | "wrong", Text>>;
  readonly nothingToJudge: Text;
  readonly forOwner: Text;
  readonly since: Text<"date">;
  readonly outcomes: Text<"found" | "close" | "nothing">;
  readonly judgements: Text<"right" | "wrong">;
  readonly words: Text;
  readonly noWords: Text;
  readonly wrong: Text;
}

/** What each command does, to follow its name; what belongs behind it; what a person is told who leaves that out. */
export type CommandTexts = Readonly<
  Record<"start" | "sources" | "help" | "privacy" | "right" | "wrong" | "gaps", DoingTexts> &
    Record<"ask", DoingTexts & Pick<ArgumentTexts, "argument">> &
    Record<"all" | "passage" | "context" | "cite" | "quote", DoingTexts & ArgumentTexts> &
    Record<"more", DoingTexts & Pick<ArgumentTexts, "missing">>
>;

interface DoingTexts {
  readonly does: Text;
}

interface ArgumentTexts {
  readonly argument: Text;
  readonly missing: Text;
}

/** Small talk, and what is said where there is nothing to look for or something failed. */
export interface TalkTexts {
  readonly thanks: Text;
  readonly farewell: Text;
  readonly insult: Text;
  readonly identity: Text;
  readonly needsWord: Text;
  readonly namesNothing: Text;
  readonly needsQuestion: Text;
  readonly recordChanged: Text;
  readonly noSuchPassage: Text;
  /** Of a reference that once had other words: they stand elsewhere; */
  readonly passageMoved: Text<"to" | "from">;
  /** others stand here, and those before nowhere, or elsewhere; */
  readonly passageReworded: Text<"version">;
  readonly passageElsewhere: Text<"to">;
  /** none do. */
  readonly passageWithdrawn: Text<"version">;
  readonly emptyInterview: Text;
  readonly wordless: Text;
  /** To who asks faster than is good for others. */
  readonly slowDown: Text;
  /** While the first record is being read; `share`: how much is, of a hundred. */
  readonly stillReading: Text<"share">;
  /** What failed, with the number that the log has too. */
  readonly willPass: Text<"reference">;
  readonly failed: Text<"reference">;
}

/** What only chats need. */
export interface ChatTexts {
  readonly askBack: Text;
  readonly elsewhere: Text<"link">;
  /** A platform by its name. */
  readonly leftOut: Text<"platform">;
  readonly alreadyShown: Text;
  /** The files of an answer cannot come where it is; they come where two talk. */
  readonly noFiles: Text;
  readonly filesAlone: Text;
  /** On the button over no rows, to who types faster than can be looked up. */
  readonly typeSlower: Text;
  /** To whom the record is not open. */
  readonly closed: Text;
  readonly closedTo: Text<"id">;
  readonly unreadable: Text;
  readonly whileTyping: Text<"bot">;
  readonly hearsAll: Text<"bot">;
  readonly hearsCommands: Text<"bot">;
  readonly helpInGroups: Text;
  readonly goOn: Text;
  readonly askAlone: Text;
  readonly open: Text;
  readonly tryOther: Text;
  readonly share: Text;
  readonly shareHint: Text;
  readonly sharedBy: Text;
  readonly homeExampleHint: Text;
  readonly tryIt: Text;
  readonly howToAsk: Text;
  readonly privacy: Text;
  readonly tryAsking: Text;
  /** `command`, `shortcut`: as the platform writes them. */
  readonly waysToAsk: readonly Text<"command" | "shortcut">[];
  readonly notDirect: Text;
  readonly notInChannel: Text<"channel">;
  readonly unknownWorkspace: Text<"platform">;
  readonly notForWorkspace: Text<"id" | "setting">;
  readonly ofOrganization: Text<"id" | "organization">;
  /** Where nothing can be posted. */
  readonly places: Readonly<
    Record<
      | "notMember"
      | "unseen"
      | "archived"
      | "restricted"
      | "readOnly"
      | "threadsOnly"
      | "noThreads"
      | "threadGone"
      | "messageGone"
      | "askerGone"
      | "noReplies"
      | "notInstalled",
      Text
    >
  >;
  readonly leave: Text;
}
