/**
 * Whose words each sentence of running text holds. Rules, not a model: a wrong attribution is the worst fault there is, so
 * every label must have a reason that can be read, and a sentence without one is the outlet's.
 *
 *   speaker    all of it stands in quotation marks and is given to him; outside them is only who, when, where, to whom
 *   reported   the outlet tells what he said or spoke about, wholly or around words of his in quotation marks
 *   outlet     everything else; also what others say, what he did not say, may have said or was told
 *
 * A quotation over several sentences or paragraphs belongs to whom any of them gives it. One without attribution is his only
 * right behind a sentence that is his, in the same paragraph, and only one: the next may be an answer. Plain sentences
 * behind a report stay the outlet's, even where they read like its continuation.
 */
import type { Interview, Sentence, Voice } from "../model.ts";
import { type Attribution, opensWithSpeech, readAttribution } from "./attribution.ts";
import { createMentions } from "./mentions.ts";
import { paragraphsOf } from "./paragraphs.ts";
import { type Line, linesOfText, groupsOf } from "./quoted-lines.ts";

/** The sentences of each paragraph (running text, in the order of the article), with their voices. */
export function voicesOf(
  interview: Pick<Interview, "speaker" | "aliases" | "language" | "outlet" | "interviewer">,
  paragraphs: readonly string[],
): readonly (readonly Sentence[])[] {
  const { speaker, aliases, language } = interview;
  const lines = linesOfText(paragraphs);
  const voices = new Map<Line, Voice>();
  const merged = new Map<Line, number>();
  if (speaker !== undefined || aliases.length > 0) {
    const outlets = [interview.outlet, interview.interviewer].filter(name => name !== undefined);
    const mentions = createMentions({ speaker, aliases, outlets }, paragraphs.join("\n\n"));
  }
  return [];
}
