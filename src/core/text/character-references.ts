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

/** The reference that begins at an offset of a text; nothing where none does. */
export function referenceAt(raw: string, start: number): CharacterReference | undefined {
  if (raw[start] !== "&") return undefined;
  let characters = "";
  const decoder = new HtmlEntityDecoder(code => {
    characters += String.fromCodePoint(code);
  });
  decoder.startEntity(DecodingMode.Legacy);
  const read = decoder.write(raw, start + 1);
  const length = read < 0 ? decoder.end() : read;
  return length > 0 && characters !== "" ? { characters, end: start + length } : undefined;
}
