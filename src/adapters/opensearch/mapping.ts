/**
 * Two indices of the engine: passages, and what the record knows of words, one document a word. Terms come ready made from the
 * project's analyzer, so all fields are cut at spaces and no more. What is searched is not kept once more to be read; what is read is
 * never searched (`reading`, `kept`).
 */
import { weights } from "../../core/search/weights.ts";

/** Changes with every change of what stands in the indices: one of another number is not read. */
export const mappingVersion = 4;

export interface Layout {
  readonly shards: number;
  readonly replicas: number;
}

const searched = { type: "text", analyzer: "ready" };
const listed = { ...searched, norms: false };

const analysis = {
  // Silent sentences are one term each, longer than the words that an engine takes for granted.
  tokenizer: { spaces: { type: "whitespace", max_token_length: 10_000 } },
  analyzer: { ready: { type: "custom", tokenizer: "spaces" } },
};

/** Nothing is seen before `refresh` says so. */
const settingsOf = ({ shards, replicas }: Layout) => ({
  number_of_shards: shards,
  number_of_replicas: replicas,
  refresh_interval: "-1",
});

export function passagesIndex(layout: Layout): object {
  return {
    settings: {
      ...settingsOf(layout),
      analysis,
      similarity: { terms: { type: "BM25", k1: weights.k, b: weights.b } },
    },
    mappings: {
      dynamic: "strict",
      _meta: { mapping: mappingVersion },
      _source: { includes: ["kept"] },
      properties: {
        reference: { type: "keyword" },
        interview: { type: "keyword" },
        ordinal: { type: "integer" },
        place: { type: "keyword", doc_values: false },
        /** What filters look at: names as runs of folded words; dates as numbers, the first and the last that one may stand for. */
        speaker: { type: "keyword" },
        outlet: searched,
        interviewer: searched,
        from: { type: "integer" },
        to: { type: "integer" },
        voices: { type: "keyword" },
        /** Terms, codes and sentences without a term, as often as they stand there. */
        terms: { ...searched, similarity: "terms", index_options: "freqs" },
        /** Words that have a term, for counting them; all folded words of the text and of the lead in order, for phrases. */
        spelt: { ...listed, index_options: "docs" },
        words: { ...listed, index_options: "positions" },
        asked: { ...listed, index_options: "positions" },
        /** Number of terms, and of different ones. */
        length: { type: "integer" },
        different: { type: "integer" },
        /** Of its words, for what became of references (fingerprints.ts). */
        fingerprint: { type: "keyword" },
        /** For each candidate: beside the fields of its document, so that no document is unpacked for it. */
        reading: { type: "binary", doc_values: true },
        kept: { type: "object", enabled: false },
      },
    },
  };
}

export function wordsIndex(layout: Layout): object {
  return {
    settings: { ...settingsOf(layout), number_of_shards: 1 },
    mappings: {
      dynamic: "strict",
      _meta: { mapping: mappingVersion },
      properties: {
        /** `word`, `term`; `all`: the sums of the whole record; `record` and `part`: what is kept beside the passages (record-store.ts). */
        kind: { type: "keyword" },
        text: { type: "keyword" },
        frequency: { type: "integer" },
        passages: { type: "integer" },
        length: { type: "long" },
        different: { type: "long" },
        head: { type: "object", enabled: false },
        bytes: { type: "binary" },
      },
    },
  };
}
