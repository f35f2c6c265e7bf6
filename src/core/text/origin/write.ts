/**
 * Clean text with its map: what a person sees of a file, and where in the file each character of it stands.
 *
 *   file   **Ada Stone:** We [said](https://a.example) so.
 *   text     Ada Stone:    We  said                     so.      pieces: [0, 2, 10, 10] [10, 14, 4, 4] [14, 19, 4, 4] …
 *
 * Formats make a source; nobody behind them knows of marks, tags or escapes. What a source is cut into (turns, passages,
 * questions) is again text with a map, so that a receipt can compare any shown character with the file itself. Decided
 * against keeping offsets into the file everywhere: index, excerpt and look-up of quotations would each take the marks off
 * for themselves, and each a little differently.
 */
import type { Range, Source } from "../../model.ts";
import { invisible } from "../printable.ts";
import { between } from "./map.ts";

/** A stretch of a file, or a gap in one; `instead`: what a person sees of the gap, or of the gap before the stretch. */
export interface FileStretch extends Range {
  readonly instead?: " " | "\n" | "\n\n";
}

/** Puts a source together from the front to the back. */
export interface SourceWriter {
  /** The next words as they stand in the file, without what nobody sees. */
  copy(range: Range): void;
  /** The next character, which the file writes as a reference: `&amp;`. */
  spell(reference: Range, characters: string): void;
  /** White space where the words of the file are parted by something else, or by more of it. */
  part(space: "" | " " | "\n" | "\n\n"): void;
  /** Characters of the text so far. */
  length(): number;
  source(): Source;
}

/** A writer for the text of a file, which is `raw`. */
export function createSourceWriter(file: string, raw: string): SourceWriter {
  const pieces: number[] = [];
  let text = "";
  const add = (start: number, end: number): void => {
    if (start >= end) return;
    pieces.push(text.length, start, end - start, end - start);
    text += raw.slice(start, end);
  };
  return {
    copy({ start, end }) {
      let from = start;
      for (const { 0: unseen, index } of raw.slice(start, end).matchAll(invisible)) {
        add(from, start + index);
        from = start + index + unseen.length;
      }
      add(from, end);
    },
    spell({ start, end }, characters) {
      // The two halves of a letter are one; a half alone is nothing.
      if (characters === "" || (characters.length === 1 && characters.replace(invisible, "") === "")) return;
      pieces.push(text.length, start, characters.length, end - start);
      text += characters;
    },
    part(space) {
      text += space;
    },
    length: () => text.length,
    source: () => ({ file, text, origin: { raw, pieces } }),
  };
}

/** Puts stretches of a file, in their order, one behind the other; what lies between them, and what nobody sees, is left out. */
export function sourceOf(file: string, raw: string, stretches: Iterable<FileStretch>): Source {
  const writer = createSourceWriter(file, raw);
  for (const { instead = "", ...stretch } of stretches) {
    writer.part(instead);
    writer.copy(stretch);
  }
  return writer.source();
}

/**
 * Strings that a format already parted and decoded (JSON), as one source: a blank line between them, and `origin.strings` says
 * where each begins.
 */
export function sourceOfStrings(file: string, strings: readonly string[]): Source {
  const starts: number[] = [];
  let length = 0;
  for (const string of strings) {
    starts.push(length);
    length += string.length + between.length;
  }
  const raw = strings.join(between);
  const source = sourceOf(file, raw, [{ start: 0, end: raw.length }]);
  return { ...source, origin: { ...source.origin, strings: starts } };
}

/** The stretches of a file between gaps, which are in order and may overlap. */
export function betweenGaps(range: Range, gaps: Iterable<FileStretch>): readonly FileStretch[] {
  const stretches: FileStretch[] = [];
  let from = range.start;
  let before: Pick<FileStretch, "instead"> = {};
  const add = (end: number): void => {
    if (end <= from) return;
    stretches.push({ start: from, end, ...before });
    before = {};
  };
  for (const { start, end, instead } of gaps) {
    add(Math.min(start, range.end));
    from = Math.max(from, end);
    if (instead !== undefined && parting(instead) > parting(before.instead)) before = { instead };
  }
  add(range.end);
  return stretches;
}

/** How far white space parts what stands around it: words, lines, paragraphs. */
function parting(space: FileStretch["instead"]): number {
  return ["", " ", "\n", "\n\n"].indexOf(space ?? "");
}
