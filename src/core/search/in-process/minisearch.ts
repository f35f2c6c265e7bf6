/**
 * MiniSearch as the engine, for records that are not large. It multiplies each BM25+ sum by the number of matched query terms;
 * dividing by it gives BM25 back. It indexes our terms as they are (no tokenizing, no prefix, no fuzzy search of its own).
 *
 * It makes three objects for each passage that holds a term, so the commonest terms are left out once `limits.postings` are
 * spent, rarest first: such a term stands in so many passages that it says nothing about any of them; ranking still counts it.
 * The total is then said to be a least.
 */
import MiniSearch, { type AsPlainObject, type Options } from "minisearch";
import type { PassageReader } from "../passage-features.ts";
import { limits, weights } from "../weights.ts";
import { createBest } from "./best.ts";
import {
  createInProcessIndex,
  type Engine,
  type InProcessIndex,
  type Kept,
  type StoredIndex,
  type WeightedTerm,
} from "./in-process-index.ts";
import { createPostingLists, openPostingLists, type StoredPostings } from "./posting-lists.ts";

const bm25 = { k: weights.k, b: weights.b, d: 0 };

interface Entry {
  readonly number: number;
  readonly terms: string;
}

const options: Options<Entry> = {
  idField: "number",
  fields: ["terms"],
  tokenize: text => text.split(" "),
  processTerm: term => term,
  autoVacuum: false,
};

export function createMiniSearchIndex(reader: PassageReader, stored?: StoredIndex): InProcessIndex {
  return createInProcessIndex(reader, createEngine, stored);
}

function createEngine({ reader, shelf, catalogue, isBefore, postings }: Kept): Engine {
  let engine = new MiniSearch<Entry>(options);
  /** Nothing is in it yet: the first passages are put into it together. */
  let isEmpty = true;
  const entryOf = (number: number, terms: readonly number[]): Entry => ({
    number,
    terms: terms.map(reader.textOf).join(" "),
  });

  return {
    add(number, terms) {
      if (!isEmpty) engine.add(entryOf(number, terms));
    },
    remove(number, terms) {
      if (!isEmpty) engine.remove(entryOf(number, terms));
    },
    async refresh() {
      if (!isEmpty || catalogue.size() === 0) return;
      isEmpty = false;
      const filled = engineOf(postings ?? listed(), { reader, numbers: catalogue.numbers() });
      engine = await MiniSearch.loadJSAsync<Entry>(filled, options);
    },
    store: listed,
    find({ terms, excluded, phrases, phrasesIn, admits }, limit) {
      const affordable = withinBudget(terms);
      const boosts = new Map(affordable.map(({ term, weight }) => [reader.textOf(term), weight]));
      const best = createBest(limit, isBefore);
      const hasPhrases = shelf.holding(phrases, phrasesIn);
      let floor = best.floor();
      let total = 0;
      // Seen by the filter, which takes none of them: MiniSearch would sort all that match, and the best are few.
      engine.search([...boosts.keys()].join(" "), {
        combineWith: "OR",
        bm25,
        boostTerm: term => boosts.get(term) ?? 0,
        filter({ id, score, queryTerms }) {
          const number = id as number;
          if (admits && !admits(number)) return false;
          if (excluded.length > 0 && holdsAny(number, excluded)) return false;
          if (phrases.length > 0 && !hasPhrases(number)) return false;
          total++;
          const own = score / queryTerms.length;
          if (own < floor) return false;
          best.offer(number, own);
          floor = best.floor();
          return false;
        },
      });
      return { best: best.taken(), total, isMore: affordable.length < terms.length };
    },
    // Not by the engine, which takes seconds for the commonest words.
    holding: lists =>
      catalogue.numbers().filter(number => {
        const { list, count } = shelf.indexed(number);
        const held = list.subarray(0, count);
        return lists.every(terms => terms.some(term => held.includes(term)));
      }),
  };

  function listed(): StoredPostings {
    return createPostingLists({ shelf, passages: catalogue.numbers(), vocabulary: reader.size() }).stored;
  }

  function holdsAny(number: number, excluded: readonly number[]): boolean {
    const { list, count } = shelf.indexed(number);
    for (let at = 0; at < count; at++) if (excluded.includes(list[at]!)) return true;
    return false;
  }
}

/** The rarest terms that the budget has room for; the first of them whatever it costs. */
function withinBudget(terms: readonly WeightedTerm[]): readonly WeightedTerm[] {
  let spent = 0;
  const dear = terms.findIndex(({ frequency }, at) => {
    spent += frequency;
    return spent > limits.postings && at > 0;
  });
  return dear < 0 ? terms : terms.slice(0, dear);
}

interface Filling {
  readonly reader: PassageReader;
  /** Of all passages, rising. */
  readonly numbers: Int32Array;
}

/** What MiniSearch would have written of itself: filled from the lists in a tenth of the time that adding every passage takes. */
function engineOf(stored: StoredPostings, { reader, numbers }: Filling): AsPlainObject {
  const lists = openPostingLists(stored);
  const index = function* (): Generator<[string, { [field: string]: { [passage: string]: number } }]> {
    for (let term = 0; term < stored.held.length; term++) {
      if (stored.held[term] === 0) continue;
      const held: { [passage: string]: number } = {};
      lists.each(term, (passage, times) => {
        held[passage] = times;
      });
      yield [reader.textOf(term), { 0: held }];
    }
  };
  const all = [...numbers];
  const lengths = all.map(number => stored.lengths[number]!);
  return {
    documentCount: all.length,
    nextId: (numbers.at(-1) ?? -1) + 1,
    documentIds: Object.fromEntries(all.map(number => [number, number])),
    fieldIds: { terms: 0 },
    fieldLength: Object.fromEntries(all.map((number, at) => [number, [lengths[at]!]])),
    // Reckoned as it does itself, to the last bit.
    averageFieldLength: [lengths.reduce((mean, length, count) => (mean * count + length) / (count + 1), 0)],
    storedFields: {},
    dirtCount: 0,
    // Read once, from the front to the back.
    index: index() as unknown as AsPlainObject["index"],
    serializationVersion: 2,
  };
}
