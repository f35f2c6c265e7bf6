/** The segments of a tool's JSON (tool-json.ts) → one interview. Each is a string of its own, so offsets count in the string. */

import type { Defect } from "../../errors.ts";
import { textOffsetOf } from "../../text/origin/map.ts";
import { sourceOfStrings } from "../../text/origin/write.ts";
import { trimmed } from "../../text/paragraphs.ts";
import { dateOfFile } from "../file-date.ts";
import { idOfFile, safeId } from "../ids.ts";
import { learned, readFacts } from "../metadata.ts";
import type { FoundInterview, TextFile } from "../reader.ts";
import { entriesOf, type Fields, fieldOf } from "../recording/json-fields.ts";
import type { Segment } from "../recording/segment.ts";
import type { ToldSegment } from "../recording/tool-json.ts";
import { textOf } from "../values.ts";
import { readSegments } from "./segments.ts";
import type { HowTold } from "./told-turns.ts";

/** Where a record stands. */
export interface RecordPlace {
  readonly of: TextFile;
  readonly line: number;
  /** Which interview of the file, from 1; it names a record without an id. */
  readonly ordinal: number;
}

const told: HowTold = { pieces: "segments", cure: 'give each segment its "speaker"', oneOfMany: true };

/** Reads the segments of one record; `record` is the object they were found in, which may tell more of the interview. */
export function readJsonSegments(
  written: readonly (ToldSegment | undefined)[],
  { record, of, line, ordinal }: RecordPlace & { readonly record: Fields },
): { interview: FoundInterview; defects: readonly Defect[] } {
  const file = of.path;
  const own = ordinal === 1 ? idOfFile(file) : `${idOfFile(file)}-${ordinal}`;
  const id = safeId(textOf(fieldOf(record, "id")) ?? "") || own;
  const { facts, defects } = readFacts({ entries: entriesOf(record, line), file, where: "JSON", told: of.told });
  const lost = written.filter(segment => segment === undefined).length;
  const left: Defect = {
    file,
    line,
    problem: `${lost} of ${written.length} segments have no text of the right type and are left out`,
    cure: "write the file with its tool again",
    effect: "partly",
  };
  const source = sourceOfStrings(
    file,
    written.map(segment => segment?.text ?? ""),
  );
  const segments = written.flatMap((segment, at): readonly Segment[] => {
    if (segment === undefined) return [];
    const { text, ...own } = segment;
    const from = source.origin.strings![at]!;
    const words = trimmed(source.text, {
      start: textOffsetOf(source, from),
      end: textOffsetOf(source, from + text.length),
    });
    return words.start < words.end ? [{ ...own, ...words, number: at + 1 }] : [];
  });
  const dated = ordinal === 1 ? learned(facts, dateOfFile(file), "file name") : facts;
  const read = readSegments(source, segments, { facts: dated, id, line, told });
  return { ...read, defects: [...(lost > 0 ? [left] : []), ...defects, ...read.defects] };
}
