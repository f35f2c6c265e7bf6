/**
 * Forms of languages whose verb ends the sentence: "S, … said.", "S “…” said.", "“…” S said.", "S, who says “…”". The
 * subject must begin the sentence or stand behind the quotation, in the nominative, and be set off from what follows.
 */

import { anyOf, wordEnd, wordStart } from "../languages/pattern.ts";
import type { SayingWords } from "../languages/sections/saying.ts";
import { pattern } from "../people/mask.ts";
import { type Form, formOf } from "./form.ts";

const end = "[.!]?$";
const dash = ",? ?(?:[-–—] ?)?";

/** "S, … said.": the speaker begins the sentence, and its last verb is his. */
export function finalVerbOf({ finalVerb, verbs }: SayingWords): Form | undefined {
  if (!finalVerb) return undefined;
  const mark = `(?:, | ${anyOf(finalVerb.behindSubject)}${wordEnd}|:? ?(?=<Q>))`;
  return formOf(pattern(`^<S>${mark}.*?${wordStart}${anyOf(verbs)}${end}`, "g"), "indirect");
}

/** "S “…” said." and "“…” S said." */
export function quotedVerbOf({ quotedVerb, verbs }: SayingWords): Form | undefined {
  if (!quotedVerb) return undefined;
  const behind = anyOf(quotedVerb.behindQuotation);
  const before = `^<S>,? ?<Q>${dash}(?:${behind} )?`;
  const after = `<Q>${dash}(?:${behind},? )?<S>,? `;
  return formOf(pattern(`(?:${before}|${after})${anyOf(verbs)}${end}`, "g"), "direct");
}

/** "S, who says “…”", in one word between the two. */
export function whoSaysOf({ whoSays }: SayingWords): Form | undefined {
  return whoSays && formOf(pattern(`<Q>,? ${anyOf(whoSays)} <S>(?:,| )`, "g"), "indirect");
}
