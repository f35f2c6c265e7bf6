/** A message as it came → its lines, cut and clean. */
import { inAll } from "../../languages/languages.ts";
import { printable } from "../../text/printable.ts";

/** Letters that are read of a question. */
const longest = 512;
const lineEnd = /\r\n?|[\n\u2028\u2029]/;
const abbreviations = inAll(({ sentences }) => [...sentences.goOn, ...sentences.goOnMostly, ...sentences.listEnds]);
/** Words in single marks; none inside is an apostrophe. */
const singleMarks = /(?<![\p{L}\p{N}])['‘](\p{L}[^'‘’"“”]{1,200}\s[^'‘’"“”]{1,200})['’](?![\p{L}\p{N}])/gu;
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
  const whole = lines.join(" ").trim();
  const asked = beginning(whole);
  return {
    lines: lines.map(line => withAbbreviations(line.replace(singleMarks, '"$1"'))),
    asked: asked.trim(),
    cut: asked !== whole || text.length > 8 * longest,
  };
}

/** What is read of a text: whole words, since half a one would be looked for as another. */
export function beginning(text: string): string {
  const letters = [...text];
  if (letters.length <= longest) return text;
  const space = letters.slice(0, longest + 1).lastIndexOf(" ");
  return letters.slice(0, space > 0 ? space : longest).join("");
}

/** "u.s." is typed for "U.S.": letters with dots between them are a name, but for those that the languages know as something else. */
function withAbbreviations(line: string): string {
  return line.replace(dotted, letters => (abbreviations.has(letters) ? letters : letters.toUpperCase()));
}
