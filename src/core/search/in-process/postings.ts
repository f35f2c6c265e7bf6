/**
 * Postings in typed arrays as the engine, for records of any size: nothing is left out, whatever a question asks. Scores are summed
 * term by term over all passages that hold one; the best are kept in a heap.
 */
import type { PassageReader } from "../passage-features.ts";
import { createBest } from "./best.ts";
import {
  createInProcessIndex,
  type Engine,
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
    find({ terms, excluded, phrases, admits }, limit) {
      if (board.scores.length < catalogue.end()) board = emptyBoard(catalogue.end());
      for (const { term, weight } of terms) listed().score(term, weight, board);
      const marks = new Uint8Array(excluded.length + phrases.length > 0 ? catalogue.end() : 0);
      for (const term of excluded) {
        listed().each(term, passage => {
          marks[passage]! |= marked.excluded;
        });
      }
      const wanted = markPhrases(marks, phrases) ? marked.phrase : 0;
      const best = createBest(limit, isBefore);
      let total = 0;
      for (let at = 0; at < board.count; at++) {
        const passage = board.scored[at]!;
        const score = board.scores[passage]!;
        board.scores[passage] = 0;
        if (marks.length > 0 && marks[passage] !== wanted) continue;
        if (admits && !admits(passage)) continue;
        if (phrases.length > 0 && !shelf.holds(passage, phrases)) continue;
        total++;
        best.offer(passage, score);
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
