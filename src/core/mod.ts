/**
 * The door: all that other code may count on. What stands behind a signpost stays; what is not here may change at any time.
 *
 *   import { buildRecord, createOnrecord } from "onrecord";
 *
 *   const record = buildRecord([{ path: "a.txt", text: "…" }]);
 *   const onrecord = await createOnrecord({ ...record, version: "0001", today: () => "2026-01-31" });
 *   const answer = await onrecord.find("what did she say about the harbour?", { limit: 10 });
 *
 * The core touches neither disk nor network nor clock: files come in as text, today's date as a function.
 */

/* 1. For whoever builds a record and asks it. */

export type { Answer, Excerpt, Hit, Verdict } from "./answer-model.ts";
export { type Defect, type ErrorCode, OnrecordError } from "./errors.ts";
export type {
  Cut,
  Interview,
  Kind,
  Lead,
  Origin,
  Passage,
  Range,
  Scope,
  Sentence,
  Source,
  Voice,
  WordForm,
} from "./model.ts";
export { createOnrecord, type Onrecord, type OnrecordParts } from "./onrecord.ts";
export type { Filters, Intent, Question, QuestionWord, Whom } from "./question-model.ts";
export { endings } from "./reading/formats/read-file.ts";
export type { TextFile } from "./reading/reader.ts";
export { type BuildOptions, buildRecord, type CorpusRecord } from "./record.ts";

/* 2. For adapters: what a person said comes in, a reply goes out as data, and the adapter renders it. */

export type { AbortSignal } from "./abort-signal.ts";
export { formatCommand, parseCommand } from "./reply/command-text.ts";
export type { Command, Misread, Page } from "./reply/commands.ts";
export { citation } from "./reply/quote-block.ts";
export type {
  Block,
  Bot,
  Choice,
  Circumstances,
  Citation,
  Message,
  Reply,
  ReplyKind,
  Span,
  Suggestion,
  Surface,
  Update,
} from "./reply/reply.ts";

/* 3. For search engines: the port that another index stands behind, and the analyzer that all of them share. */

export { createMiniSearchIndex } from "./search/in-process/minisearch.ts";
export { createPostingsIndex } from "./search/in-process/postings.ts";
export {
  createPassageReader,
  indexedTerms,
  type PassageReader,
  type PassageReading,
} from "./search/passage-features.ts";
export type {
  Facts,
  Found,
  IndexHit,
  NearWord,
  PassageIndex,
  Place,
  Query,
  QueryTerm,
  Reading,
  Statistics,
  WordAsked,
  WordFacts,
} from "./search/passage-index.ts";
export { type Token, tokensOf } from "./text/analyzer.ts";
