/** What a language knows of questions: the part of `Language` (language.ts) that core/question reads. */
import type { Phrases, Words } from "./lists.ts";

/** Words that ask, that name who is asked, and that frame what is asked about. */
export interface QuestionWords {
  /** Folded. Verbs and nouns of asking and saying: what is asking and not asked about. "State" names things more often. */
  readonly asking: Words;
  /** Folded. Pronouns for nobody and nothing in particular, which are no topic wherever they stand: anybody, something. */
  readonly indefinites: Words;
  /** Folded. Verbs that say no more than that something is so: "what happens to the boats", "where does it go". */
  readonly lightVerbs: Words;
  /** Folded. They ask for more than was shown, and are no topic before a word of asking: "what else did she say". */
  readonly further: Words;
  /** Folded. Whose words are asked for, by a name behind these or before them: "according to Solen". */
  readonly according: { readonly before: Phrases; readonly behind: Phrases };
  /** Folded. Words that the topic follows: about, on. */
  readonly about: Words;
  /** Folded. Such words too, once something was asked: "the opinion of", but not "of the war". */
  readonly aboutOnceAsked: Words;
  /** Folded. What stands before the subject: "did he", "has the president". */
  readonly auxiliaries: Words;
  /** Folded. What a name may have before it and be the same name. */
  readonly articles: Words;
  /** Folded. What stands between the subject and its verb: "did he ever say". */
  readonly adverbs: Words;
  /** Folded. Behind a title or a name it makes another one of it: "the president of France". */
  readonly belonging: Words;
  /** Folded. Words for the person asked about, where the name is not used. */
  readonly titles: Words;
  /** Folded. Courtesies and fillers at the end of a question. */
  readonly courtesies: Words;
  readonly addressee: AddresseeWords;
  /** Folded. Only the speaker's own words are asked for: "in her own words". */
  readonly ownWords: Phrases;
  /** Folded. The whole text is one of these. `identity`: whether this is a bot. */
  readonly smallTalk: Readonly<
    Record<"greeting" | "thanks" | "farewell" | "insult" | "identity" | "help" | "more" | "sources", Phrases>
  >;
  /** Folded. The text has one of these; `^` where it must begin with it. `all`: every passage there is is asked for. */
  readonly aboutTheRecord: Readonly<Record<"interviewer" | "first" | "last" | "count" | "all" | "change", Phrases>>;
  /** Folded. What is asking and no topic where it is asked how something has changed. */
  readonly changing: Words;
  /** Behind it stands the time that now is compared with. */
  readonly comparedWith: Phrases;
  /** The interview that was last, or first. */
  readonly newestInterview: Phrases;
  readonly oldestInterview: Phrases;
  /** What a question begins with that goes on from the one before: "and", "what about". */
  readonly followUps: Phrases;
  /** Asks for a number or a time: "how many", "when". */
  readonly wantsNumber: Phrases;
  /** Asks for a person or a place. */
  readonly wantsName: Phrases;
}

/** Folded. Whom somebody was talking to: "to Northern Radio", "in the Harbour 24 interview", "told Stone". */
export interface AddresseeWords {
  /** A name of an outlet or interviewer behind one of these is whom they talked to. */
  readonly leads: Words;
  /** Behind these it is so where a word of `kinds` follows the name. */
  readonly weakLeads: Words;
  readonly kinds: Words;
  /** Such a name before one of these is whom they talked to, too: "the Northern Radio interview", "Northern Radio ile". */
  readonly behind: Words;
  /** What may stand between the lead and the name. */
  readonly determiners: Words;
  /** Leads that stay in the question: verbs of telling. */
  readonly kept: Words;
}

/** How the bot itself words a question, so that it reads back the same; in the one language that it speaks. */
export interface QuestionFrames {
  readonly about: string;
  readonly ask: string;
  readonly first: string;
  readonly last: string;
  readonly count: string;
  readonly change: string;
  readonly interviewer: string;
  /** In which order to show what is found. */
  readonly newest: string;
  readonly oldest: string;
}
