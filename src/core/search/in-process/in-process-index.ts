/**
 * The index port for engines in this process: what all of them keep (passages, readings, counts) stands here once. An engine finds
 * numbers of passages by their terms, and no more.
 *
 *   passages ─▶ catalogue (numbers, places) · shelf (readings) · record words (counts)      engine (postings)
 *   query    ─▶ weighted terms, rarest first ─▶ engine: best numbers ─▶ hits with their readings and what stands around them
 */
import type { Passage } from "../../model.ts";
import { present } from "../../question/present.ts";
import { indexedTerms, type PassageReader } from "../passage-features.ts";
import type { IndexHit, PassageIndex, Query, Reading } from "../passage-index.ts";
import { limits } from "../weights.ts";
import { createShares } from "./around.ts";
import type { EngineFound } from "./best.ts";
import { type Catalogue, createCatalogue } from "./catalogue.ts";
import type { StoredShelf } from "./forms.ts";
import type { StoredPostings } from "./posting-lists.ts";
import { createRecordWords, type StoredWords } from "./record-words.ts";
import { createShelf, type Shelf } from "./shelf.ts";

/** An index but for its passages, as arrays and lists of numbers that another thread or a file can be given. */
export interface StoredIndex {
  readonly shelf: StoredShelf;
  readonly words: StoredWords;
  readonly postings: StoredPostings;
}

/** What an index in this process can do beside. */
export interface InProcessIndex extends PassageIndex {
  /** All but the passages, of an index to which each was added once. */
  store(): StoredIndex;
  /** The passages of an index that was stored, in the order in which they were added there. */
  adopt(passages: readonly Passage[]): void;
}

/** What an engine is asked: terms with their weights, rarest first, and what the passages must be besides. */
export interface EngineQuery {
  readonly terms: readonly WeightedTerm[];
  /** Terms no hit may hold. */
  readonly excluded: readonly number[];
  /** Words that must stand behind each other, by their numbers. */
  readonly phrases: readonly Int32Array[];
  readonly phrasesIn?: Query["phrasesIn"];
  /** Absent where there are no filters. */
  readonly admits?: (number: number) => boolean;
}

export interface WeightedTerm {
  readonly term: number;
  readonly weight: number;
  /** In how many passages it stands; at least 1. */
  readonly frequency: number;
}

export interface Engine {
  /** A passage by its number, with the numbers of its terms. */
  add(number: number, terms: readonly number[]): void;
  remove(number: number, terms: readonly number[]): void;
  refresh(): void | Promise<void>;
  store(): StoredPostings;
  find(query: EngineQuery, limit: number): EngineFound;
  /** All passages that hold a term of each of these lists, rising. */
  holding(lists: readonly (readonly number[])[]): Int32Array;
}

/** What the index keeps, for its engine. */
export interface Kept {
  readonly reader: PassageReader;
  readonly shelf: Shelf;
  readonly catalogue: Catalogue;
  /** What the engine begins with. */
  readonly postings?: StoredPostings | undefined;
  /** Which of two passages with equal scores goes first. */
  isBefore(number: number, other: number): boolean;
}

/** Of hits for which nothing is sought: a quotation is looked for among thousands, and none is ranked. */
const unread: Reading = {
  ...{ terms: [], words: [], codes: [], sentenceEnds: [], title: [] },
  ...{ promptEnd: 0, length: 0 },
};

