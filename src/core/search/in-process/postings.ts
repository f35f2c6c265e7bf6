/**
 * Postings in typed arrays as the engine, for records of any size: nothing is left out, whatever a question asks. Scores are summed
 * term by term over all passages that hold one; the best are kept in a heap.
 */
import type { PassageReader } from "../passage-features.ts";
import { bestOn, createBoards } from "./best.ts";
import {
  createInProcessIndex,
  type Engine,
  type EngineQuery,
  type InProcessIndex,
  type Kept,
  type StoredIndex,
} from "./in-process-index.ts";
import { createPostingLists, openPostingLists, type PostingLists } from "./posting-lists.ts";

export function createPostingsIndex(reader: PassageReader, stored?: StoredIndex): InProcessIndex {
  return createInProcessIndex(reader, createEngine, stored);
}

function createEngine({ reader, shelf, catalogue, isBefore, postings }: Kept): Engine {
  let lists = postings && openPostingLists(postings);
  const emptied = createBoards();

  /** The lists of what there is now. */
  function listed(): PostingLists {
    lists ??= createPostingLists({ shelf, passages: catalogue.numbers(), vocabulary: reader.size() });
    return lists;
  }

  /** For each passage, how many of these lists it holds a term of: those before the first that it holds none of. */
  function metIn(wanted: readonly (readonly number[])[]): Int32Array {
    const met = new Int32Array(catalogue.end());
    for (const [at, terms] of wanted.entries()) {
      for (const term of terms) {
        listed().each(term, passage => {
          if (met[passage] === at) met[passage] = at + 1;
        });
      }
    }
    return met;
  }

  /** Whether a passage may have all phrases: it holds the rarest of their words that are in the lists. */
  function mayHaveAll(phrases: readonly Int32Array[]): (passage: number) => boolean {
    const words = new Set(phrases.flatMap(phrase => [...phrase]));
    const frequencyOf = (terms: readonly number[]): number =>
      terms.reduce((sum, term) => sum + listed().frequencyOf(term), 0);
    const wanted = [...words]
      .map(word => [...shelf.termsOf(word)])
      .filter(terms => !terms.includes(-1))
      .sort((a, b) => frequencyOf(a) - frequencyOf(b))
      .slice(0, rarest);
    const met = metIn(wanted);
    return passage => met[passage] === wanted.length;
  }

  /** Which of the passages that hold a term are found; nothing where all are. */
  function passingOf({
    excluded,
    phrases,
    phrasesIn,
    admits,
  }: EngineQuery): ((passage: number) => boolean) | undefined {
    const tests: ((passage: number) => boolean)[] = [];
    if (phrases.length > 0) tests.push(mayHaveAll(phrases));
    if (excluded.length > 0) {
      const met = metIn([excluded]);
      tests.push(passage => met[passage] === 0);
    }
    if (admits) tests.push(admits);
    if (phrases.length > 0) tests.push(shelf.holding(phrases, phrasesIn));
    return tests.length === 0 ? undefined : passage => tests.every(passes => passes(passage));
  }

  return {
    add() {
      lists = undefined;
    },
    remove() {
      lists = undefined;
    },
    refresh() {
      listed();
    },
    store: () => listed().stored,
    find(query, limit) {
      const board = emptied(catalogue.end());
      for (const { term, weight } of query.terms) listed().score(term, weight, board);
      return bestOn(board, { limit, isBefore, passes: passingOf(query) });
    },
    holding(wanted) {
      const met = metIn(wanted);
      return catalogue.numbers().filter(number => met[number] === wanted.length);
    },
  };
}

/** Words of phrases that are looked up before the passages are looked at. */
const rarest = 4;
