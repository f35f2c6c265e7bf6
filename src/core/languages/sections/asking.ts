/**
 * What a language knows of the sentence that asks, within a message that says other things too: closed classes of its grammar, and
 * no phrases of greeting or thanks. The part of `Language` (language.ts) that core/question/asking reads. All folded.
 */
import type { Phrases, Words } from "./lists.ts";

export interface AskingWords {
  /** Pronouns and adverbs that ask: what, where. */
  readonly interrogatives: Words;
  /** They stand where the answer would, and the verb ends the clause; else they are at its head. */
  readonly asksInside: boolean;
  /** Particles that make a question of the sentence that they stand in. */
  readonly particles: Words;
  /** Verbs that ask for something to be found or said, in the imperative. */
  readonly requests: Words;
  /** How verbs end that ask for it politely, where they stand first. */
  readonly requestEndings: Words;
  /** Pronouns for the person who writes, as a subject and in other places. */
  readonly askerSubjects: Words;
  readonly asker: Words;
  /** What a pronoun may carry behind an apostrophe: we're. */
  readonly contractions: Words;
  /** Verbs that an asking word may carry behind an apostrophe: what'd; and what is typed for words of asking by its sound: u. */
  readonly spelledOut: Readonly<Record<"contracted" | "typed", Readonly<Record<string, string>>>>;
  /** How verbs end whose subject is the person who writes, where a pronoun is mostly left out. */
  readonly askerEndings: Words;
  /** Who is written to, by pronouns: you, anybody; and what is said to them: please. */
  readonly addressed: Words;
  /** Pronouns for the people spoken of. */
  readonly others: Words;
  /** Of these, what stands for a place, and behind a verb for nothing: "were there". */
  readonly places: Words;
  /** Verbs that a clause is built with and that say nothing: is, was, has. */
  readonly auxiliaries: Words;
  /** Those of them that a verb without an ending follows, behind the subject: "did the tide turn". */
  readonly infinitiveAuxiliaries: Words;
  /** Those of them that may be imperatives, so that a noun behind them is no subject: "have a nice day". */
  readonly imperativeAuxiliaries: Words;
  /** Sounds of somebody who looks for words: they are no words of a question wherever they stand. */
  readonly hesitations: Words;
  /** Interjections and particles of speech. */
  readonly fillers: Words;
  /** Marks of writing that are dictated. */
  readonly spokenMarks: Phrases;
  /** What an asking word may have before it as its own: "by what means". */
  readonly prepositions: Words;
  /** What begins a clause that somebody is quoted with: "did she say that …". */
  readonly thatWords: Words;
  /** What begins a clause that is asked of somebody, behind a verb of asking: "I wonder whether". */
  readonly whetherWords: Words;
  /** Of the interrogatives, those that take for granted that something happened: why, when. */
  readonly circumstances: Words;
  /** Auxiliaries behind which a subject has a verb of its own: did she resign. */
  readonly supports: Words;
  /** How a verb that ends its clause ends where it tells what happened. */
  readonly pastEndings: Words;
  /** Forms of a verb that no stem has in common, a verb an entry: its plain form first. */
  readonly irregular: readonly (readonly string[])[];
  /** Verbs that stand right behind words as they were said, where the verb ends the sentence. */
  readonly quotatives: Words;
  /** How verbs are told by their place and form; absent where their place tells nothing. */
  readonly verbs?: VerbWords;
}

/** The verbs of a question. All folded. */
export interface VerbWords {
  /** Interrogatives that may be the subject, with the verb right behind them: what happened; and those that have no noun: who. */
  readonly subjects: Words;
  readonly persons: Words;
  /** Interrogatives that a word of measure follows: how long. */
  readonly degrees: Words;
  /** How regular verbs end in the present, of what is over, and as other participles. */
  readonly present: readonly string[];
  readonly past: readonly string[];
  readonly participles: readonly string[];
  /** Ways from a form to the plain one, and from that to a noun: paying. All that fit are tried. */
  readonly plain: readonly (readonly [RegExp, string])[];
  readonly nouns: readonly (readonly [RegExp, string])[];
}
