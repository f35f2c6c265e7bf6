/**
 * The marks of Markdown in one stretch of a file: what a page does not show. Emphasis, targets of links, images, tags, signs of
 * quotation and escapes go; what they stand around stays. The grammar is the library's, since its rules for `*` and `_` are no
 * small matter; what is a link is decided here, because "[laughs]" is one to the library and a word to people.
 */
import { parser, Strikethrough, Table } from "@lezer/markdown";
import type { Range } from "../../model.ts";
import type { FileStretch } from "../../text/origin/write.ts";
import { labelKey } from "./markdown-lines.ts";

/** Blocks of code, of HTML and definitions are words to us: transcripts are indented, and dumps hold tags. */
const blocksOfWords = { remove: ["IndentedCode", "FencedCode", "HTMLBlock", "LinkReference"] };
const grammar = parser.configure([Strikethrough, Table, blocksOfWords]);
type Node = Parameters<NonNullable<Parameters<ReturnType<typeof grammar.parse>["iterate"]>[0]["enter"]>>[0];

const couldMark = /[*_`[<\\>~|&]/;
/** Looking for the end of a link takes the library time by the square of such a run; no address is that long. */
const endless = /\[\S{2000}/;
/** Stretches longer than this are read in parts. */
const longest = 20_000;
const partsLines = /^<\/?(?:br|td|th)(?=[\s/>])/i;
const partsParagraphs = /^<\/?(?:p|div|[duo]l|li|d[dt]|tr|h[1-6]|hr|table|blockquote|section|article)(?=[\s/>])/i;
const boldTag = /^<(\/?)(?:b|strong)[\s>]/i;
/** References to white space; of one to "&" its first sign is left, which is the one meant. Others stay as they are written. */
const blankReference = /^&(?:nbsp|ensp|emsp|thinsp|#160|#xa0);$/i;
const ampersand = /^&(?:amp|#38|#x26);$/i;
const whole: ReadonlySet<string> = new Set([
  "EmphasisMark",
  "StrikethroughMark",
  "CodeMark",
  "QuoteMark",
  "HeaderMark",
  "Comment",
  "ProcessingInstruction",
  "Image",
]);

/** What a stretch of a file has beside its words. */
export interface Marks {
  /** What is not shown, in order; they may overlap. */
  readonly gaps: readonly FileStretch[];
  /** What is shown in bold, marks included. */
  readonly bold: readonly Range[];
}

/** The marks of a stretch, as ranges of the file. `labels`: those that addresses or notes are defined for. */
export function marksOf(raw: string, range: Range, labels: ReadonlySet<string>): Marks {
  const gaps: FileStretch[] = [];
  const bold: Range[] = [];
  for (let { start } = range; start < range.end; ) {
    const end = endOfPart(raw, { start, end: range.end });
    const text = raw.slice(start, end);
    if (couldMark.test(text) && !endless.test(text)) {
      const found = marksIn(text, labels);
      for (const gap of found.gaps) gaps.push(moved(gap, start));
      for (const stretch of found.bold) bold.push(moved(stretch, start));
    }
    start = end;
  }
  return { gaps, bold };
}

function moved<T extends Range>(range: T, by: number): T {
  return { ...range, start: range.start + by, end: range.end + by };
}

function endOfPart(raw: string, { start, end }: Range): number {
  if (end - start <= longest) return end;
  const part = raw.slice(start, start + longest);
  const behindLine = Math.max(part.lastIndexOf("\n"), part.lastIndexOf("\r")) + 1;
  return start + (behindLine > 0 ? behindLine : longest);
}

function marksIn(text: string, labels: ReadonlySet<string>): Marks {
  const gaps: FileStretch[] = [];
  const bold: Range[] = [];
  const boldSince: number[] = [];
  // The library knows no line end but "\n"; offsets must not move, and white space at the end of a row is no table to it.
  grammar.parse(text.replaceAll("\r\n", "\n ").replaceAll("\r", "\n")).iterate({
    enter(at) {
      const { name, from, to } = at;
      const written = text.slice(from, to);
      if (whole.has(name)) gaps.push({ start: from, end: to });
      else if (name === "StrongEmphasis") bold.push({ start: from, end: to });
      else if (name === "HTMLTag") {
        const [tag, closes] = boldTag.exec(written) ?? [];
        if (closes) bold.push({ start: boldSince.pop() ?? from, end: to });
        else if (tag) boldSince.push(from);
        gaps.push({ start: from, end: to, ...partingOf(written) });
      } else for (const gap of gapsOf(at, written, labels)) gaps.push(gap);
      return name !== "Image";
    },
  });
  return { gaps: gaps.sort((a, b) => a.start - b.start || a.end - b.end), bold };
}

/** What a page sets where a tag stands. */
function partingOf(tag: string): Pick<FileStretch, "instead"> {
  if (partsParagraphs.test(tag)) return { instead: "\n\n" };
  return partsLines.test(tag) ? { instead: "\n" } : {};
}

/** What is not shown of a node that is shown in part. */
function gapsOf({ name, from, to, node }: Node, written: string, labels: ReadonlySet<string>): readonly FileStretch[] {
  switch (name) {
    case "Escape":
      return [{ start: from, end: from + 1 }];
    case "HardBreak":
      return written.startsWith("\\") ? [{ start: from, end: from + 1 }] : [];
    case "Entity":
      if (blankReference.test(written)) return [{ start: from, end: to, instead: " " }];
      return ampersand.test(written) ? [{ start: from + 1, end: to }] : [];
    case "ListMark":
      return written === "*" || written === "+" ? [{ start: from, end: to, instead: "\n" }] : [];
    case "TableDelimiter":
      return [{ start: from, end: to, instead: "\n" }];
    case "Autolink":
      return [
        { start: from, end: from + 1 },
        { start: to - 1, end: to },
      ];
    case "Link":
      return gapsOfLink(node, written, labels);
    default:
      return [];
  }
}

/** All of a link but its text; of the sign of a note, all. "[laughs]" is neither, and is words. */
function gapsOfLink(link: Node["node"], written: string, labels: ReadonlySet<string>): readonly FileStretch[] {
  const { from, to } = link;
  const [open, close] = link.getChildren("LinkMark");
  if (!open || !close) return [];
  const text = written.slice(open.to - from, close.from - from);
  const label = link.getChild("LinkLabel");
  const key = label && label.to - label.from > 2 ? written.slice(label.from + 1 - from, label.to - 1 - from) : text;
  if (link.getChild("URL") === null && !labels.has(labelKey(key))) return [];
  if (label === null && text.startsWith("^") && labels.has(labelKey(text))) return [{ start: from, end: to }];
  return [
    { start: open.from, end: open.to },
    { start: close.from, end: to },
  ];
}
