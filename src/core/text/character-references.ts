/**
 * Character references of HTML: `&amp;`, `&#8217;`, `&nbsp`. The one place where what a person sees and what the file has are
 * not the same characters; the receipt reads the reference again and compares. The names and the rules for a missing semicolon
 * are the library's, which the parser of pages uses too.
 */
import { DecodingMode, HtmlEntityDecoder } from "entities/decode";

/** What a reference means, and where it ends in the file. */
export interface CharacterReference {
  readonly characters: string;
  readonly end: number;
}

const ampersand = 38;

/** What the library has decoded since it was last asked; one decoder serves all, since a page can hold a million signs. */
let decoded = "";
const decoder = new HtmlEntityDecoder(code => {
  decoded += String.fromCodePoint(code);
});

/** The reference that begins at an offset of a text; nothing where none does. */
export function referenceAt(raw: string, start: number): CharacterReference | undefined {
  if (raw.charCodeAt(start) !== ampersand) return undefined;
  decoded = "";
  decoder.startEntity(DecodingMode.Legacy);
  const read = decoder.write(raw, start + 1);
  const length = read < 0 ? decoder.end() : read;
  return length > 0 && decoded !== "" ? { characters: decoded, end: start + length } : undefined;
}