/** `stored`: an index of the same passages, which are adopted; without it, it is empty. */
export function createInProcessIndex(
  reader: PassageReader,
  createEngine: (kept: Kept) => Engine,
  stored?: StoredIndex,
): InProcessIndex {
  const catalogue = createCatalogue();
  const shelf = createShelf(stored?.shelf);
  const words = createRecordWords(reader, stored?.words);
  const isBefore = (number: number, other: number): boolean =>
    catalogue.passage(number)!.reference < catalogue.passage(other)!.reference;
  const engine = createEngine({ reader, shelf, catalogue, isBefore, postings: stored?.postings });

  function forget(passage: Passage): void {
    const number = catalogue.numberOf(passage.reference);
    if (number === undefined) return;
    const reading = reader.read(passage);
    const indexed = indexedTerms(reading);
    words.count({ reading, indexed }, -1);
    engine.remove(number, indexed);
    shelf.drop(number);
    catalogue.remove(passage);
  }

  function put(passage: Passage): void {
    const known = catalogue.numberOf(passage.reference);
    if (known !== undefined) forget(catalogue.passage(known)!);
    const reading = reader.read(passage);
    const indexed = indexedTerms(reading);
    const number = catalogue.add(passage);
    words.count({ reading, indexed }, 1);
    shelf.put(number, reading);
    engine.add(number, indexed);
  }

  /** Each term once, with its best weight; the rarest first. */
  function weighted(query: Query): readonly WeightedTerm[] {
    const found = new Map<string, number>();
    for (const { alternatives, count: times } of query.terms) {
      for (const { term, weight } of alternatives) found.set(term, Math.max(found.get(term) ?? 0, weight * times));
    }
    return [...found]
      .map(([term, weight]) => ({ term: reader.numberOf(term), weight, frequency: words.frequencyOf(term) }))
      .filter(({ frequency }) => frequency > 0)
      .sort((a, b) => a.frequency - b.frequency);
  }

  function numbersOf(texts: readonly string[]): readonly number[] {
    return texts.map(reader.numberOf).filter(number => number >= 0);
  }

  /** The phrases by the numbers of their words; undefined where the record has not all of these. */
  function phrasesOf({ phrases }: Query): readonly Int32Array[] | undefined {
    const numbered = phrases.map(phrase => Int32Array.from(phrase, reader.numberOf));
    return numbered.every(phrase => phrase.length > 0 && !phrase.includes(-1)) ? numbered : undefined;
  }

  function hitsOf({ best, mayHold }: EngineFound, query: Query): readonly IndexHit[] {
    if (query.sought.length === 0) {
      return best.map(({ number, score }) => ({
        passage: catalogue.passage(number)!,
        score,
        reading: unread,
        around: [],
      }));
    }
    const { meanLength } = words.statistics(catalogue.size());
    return shelf.ask(query.sought.map(reader.numberOf), asked => {
      const sharesOf = createShares(query, { asked, meanLength, mayHold });
      return best.map(({ number, score }) => {
        const passage = catalogue.passage(number)!;
        return { passage, score, reading: asked.read(number), around: catalogue.beside(number).map(sharesOf) };
      });
    });
  }

  return {
    async add(added, signal) {
      for (const passage of added) {
        signal?.throwIfAborted();
        put(passage);
      }
    },

    async remove(interviewIds, signal) {
      for (const id of interviewIds) {
        signal?.throwIfAborted();
        for (const passage of catalogue.ofInterview(id)) forget(passage);
      }
    },

    async refresh(signal) {
      signal?.throwIfAborted();
      words.refresh();
      shelf.tidy();
      await engine.refresh();
    },

    async search(query, limit, signal) {
      signal?.throwIfAborted();
      const terms = weighted(query);
      const phrases = phrasesOf(query);
      if (terms.length === 0 || !phrases) return { hits: [], total: 0, isMore: false };
      const isFiltered = Object.keys(query.filters).length > 0;
      const found = engine.find(
        {
          terms,
          excluded: numbersOf(query.excluded),
          phrases,
          ...present({ phrasesIn: query.phrasesIn }),
          ...(isFiltered ? { admits: catalogue.admitting(query.filters) } : {}),
        },
        limit,
      );
      const { total, isMore = false } = found;
      const counted = Math.min(total, limits.counted);
      return { hits: hitsOf(found, query), total: counted, isMore: isMore || total > counted };
    },

    async count(query, signal) {
      signal?.throwIfAborted();
      const found = new Map<string, number>();
      const phrases = phrasesOf(query);
      if (query.terms.length === 0 || !phrases) return found;
      const wanted = query.terms.map(({ alternatives }) => numbersOf(alternatives.map(({ term }) => term)));
      const excluded = new Set(query.excluded.length > 0 ? engine.holding([numbersOf(query.excluded)]) : []);
      const admits = catalogue.admitting(query.filters);
      const hasPhrases = shelf.holding(phrases, query.phrasesIn);
      for (const number of engine.holding(wanted)) {
        if (excluded.has(number) || !admits(number)) continue;
        if (phrases.length > 0 && !hasPhrases(number)) continue;
        const { id } = catalogue.passage(number)!.interview;
        found.set(id, (found.get(id) ?? 0) + 1);
      }
      return found;
    },

    async statistics(terms, signal) {
      signal?.throwIfAborted();
      return { ...words.statistics(catalogue.size()), frequency: terms.map(words.frequencyOf) };
    },

    async facts(asked, signal) {
      signal?.throwIfAborted();
      return { ...words.statistics(catalogue.size()), words: asked.map(words.factsOf) };
    },

    async get(references, signal) {
      signal?.throwIfAborted();
      return references.flatMap(reference => {
        const number = catalogue.numberOf(reference);
        return number === undefined ? [] : catalogue.passage(number)!;
      });
    },

    async at(places, signal) {
      signal?.throwIfAborted();
      return places.map(({ interview, ordinal }) => {
        const number = catalogue.at(interview, ordinal);
        return number === undefined ? undefined : catalogue.passage(number);
      });
    },

    store: () => ({ shelf: shelf.store(), words: words.store(), postings: engine.store() }),

    adopt(passages) {
      for (const passage of passages) catalogue.add(passage);
    },

    async close() {
      catalogue.clear();
    },
  };
}
