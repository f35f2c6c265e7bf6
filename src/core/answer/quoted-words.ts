/**
 * What of a pasted text is the quotation: where it stands in quotation marks, the words inside them; who said it, the credit line and
 * the numbers of notes are not part of it.
 *
 *   “We will deepen it,” she said, “before the summer.”[4]   ▶  We will deepen it … before the summer
 */
import { foldedWords } from "../text/fold.ts";

const marked = /"([^"]+)"|“([^“”"]+)[”"]|«([^«»]+)»|„([^„“”"]+)[“”"]/gu;
const markFirst = /^[\s([]*["“«„]/u;
const noteNumber = /\[\p{N}{1,3}\]|[\u00b9\u00b2\u00b3\u2070-\u2079]+/gu;

/** The words of the quotation; stretches of it with "…" between them. */
export function quotedWords(text: string): string {
  const whole = text.replace(noteNumber, " ");
  const inside = [...whole.matchAll(marked)].map(([, ...groups]) => groups.find(group => group !== undefined) ?? "");
  const outside = foldedWords(whole.replace(marked, " ")).length;
  const isQuoted = inside.length > 0 && (markFirst.test(whole) || foldedWords(inside.join(" ")).length >= outside);
  return isQuoted ? inside.join(" … ") : whole;
}
