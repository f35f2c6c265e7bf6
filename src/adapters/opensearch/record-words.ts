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

/** The facts of all words of a question, in one request. */
export async function factsOf(
  asked: readonly WordAsked[],
  { connection, words: index }: { readonly connection: Connection; readonly words: string },
  signal?: AbortSignal,
): Promise<Facts> {
  const terms = [...new Set(asked.flatMap(one => one.terms))];
  const spellings = [...new Set(asked.flatMap(one => one.spellings))];
  const beginnings = [...new Set(asked.flatMap(one => one.beginning ?? []))];
  const far = spellings.filter(word => word.length >= spelling.far.shortest);
  const lists = [...spellings.map(word => near(word, 1)), ...far.map(word => near(word, 2)), ...beginnings.map(longer)];
  const [first, ...rest] = await connection.search<WordsFound>(
    [
      {
        index,
        body: documents(
          [
            { kind: "term", texts: terms },
            { kind: "word", texts: spellings },
          ],
          true,
        ),
      },
      ...lists.map(body => ({ index, body })),
    ],
    signal,
  );
  const { frequencyOf, passages, meanLength } = knownFrom(first!);
  const own = nearWords(first!);
  const found = rest.map(nearWords);
  const spelt = (word: string): readonly NearWord[] => {
    const one = found[spellings.indexOf(word)]!.filter(other => isOneEdit(other.word, word));
    const two = found[spellings.length + far.indexOf(word)] ?? [];
    const isFar = one.length === 0 && far.includes(word);
    const others = isFar ? two.filter(other => other.word !== word && isWithinEdits(other.word, word, 2)) : one;
    return [...own.filter(other => other.word === word), ...others.slice(0, limits.near)];
  };
  return {
    passages,
    meanLength,
    words: asked.map(({ terms: own, spellings: read, beginning }) => {
      const frequency = own.map(frequencyOf);
      const isHeld = frequency.some(held => held > 0);
      const begun =
        beginning === undefined ? undefined : found[spellings.length + far.length + beginnings.indexOf(beginning)];
      return {
        frequency,
        spelt: isHeld ? [] : read.map(spelt),
        longer: (isHeld || read.length === 0) && begun ? begun : [],
      };
    }),
  };
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
