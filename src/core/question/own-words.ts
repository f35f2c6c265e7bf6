/**
 * "France, in his own words": nothing but what the speaker said himself, as a filter. The words that say so leave the text;
 * whose they are ("Mori's own words on …") is read with all other names.
 */
import { inAll } from "../languages/languages.ts";
import { wholeWords } from "../languages/pattern.ts";
import type { Voice } from "../model.ts";
import { placedWords } from "../text/fold.ts";

const ownWords = wholeWords(
  inAll(({ questions }) => questions.ownWords),
  "u",
);

/** The voice that is asked for in words, and the text without them. */
export function readOwnWords(text: string): { readonly rest: string; readonly voice?: Voice } {
  const words = placedWords(text);
  const found = ownWords.exec(words.map(({ folded }) => folded).join(" "));
  if (!found) return { rest: text };
  const before = wordsOf(found.input.slice(0, found.index));
  const first = words[before];
  const last = words[before + wordsOf(found[0]) - 1];
  if (!first || !last) return { rest: text };
  return { rest: `${text.slice(0, first.start)} ${text.slice(last.end)}`, voice: "speaker" };
}

function wordsOf(folded: string): number {
  return folded.split(" ").filter(word => word !== "").length;
}
