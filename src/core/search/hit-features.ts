/**
 * What of a question a passage holds, term by term: one linear pass over its tokens, before anything is weighed. Order and
 * verdict are two weighted sums over the same features (rank.ts).
 *
 *   tokens of a sentence ─▶ best weight of each term at each place ─▶ counts ─▶ shares of what a perfect passage could have
 *
 * A word's alternatives (stems in the languages of the record, names, synonyms) count as one term whose frequency at a place
 * is the best of their weights.
 */
import { normOf, saturate } from "./bm25.ts";
import type { Reading } from "./passage-index.ts";
import { type PlacedTerm, tableOf, typedTable } from "./sought.ts";
import { weights } from "./weights.ts";

/** Features of the passage read last, one number a term where nothing else is said; the next reading overwrites them. */
export interface Features {
  /** BM25's saturated frequency in prompt and text, from 0 to k + 1. */
  readonly passage: Float64Array;
  /** The same in the prompt, or in the title where there is none. */
  readonly heading: Float64Array;
  /** The same for each sentence that holds a term, one sentence behind another. */
  readonly sentences: readonly Float64Array[];
  /** How many of `sentences` count. */
  readonly matched: number;
  /** 1 where a word stands as it was typed. */
  readonly typed: Float64Array;
  /** From 0 to 1, for each two neighbouring terms of the question: how often they are neighbours here. */
  readonly pairs: Float64Array;
}

export interface FeatureReader {
  /** Of a hit. */
  of(reading: Reading): Features;
}

export interface FeatureContext {
  /** What the numbers of the readings mean: the query's. */
  readonly sought: readonly string[];
  /** Mean number of terms of a passage. */
  readonly meanLength: number;
  /** How passages are normalised by length. */
  readonly b?: number;
}

/** Made once a question. */
export function createFeatureReader(
  terms: readonly PlacedTerm[],
  { sought, meanLength, b = weights.b }: FeatureContext,
): FeatureReader {
  const size = terms.length;
  const { meaningOf, meanings } = tableOf(terms, sought);
  const typedFor = typedTable(terms, sought);
  /** How far behind the term before it a term may stand to be its neighbour; at 0 for the first. */
  const reach = terms.map(({ position }, at) => (at === 0 ? 0 : Math.max(2, position - terms[at - 1]!.position)));

  const frequency = new Float64Array(size);
  const inHeading = new Float64Array(size);
  const inSentence = new Float64Array(size);
  const together = new Float64Array(Math.max(0, size - 1));
  const lastSeen = new Int32Array(size);
  /** The best weight of each term at the place being read, and the next of the passage's names. */
  const here = new Float64Array(size);
  let code = 0;

  const sentences: Float64Array[] = [];
  const found = {
    passage: new Float64Array(size),
    heading: new Float64Array(size),
    sentences,
    matched: 0,
    typed: new Float64Array(size),
    pairs: new Float64Array(together.length),
  };

  function add(counts: Float64Array, number: number): void {
    const list = meanings[meaningOf[number]!]!;
    for (let at = 0; at < list.length; at += 2) counts[list[at]!]! += list[at + 1]!;
  }

  /** Notes what a number stands for at the place being read; false where it stands for nothing. */
  function note(number: number): boolean {
    const meaning = meaningOf[number]!;
    if (meaning === 0) return false;
    const list = meanings[meaning]!;
    for (let at = 0; at < list.length; at += 2) here[list[at]!] = Math.max(here[list[at]!]!, list[at + 1]!);
    return true;
  }

  /** Counts what was noted at a place, alone and as the neighbour of the term before it. */
  function countAt(place: number, isHeading: boolean): void {
    for (let term = 0; term < size; term++) {
      const weight = here[term]!;
      if (weight === 0) continue;
      here[term] = 0;
      inSentence[term]! += weight;
      if (isHeading) inHeading[term]! += weight;
      if (term > 0 && place > lastSeen[term - 1]! && place - lastSeen[term - 1]! <= reach[term]!) {
        together[term - 1]! += weight;
      }
      lastSeen[term] = place;
    }
  }

  /** Counts a sentence from token `from` to `end`; how many terms it has, or 0 where it holds none of the question's. */
  function readSentence({ terms: numbers, words, codes, promptEnd }: Reading, from: number, end: number): number {
    let length = 0;
    let isMatched = false;
    for (let place = from; place < end; place++) {
      const number = numbers[place]!;
      let isNoted = false;
      if (number >= 0) {
        length++;
        isNoted = note(number);
        const term = typedFor[words[place]!]!;
        if (term > 0) found.typed[term - 1] = 1;
      }
      for (; code < codes.length && codes[code] === place; code += 3) isNoted = note(codes[code + 1]!) || isNoted;
      if (!isNoted) continue;
      isMatched = true;
      countAt(place, place < promptEnd);
    }
    return isMatched ? length : 0;
  }

  function of(reading: Reading): Features {
    const { sentenceEnds, promptEnd, title } = reading;
    for (const counts of [frequency, inHeading, found.typed, together]) counts.fill(0);
    lastSeen.fill(-1000);
    code = 0;
    found.matched = 0;
    const meanSentence = Math.max(weights.shortestSentence, reading.length / Math.max(1, sentenceEnds.length));
    let from = 0;
    for (const end of sentenceEnds) {
      inSentence.fill(0);
      const length = readSentence(reading, from, end);
      from = end;
      if (length === 0) continue;
      for (let term = 0; term < size; term++) frequency[term]! += inSentence[term]!;
      sentences[found.matched] ??= new Float64Array(size);
      saturate(inSentence, sentences[found.matched]!, normOf(length / meanSentence, weights.sentenceB));
      found.matched++;
    }
    if (promptEnd === 0) for (const number of title) add(inHeading, number);
    const headingLength = promptEnd === 0 ? title.length : promptEnd;
    saturate(inHeading, found.heading, normOf(headingLength / weights.meanHeading, weights.b));
    saturate(frequency, found.passage, normOf(reading.length / meanLength, b));
    for (let pair = 0; pair < together.length; pair++) {
      found.pairs[pair] = together[pair]! / (together[pair]! + weights.pairSaturation);
    }
    return found;
  }

  return { of };
}
