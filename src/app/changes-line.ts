/** What a record has otherwise than the one before, for the log: "+1 interview, 14 passages; 2 changed; 1 passage changed voice: …". */
import type { Attribution, Difference, RecordChanges, VoiceChange } from "../core/changes/record-changes.ts";
import { counted } from "./counted.ts";

/** More are in the table of `npm run check-corpus`. */
const mostNamed = 20;

export function changesLine({ interviews, passages, voices }: RecordChanges): string {
  const parts = [
    sideOf("+", interviews.added, passages.added),
    sideOf("-", interviews.removed, passages.removed),
    changedOf(interviews, passages),
    voices.length === 0 ? "" : `${counted(voices.length, "passage")} changed voice: ${voicesLine(voices)}`,
  ];
  return parts.filter(part => part !== "").join("; ") || "the same words";
}

/** "2024-03-05-northern-radio/8 speaker (Mira Solen) → unmarked": the first of them. */
export function voicesLine(voices: readonly VoiceChange[]): string {
  const named = voices
    .slice(0, mostNamed)
    .map(({ reference, from, to }) => `${reference} ${attributionOf(from)} → ${attributionOf(to)}`);
  const more = voices.length - named.length;
  return `${named.join(", ")}${more > 0 ? `, and ${more} more` : ""}`;
}

/** "+1 interview, 14 passages". */
function sideOf(sign: string, interviews: number, passages: number): string {
  if (interviews === 0 && passages === 0) return "";
  const both = [interviews && counted(interviews, "interview"), passages && counted(passages, "passage")];
  return `${sign}${both.filter(Boolean).join(", ")}`;
}

function changedOf(interviews: Difference, passages: Difference): string {
  const both = [
    interviews.changed && counted(interviews.changed, "interview"),
    passages.changed && counted(passages.changed, "passage"),
  ].filter(Boolean);
  return both.length === 0 ? "" : `${both.join(", ")} changed`;
}

function attributionOf({ voice, speaker }: Attribution): string {
  return speaker === undefined ? voice : `${voice} (${speaker})`;
}
