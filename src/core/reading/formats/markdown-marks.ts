/**
 * The marks of Markdown in one stretch of a file: what a page does not show. Emphasis, targets of links, images, tags, signs of
 * quotation and escapes go; what they stand around stays. The grammar is the library's, since its rules for `*` and `_` are no
 * small matter; what is a link is decided here, because "[laughs]" is one to the library and a word to people.
 */
import { parser } from "@lezer/markdown";
import type { Range } from "../../model.ts";
import type { FileStretch } from "../../text/origin.ts";

/** Blocks of code, of HTML and definitions are words to us: transcripts are indented, and dumps hold tags. */
const grammar = parser.configure({ remove: ["IndentedCode", "FencedCode", "HTMLBlock", "LinkReference"] });
const couldMark = /[*_`[<\\>]/;
/** Looking for the end of a link takes the library time by the square of such a run; no address is that long. */
const unbroken = /\S{2000}/;
/** Stretches longer than this are read in parts. */
const longest = 20_000;
const partsWords = /^<\/?(?:br|p|div|li|ul|ol|tr|td|th|h[1-6]|hr|table|blockquote|section|article)\b/i;
const whole: ReadonlySet<string> = new Set([
  "EmphasisMark",
  "CodeMark",
  "QuoteMark",
  "HeaderMark",
  "Comment",
  "ProcessingInstruction",
]);

/** The labels that a file defines addresses for: `[label]: https://…`. */
export function linkLabelsOf(raw: string): ReadonlySet<string> {
  return new Set([...raw.matchAll(/^ {0,3}\[([^\]\r\n]{1,80})\]: ?\S/gmu)].map(match => match[1]!.toLowerCase()));
}

/** The marks of a stretch in order, as ranges of the file; they may overlap. */
export function marksOf(raw: string, range: Range, labels: ReadonlySet<string>): readonly FileStretch[] {
  const marks: FileStretch[] = [];
  for (let { start } = range; start < range.end; ) {
    const end = endOfPart(raw, { start, end: range.end });
    const text = raw.slice(start, end);
    if (couldMark.test(text) && !unbroken.test(text)) {
      for (const mark of marksIn(text, labels))
        marks.push({ ...mark, start: start + mark.start, end: start + mark.end });
    }
    start = end;
  }
  return marks;
}

function endOfPart(raw: string, { start, end }: Range): number {
  if (end - start <= longest) return end;
  const lineEnd = Math.max(raw.lastIndexOf("\n", start + longest), raw.lastIndexOf("\r", start + longest));
  return lineEnd > start ? lineEnd + 1 : start + longest;
}

function marksIn(text: string, labels: ReadonlySet<string>): readonly FileStretch[] {
  const marks: FileStretch[] = [];
  const add = (start: number, end: number): number => marks.push({ start, end });
  // The library knows no line end but "\n"; offsets must not move.
  grammar.parse(text.replaceAll("\r\n", " \n").replaceAll("\r", "\n")).iterate({
    enter({ name, from, to, node }) {
      if (name === "Image") {
        add(from, to);
        return false;
      }
      if (whole.has(name)) add(from, to);
      else if (name === "Escape" || (name === "HardBreak" && text[from] === "\\")) add(from, from + 1);
      else if (name === "HTMLTag") marks.push({ start: from, end: to, breaks: partsWords.test(text.slice(from, to)) });
      else if (name === "Autolink") {
        add(from, from + 1);
        add(to - 1, to);
      } else if (name === "Link") {
        const [open, close] = node.getChildren("LinkMark");
        const label = node.getChild("LinkLabel");
        const target = node.getChild("URL");
        const known = label !== null && labels.has(text.slice(label.from + 1, label.to - 1).toLowerCase());
        if (open && close && (target !== null || known)) {
          add(open.from, open.to);
          add(close.from, to);
        }
      }
      return undefined;
    },
  });
  return marks.sort((a, b) => a.start - b.start || a.end - b.end);
}
