/**
 * Postings in typed arrays as the engine, for records of any size: nothing is left out, whatever a question asks. Scores are summed
 * term by term over all passages that hold one; the best are kept in a heap.
 */
import type { PassageReader } from "../passage-features.ts";
import { createBest } from "./best.ts";
import {
  createInProcessIndex,
  type Engine,
  type EngineQuery,
  type InProcessIndex,
  type Kept,
  type StoredIndex,
} from "./in-process-index.ts";
import { createPostingLists, openPostingLists, type PostingLists, type Scoreboard } from "./posting-lists.ts";

export function createPostingsIndex(reader: PassageReader, stored?: StoredIndex): InProcessIndex {
  return createInProcessIndex(reader, createEngine, stored);
}

function createEngine({ reader, shelf, catalogue, isBefore, postings }: Kept): Engine {
  let lists = postings && openPostingLists(postings);
  let board: Scoreboard = emptyBoard(0);

  /** The lists of what there is now. */
  function listed(): PostingLists {
    lists ??= createPostingLists({ shelf, passages: catalogue.numbers(), vocabulary: reader.size() });
    return lists;
  }

  /** Passages that a test must look at to find those with all phrases: those with the rarest word that is in the lists. */
  function markPhrases(marks: Uint8Array, phrases: readonly Int32Array[]): boolean {
    const known = phrases.flatMap(phrase => [...phrase].map(word => [...shelf.termsOf(word)]));
    const frequencyOf = (terms: readonly number[]): number =>
      terms.reduce((sum, term) => sum + listed().frequencyOf(term), 0);
    const [rarest] = known.filter(terms => !terms.includes(-1)).sort((a, b) => frequencyOf(a) - frequencyOf(b));
    for (const term of rarest ?? []) {
      listed().each(term, passage => {
        marks[passage]! |= marked.phrase;
      });
    }
    return rarest !== undefined;
  }

  /** Which of the passages that hold a term are found; nothing where all are. */
  function passingOf({
    excluded,
    phrases,
    phrasesIn,
    admits,
  }: EngineQuery): ((passage: number) => boolean) | undefined {
    if (excluded.length + phrases.length === 0) return admits;
    const marks = new Uint8Array(catalogue.end());
    for (const term of excluded) {
      listed().each(term, passage => {
        marks[passage]! |= marked.excluded;
      });
    }
    const wanted = markPhrases(marks, phrases) ? marked.phrase : 0;
    return passage =>
      marks[passage] === wanted &&
      (admits === undefined || admits(passage)) &&
      (phrases.length === 0 || shelf.holds(passage, phrases, phrasesIn));
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
      if (board.scores.length < catalogue.end()) board = emptyBoard(catalogue.end());
      for (const { term, weight } of query.terms) listed().score(term, weight, board);
      const passes = passingOf(query);
      const best = createBest(limit, isBefore);
      const { scores, scored, count } = board;
      let floor = best.floor();
      let total = 0;
      for (let at = 0; at < count; at++) {
        const passage = scored[at]!;
        const score = scores[passage]!;
        scores[passage] = 0;
        if (passes && !passes(passage)) continue;
        total++;
        if (score < floor) continue;
        best.offer(passage, score);
        floor = best.floor();
      }
      board.count = 0;
      return { best: best.sorted(), total };
    },
    holding(wanted) {
      const met = new Int32Array(catalogue.end());
      for (const [at, terms] of wanted.entries()) {
        for (const term of terms) {
          listed().each(term, passage => {
            if (met[passage] === at) met[passage] = at + 1;
          });
        }
      }
      return catalogue.numbers().filter(number => met[number] === wanted.length);
    },
  };
}

/** What is noted of passages, in bits. */
const marked = { excluded: 1, phrase: 2 } as const;

function emptyBoard(size: number): Scoreboard {
  return { scores: new Float64Array(size), scored: new Int32Array(size), count: 0 };
}
