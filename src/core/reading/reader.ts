/**
 * What goes into a reader and what comes out: a decoded file in, its interviews and what is wrong with it out.
 *
 *   TextFile ──reader──▶ Reading ──record──▶ Interviews + Passages + Defects
 *
 * A reader never throws, whatever the file holds: a broken part is a defect, and the rest still serves.
 */
import type { Defect, ReadInterview, Source } from "../model.ts";
import type { Facts } from "./metadata.ts";

/** A file of the record, decoded. */
export interface TextFile {
  /** Path below the corpus folder with `/` between parts, on one line: odd characters are already escaped. */
  readonly path: string;
  /** The whole file, line ends as they are, without byte order mark. */
  readonly text: string;
  /** What record.yaml says of it; a format hands it to readFacts. */
  readonly told?: Facts;
}

/** An interview, with the line (from 1) where it begins in its file. */
export interface FoundInterview extends ReadInterview {
  readonly line: number;
  /** Where each fact about it was read. */
  readonly readFrom: Facts["readFrom"];
  /** All of its words, also those that are in no turn. */
  readonly source: Source;
}

/** All that one file gave. */
export interface Reading {
  readonly interviews: readonly FoundInterview[];
  readonly defects: readonly Defect[];
}
