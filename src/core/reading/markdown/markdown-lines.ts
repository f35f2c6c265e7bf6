/**
 * What a line of Markdown is by itself: a heading, the line below one, a fence around code, the address of a label, the beginning of
 * a note at the foot. markdown-body.ts makes blocks of the lines. Decided against the library's blocks: to it an indented answer is
 * code and a page of tags is one block, and to people both are words.
 */
import type { Range } from "../../model.ts";
import { isBlank, trimmed } from "../../text/paragraphs.ts";

/** A line by what it is for; `words`: what is left of a heading without its signs, as a range of the file. */
export type LineForm =
  | { readonly kind: "heading"; readonly words: Range }
  | { readonly kind: "underline"; readonly isDouble: boolean }
  | { readonly kind: "fence" | "address" | "note" | "words" };

/** No address or heading is longer. */
const longest = 3000;
const longestUnderlined = 100;

const quotedBefore = "^(?: {0,3}> ?){0,4} {0,3}";
const hashes = new RegExp(`${quotedBefore}#{1,6}[ \\t]+`);
const taggedHeading = new RegExp(`${quotedBefore}(<h([1-6])(?:\\s[^<>]{0,300})?>)(?:.*)(</h\\2>)\\s*$`, "i");
const headingsInLine = /<h([1-6])(?:\s[^<>]{0,300})?>.{0,300}?<\/h\1>/gi;
const underline = new RegExp(`${quotedBefore}(=+|-{2,})\\s*$`);
const fence = /^ {0,3}(?:`{3,}|~{3,})[ \t]*[\w+#.-]*[ \t]*$/;
const note = /^ {0,3}\[\^[^\]\s]{1,80}\]:/;

const label = "^ {0,3}\\[(?!\\^)([^\\]\\r\\n]{1,80})\\]:[ \\t]*";
/** Not every word behind "[Stone]:" is an address: it begins like one, or has a dot within. */
const address = "(?:<[^<>\\r\\n]+>|(?:[a-z]{2,10}:/?/?|www\\.|\\.{0,2}/|#)\\S+|[^\\s<>]+\\.[a-z]{2,5}(?:[/?#]\\S*)?)";
const title = `(?:[ \\t]+(?:"[^"\\r\\n]*"|'[^'\\r\\n]*'|\\([^()\\r\\n]*\\)))?[ \\t]*$`;
const definition = label + address + title;
const definesAddress = new RegExp(definition, "i");
const definitions = new RegExp(definition, "gimu");

/** A line, cut where headings in tags stand on it beside other words. */
export function cutAtHeadings(text: string, line: Range): readonly Range[] {
  const words = text.slice(line.start, line.end);
  if (!words.includes("</h") && !words.includes("</H")) return [line];
  const places = [...words.matchAll(headingsInLine)].flatMap(({ 0: heading, index }) => [
    index,
    index + heading.length,
  ]);
  const cuts = [0, ...places, words.length].map(place => line.start + place);
  const parts = cuts.slice(1).map((end, at) => ({ start: cuts[at]!, end }));
  return parts.filter(part => !isBlank(text, part.start, part.end));
}

/** What a line of the file is. */
export function lineForm(text: string, line: Range): LineForm {
  const short = text.slice(line.start, Math.min(line.end, line.start + longest));
  const words = headingWords(text, line, short);
  if (words) return { kind: "heading", words };
  const below = underline.exec(short)?.[1];
  if (below !== undefined) return { kind: "underline", isDouble: below.startsWith("=") };
  if (fence.test(short)) return { kind: "fence" };
  if (note.test(short)) return { kind: "note" };
  return { kind: definesAddress.test(short) ? "address" : "words" };
}

/** The words of a line that is a heading by signs or tags around them. */
function headingWords(text: string, line: Range, short: string): Range | undefined {
  const mark = hashes.exec(short)?.[0].length;
  if (mark !== undefined) {
    const { end: last } = trimmed(text, line);
    let end = last;
    while (text[end - 1] === "#") end--;
    // "C#" keeps its sign: those that close a heading stand behind white space.
    if (!/\s/.test(text[end - 1]!)) end = last;
    return trimmed(text, { start: line.start + mark, end: Math.max(end, line.start + mark) });
  }
  const [whole, open, , close] = taggedHeading.exec(short) ?? [];
  if (whole === undefined || open === undefined || close === undefined) return undefined;
  const start = line.start + whole.indexOf(open) + open.length;
  return trimmed(text, { start, end: line.start + whole.lastIndexOf(close) });
}

/** Whether a line becomes a heading by the line below it. A single rule may also stand below a sentence, or below a turn. */
export function isUnderlinable(
  text: string,
  { start, end }: Range,
  { isDouble }: { readonly isDouble: boolean },
): boolean {
  if (end - start >= longestUnderlined) return false;
  const words = text.slice(start, end).trimEnd();
  return isDouble || !(/[.;,]$/.test(words) || (/[?!]$/.test(words) && words.includes(":")));
}

/** A label by which links find their addresses, without regard to case and white space. */
export function labelKey(label: string): string {
  return label.replace(/\s+/g, " ").trim().toLowerCase();
}

/** The labels that a file defines addresses for: `[label]: https://…`. */
export function linkLabelsOf(raw: string): ReadonlySet<string> {
  return new Set([...raw.matchAll(definitions)].map(match => labelKey(match[1]!)));
}

/** The notes at the foot of a file, by their labels: `[^1]: See above.` */
export function noteLabelsOf(raw: string): ReadonlySet<string> {
  return new Set([...raw.matchAll(/^ {0,3}\[\^([^\]\s]{1,80})\]:/gmu)].map(match => `^${labelKey(match[1]!)}`));
}
