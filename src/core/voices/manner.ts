/**
 * How an article is to be read: one person speaks in it, several do, or it reports on many of whom the speaker is one. By who
 * says something in it, as far as that is plain at first sight; by its title and lead; and by what its owner tells, who names
 * an interviewer for an interview only.
 */
import type { Voice } from "../model.ts";

/** The speaker's share of the acts of saying from which on an article is about one who speaks, or he is one of several. */
const leastShare = { one: 0.5, several: 0.25 } as const;

export interface Manner {
  readonly kind: "one" | "several" | "many";
  /** Sentences in which the speaker says something, and in which somebody else does. */
  readonly speaker: number;
  readonly others: number;
}

/** Before the sayers are counted. */
export const undecided: Manner = { kind: "several", speaker: 0, others: 0 };

/** What else is known. */
export interface Prior {
  readonly interviewer: string | undefined;
  /** The title or the lead names the speaker. */
  readonly isLed: boolean;
}

/** `said`: the voices of the sentences in which anybody says something. */
export function mannerOf(said: readonly Voice[], { interviewer, isLed }: Prior): Manner {
  const others = said.filter(voice => voice === "outlet").length;
  const speaker = said.filter(voice => voice === "speaker" || voice === "reported").length;
  const share = speaker / Math.max(1, speaker + others);
  if (share >= leastShare.one && (isLed || interviewer !== undefined)) return { kind: "one", speaker, others };
  return { kind: share >= leastShare.several ? "several" : "many", speaker, others };
}
