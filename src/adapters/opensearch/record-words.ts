/**
 * What the record knows of words, in an index of its own: a document for each word and each term with the number of passages that hold
 * it, and one of the whole record. So spellings and beginnings are exact queries of the engine, and a question asks for all of its
 * words in one request.
 */
import type { AbortSignal } from "../../core/abort-signal.ts";
import type { Facts, NearWord, Statistics, WordAsked } from "../../core/search/passage-index.ts";
import { limits, spelling } from "../../core/search/weights.ts";
import { isOneEdit, isWithinEdits } from "../../core/text/edit-distance.ts";
import type { Connection } from "./connection.ts";
import type { Search } from "./searches.ts";

/** What is known of some terms, and of the whole record. */
export interface Known extends Omit<Statistics, "frequency"> {
  frequencyOf(term: string): number;
  /** Mean number of different terms of a passage: the length that scores know. */
  readonly meanDifferent: number;
}

export interface WordsFound {
  readonly hits: { readonly hits: readonly { readonly _source: WordDocument }[] };
}

type WordDocument =
  | { readonly kind: "word" | "term"; readonly text: string; readonly frequency: number }
  | { readonly kind: "all"; readonly passages: number; readonly length: number; readonly different: number };

export interface Indices {
  readonly passages: string;
  readonly words: string;
}

/** Words that two edits may reach and that are looked at; more are no guess. */
const farVisited = 200;

/** Asks for what `knownFrom` reads. */
export function knownSearch(terms: readonly string[], index: string): Search {
  return { index, body: documents([{ kind: "term", texts: terms }], true) };
}

export function knownFrom({ hits }: WordsFound): Known {
  const frequencies = new Map<string, number>();
  let [passages, length, different] = [0, 0, 0];
  for (const { _source: found } of hits.hits) {
    if (found.kind === "term") frequencies.set(found.text, found.frequency);
    if (found.kind === "all") ({ passages, length, different } = found);
  }
  const mean = (sum: number): number => (passages === 0 ? 0 : sum / passages);
  return {
    passages,
    meanLength: mean(length),
    meanDifferent: mean(different),
    frequencyOf: term => frequencies.get(term) ?? 0,
  };
}

interface FactsParts {
  readonly connection: Connection;
  /** The index of words. */
  readonly words: string;
  /** Whether the record holds a term, for all that is known: it is asked again where that turns out wrong. */
  readonly isHeld?: ((term: string) => boolean) | undefined;
}

/** The facts of all words of a question, in one request. */
export async function factsOf(
  asked: readonly WordAsked[],
  { connection, words: index, isHeld }: FactsParts,
  signal?: AbortSignal,
): Promise<Facts> {
  const terms = [...new Set(asked.flatMap(one => one.terms))];
  const spellings = [...new Set(asked.flatMap(one => one.spellings))];
  const own = documents(
    [
      { kind: "term", texts: terms },
      { kind: "word", texts: spellings },
    ],
    true,
  );
  const lists = new Map<string, readonly NearWord[]>();
  async function look(needed: ReadonlyMap<string, object>, more: readonly object[]): Promise<WordsFound | undefined> {
    const bodies = [...more, ...needed.values()];
    const found = await connection.search<WordsFound>(
      bodies.map(body => ({ index, body })),
      signal,
    );
    for (const [at, key] of [...needed.keys()].entries()) lists.set(key, nearWords(found[more.length + at]!));
    return found[0];
  }

  const first = await look(
    listsFor(asked, ({ terms: own }) => isHeld && own.some(isHeld)),
    [own],
  );
  const { frequencyOf, passages, meanLength } = knownFrom(first!);
  const holds = ({ terms: own }: WordAsked): boolean => own.some(term => frequencyOf(term) > 0);
  const missed = [...listsFor(asked, holds)].filter(([key]) => !lists.has(key));
  if (missed.length > 0) await look(new Map(missed), []);

  const known = nearWords(first!);
  const spelt = (word: string): readonly NearWord[] => {
    const one = lists.get(keyOf.near(word))!.filter(other => isOneEdit(other.word, word));
    const two = one.length === 0 ? (lists.get(keyOf.far(word)) ?? []) : [];
    const far = two.filter(other => other.word !== word && isWithinEdits(other.word, word, 2));
    const others = two.length > 0 ? far : one;
    return [...known.filter(other => other.word === word), ...others.slice(0, limits.near)];
  };
  return {
    passages,
    meanLength,
    words: asked.map(word => {
      const { terms: own, spellings: read, beginning } = word;
      const isKnown = holds(word);
      return {
        frequency: own.map(frequencyOf),
        spelt: isKnown ? [] : read.map(spelt),
        longer: (isKnown || read.length === 0) && beginning !== undefined ? lists.get(keyOf.longer(beginning))! : [],
      };
    }),
  };
}

const keyOf = {
  near: (word: string) => `1 ${word}`,
  far: (word: string) => `2 ${word}`,
  longer: (beginning: string) => `+ ${beginning}`,
};

/** What is looked up of words, by its key: spellings of those that the record does not hold, beginnings of the others; both where that is open. */
function listsFor(
  asked: readonly WordAsked[],
  isHeld: (word: WordAsked) => boolean | undefined,
): ReadonlyMap<string, object> {
  const lists = new Map<string, object>();
  for (const word of asked) {
    const { spellings, beginning } = word;
    const held = isHeld(word);
    for (const spelt of held === true ? [] : spellings) {
      lists.set(keyOf.near(spelt), near(spelt, 1));
      if (spelt.length >= spelling.far.shortest) lists.set(keyOf.far(spelt), near(spelt, 2));
    }
    if (beginning === undefined || (held === false && spellings.length > 0)) continue;
    lists.set(keyOf.longer(beginning), longer(beginning));
  }
  return lists;
}

function nearWords({ hits }: WordsFound): readonly NearWord[] {
  return hits.hits.flatMap(({ _source: found }) =>
    found.kind === "word" ? { word: found.text, frequency: found.frequency } : [],
  );
}

/** Documents by their texts; with `all`, that of the whole record too. */
function documents(asked: readonly { kind: "word" | "term"; texts: readonly string[] }[], all: boolean): object {
  const some = asked.filter(({ texts }) => texts.length > 0);
  return {
    size: some.reduce((sum, { texts }) => sum + texts.length, all ? 1 : 0),
    sort: ["_doc"],
    track_total_hits: false,
    query: {
      bool: {
        should: [
          ...some.map(({ kind, texts }) => ({ bool: { filter: [{ term: { kind } }, { terms: { text: texts } }] } })),
          ...(all ? [{ term: { kind: "all" } }] : []),
        ],
      },
    },
  };
}

function near(word: string, edits: 1 | 2): object {
  const fuzzy = { value: word, fuzziness: edits, prefix_length: 0, transpositions: true, rewrite: "constant_score" };
  return mostFrequent({ fuzzy: { text: fuzzy } }, edits === 1 ? 2 * limits.near : farVisited);
}

function longer(beginning: string): object {
  return mostFrequent({ prefix: { text: beginning } }, limits.near, [{ term: { text: beginning } }]);
}

function mostFrequent(query: object, size: number, not: readonly object[] = []): object {
  return {
    size,
    track_total_hits: false,
    sort: [{ frequency: "desc" }, { text: "asc" }],
    query: { bool: { filter: [{ term: { kind: "word" } }, query], must_not: not } },
  };
}
