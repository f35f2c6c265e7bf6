/**
 * The tokens of a record, each different one once: its term, its word, and the words that quotations are compared by. A passage
 * is kept as a list of their numbers; those met first, which are mostly the commonest, are the smallest.
 */
import { grown } from "./numbers.ts";

/** All of it, in the order of the forms. */
export interface StoredForms {
  readonly terms: Int32Array;
  readonly words: Int32Array;
  readonly parts: ReadonlyMap<number, readonly number[]>;
}

/** The readings that are made of them (shelf.ts): the bytes of each passage from its start to its end. */
export interface StoredShelf {
  readonly forms: StoredForms;
  readonly bytes: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly titles: readonly (readonly number[])[];
}

export interface Forms {
  /** The number of a token; `parts` where they are others than its word alone. */
  numberOf(term: number, word: number, parts: readonly number[] | undefined): number;
  /** The term of each form; -1 is a stop word. */
  terms(): Int32Array;
  words(): Int32Array;
  /** The word of each form that is written as its word alone; -1 for the others, which have parts. */
  alone(): Int32Array;
  /** Of the few whose parts are others than the word. */
  readonly parts: ReadonlyMap<number, readonly number[]>;
  /** The forms that have a folded word as a part. */
  holding(word: number): readonly number[];
  /** The forms of a word, and of a term. */
  ofWord(word: number): readonly number[];
  ofTerm(term: number): readonly number[];
  store(): StoredForms;
}

export function createForms(stored?: StoredForms): Forms {
  let terms = new Int32Array(1024);
  let words = new Int32Array(1024);
  let alone = new Int32Array(1024);
  const parts = new Map<number, readonly number[]>();
  const partOf = new Map<number, number[]>();
  /** The form that a word or term had last, counted from 1, and for each form the one that its word or term had before. */
  let lastOfWord = new Int32Array(1024);
  let earlierOfWord = new Int32Array(1024);
  let lastOfTerm = new Int32Array(1024);
  let earlierOfTerm = new Int32Array(1024);
  let size = 0;

  function note(written: readonly number[]): void {
    parts.set(size, written);
    for (const part of written) {
      const others = partOf.get(part);
      if (others) others.push(size);
      else partOf.set(part, [size]);
    }
  }

  /** One form more. */
  function add(term: number, word: number, written: readonly number[] | undefined): number {
    terms = grown(terms, size);
    words = grown(words, size);
    earlierOfWord = grown(earlierOfWord, size);
    earlierOfTerm = grown(earlierOfTerm, size);
    terms[size] = term;
    words[size] = word;
    alone = grown(alone, size);
    alone[size] = written ? -1 : word;
    if (written) note(written);
    lastOfWord = grown(lastOfWord, word);
    earlierOfWord[size] = lastOfWord[word]!;
    lastOfWord[word] = size + 1;
    if (term >= 0) {
      lastOfTerm = grown(lastOfTerm, term);
      earlierOfTerm[size] = lastOfTerm[term]!;
      lastOfTerm[term] = size + 1;
    }
    return size++;
  }

  stored?.terms.forEach((term, form) => {
    add(term, stored.words[form]!, stored.parts.get(form));
  });

  return {
    numberOf(term, word, written) {
      for (let at = lastOfWord[word] ?? 0; at > 0; at = earlierOfWord[at - 1]!) {
        if (terms[at - 1] === term && isSame(parts.get(at - 1), written)) return at - 1;
      }
      return add(term, word, written);
    },
    store: () => ({ terms: terms.slice(0, size), words: words.slice(0, size), parts }),
    terms: () => terms,
    words: () => words,
    alone: () => alone,
    parts,
    holding: word => [
      ...(partOf.get(word) ?? []),
      ...chained(lastOfWord, earlierOfWord, word).filter(form => !parts.has(form)),
    ],
    ofWord: word => chained(lastOfWord, earlierOfWord, word),
    ofTerm: term => chained(lastOfTerm, earlierOfTerm, term),
  };
}

function chained(last: Int32Array, earlier: Int32Array, number: number): readonly number[] {
  const found: number[] = [];
  for (let at = last[number] ?? 0; at > 0; at = earlier[at - 1]!) found.push(at - 1);
  return found;
}

function isSame(one: readonly number[] | undefined, other: readonly number[] | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return one.length === other.length && one.every((number, at) => number === other[at]);
}
