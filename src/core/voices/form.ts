/**
 * What the forms of an attribution have in common: each finds, in a masked sentence (people/mask.ts), the places where the
 * speaker is given its words, and each is built from a language's data, so that a form without data is not in the language.
 */

/** One place: the subject with its verb, or the phrase that names whose words they are. */
export interface Core {
  readonly start: number;
  readonly end: number;
  /**
   * `direct`: what is said may stand in quotation marks beside it; `inverted`: the same with the subject behind its verb, and
   * who that is may follow; `indirect`: it holds what is said, in the outlet's words.
   */
  readonly order: "direct" | "inverted" | "indirect";
}

/** Finds the places of one form in a sentence, in order. */
export type Form = (sentence: string) => readonly Core[];

/** A form that is one global expression. */
export function formOf(expression: RegExp, order: Core["order"]): Form {
  return sentence =>
    [...sentence.matchAll(expression)].map(({ 0: found, index }) => ({
      start: index,
      end: index + found.length,
      order,
    }));
}
