/**
 * How a language gives words to somebody. Each form of an attribution has its own data, and a language has the forms it has
 * data for; without any, nothing in its texts is anybody's. Verbs are written out in the forms that stand with a subject of
 * the third person. In phrases <S> is whoever says it, <s> what is his or of him (people/mask.ts).
 */
import type { Phrases } from "./lists.ts";

export interface SayingWords {
  /** Verbs that tell what somebody says, thinks or speaks about. */
  readonly verbs: Phrases;
  /** Of these, what says nothing before certain words: "said nothing", "asked for". */
  readonly unless?: readonly { readonly verbs: Phrases; readonly before: Phrases }[];
  /** Verbs that say something only before a clause or a quotation: "added that". */
  readonly weakVerbs?: Phrases;
  /** What begins such a clause, and what shows that a clause is about something else. */
  readonly clauses?: Clauses;

  /** Verbs of several people, or behind "did": "critics say", "did not say". */
  readonly plain?: Phrases;
  /** Verbs that go on from what somebody does: "S left, saying that …". */
  readonly gerunds?: Phrases;
  /** What somebody writes or sends: a gerund behind it says what stands in it, "a statement saying". */
  readonly messages?: Phrases;
  /** Denied, they say the contrary: "does not think that it will rain". */
  readonly opinions?: Phrases;
  /** Verbs that are nouns as well: of somebody who is no mention they say something only before a clause or a quotation. */
  readonly alsoNouns?: Phrases;
  /** What a verb ends with where its subject is a man or a woman. */
  readonly agreement?: { readonly he: string; readonly she: string };
  /** Dashes set what is said apart from who says it: "— We go, — said S. — Now." and, inside marks, «We go, — said S, — now». */
  readonly dialogue?: "dashes";

  /** "S said …" */
  readonly subjectVerb?: SubjectVerb;
  /** "…, said S" */
  readonly verbSubject?: VerbSubject;
  /** "according to S": anywhere, or only where the sentence or a part of it begins. */
  readonly accordingTo?: { readonly anywhere?: Phrases; readonly opening?: Phrases };
  /** "S, … said.": the verb ends the sentence. */
  readonly finalVerb?: FinalVerb;
  /** "“…” said S." and "S “…” said." with the verb at the end; what may stand behind the quotation. */
  readonly quotedVerb?: { readonly behindQuotation: Phrases };
  /** They announce what is said, up to a colon: "S's answer was short: “…”". */
  readonly labels?: Phrases;
  /** "S, who says “…”" as one word before the name. */
  readonly whoSays?: Phrases;

  readonly others: OtherSayers;
  readonly circumstances: Circumstances;
  /** Behind a report, plain text about him by a pronoun may go on with it: nothing else in the language would show that. */
  readonly goesOnBy?: "pronoun";
  /** In plain text of an article about a person they may be a thought of his: "You do what you can." */
  readonly thoughts?: Phrases;
  /** Behind a mention of him they tell what he thinks or feels: "is tired of airports", "would like". */
  readonly feelings?: Phrases;
  /** Verbs of a saying that holds at any time, and what begins half a sentence: in text without people they may be his thought. */
  readonly maxims?: Maxims;
  /** Behind a question or an exclamation in quotation marks: the verb of a short sentence that tells who spoke. */
  readonly asks?: Phrases;
}

export interface Maxims {
  readonly verbs: Phrases;
  /** With one of these it tells what was once. */
  readonly past: Phrases;
  /** Where they begin the sentence it may be one all the same: "It wasn't despair." */
  readonly impersonal?: Phrases;
  readonly fragments?: Phrases;
}

export interface FinalVerb {
  readonly behindSubject: Phrases;
  readonly setsOff: Phrases;
  /** How it is said, behind the verb: "gülerek". */
  readonly behindVerb?: Phrases;
  /** Verbs that say something only before such a clause: "yazıb ki". */
  readonly beforeThat?: Phrases;
  /** What a word ends with that is in a case, and so no subject. */
  readonly oblique: Phrases;
  /** Whom it is told, between subject and verb: "jurnalistlərə". */
  readonly addressee: Phrases;
  /** The ending of a genitive, which is no subject but before what is possessed: "kulübün sözcüsü". */
  readonly genitive: Phrases;
  readonly possessed: Phrases;
  /** What the verb ends with of what is said: "kapanacağını". */
  readonly participles?: Phrases;
  /** Before the first noun they are no subject. */
  readonly modifiers?: Phrases;
  /** The same where the sentence begins: "ayrıca". */
  readonly leads?: Phrases;
  /** What describes somebody stands before him and ends so: "tarlayı süren". */
  readonly attributive?: Phrases;
  /** It says that somebody was asked, who then answers: "sorulunca". */
  readonly asked?: Phrases;
  /** What tells when something was said, or to whom, ends so: "sorulduğunda", "gazetecilere". */
  readonly when?: Phrases;
}

