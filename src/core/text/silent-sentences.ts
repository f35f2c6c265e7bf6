/**
 * Sentences of nothing but grammar: "No." "It is what it is." They have no term, and nobody looks for them by a topic; but whoever
 * reads one may ask whether it was said. So each is indexed as a whole, under a term of its own.
 */
import type { Range } from "../model.ts";
import type { Token } from "./analyzer.ts";
import { foldedWords } from "./fold.ts";

/** Longer ones hold a term, or are no sentences. */
const longest = 200;

/** The terms of those sentences of a text that hold no term; `tokens` are the text's. */
export function silentTerms(text: string, sentences: readonly Range[], tokens: readonly Token[]): readonly string[] {
  const found: string[] = [];
  let at = 0;
  for (const { start, end } of sentences) {
    while (at < tokens.length && tokens[at]!.start < start) at++;
    let isSilent = at < tokens.length && tokens[at]!.start < end && end - start <= longest;
    for (; at < tokens.length && tokens[at]!.start < end; at++) isSilent &&= tokens[at]!.term === "";
    if (isSilent) found.push(`0q${foldedWords(text.slice(start, end)).join("_")}`);
  }
  return found;
}
