/**
 * Lines and paragraphs of a text, as ranges: the ground every reader stands on. `\n`, `\r\n` and a lone `\r` all end a
 * line, so a file gives the same paragraphs whichever machine wrote it. Scanned by hand, not with split(): the
 * offsets into the file are what matters, and files can be megabytes of one line.
 */
import type { Range } from "../model.ts";

/** What stands between two blank lines, without the white space around it; numbered from 1. */
export interface Paragraph extends Range {
  readonly number: number;
}

const LF = 10;
const CR = 13;

/** Each line from `start` to `end`, without its line end; empty lines are empty ranges. */
export function* linesOf(text: string, start = 0, end = text.length): Generator<Range> {
  let from = start;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code !== LF && code !== CR) continue;
    yield { start: from, end: i };
    if (code === CR && i + 1 < end && text.charCodeAt(i + 1) === LF) i++;
    from = i + 1;
  }
  if (from < end) yield { start: from, end };
}

/** How many lines end in a stretch. */
export function lineEndsIn(text: string, { start, end }: Range): number {
  return text.slice(start, end).match(/\r\n?|\n/g)?.length ?? 0;
}

/** The range without white space at its ends; empty (start = end) where there is nothing else. */
export function trimmed(text: string, range: Range): Range {
  let { start, end } = range;
  while (start < end && isSpace(text, start)) start++;
  while (end > start && isSpace(text, end - 1)) end--;
  return { start, end };
}

/** True where nothing but white space stands between two offsets. */
export function isBlank(text: string, start: number, end: number): boolean {
  const rest = trimmed(text, { start, end });
  return rest.start === rest.end;
}

/** How long ranges are together. */
export function lengthOf(ranges: readonly Range[]): number {
  return ranges.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** The parts between blank lines from `start` on, in order. */
export function paragraphsOf(text: string, start = 0): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let open: { start: number; end: number } | undefined;
  const close = () => {
    if (open) paragraphs.push({ ...open, number: paragraphs.length + 1 });
    open = undefined;
  };
  for (const line of linesOf(text, start)) {
    const words = trimmed(text, line);
    if (words.start === words.end) close();
    else if (open) open.end = words.end;
    else open = { ...words };
  }
  close();
  return paragraphs;
}

function isSpace(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13);
  return (
    code === 0xa0 ||
    code === 0xfeff ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x3000
  );
}
