/**
 * What a page of Markdown holds and never shows: comments, scripts, styles, and pictures that are written out in their own address.
 * They may be megabytes long and span paragraphs, so they are found before anything else is read.
 */
import type { Range } from "../../model.ts";
import { linesOf, trimmed } from "../../text/paragraphs.ts";

const openings = /<!--|<(script|style)(?=[\s>])|!\[[^\]\r\n]{0,500}\]\(\s{0,8}data:/gi;
const untilBracket = /[^)\s]*/y;

/** The hidden stretches of a file from `start` on, in order. What is not closed hides its paragraph only, or nothing. */
export function hiddenIn(text: string, start: number): readonly Range[] {
  const hidden: Range[] = [];
  // Once nothing closes, nothing later does: looking again for each would be quadratic.
  const unclosed = new Set<string>();
  openings.lastIndex = start;
  for (let open = openings.exec(text); open; open = openings.exec(text)) {
    const kind = open[0] === "<!--" ? "--" : (open[1]?.toLowerCase() ?? "picture");
    if (unclosed.has(kind)) continue;
    const behind = openings.lastIndex;
    const closed = kind === "picture" ? endOfPicture(text, behind) : endOf(text, behind, kind);
    if (closed === undefined) unclosed.add(kind);
    const end = closed ?? (kind === "--" ? endOfParagraph(text, open.index) : behind);
    hidden.push({ start: open.index, end });
    openings.lastIndex = end;
  }
  return hidden;
}

function endOf(text: string, from: number, kind: string): number | undefined {
  const close = kind === "--" ? /-->/g : new RegExp(`</${kind}\\s{0,8}>`, "gi");
  close.lastIndex = from;
  return close.test(text) ? close.lastIndex : undefined;
}

function endOfPicture(text: string, from: number): number {
  untilBracket.lastIndex = from;
  untilBracket.test(text);
  const end = untilBracket.lastIndex;
  return text[end] === ")" ? end + 1 : end;
}

function endOfParagraph(text: string, offset: number): number {
  let end = offset;
  for (const line of linesOf(text, offset)) {
    if (trimmed(text, line).start === trimmed(text, line).end) break;
    end = line.end;
  }
  return end;
}
