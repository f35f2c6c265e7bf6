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

/* For adapters: a platform's update comes in, a reply goes out as data, and the adapter renders it. */
export type { AbortSignal } from "./abort-signal.ts";
/* Build a record and ask it. */
export { type ErrorCode, OnrecordError } from "./errors.ts";
export type {
  Answer,
  Defect,
  Excerpt,
  Filters,
  Hit,
  Interview,
  Kind,
  Passage,
  Question,
  Range,
  Scope,
  Sentence,
  Source,
  Turn,
  Verdict,
  Voice,
} from "./model.ts";
export { createOnrecord, type Onrecord, type OnrecordParts } from "./onrecord.ts";
export { endings } from "./reading/formats.ts";
export type { TextFile } from "./reading/reader.ts";
export { buildRecord, type CorpusRecord } from "./record.ts";
export { citation } from "./reply/phrasing.ts";
export type { Block, Bot, Choice, Citation, Reply, ReplyKind, Span, Suggestion, Update } from "./reply/reply.ts";
export { createMiniSearchIndex } from "./search/minisearch.ts";
export {
  createPassageReader,
  type IndexedPassage,
  type PassageReader,
  type Reading,
} from "./search/passage-features.ts";
/* For search engines: the port that another index stands behind, and the analyzer that all of them share. */
export type {
  Facts,
  IndexHit,
  NearWord,
  PassageIndex,
  Place,
  Query,
  QueryTerm,
  Statistics,
  WordAsked,
  WordFacts,
} from "./search/passage-index.ts";
export { type Token, tokensOf } from "./text/analyzer.ts";
