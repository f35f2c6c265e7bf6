/**
 * The body of a Word document → its paragraphs in their order. What nobody sees is left out: what was deleted or moved away, hidden
 * words, fields, and the second copy of a text box that is kept for old programs. The short cells of a table's row stand above the
 * words of the next one, as labels do.
 */
import type { ParagraphText } from "./document.ts";
import { isOn, isOutline, type Style, type Styles } from "./docx-styles.ts";
import { readXml } from "./xml.ts";

interface Growing {
  text: string;
  style: string | undefined;
  outline: boolean | undefined;
  readonly emphasis: { start: number; end: number; readonly isBold: boolean }[];
}

interface Run {
  style: string | undefined;
  isBold: boolean | undefined;
  isItalic: boolean | undefined;
  isHidden: boolean;
}

/** Elements that hold no words of the document as it is. */
const unseen = new Set(["del", "movefrom", "fallback", "instrtext"]);
const signs: ReadonlyMap<string, string> = new Map([
  ["tab", " "],
  ["br", "\n"],
  ["cr", "\n"],
  ["nobreakhyphen", "-"],
]);
/** A cell of so many characters in one paragraph is a label. */
const longestLabel = 60;

/** Reads `document.xml`. */
export function docxParagraphs(xml: string, styles: Styles): readonly ParagraphText[] {
  const found: Growing[] = [];
  const open: Growing[] = [];
  const rows: { from: number; readonly cells: number[] }[] = [];
  let prefix: string | undefined;
  let run: Run | undefined;
  let isMark = false;
  let isText = false;
  let skipped = 0;

  const write = (words: string): void => {
    const paragraph = open.at(-1);
    if (!paragraph || !run || run.isHidden) return;
    const [whole, own] = [styles(paragraph.style), styles(run.style)];
    const isBold = run.isBold ?? (own.isBold || whole.isBold);
    const isItalic = run.isItalic ?? (own.isItalic || whole.isItalic);
    const start = paragraph.text.length;
    paragraph.text += words;
    if (!isBold && !isItalic) return;
    const last = paragraph.emphasis.at(-1);
    if (last?.end === start && last.isBold === isBold) last.end = paragraph.text.length;
    else paragraph.emphasis.push({ start, end: paragraph.text.length, isBold });
  };

  function start(name: string, attributes: ReadonlyMap<string, string>): void {
    const paragraph = open.at(-1);
    if (name === "p") {
      const own: Growing = { text: "", style: undefined, outline: undefined, emphasis: [] };
      found.push(own);
      open.push(own);
      run = undefined;
    } else if (name === "r") run = { style: undefined, isBold: undefined, isItalic: undefined, isHidden: false };
    else if (name === "ppr") isMark = true;
    else if (name === "t") isText = true;
    else if (name === "tr") rows.push({ from: found.length, cells: [] });
    else if (name === "tc") rows.at(-1)?.cells.push(found.length);
    else if (isMark && paragraph) setParagraph(paragraph, name, attributes.get("val") ?? "");
    else if (run && signs.has(name)) write(signs.get(name)!);
    else if (run) setRun(run, name, attributes);
  }

  function end(name: string): void {
    if (name === "p") {
      open.pop();
      run = undefined;
    } else if (name === "r") run = undefined;
    else if (name === "ppr") isMark = false;
    else if (name === "t") isText = false;
    else if (name === "tr") {
      const row = rows.pop();
      if (row) joinLabels(found, row.cells);
    }
  }

  readXml(xml, {
    start(name, attributes, own) {
      prefix ??= name === "document" ? own : undefined;
      if (unseen.has(name)) skipped++;
      if (skipped === 0 && own === prefix) start(name, attributes);
    },
    end(name, own) {
      if (unseen.has(name)) skipped = Math.max(0, skipped - 1);
      else if (skipped === 0 && own === prefix) end(name);
    },
    text(characters) {
      if (isText && skipped === 0) write(characters);
    },
  });
  return found.map(({ style, outline, ...paragraph }): ParagraphText => {
    const { isHeading }: Style = styles(style);
    return { ...paragraph, isHeading: outline ?? isHeading };
  });
}

function setParagraph(paragraph: Growing, name: string, value: string): void {
  if (name === "pstyle") paragraph.style = value;
  else if (name === "outlinelvl") paragraph.outline = isOutline(value);
}

function setRun(run: Run, name: string, attributes: ReadonlyMap<string, string>): void {
  if (name === "rstyle") run.style = attributes.get("val");
  else if (name === "b") run.isBold = isOn(attributes);
  else if (name === "i") run.isItalic = isOn(attributes);
  else if (name === "vanish") run.isHidden = isOn(attributes);
}

/** Joins the short cells of a row to the words behind them; `cells`: where each begins in the paragraphs found. */
function joinLabels(found: Growing[], cells: readonly number[]): void {
  for (const [cell, from] of cells.entries()) {
    const next = cells[cell + 1];
    if (next === undefined) return;
    const words = found.slice(from, next).filter(({ text }) => text.trim() !== "");
    const [label, more] = words;
    const target = found[next];
    if (!label || more || !target || label.text.trim().length > longestLabel) continue;
    // A time before a name stands on its line.
    const head = `${label.text.trim()}${/\p{L}/u.test(label.text) ? "\n" : " "}`;
    for (const stretch of target.emphasis) {
      stretch.start += head.length;
      stretch.end += head.length;
    }
    target.emphasis.unshift(
      ...label.emphasis.map(own => ({ ...own, end: Math.min(own.end, label.text.trim().length) })),
    );
    target.text = head + target.text;
    label.text = "";
    label.emphasis.length = 0;
  }
}
