/** Words with a hyphen between them, which others write as one: "cease-fire", "ceasefire"; "COP-29", "COP29". */
import { stemmingOf } from "../languages/languages.ts";
import { type Token, termOf } from "../text/analyzer.ts";

const hyphens = new Set(["-", "\u2010", "\u2011"]);
const letters = /^\p{L}+$/u;
/** A number belongs to a name before it, and two numbers make no compound. */
const lettersOrNumber = /^(?:\p{L}+|\p{N}{1,3})$/u;

/** The places of two tokens that a hyphen joins, with the term of both as one word. */
export function compoundsIn(
  text: string,
  tokens: readonly Token[],
  language: string,
): readonly { readonly from: number; readonly term: string }[] {
  const found: { from: number; term: string }[] = [];
  for (let at = 0; at + 1 < tokens.length; at++) {
    const [first, second] = [tokens[at]!, tokens[at + 1]!];
    if (second.start !== first.end + 1 || !hyphens.has(text.charAt(first.end))) continue;
    const term = compoundOf(first.word, second.word, language);
    if (term !== "") found.push({ from: at, term });
  }
  return found;
}

/** The term of two folded words as one; empty where they make none, and where stems are cut so short that it is that of the first. */
export function compoundOf(first: string, second: string, language: string): string {
  if (stemmingOf(language).cut !== undefined) return "";
  return letters.test(first) && lettersOrNumber.test(second)
    ? termOf({ word: first + second, upper: false }, language)
    : "";
}
