/** A message as it came → its lines, cut and clean. */
import { inAll } from "../../languages/languages.ts";
import { printable } from "../../text/printable.ts";

/** Letters that are read of a question. */
export const longest = 512;
const lineEnd = /\r\n?|[\n\u2028\u2029]/;
const abbreviations = inAll(({ sentences }) => [...sentences.goOn, ...sentences.goOnMostly, ...sentences.listEnds]);
const dotted = /(?<![\p{L}\p{N}.])\p{Ll}(?:\.\p{Ll})+(?![\p{L}\p{N}])/gu;

/** The lines of a message without control characters, and all of it on one line, cut to the longest that is read. */
export function cleaned(text: string): {
  readonly lines: readonly string[];
  readonly asked: string;
  readonly cut: boolean;
} {
  const lines = text
    .slice(0, 8 * longest)
    .normalize("NFC")
    .split(lineEnd)
    .map(printable);
  const letters = [...lines.join(" ").trim()];
  const asked = letters.slice(0, endOf(letters)).join("").trim();
  return { lines: lines.map(withAbbreviations), asked, cut: letters.length > longest || text.length > 8 * longest };
}

/** Behind the last whole word that is read; a half one would be looked for as another. */
function endOf(letters: readonly string[]): number {
  if (letters.length <= longest) return longest;
  const space = letters.slice(0, longest + 1).lastIndexOf(" ");
  return space > 0 ? space : longest;
}

/** "u.s." is typed for "U.S.": letters with dots between them are a name, but for those that the languages know as something else. */
function withAbbreviations(line: string): string {
  return line.replace(dotted, letters => (abbreviations.has(letters) ? letters : letters.toUpperCase()));
}
