/** The lines of a body, the ground that layouts stand on: where each is, and whether something can begin there. */
import type { Range } from "../../model.ts";
import { linesOf, trimmed } from "../../text/paragraphs.ts";
import type { Part } from "../parts.ts";

/** A line without the white space around it. Where several speeches run together in one, each is a line of its own. */
export interface Line extends Range {
  readonly part: Part;
  /** Begins a paragraph. */
  readonly opens: boolean;
  /** The line before, of the same paragraph, has come to its end: a sentence's stop, a colon, or a short line. */
  readonly follows: boolean;
}

/** "… crown. Mia Rook (00:00:09): For how much?" */
const runTogether =
  /(?<=[.!?…”"’»][ \t]{0,2})(?=(?:\p{Lu}\p{L}{0,2}\. )?\p{Lu}[^:.!?()[\]]{1,60} ?[([]\d{1,2}:\d{2}(?::\d{2})?[)\]] ?:)/gu;
const finished = /[.!?…:;”"’»)\]-]$/u;

/** The lines of all parts, in order; none of them empty. */
export function layoutLines(text: string, parts: readonly Part[]): readonly Line[] {
  return parts.flatMap(part => {
    const lines: Line[] = [];
    for (const whole of linesOf(text, part.start, part.end)) {
      for (const range of apart(text, whole)) {
        const line = trimmed(text, range);
        if (line.start === line.end) continue;
        const last = lines.at(-1);
        const follows = last !== undefined && finished.test(text.slice(Math.max(last.start, last.end - 2), last.end));
        lines.push({ ...line, part, opens: last === undefined, follows });
      }
    }
    return lines;
  });
}

function apart(text: string, line: Range): readonly Range[] {
  if (line.end - line.start > 20_000 || !text.slice(line.start, line.end).includes("):")) return [line];
  const found = [...text.slice(line.start, line.end).matchAll(runTogether)].map(({ index }) => line.start + index);
  // "Mr. Orr": the stop of the title ends nothing.
  const places = found.filter((place, at) => at === 0 || place - found[at - 1]! > 6);
  if (places.length === 0) return [line];
  return [line.start, ...places].map((start, at) => ({ start, end: places[at] ?? line.end }));
}
