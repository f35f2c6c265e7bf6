/**
 * The words between two tags, as stretches of the file: letters as they stand, references by what they mean, white space as one
 * space. The tokenizer tells what the words are, the file where they stand; both are walked together, so that what the
 * tokenizer drops (`</>`) is in no stretch.
 */
import type { Range } from "../../model.ts";
import { referenceAt } from "../../text/character-references.ts";
import type { Text } from "./tree.ts";

/** A stretch of words, or white space. */
export type Run =
  | ({ readonly kind: "words" } & Range)
  | ({ readonly kind: "reference"; readonly characters: string } & Range)
  /** Also with its line ends, which count where the page keeps them. */
  | ({ readonly kind: "space" } & Range);

/** The runs of a text in order. */
export function* runsOf(raw: string, { start, end, characters }: Text): Generator<Run> {
  let from = start;
  let at = start;
  let next = 0;
  while (at < end) {
    const reference = referenceAt(raw, at);
    const isOne = reference !== undefined && reference.end <= end && characters.startsWith(reference.characters, next);
    if (isOne || (isSpace(raw, at) && !(from < at && at + 1 < end && isWordSpace(raw, at)))) {
      if (from < at) yield { kind: "words", start: from, end: at };
      const isWhite = !isOne || isSpace(reference.characters, 0);
      const behind = isOne ? reference.end : spaceEnd(raw, at, end);
      if (isWhite) yield { kind: "space", start: at, end: behind };
      else yield { kind: "reference", start: at, end: behind, characters: reference.characters };
      next = isOne ? next + reference.characters.length : spaceEnd(characters, next, characters.length);
      at = behind;
      from = at;
    } else if (raw[at] === characters[next]) {
      at++;
      next++;
    } else {
      if (from < at) yield { kind: "words", start: from, end: at };
      from = ++at;
    }
  }
  if (from < at) yield { kind: "words", start: from, end: at };
}

/** Whether a space stands between two words as it is shown: alone. */
function isWordSpace(raw: string, at: number): boolean {
  return raw.charCodeAt(at) === 32 && !isSpace(raw, at + 1) && raw[at + 1] !== "<";
}

/** What the standard takes for white space: not the space that does not break. */
function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 32 || code === 9 || code === 10 || code === 12 || code === 13;
}

function spaceEnd(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isSpace(text, at)) at++;
  return at;
}
