/**
 * How a language speaks of people: offices, forms of address, pronouns, and how it introduces who is interviewed.
 * Words are lower case, as written, unless a list says otherwise. A list that is left out means that the language has no
 * such words, and the rule over them then finds nothing in it.
 */
import type { Phrases, Words } from "./lists.ts";

export interface PeopleWords {
  /**
   * What a person is: offices, callings, forms of address. A name behind one is a person's ("Mayor Weir"), and "the mayor"
   * may stand for him. A word too few costs an alias, one too many makes two people one.
   */
  readonly offices: Gendered<Words> & { readonly either: Words };
  /** What else a person is: singer, widow. They tell whether "the singer" may be somebody, and never who is heard. */
  readonly callings?: Gendered<Words> & { readonly either: Words };
  /** What a part of a name ends with that is a man's or a woman's: "-ова". */
  readonly nameEndings?: Gendered<Phrases>;
  /** What the father's name ends with that stands behind the first name: "Галина Ивановна". */
  readonly patronymics?: Phrases;
  /** Of the callings, those that are somebody's first name, too: "Son Ye Jin". */
  readonly firstNames?: Words;
  /** What a calling has behind it where it is that of something: kaleci, Limanspor kalecisi. */
  readonly callingEndings?: Phrases;
  /** Between the article and a calling these change nothing: "the young chef". */
  readonly epithetAdjectives?: Phrases;
  /** There they make somebody else of it, "the rival chef"; where given, any other word changes nothing. */
  readonly otherAdjectives?: Phrases;
  /** What somebody is to another, who is not named so but known by him: "the spokesman", "the coach". */
  readonly relational?: Words;
  /** What the adjectives end with that make somebody else of a calling, in a language without articles: "новый министр". */
  readonly adjectiveEndings?: Phrases;
  /** Somebody by his age, as the source of a pattern. */
  readonly age?: string;
  /** The case of a calling before words that say whose view it is: "şefe göre". */
  readonly epithetCase?: { readonly endings: Phrases; readonly behind: Phrases };
  /** Between a name and what the person is: "is the founder of". */
  readonly predicates?: Phrases;
  /** What has a name and is nobody: "her album, Low Water". */
  readonly namedThings?: Words;
  /** Behind a word with a capital they make a place of it, which belongs to no name before it: "Arn şehrinde". */
  readonly places?: Phrases;
  /** They begin a clause about the person named before: "Tomas Eik, who …". */
  readonly relative?: Phrases;
  /** Of the offices, those that stand for nobody without a name: forms of address, and what one is to another only. */
  readonly notAlone?: Words;
  /** Before an office: he holds it no more, not yet, or for another. */
  readonly notNow?: Words;
  /** Offices of several words, the last of which alone is another office: "prime minister". */
  readonly wholeOffices?: Phrases;
  /** What else the holders of an office are called. Nothing of one country: "the premier" is any prime minister. */
  readonly alsoCalled?: readonly { readonly offices: readonly string[]; readonly others: readonly string[] }[];
  /** Between an office and a name behind it: "President of the Republic of Orlena Ada Stone". */
  readonly officeLinks?: Words;
  /** The script of words that may stand there, as Unicode calls it, where what the office is of stands in a case of its own. */
  readonly officeDependents?: "Cyrillic";
  /** Behind a description these begin whose or of what it is: "the minister of justice". */
  readonly ofWhat?: Words;
  /** Behind a calling these tell of how many, and make nobody else of it: "the mother of two". */
  readonly ofHowMany?: Phrases;
  /** The article that stands before an office which means somebody. */
  readonly definite?: string;
  readonly indefinite?: Words;
  /** Parts of a name that are left out of account where two are compared: "Prime Minister Modi" is Modi. */
  readonly titles: Words;
  /** Titles that stand behind the name. */
  readonly titlesBehind?: Words;
  /** What may stand between titles and is none by itself. */
  readonly titleLinks?: Words;
  /** As written: words with a capital wherever they stand that are nobody's name. */
  readonly neverNames?: Words;
  /** Words that begin a sentence right before a surname, and are no first name. */
  readonly notFirstNames?: Words;
  readonly pronouns?: Gendered<Pronouns> & {
    /** Before an own form these say whose words it is: "in his", "according to her". */
    readonly before: Phrases;
    /** For one person who is neither. */
    readonly neutral?: { readonly subject: Words; readonly shows: Words };
    /** Before what somebody is to another: "his widow". */
    readonly whose?: Gendered<Words> & { readonly others: Words };
    /** Behind one these do the same: "ona göre". */
    readonly behind?: Phrases;
    /** What is written behind an apostrophe for a verb: "he's". */
    readonly contractions?: Readonly<Record<string, string>>;
    /** Before one of these it is nobody, but tells which: "o gün". */
    readonly determines?: Phrases;
    /** Pronouns for others than one man or woman; no owner can make one a name. */
    readonly others: Words;
  };
  readonly genitive?: Genitive;
  /** Between two names. */
  readonly and?: Words;
  /** Right behind a name these show that it is a person's: the commonest verbs of saying. */
  readonly speaks?: Phrases;
  readonly introductions?: Introductions;
}

export interface Gendered<T> {
  readonly he: T;
  readonly she: T;
}

export interface Pronouns {
  readonly subject: Words;
  /** "according to him", "in his view". */
  readonly own: Words;
  /** All forms that show, behind a name, whether it is a man's or a woman's. */
  readonly shows: Words;
}

/** The genitive where it says whose words they are. */
export interface Genitive {
  /** What stands before the name then. */
  readonly before?: Phrases;
  /** What stands behind it then. */
  readonly behind?: Phrases;
  /** How a word gets its genitive: the first ending that fits decides; "" fits every word. */
  readonly endings: readonly { readonly of: Words | ""; readonly cut: number; readonly add: Words | "" }[];
}

/**
 * How a text introduces who is interviewed and by whom, as phrases with slots: <X> the one interviewed, <x> the same by the
 * surname alone, <P> an outlet or who asks for it, <quoted> an outlet in quotation marks, <said> one of `said`, <aside> what
 * stands between commas, <apart> such an aside on P, <after> what follows P; <words>, <small> (words in small letters),
 * <word>, <ending> and <day> stand for any. What is said behind P tells whether P is an outlet.
 */
export interface Introductions {
  /** `around`: what must stand in the text for the form to be tried. `partner`: people talk to people, too. */
  readonly forms: readonly {
    readonly around: string;
    readonly form: string;
    readonly partner?: "outlet";
  }[];
  readonly said?: Phrases;
  /** Before a name these show that it is not X: "of Stone". */
  readonly notBefore?: Words;
  readonly outlets?: {
    /** As written: words in the names of outlets. */
    readonly words?: Words;
    /** Before the name of an outlet they say what it is. */
    readonly kinds?: Words;
    /** Behind the name of an outlet they say what it is. */
    readonly behind?: Words;
    /** Between who works for an outlet and its name; by itself enough to know it. */
    readonly of?: Words;
    /** The same behind an office: "a reporter at the Gazette". */
    readonly at?: Words;
  };
}
