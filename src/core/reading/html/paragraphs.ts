/**
 * An article's elements → its clean text with the map, and its paragraphs with how each is set. What a browser would show as one
 * paragraph is one; `<br>` and the cells of a row part lines, two `<br>` part paragraphs; a short `<dt>` stands on a line of its
 * own above its `<dd>`, as a label does.
 */
import type { Range, Source } from "../../model.ts";
import { createSourceWriter } from "../../text/origin/write.ts";
import { trimmed } from "../../text/paragraphs.ts";
import type { Article } from "./article.ts";
import { isBlock, isBold, isCell, isEmphasis, isHeading } from "./elements.ts";
import { isLink } from "./measure.ts";
import { attribute, childrenOf, type Element, isElement, type Text } from "./tree.ts";
import { type Run, runsOf } from "./written-words.ts";

/** A paragraph: a range of the source's text. */
export interface PageParagraph extends Range {
  readonly isHeading: boolean;
  /** How it is set: its tag, its classes, the emphasis of the whole of it. Equal means that it looks alike. */
  readonly style: string;
  /** Stretches of it in bold, italics or a class of their own, in order. */
  readonly emphasis: readonly Range[];
  readonly isBold: boolean;
  /** Characters of it that are links. */
  readonly linked: number;
}

export interface PageText {
  readonly source: Source;
  readonly paragraphs: readonly PageParagraph[];
}

/** A paragraph that is being written. */
interface Open {
  readonly start: number;
  readonly element: Element;
  readonly emphasis: { start: number; end: number; readonly isBold: boolean }[];
  linked: number;
}

/** What is around the words that are written. */
interface Around {
  readonly block: Element;
  readonly isEmphasised: boolean;
  readonly isBold: boolean;
  readonly isLink: boolean;
  readonly isPre: boolean;
}

/** A `<dt>` of at most so many characters is a label, and a longer one a paragraph. */
const longestLabel = 60;

/** Writes an article. `file` is its path, `raw` the page. */
export function writeArticle(file: string, raw: string, { root, start, body, leftOut }: Article): PageText {
  const writer = createSourceWriter(file, raw);
  // Looked at when all is written: a text that is read while it grows is copied each time.
  const written: (Open & { readonly end: number })[] = [];
  let open: Open | undefined;
  /** What is owed between the last word and the next. */
  let owed: "" | " " | "\n" = "";
  let isDone = false;
  /** Whether the cell of a table that is being written has words. */
  let hasLetters = false;

  const close = (): void => {
    if (open) written.push({ ...open, end: writer.length() });
    [open, owed] = [undefined, ""];
  };

  const breakLine = (): void => {
    if (!open) return;
    if (owed === "\n") close();
    else owed = "\n";
  };

  function write(run: Exclude<Run, { kind: "space" }>, around: Around): void {
    if (!open) {
      if (writer.length() > 0) writer.part("\n\n");
      open = { start: writer.length(), element: around.block, emphasis: [], linked: 0 };
    } else if (owed !== "") writer.part(owed);
    owed = "";
    hasLetters ||= run.kind === "reference" || /\p{L}/u.test(raw.slice(run.start, run.end));
    const from = writer.length();
    if (run.kind === "words") writer.copy(run);
    else writer.spell(run, run.characters);
    const end = writer.length();
    if (around.isLink) open.linked += end - from;
    if (around.isEmphasised) open.emphasis.push({ start: from, end, isBold: around.isBold });
  }

  function writeSpace(run: Range, { isPre }: Around): void {
    const lineEnds = isPre ? (raw.slice(run.start, run.end).match(/\r\n?|\n/g)?.length ?? 0) : 0;
    for (let count = 0; count < Math.min(lineEnds, 2); count++) breakLine();
    if (owed === "" && open) owed = " ";
  }

  function writeText(text: Text, around: Around): void {
    if (text.start < start) return;
    for (const run of runsOf(raw, text)) {
      if (run.kind === "space") writeSpace(run, around);
      else write(run, around);
    }
  }

  function enter(element: Element, around: Around): void {
    if (leftOut.has(element) || isDone || isMark(element)) return;
    const { name } = element;
    if (name === "br") {
      breakLine();
      return;
    }
    begin(element);
    const inside = isBlock(name) ? blockAround(element, around) : inlineAround(element, around);
    for (const child of element.children) {
      if (isElement(child)) enter(child, inside);
      else if (!isDone) writeText(child, inside);
    }
    if (isBlock(name) && !(name === "dt" && isLabel())) close();
    if (element === body) isDone = true;
  }

  /** Ends what is open where an element begins a paragraph, or a line. */
  function begin({ name }: Element): void {
    if (name === "dd" && isLabel()) breakLine();
    else if (isBlock(name)) close();
    else if (isCell(name)) {
      // A time before a name stands on its line.
      if (!hasLetters && open) owed = " ";
      else if (owed !== "\n") breakLine();
      hasLetters = false;
    }
  }

  /** Whether what is open is a `<dt>` that labels what follows. */
  function isLabel(): boolean {
    return open?.element.name === "dt" && writer.length() - open.start <= longestLabel;
  }

  enter(root, { block: root, isEmphasised: false, isBold: false, isLink: false, isPre: false });
  close();
  const source = writer.source();
  const paragraphs = written.map(own => paragraphOf(source.text, trimmed(source.text, own), own));
  return { source, paragraphs: paragraphs.filter(paragraph => paragraph.start < paragraph.end) };
}

