/**
 * "“…,” said S": a verb of saying in front of the speaker, who must end the clause there, or be followed by when and where:
 * "said Stone Street residents" is somebody else.
 */

import { anyOf, wordEnd, wordStart } from "../languages/pattern.ts";
import type { SayingWords } from "../languages/sections/saying.ts";
import { pattern } from "../people/mask.ts";
import { type Form, formOf } from "./form.ts";

/** The form of a language; nothing where the language has none. */
export function verbSubjectOf({ verbSubject }: SayingWords): Form | undefined {
  if (!verbSubject) return undefined;
  const { verbs, as, behind } = verbSubject;
  const places = ["^", "[,;:–—-] ?", "<Q>[,.]? ?", ...(as === undefined ? [] : [`${wordStart}${as} `])];
  const ends = `(?=[.,;:!?–—]|$| [–—-]| ?<Q>| ${anyOf(behind)}${wordEnd})`;
  return formOf(pattern(`(?:${places.join("|")})(?:[–—-] )?${anyOf(verbs)} <S>${ends}`, "gi"), "inverted");
}