export interface Clauses {
  readonly begin: Phrases;
  /** Of these, the one that may stand some words behind the verb: "told her that". */
  readonly that: string;
  /** "called it as “…”" */
  readonly as: string;
  readonly relative: Phrases;
  /** Between the verb and a quotation: "adds cheerfully". */
  readonly how?: Phrases;
  /** Weak verbs that say what something is: "called it unfair", "called the plan a mistake". */
  readonly names?: { readonly verbs: Phrases; readonly objects: Phrases; readonly articles: Phrases };
}

export interface SubjectVerb {
  /** A subject has a case of its own, so that no words before it can make an object of it, but those right before it. */
  readonly nominative?: true;
  /** Before the subject, where the sentence begins or behind a comma: "but". */
  readonly connectives?: Phrases;
  /** Between two subjects of one verb. */
  readonly joins?: Phrases;
  /** They begin a clause that is told for something else: "after Stone said". */
  readonly lesser?: Phrases;
  /** They stand for somebody named before: "Stone, who said". */
  readonly relative?: Phrases;
  /** Behind what is denied, they begin what is said after all: "would not say, only that". */
  readonly exceptions?: Phrases;
  /** Between subject and verb: it is not said, or only perhaps. */
  readonly denials?: Phrases;
  /** Before a plain verb they make it one of a single person: "did say". */
  readonly emphatic?: Phrases;
  /** Before a verb they show that its subject is several: "critics have called". */
  readonly plural?: Phrases;
  /** Before a gerund they make a verb of it: "is warning". */
  readonly progressive?: Phrases;
  /** A verb behind it is no verb of anybody: "to say". */
  readonly infinitive?: Phrases;
  /** What else cannot be a subject right before a verb. */
  readonly noSubject?: Phrases;
  /** Between a quotation and a mention these are no verb. */
  readonly noVerb?: Phrases;
  /** Before the subject anywhere: "as". */
  readonly as?: string;
  /** They open a stretch before the subject that says where and when: "in an interview on Monday". */
  readonly openings?: Phrases;
  /** Before a name they say that the sentence is about him: "as for". */
  readonly about?: Phrases;
  /** What may not stand in that stretch. */
  readonly notInOpening?: Phrases;
  /** Right before a name these make it an object, or the sentence one that does not say it so. */
  readonly notBefore?: Phrases;
  /** Between subject and verb. <adverb>, <year>, <name> and <words> stand for any. */
  readonly between?: Phrases;
  readonly adverbs?: { readonly ending: string; readonly not: Phrases };
  /** "S met the guests and said": what joins the two verbs, and what may not stand between. */
  readonly secondVerb?: { readonly and: Phrases; readonly not: Phrases };
  /** What may follow the verb, in languages whose verb ends the sentence: what is said must follow it. */
  readonly that?: Phrases;
}

export interface VerbSubject {
  /** The verbs that stand before their subject. */
  readonly verbs: Phrases;
  readonly as?: string;
  /** Such a verb need not begin its clause. */
  readonly anywhere?: true;
  /** Between the verb and the subject, with one or two words: "said to reporters Stone". */
  readonly leads?: Phrases;
  /** Words behind the verb that begin no subject. */
  readonly notSubject: Phrases;
  /** Behind the subject: "said Stone on Monday". */
  readonly behind: Phrases;
}

/** Whoever else says something in the sentence. */
export interface OtherSayers {
  readonly verbs?: Phrases;
  /** "according to": never the speaker's own. */
  readonly sources?: Phrases;
  /** Where such verbs count behind the attribution; before it, they always do. */
  readonly behind?: "anywhere" | "nowhere" | OwnClauses;
  /** Behind a name these set it off as the subject, so that it is another sayer. */
  readonly subjectMarks?: Phrases;
}

/** Such a verb behind the attribution is a clause of its own where one of these, or a pause, stands between the two. */
export interface OwnClauses {
  readonly breaks: Phrases;
}

/** What tells no more than when, where and to whom something was said, around a quotation. */
export interface Circumstances {
  readonly leading?: Phrases;
  readonly openings?: Phrases;
  /** What the word ends with that begins how it was said: "wiping the counter". */
  readonly participle?: string;
  /** What he does then: "and holds out a coin". */
  readonly acts?: Phrases;
  /** Before he or she they tell when he says it: "as she ties a boot". */
  readonly moments?: Phrases;
  /** Before a name in capitals: "to Reuters". */
  readonly toName?: Phrases;
  /** These make more of it than that. */
  readonly clauses?: Phrases;
  /** Behind these verbs the one stands who was told: in at most five words, up to one of `before`. */
  readonly told?: { readonly verbs: Phrases; readonly not: Phrases; readonly before: Phrases };
}
