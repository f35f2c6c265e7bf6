/**
 * Whether an act of somebody else, behind one of the speaker's, is a clause of its own: "S said it was safe, but Bale said it was
 * not". Inside what the speaker is reported to say, others may speak: "S said the union had rejected it".
 */
import type { Language } from "../languages/language.ts";
import { once } from "../languages/once.ts";
import { anyOf, wordEnd, wordStart } from "../languages/pattern.ts";
import { pattern } from "../people/mask.ts";
import type { Act } from "./acts.ts";

/** Tells of a masked sentence, the speaker's first act, and one of somebody else. */
export type IsAnothers = (sentence: string, own: Act, other: Act) => boolean;

export const othersIn = once(({ saying }: Language): IsAnothers => {
  const { behind = "anywhere" } = saying?.others ?? {};
  const breaks = typeof behind === "object" ? behind.breaks : [];
  const begins = pattern(`[,;:–—<Q>]|${wordStart}${anyOf(breaks)}${wordEnd}`, "i");
  return (sentence, own, other) => {
    if (other.start < own.start) return true;
    if (behind === "nowhere") return false;
    if (behind === "anywhere" || other.form === "according to") return true;
    return begins.test(sentence.slice(own.end, other.start));
  };
});