function blockAround(element: Element, around: Around): Around {
  return { ...around, block: element, isPre: around.isPre || element.name === "pre" };
}

function inlineAround(element: Element, around: Around): Around {
  const { name } = element;
  const isOwn = isEmphasis(name) || (name === "span" && attribute(element, "class") !== "");
  return {
    ...around,
    isEmphasised: around.isEmphasised || isOwn,
    isBold: around.isBold || isBold(name),
    isLink: around.isLink || isLink(element),
  };
}

/**
 * What leads to a note or to its own place: `<sup><a href="#note1">1</a></sup>`, "[1]", the "#" behind a heading. A number without
 * any of these is a word.
 */
function isMark(element: Element): boolean {
  const [only, more] = element.children.filter(child => isElement(child) || child.characters.trim() !== "");
  if (only === undefined || more !== undefined) return false;
  if (element.name === "sup") return isElement(only) && leadsOnPage(only);
  if (!leadsOnPage(element)) return false;
  if (isElement(only)) return only.name === "sup";
  return /^(?:[^\p{L}\p{N}:]{1,2}|[[(]\d{1,3}[\])])$/u.test(only.characters.trim());
}

function leadsOnPage(element: Element): boolean {
  return element.name === "a" && attribute(element, "href").startsWith("#");
}

/** The names of a table's columns. */
function isHeadRow(element: Element): boolean {
  return element.name === "tr" && childrenOf(element).every(({ name }) => name === "th");
}

function paragraphOf(text: string, range: Range, { element, emphasis, linked }: Open): PageParagraph {
  const letters = lettersIn(text, [range]);
  const isWholly = (stretches: readonly Range[]): boolean => letters > 0 && lettersIn(text, stretches) === letters;
  const inBold = isWholly(emphasis.filter(stretch => stretch.isBold));
  const whole = inBold ? " bold" : isWholly(emphasis) ? " emphasis" : "";
  const classes = attribute(element, "class").trim().slice(0, 100);
  return {
    ...range,
    isHeading: isHeading(element.name) || attribute(element, "role") === "heading" || isHeadRow(element),
    style: `${element.name}${classes === "" ? "" : `.${classes}`}${whole}`,
    emphasis: merged(text, emphasis),
    isBold: inBold,
    linked,
  };
}

function lettersIn(text: string, stretches: readonly Range[]): number {
  let count = 0;
  for (const { start, end } of stretches) count += text.slice(start, end).match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return count;
}

/** Stretches with nothing but white space between them as one. */
function merged(text: string, stretches: readonly Range[]): readonly Range[] {
  const found: { start: number; end: number }[] = [];
  for (const { start, end } of stretches) {
    const last = found.at(-1);
    if (last && !/\S/.test(text.slice(last.end, start))) last.end = end;
    else found.push({ start, end });
  }
  return found;
}
