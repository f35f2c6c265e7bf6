/**
 * The first index: MiniSearch in this process. It finds candidates and their BM25; ranking is done above the port.
 *
 * MiniSearch multiplies each BM25+ sum by the number of matched query terms; dividing by it gives BM25 back. It indexes
 * our terms as they are (no tokenizing, no prefix, no fuzzy search of its own). A question cannot freeze the process: a
 * term costs as much as passages hold it, so the commonest terms are left out once `limits.postings` are spent, rarest
 * first. Such a term stands in so many passages that it says nothing about any of them; ranking still counts it.
 */
import MiniSearch from "minisearch";
import type { Passage } from "../model.ts";
import { admits } from "../question/filter.ts";
import { foldedWords } from "../text/fold.ts";
import { createNearWords } from "./near-words.ts";
import type { IndexedPassage, PassageReader } from "./passage-features.ts";
import type { PassageIndex, Query } from "./passage-index.ts";
import { createTally } from "./tally.ts";
import { limits, weights } from "./weights.ts";

const bm25 = { k: weights.k, b: weights.b, d: 0 };

interface Entry {
  readonly reference: string;
  readonly terms: string;
}

export function createMiniSearchIndex(reader: PassageReader): PassageIndex {
  const engine = new MiniSearch<Entry>({
    idField: "reference",
    fields: ["terms"],
    tokenize: text => text.split(" "),
    processTerm: term => term,
    autoVacuum: false,
  });
  const passages = new Map<string, Passage>();
  /** Numbers of the terms of each, each once: to count without the engine, which takes seconds for the commonest words. */
  const termsOf = new Map<string, Uint32Array>();
  const byInterview = new Map<string, Map<number, Passage>>();
  const terms = createTally();
  const words = createTally();
  const near = createNearWords(word => words.of(reader.numberOf(word)));
  const frequencyOf = (term: string): number => terms.of(reader.numberOf(term));
  let totalLength = 0;

  function count(passage: Passage, step: 1 | -1): IndexedPassage {
    const indexed = reader.indexed(passage);
    totalLength += step * indexed.terms.length;
    terms.count(indexed.terms, step);
    const alone = words.count(indexed.words, step);
    if (step > 0) near.add(alone.map(reader.textOf));
    return indexed;
  }

  function forget(reference: string): void {
    const passage = passages.get(reference);
    if (!passage) return;
    count(passage, -1);
    engine.discard(reference);
    passages.delete(reference);
    termsOf.delete(reference);
    byInterview.get(passage.interview.id)?.delete(passage.ordinal);
  }

  /** The query's alternatives as one line of terms with weights, the commonest left out when the budget is spent. */
  function affordable(query: Query): Map<string, number> {
    const boosts = new Map<string, number>();
    for (const { alternatives, count: times } of query.terms) {
      for (const { term, weight } of alternatives) boosts.set(term, Math.max(boosts.get(term) ?? 0, weight * times));
    }
    const known = [...boosts].filter(([term]) => frequencyOf(term) > 0);
    known.sort(([a], [b]) => frequencyOf(a) - frequencyOf(b));
    let spent = 0;
    const kept = new Map<string, number>();
    for (const [term, weight] of known) {
      spent += frequencyOf(term);
      if (spent > limits.postings && kept.size > 0) break;
      kept.set(term, weight);
    }
    return kept;
  }

  /** References of passages with an excluded term, rarest first; `unchecked` are terms the budget has no room for. */
  function excludedBy(terms: readonly string[]): {
    readonly out: ReadonlySet<string>;
    readonly unchecked: readonly string[];
  } {
    const known = [...new Set(terms)].filter(term => frequencyOf(term) > 0);
    known.sort((a, b) => frequencyOf(a) - frequencyOf(b));
    const out = new Set<string>();
    let spent = 0;
    for (const [at, term] of known.entries()) {
      spent += frequencyOf(term);
      if (spent > limits.postings) return { out, unchecked: known.slice(at) };
      for (const { id } of engine.search(term, { bm25 })) out.add(id as string);
    }
    return { out, unchecked: [] };
  }

  function holding(terms: readonly string[]): (passage: Passage) => boolean {
    const numbers = new Set(terms.map(reader.numberOf));
    return passage => numbers.size > 0 && reader.read(passage).terms.some(term => numbers.has(term));
  }

  return {
    async add(added, signal) {
      for (const passage of added) {
        signal?.throwIfAborted();
        forget(passage.reference);
        const held = count(passage, 1).terms;
        engine.add({ reference: passage.reference, terms: held.map(reader.textOf).join(" ") });
        termsOf.set(passage.reference, Uint32Array.from(new Set(held)));
        passages.set(passage.reference, passage);
        const siblings = byInterview.get(passage.interview.id);
        if (siblings) siblings.set(passage.ordinal, passage);
        else byInterview.set(passage.interview.id, new Map([[passage.ordinal, passage]]));
      }
    },

    async remove(interviewIds, signal) {
      for (const id of interviewIds) {
        signal?.throwIfAborted();
        for (const passage of [...(byInterview.get(id)?.values() ?? [])]) forget(passage.reference);
        byInterview.delete(id);
      }
    },

    async refresh(signal) {
      signal?.throwIfAborted();
      near.refresh();
    },

    async search(query, limit, signal) {
      signal?.throwIfAborted();
      const boosts = affordable(query);
      if (boosts.size === 0) return { hits: [], total: 0 };
      const { out, unchecked } = excludedBy(query.excluded);
      const admitted = admits(query.filters);
      const isWhole = out.size === 0 && Object.keys(query.filters).length === 0;
      const results = engine.search([...boosts.keys()].join(" "), {
        combineWith: "OR",
        bm25,
        boostTerm: term => boosts.get(term) ?? 0,
        ...(isWhole
          ? {}
          : { filter: ({ id }) => !out.has(id as string) && admitted.passage(passages.get(id as string)!) }),
      });
      let hits = results.map(result => ({
        passage: passages.get(result.id as string)!,
        score: result.score / result.queryTerms.length,
      }));
      hits.sort((a, b) => b.score - a.score || (a.passage.reference < b.passage.reference ? -1 : 1));
      const saysAll = phrasesOf(query);
      if (query.phrases.length > 0) hits = hits.slice(0, limits.phraseHits).filter(({ passage }) => saysAll(passage));
      if (unchecked.length > 0) {
        const holds = holding(unchecked);
        hits = hits.slice(0, limits.exclusionHits).filter(({ passage }) => !holds(passage));
      }
      return { hits: hits.slice(0, limit), total: hits.length };
    },

    async count(query, signal) {
      signal?.throwIfAborted();
      const found = new Map<string, number>();
      const wanted = query.terms.map(({ alternatives }) => alternatives.map(({ term }) => reader.numberOf(term)));
      if (wanted.length === 0) return found;
      const admitted = admits(query.filters);
      const saysAll = phrasesOf(query);
      const excluded = query.excluded.map(reader.numberOf);
      for (const [reference, held] of termsOf) {
        if (!wanted.every(numbers => numbers.some(number => held.includes(number)))) continue;
        const passage = passages.get(reference)!;
        if (!admitted.passage(passage) || excluded.some(number => held.includes(number)) || !saysAll(passage)) continue;
        found.set(passage.interview.id, (found.get(passage.interview.id) ?? 0) + 1);
      }
      return found;
    },

    async statistics(terms, signal) {
      signal?.throwIfAborted();
      return {
        passages: passages.size,
        meanLength: passages.size === 0 ? 0 : totalLength / passages.size,
        frequency: terms.map(frequencyOf),
      };
    },

    async facts(asked, signal) {
      signal?.throwIfAborted();
      return {
        passages: passages.size,
        meanLength: passages.size === 0 ? 0 : totalLength / passages.size,
        words: asked.map(({ terms, spellings, beginning }) => {
          const frequency = terms.map(frequencyOf);
          const isHeld = frequency.some(passages => passages > 0);
          return {
            frequency,
            spelt: isHeld ? [] : spellings.map(near.spelt),
            longer: isHeld && beginning !== undefined ? near.longer(beginning) : [],
          };
        }),
      };
    },

    async get(references, signal) {
      signal?.throwIfAborted();
      return references.flatMap(reference => passages.get(reference) ?? []);
    },

    async at(places, signal) {
      signal?.throwIfAborted();
      return places.map(({ interview, ordinal }) => byInterview.get(interview)?.get(ordinal));
    },

    async close() {
      passages.clear();
      termsOf.clear();
      byInterview.clear();
    },
  };
}

/** Whether a passage says all phrases of a query, word for word. */
function phrasesOf({ phrases }: Query): (passage: Passage) => boolean {
  const wanted = phrases.map(phrase => ` ${phrase.join(" ")} `);
  return passage => {
    if (wanted.length === 0) return true;
    const spoken = ` ${foldedWords(passage.text).join(" ")} `;
    return wanted.every(phrase => spoken.includes(phrase));
  };
}
