/**
 * How an article is to be read: one person speaks in it, several do, or it reports on many of whom the speaker is one. By whom
 * its acts of saying are, by its title and lead, and by what its owner tells: an interviewer is named for an interview only.
 */
import type { Interview } from "../model.ts";
import { signs } from "../people/mask.ts";
import type { Mentions } from "../people/mentions.ts";
import type { Act } from "./acts.ts";
import { leastShare } from "./weights.ts";

export interface Manner {
  readonly kind: "one" | "several" | "many";
  /** Acts of saying that name the speaker, and that name somebody else. */
  readonly speaker: number;
  readonly others: number;
}

/** What is known before the first sentence is read. */
export interface Prior {
  readonly facts: Pick<Interview, "interviewer"> & { readonly title?: string };
  readonly mentions: Pick<Mentions, "own" | "others" | "gender" | "mask">;
  /** The paragraphs in which an article says what it is about. */
  readonly lead: string;
}

/** Counts who says something. */
export function mannerOf(acts: readonly Act[], { facts, mentions, lead }: Prior): Manner {
  const said = acts.filter(({ fact }) => fact === "said");
  const speaker = said.filter(act => isSpeakers(act, mentions)).length;
  const others = said.filter(act => isOthers(act, mentions)).length;
  const share = speaker / Math.max(1, speaker + others);
  const led = [facts.title ?? "", lead].some(text => mentions.mask(text).text.includes(signs.speaker));
  if (share >= leastShare.one && (led || facts.interviewer !== undefined)) return { kind: "one", speaker, others };
  return { kind: share >= leastShare.several ? "several" : "many", speaker, others };
}

function isSpeakers({ by, epithet }: Act, { own, others }: Prior["mentions"]): boolean {
  if (by === signs.speaker || by === signs.speakerOwn) return true;
  return epithet !== undefined && own.has(epithet) && !others.has(epithet);
}

function isOthers({ by, epithet }: Act, { own, others, gender }: Prior["mentions"]): boolean {
  if (by === "somebody" || by === signs.other) return true;
  if (by === signs.he || by === signs.she) return gender !== undefined && (by === signs.he) !== (gender === "he");
  return epithet !== undefined && others.has(epithet) && !own.has(epithet);
}
