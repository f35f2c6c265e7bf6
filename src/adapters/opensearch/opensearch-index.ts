/**
 * The index port (core/search/passage-index.ts) in an OpenSearch cluster. The engine finds passages by our terms and passes filters; what
 * it finds is scored here from the readings that lie beside the passages, because the engine remembers lengths only roughly, and
 * each shard its own statistics. So the order is the one that the indexes in this process give.
 *
 *   facts    one request   words and beginnings, by documents of words
 *   search   two requests  candidates with readings, and how often terms stand ▶ scores ▶ the best ones, and what stands beside them
 */
import type { AbortSignal } from "../../core/abort-signal.ts";
import type { PassageReader } from "../../core/search/passage-features.ts";
import type { Found, IndexHit, PassageIndex, Query } from "../../core/search/passage-index.ts";
import { limits } from "../../core/search/weights.ts";
import { type Candidate, candidatesOf, scored, weightedTerms } from "./candidates.ts";
import { idOf, placeName } from "./documents.ts";
import { hitsOf } from "./hits.ts";
import { passageFrom } from "./kept-passage.ts";
import { countQuery, type Listed, type ListedBeside, listed, listedBeside, searchQuery } from "./queries.ts";
import { factsOf, knownFrom, knownSearch, type WordsFound } from "./record-words.ts";
import { rememberingIndex } from "./remembering.ts";
import { createWriter, type IndexParts } from "./writer.ts";

/** Interviews of one page of a count. */
const bucketsOfPage = 10_000;
export function createOpenSearchIndex(reader: PassageReader, parts: IndexParts): PassageIndex {
  const { connection, indices } = parts;
  const writer = createWriter(reader, parts);

  async function search(query: Query, limit: number, signal?: AbortSignal): Promise<Found> {
    const weighed = weightedTerms(query);
    if (weighed.length === 0 || query.phrases.some(phrase => phrase.length === 0)) {
      return { hits: [], total: 0, isMore: false };
    }
    const [found, words] = await connection.search<unknown>(
      [
        { index: indices.passages, body: searchQuery(query, { weighed, limit }), isScored: true },
        knownSearch(
          weighed.map(({ term }) => term),
          indices.words,
        ),
      ],
      signal,
    );
    const { candidates, total } = candidatesOf(found);
    const known = knownFrom(words as WordsFound);
    const best = scored(candidates, { weighed, known }).slice(0, limit);
    const asked = { query, meanLength: known.meanLength };
    const whole = best.flatMap(({ passage }) => (passage ? passageFrom(passage) : []));
    const isWhole = whole.length === best.length;
    const hits = isWhole ? hitsOf(best, { ...asked, passages: whole }) : await withPassages(best, asked, signal);
    const counted = Math.min(total, limits.counted);
    return { hits, total: counted, isMore: total > counted };
  }

  /** The passages of candidates, and the readings of those beside them. */
  async function withPassages(
    best: readonly Candidate[],
    asked: { readonly query: Query; readonly meanLength: number },
    signal?: AbortSignal,
  ): Promise<readonly IndexHit[]> {
    const beside = best.flatMap(({ interview, ordinal }) =>
      [ordinal - 1, ordinal + 1].map(at => placeName(interview, at)),
    );
    const { passages: index } = indices;
    const references = best.map(({ reference }) => idOf(reference));
    const [own, around] = await connection.search<Listed & ListedBeside>(
      [
        { index, body: listed({ ids: { values: references } }, best.length) },
        { index, body: listedBeside({ terms: { place: [...new Set(beside)] } }, beside.length) },
      ],
      signal,
    );
    const passages = own!.hits.hits.map(({ _source: { kept } }) => passageFrom(kept));
    return hitsOf(best, { ...asked, passages, around });
  }

  return rememberingIndex({
    ...writer,

    search,

    async count(query, signal) {
      signal?.throwIfAborted();
      const counts = new Map<string, number>();
      if (query.terms.length === 0 || query.phrases.some(phrase => phrase.length === 0)) return counts;
      for (let after: object | undefined, isDone = false; !isDone; ) {
        const [found] = await connection.search<Counted>(
          [{ index: indices.passages, body: countQuery(query, { size: bucketsOfPage, after }) }],
          signal,
        );
        const { buckets, after_key: last } = found!.aggregations.interviews;
        for (const { key, doc_count: passages } of buckets) counts.set(key.interview, passages);
        after = last;
        isDone = last === undefined || buckets.length < bucketsOfPage;
      }
      return counts;
    },

    async statistics(terms, signal) {
      const [found] = await connection.search<WordsFound>([knownSearch(terms, indices.words)], signal);
      const { passages, meanLength, frequencyOf } = knownFrom(found!);
      return { passages, meanLength, frequency: terms.map(frequencyOf) };
    },

    facts: (words, signal) => factsOf(words, { connection, words: indices.words, isHeld: parts.isHeld }, signal),

    async get(references, signal) {
      if (references.length === 0) return [];
      const values = references.map(idOf);
      const [found] = await connection.search<Listed>(
        [{ index: indices.passages, body: listed({ ids: { values } }, values.length) }],
        signal,
      );
      const passages = found!.hits.hits.map(({ _source: { kept } }) => passageFrom(kept));
      return references.flatMap(reference => passages.find(passage => passage.reference === reference) ?? []);
    },

    async at(places, signal) {
      if (places.length === 0) return [];
      const names = places.map(({ interview, ordinal }) => placeName(interview, ordinal));
      const [found] = await connection.search<Listed>(
        [{ index: indices.passages, body: listed({ terms: { place: names } }, names.length) }],
        signal,
      );
      const passages = found!.hits.hits.map(({ _source: { kept } }) => passageFrom(kept));
      return places.map(place =>
        passages.find(({ interview, ordinal }) => interview.id === place.interview && ordinal === place.ordinal),
      );
    },

    close: () => connection.close(),
  });
}

interface Counted {
  readonly aggregations: {
    readonly interviews: {
      readonly buckets: readonly { readonly key: { readonly interview: string }; readonly doc_count: number }[];
      readonly after_key?: object;
    };
  };
}
