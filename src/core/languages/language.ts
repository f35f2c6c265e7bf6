/**
 * What the core knows of one natural language. A language is one file of data (en.ts, ru.ts, …) and one line in
 * languages.ts; rules are written once, over this type, and know no word themselves.
 *
 * Two kinds of lists: `Words` are compared with single words; `Phrases` may be several words and become expressions. Where
 * a list says "folded", its words are written as text/fold.ts leaves those of a text: small letters, no accents, Turkish ı
 * as i, Azerbaijani ə as e. Other lists are in small letters as people write. A list that a language has no words for is empty.
 */
import type { AskingWords } from "./sections/asking.ts";
import type { DateWords } from "./sections/dates.ts";
import type { CountryNames, Phrases, Words } from "./sections/lists.ts";
import type { PageWords, SpeechWords, TranscriptWords } from "./sections/page.ts";
import type { PeopleWords } from "./sections/people.ts";
import type { QuestionFrames, QuestionWords } from "./sections/questions.ts";
import type { Replies } from "./sections/replies.ts";
import type { SayingWords } from "./sections/saying.ts";

/** One natural language; its parts are described below, the larger ones in sections/. */
export interface Language {
  /** Two letters, ISO 639-1. */
  readonly code: string;
  readonly stemmer: Stemming;
  /**
   * Folded. Grammar and never a topic: articles, pronouns, auxiliaries, particles, the commonest prepositions. Left out of the
   * index and of queries alike. Short on purpose: a word that might be what somebody looks for (state, may as a month,
   * against) costs little in the index and cannot be asked for once it is on the list. Contractions without their apostrophe.
   */
  readonly stopWords: Words;
  readonly writing: Writing;
  readonly dates: DateWords;
  readonly sentences: SentenceWords;
  readonly questions: QuestionWords;
  readonly asking?: AskingWords;
  /** Abbreviations that mean the same in any record, in the format of the owner's synonyms file. Nothing of one country. */
  readonly abbreviations?: string;
  /**
   * Words that mean nearly the same in any record: groups with a semicolon behind each, words with commas between them. What is of several
   * words is known where it is asked for; the single words of its group are looked for.
   */
  readonly thesaurus?: string;
  /** What an owner may call the language. */
  readonly names: Words;
  readonly people?: PeopleWords;
  readonly transcript?: TranscriptWords;
  readonly page?: PageWords;
  readonly speech?: SpeechWords;
  readonly saying?: SayingWords;
  /** What the bot itself says. */
  readonly replies: Replies;
  /** By code of ISO 3166 (and XK, EU, UN). Not folded. Inflected forms are found by their stem and need no entry. */
  readonly countries: ReadonlyMap<string, CountryNames>;
}

/** The language the bot speaks itself. */
export interface OwnLanguage extends Language {
  readonly frames: QuestionFrames;
}

/** How words are brought to a stem. */
export interface Stemming {
  /** Name of the Snowball algorithm; absent where cutting alone serves better. */
  readonly algorithm?: string;
  /** How many letters of the stem are kept. */
  readonly cut?: number;
  /** Folded. What is spelt in two ways, and the one that it is read as before it is stemmed. */
  readonly spellings?: readonly (readonly [RegExp, string])[];
}

/** What the language is recognised by, and what it does to names. */
export interface Writing {
  /** As Unicode calls it. */
  readonly script: "Latin" | "Cyrillic";
  /** The small letters that its own words are written in: a word with another one speaks against the language. */
  readonly alphabet: string;
  /** Some forty of its commonest words, best of those that hardly another language of the script has. */
  readonly commonWords: Words;
  /** Letters that speak for the language; where others that are known have them too, for each of those as much. */
  readonly ownLetters: string;
  /** What follows an apostrophe and says whose: Solen's. */
  readonly possessives: Words;
  /** Folded. Case endings as they follow a name, with or without an apostrophe, where no stemmer takes them off. */
  readonly caseEndings: Words;
  /** Folded. Grammar in small letters, and a name in capitals: US, WHO. */
  readonly namesInCapitals: Words;
  /** A country that has the letters of a pronoun, as people type it: "the us". */
  readonly countryLikePronoun?: CountryLikePronoun;
  /** How names become Latin letters as English texts have them; absent where they are written so. */
  readonly transliteration?: Transliteration;
}

/** Folded, all of it but `written`. */
export interface CountryLikePronoun {
  readonly typed: string;
  readonly written: string;
  /** Behind these it is the country in any case. */
  readonly articles: Words;
  /** Behind these, and as the first word, it is where a topic follows: "about us sanctions". */
  readonly leads: Words;
}

/** How a name is spelt by its sound. */
export interface Transliteration {
  /** A letter that is not here stays. */
  readonly letters: Readonly<Record<string, string>>;
  /** Latin letters that stand for sounds of other languages, and how those write them. */
  readonly foreign?: Readonly<Record<string, string>>;
  /** Case endings that a name in another language does not have. */
  readonly endings: Words;
}

/** What ends a sentence, what leans on another, and what says nothing. */
export interface SentenceWords {
  /** Abbreviations, inner dots included. A name, an example or an explanation follows: the sentence always goes on. */
  readonly goOn: Words;
  /** Abbreviations behind which it goes on before a number: "No. 5". */
  readonly goOnBeforeNumber: Words;
  /** Abbreviations mostly inside a sentence, sometimes at its end. */
  readonly goOnMostly: Words;
  /** Abbreviations with dots inside that stand at the end of a list: the sentence may end as with any word. */
  readonly listEnds: Words;
  /** Words that begin a sentence and hardly follow an abbreviation or an initial. */
  readonly beginners: Words;
  /** What a number with a full stop counts, where that is how an ordinal is written. */
  readonly counted: Words;
  /** Capitals that look like an initial and are a word. */
  readonly wordsLikeInitials: Words;
  /** What a sentence begins with that leans on the one before: such a sentence is shown with it. */
  readonly leaning: Phrases;
  /** Folded. Thanks and greetings in an interview. */
  readonly courtesies: Phrases;
  /** Folded. What may follow one of them. */
  readonly courtesyTails: Phrases;
  /** Words that ask for nothing by themselves: "Why not?" */
  readonly hollow: Words;
  /** What a question begins with that goes on from the one before. */
  readonly connectives: Words;
  /** Folded. What denies: not, never; and how verbs end that do. */
  readonly denials: Words;
  readonly denialEndings: Words;
}
