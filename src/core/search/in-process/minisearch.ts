/**
 * MiniSearch as the engine, for records that are not large: it keeps our terms as they are (no tokenizing, no prefix, no fuzzy search
 * of its own), and what it keeps is scored here. Its own search makes three objects for each passage that holds a term, and sorts
 * all of them, where a hundred numbers are wanted.
 *
 * Its maps take longer to walk than lists would, so the commonest terms are left out once `limits.postings` are spent, rarest first:
 * such a term stands in so many passages that it says nothing about any of them; ranking still counts it. The total is then said
 * to be a least.
 */
import MiniSearch, { type AsPlainObject, type Options } from "minisearch";
import { normOf } from "../bm25.ts";
import type { PassageReader } from "../passage-features.ts";
import { limits, weights } from "../weights.ts";
import { bestOn, createBoards, type Scoreboard } from "./best.ts";
import {
  createInProcessIndex,
  type Engine,
  type EngineQuery,
  type InProcessIndex,
  type Kept,
  type StoredIndex,
  type WeightedTerm,
} from "./in-process-index.ts";
import { createPostingLists, openPostingLists, type StoredPostings } from "./posting-lists.ts";

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
  const emptied = createBoards();
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
    find(query, limit) {
      const { terms } = query;
      const affordable = withinBudget(terms);
      const board = emptied(catalogue.end());
      const maps = mapsOf(engine);
      for (const { term, weight } of affordable) score({ term: reader.textOf(term), weight }, maps, board);
      const { mayHold, ...found } = bestOn(board, { limit, isBefore, passes: passingOf(query) });
      const isMore = affordable.length < terms.length;
      // A passage may hold a term that was left out.
      return { ...found, isMore, ...(isMore || !mayHold ? {} : { mayHold }) };
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

  /** Which of the passages that hold a term are found; nothing where all are. */
  function passingOf({ excluded, phrases, phrasesIn, admits }: EngineQuery): ((number: number) => boolean) | undefined {
    if (!admits && excluded.length === 0 && phrases.length === 0) return undefined;
    const hasPhrases = shelf.holding(phrases, phrasesIn);
    return number =>
      (!admits || admits(number)) &&
      (excluded.length === 0 || !holdsAny(number, excluded)) &&
      (phrases.length === 0 || hasPhrases(number));
  }

  function holdsAny(number: number, excluded: readonly number[]): boolean {
    const { list, count } = shelf.indexed(number);
    for (let at = 0; at < count; at++) if (excluded.includes(list[at]!)) return true;
    return false;
  }
}

/**
 * What MiniSearch keeps, under names that are its own business but for what it writes of itself: which document holds each term in
 * each field and how often, and how long the fields of each are. The documents have small numbers there, too.
 */
interface Maps {
  readonly _index: { get(term: string): ReadonlyMap<number, ReadonlyMap<number, number>> | undefined };
  readonly _documentIds: ReadonlyMap<number, number>;
  readonly _fieldLength: ReadonlyMap<number, readonly number[]>;
  readonly _avgFieldLength: readonly number[];
}

function mapsOf(engine: MiniSearch<Entry>): Maps {
  return engine as unknown as Maps;
}

/** Adds a term's part of BM25, times its weight, to all passages that hold it. */
function score(
  { term, weight }: { readonly term: string; readonly weight: number },
  { _index, _documentIds, _fieldLength, _avgFieldLength }: Maps,
  board: Scoreboard,
): void {
  const held = _index.get(term)?.get(0);
  if (!held) return;
  const factor = weight * Math.log(1 + (_documentIds.size - held.size + 0.5) / (held.size + 0.5));
  const [meanLength = 1] = _avgFieldLength;
  const { scores, scored } = board;
  for (const [document, times] of held) {
    const number = _documentIds.get(document)!;
    const norm = normOf(_fieldLength.get(document)![0]! / meanLength, weights.b);
    if (scores[number] === 0) scored[board.count++] = number;
    scores[number]! += (factor * times * (weights.k + 1)) / (times + norm);
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
