/**
 * What goes into a reader and what comes out: a decoded file in, its interviews and what is wrong with it out.
 *
 *   TextFile ──reader──▶ Reading ──record──▶ Interviews + Passages + Defects
 *
 * A reader never throws, whatever the file holds: a broken part is a defect, and the rest still serves.
 */
import type { Defect } from "../errors.ts";
import type { Origin, Range, ReadInterview, Source } from "../model.ts";
import type { Facts } from "./metadata.ts";

/** A file of the record, decoded. */
export interface TextFile {
  /** Path below the corpus folder with `/` between parts, on one line: odd characters are already escaped. */
  readonly path: string;
  /** The whole file, line ends as they are, without byte order mark; of a file that is no text, the words that it holds. */
  readonly text: string;
  /** Where it is a part of a file of lines: the number of its first one. */
  readonly firstLine?: number;
  /** Set where the words were taken out of a file that is no text. */
  readonly extracted?: Extracted;
  /** What record.yaml says of it; a format hands it to readFacts. */
  readonly told?: Facts;
}

/** What an adapter tells of a file beside the words that it took out of it. */
export type Extracted = DocumentExtract | MailExtract;

/** A document (DOCX, PDF). The words keep all that stands on its pages; what is no part of its text is named. */
export interface DocumentExtract {
  readonly kind: "document";
  /** In order, as ranges of the file's text. */
  readonly paragraphs: readonly ExtractedParagraph[];
  /** Page heads, page numbers, hyphens at the ends of lines: in order, and no words. */
  readonly leftOut: readonly Range[];
  readonly places: NonNullable<Origin["places"]>;
}

export interface ExtractedParagraph extends Range {
  readonly isHeading: boolean;
  /** Stretches in bold or italics. */
  readonly emphasis: readonly (Range & { readonly isBold: boolean })[];
}

/** A mail: the file's text is the part of it that people read. */
export interface MailExtract {
  readonly kind: "mail";
  readonly isHtml: boolean;
  readonly subject?: string;
  /** The sender's name, where the mail gives one. */
  readonly from?: string;
  /** `2024-12-20`, where it was sent. */
  readonly date?: string;
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
