/** Forms without a verb of the speaker's own: "according to S", "in S's view", and "S: “…”" as newspapers set short answers. */

import { anyOf, wordEnd, wordStart } from "../languages/pattern.ts";
import type { SayingWords } from "../languages/sections/saying.ts";
import { pattern } from "../people/mask.ts";
import { type Form, formOf } from "./form.ts";

/** The form of a language; nothing where the language has none. */
export function accordingToOf({ accordingTo }: SayingWords): Form | undefined {
  if (!accordingTo) return undefined;
  const { anywhere = [], opening = [] } = accordingTo;
  const places = [`${wordStart}${anyOf(anywhere)}(?!['’])`, `(?:^|, )${anyOf(opening)}`];
  return formOf(pattern(`(?:${places.join("|")})${wordEnd}`, "gi"), "direct");
}

/** "S: “…”" in any language. */
export const label: Form = formOf(pattern("^<S>: ?(?=<Q>)", "g"), "direct");
