/**
 * MiniSearch as the engine, for records that are not large. It multiplies each BM25+ sum by the number of matched query terms;
 * dividing by it gives BM25 back. It indexes our terms as they are (no tokenizing, no prefix, no fuzzy search of its own).
 *
 * It makes three objects for each passage that holds a term, so the commonest terms are left out once `limits.postings` are
 * spent, rarest first: such a term stands in so many passages that it says nothing about any of them; ranking still counts it.
 * The total is then said to be a least.
 */
import MiniSearch from "minisearch";
import type { PassageReader } from "../passage-features.ts";
import type { PassageIndex } from "../passage-index.ts";
import { limits, weights } from "../weights.ts";
import { createBest } from "./best.ts";
import { createInProcessIndex, type Engine, type Kept, type WeightedTerm } from "./in-process-index.ts";

const bm25 = { k: weights.k, b: weights.b, d: 0 };

interface Entry {
  readonly number: number;
  readonly terms: string;
}

export function createMiniSearchIndex(reader: PassageReader): PassageIndex {
  return createInProcessIndex(reader, createEngine);
}

function createEngine({ reader, shelf, catalogue, isBefore }: Kept): Engine {
  const engine = new MiniSearch<Entry>({
    idField: "number",
    fields: ["terms"],
    tokenize: text => text.split(" "),
    processTerm: term => term,
    autoVacuum: false,
  });
  const entryOf = (number: number, terms: readonly number[]): Entry => ({
    number,
    terms: terms.map(reader.textOf).join(" "),
  });

  return {
    add: (number, terms) => engine.add(entryOf(number, terms)),
    remove: (number, terms) => engine.remove(entryOf(number, terms)),
    refresh() {},
    find({ terms, excluded, phrases, admits }, limit) {
      const affordable = withinBudget(terms);
      const boosts = new Map(affordable.map(({ term, weight }) => [reader.textOf(term), weight]));
      const best = createBest(limit, isBefore);
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
          if (phrases.length > 0 && !shelf.holds(number, phrases)) return false;
          total++;
          const own = score / queryTerms.length;
          if (own < floor) return false;
          best.offer(number, own);
          floor = best.floor();
          return false;
        },
      });
      return { best: best.sorted(), total, isMore: affordable.length < terms.length };
    },
    // Not by the engine, which takes seconds for the commonest words.
    holding: lists =>
      catalogue.numbers().filter(number => {
        const { list, count } = shelf.indexed(number);
        const held = list.subarray(0, count);
        return lists.every(terms => terms.some(term => held.includes(term)));
      }),
  };

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
