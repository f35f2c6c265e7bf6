/**
 * What transcripts and web pages put around the words somebody said: labels, remarks, buttons, counters. Known in every
 * text, whatever its language: a page's frame is often in another one than its article. Lower case as written unless a
 * list says otherwise; a list that is left out finds nothing.
 */
import type { Phrases, Words } from "./lists.ts";

/** Words that stand where a speaker's name stands in a transcript, and what tells that somebody is spoken to. */
export interface TranscriptWords {
  /** Who asks; a name or an outlet may follow: "Reporter (Reuters)", "Moderator Anna Feld". */
  readonly askers?: Words;
  /** A question; only a number may follow: "Question 3". */
  readonly questions?: Words;
  /** Who answers; only a number may follow. */
  readonly answerers?: Words;
  /** Place holders that a machine wrote, and nobody's name: "Speaker 2". */
  readonly nameless?: readonly string[];
  /** What heads the columns of a table of what was said, in the order of how surely it does. */
  readonly columns?: ColumnWords;
  /** As written: labels that may end in a full stop, too. */
  readonly beforeStop?: Words;
  /** Small words inside a name or a title: "Ursula von der Leyen", "Minister of Foreign Affairs". */
  readonly particles?: Words;
  /** Words that begin a line with a colon and are nobody, not even when they recur: "note". */
  readonly nobody?: Words;
  /** What a remark below an interview says of it as a piece of work. */
  readonly closing?: Phrases;
  /** Between a name and the outlet it speaks for: "Pia Hollis from Harbour Television". */
  readonly from?: Words;
  /** Before the name of who answers, in a title or above a conversation: "Interview with". */
  readonly guestBehind?: Phrases;
  /** How a name behind some of them is declined. */
  readonly guestCase?: GuestCase;
  /** The same in the title or the name of a file only: "The mill, with Ada Stone and Pia Orr". */
  readonly guestInTitle?: Phrases;
  /** The last word in the name of a show, which its host stands behind: "The Morning Show with Ada Stone". */
  readonly shows?: Words;
  /** Behind the name of who answers: "was interviewed". */
  readonly guestBefore?: Phrases;
  /** Before the name of who asks: "by". */
  readonly hostBehind?: Phrases;
  /** Behind the name of who asks, or presides over those who do. */
  readonly hostBefore?: Phrases;
  /** In brackets, what is heard and nobody says: "(Laughter.)". */
  readonly directions?: Phrases;
  /** Pronouns and the like by which a line without a full stop shows that somebody says it: "We paid twice". */
  readonly sentenceWords?: Words;
  /** Whom a question speaks to: "you". */
  readonly address?: Phrases;
  /** Beginnings of words that have a hyphen of their own: "twenty-two". */
  readonly hyphened?: Words;
}

/** The case in which a language has a name that stands behind a preposition: "Интервью с Анной Луниной". */
export interface GuestCase {
  /** The last word of the phrase before the name. */
  readonly behind: Words;
  /** From its form back to the nominative, for words of at least `shortest` letters: the first ending that fits decides. */
  readonly endings: readonly { readonly of: Words; readonly cut: number; readonly add: string }[];
  readonly shortest: number;
}

/** What tells that a text is a speech, and whose. */
export interface SpeechWords {
  /** What a title or lead calls it. */
  readonly called: Phrases;
  /** As written, with <X> for whose it is and <words> for any: only where a name there stands in its own form. */
  readonly named?: Phrases;
  /** How those who listen are addressed and thanked. */
  readonly addresses: Phrases;
  /** How one speaks of oneself and one's own. */
  readonly first: Phrases;
}

/** Heads of columns: what is said, who says it, when it begins and ends. */
export interface ColumnWords {
  readonly text: Words;
  readonly speaker: Words;
  readonly start: Words;
  readonly end: Words;
}

/** What a web page leaves in the text of an article. */
export interface PageWords {
  /** Before a colon or a sign, and whose picture it is. */
  readonly credits?: Phrases;
  /** Before the name of whose picture it is. */
  readonly creditsBy?: Phrases;
  /** Before a year or a sign. */
  readonly copyright?: Phrases;
  /** They begin a line about rights. */
  readonly rights?: Phrases;
  /** They begin a line about cookies. */
  readonly cookies?: Phrases;
  /** Alone, or before a sign and a headline: further reading. */
  readonly further?: Phrases;
  /** They begin an invitation, … */
  readonly invitations?: Phrases;
  /** … which goes on with one of these. */
  readonly channels?: Phrases;
  /** Lines by themselves: buttons, "advertisement". */
  readonly lines?: Phrases;
  /** Before or behind a number: how often it was read, shared, commented. */
  readonly counters?: Phrases;
  /** One letter behind that number: thousands, millions. */
  readonly units?: Words;
  /** Behind how many minutes it takes to read. */
  readonly minutes?: Phrases;
  /** Before them. */
  readonly readingTime?: Phrases;
  /** Before a colon and a list of topics. */
  readonly tags?: Phrases;
  /** Words on the buttons that share an article; of them, those that no sentence of a few such words would hold. */
  readonly share?: Words;
  readonly shareAlone?: Words;
  /** Words beside a date or a time and nothing else, ordinal endings included. */
  readonly stamps?: Words;
}
