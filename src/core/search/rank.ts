/**
 * Candidates → ranking: the portable layer above every index. One linear pass over a passage's terms gives all features:
 *
 *   score = (BM25 + heading + best sentence + neighbours) / (2.2 · M) + pairs + unstemmed
 *
 * M is the idf mass of the question, words unknown to the record included: what a perfect passage could reach. So the score
 * is comparable between questions, and falls where the record does not hold what was asked. A word's alternatives (stems in
 * the languages of the record, names, synonyms) count as one term whose frequency at a place is the best of their weights.
 */
import type { Passage } from "../model.ts";
import type { PassageReader, Reading } from "./passage-features.ts";
import type { QueryTerm } from "./passage-index.ts";
import { weights } from "./weights.ts";

/** A term of the query with what ranking needs beyond the index's needs. */
export interface RankedTerm extends QueryTerm {
  /** How much the term says: ln(1 + (N - df + .5) / (df + .5)). */
  readonly idf: number;
  /** How much it says in this record and in the language at large: what answers are judged by. */
  readonly telling: number;
  /** The question's own words for it, folded. */
  readonly words: readonly string[];
  /** Its place among the words of the question, for pairs. */
  readonly position: number;
}

/** A candidate with the passages before and after it in its interview, where there are any. */
export interface Candidate {
  readonly passage: Passage;
  readonly around: readonly (Passage | undefined)[];
}

const { k, b } = weights;

/** The scores of the candidates, in their order, about 0 to 1. */
export function rank(
  terms: readonly RankedTerm[],
  candidates: readonly Candidate[],
  meanLength: number,
  reader: PassageReader,
): readonly number[] {
  const readings = candidates.map(({ passage }) => reader.read(passage));
  const beside = candidates.map(({ around }) =>
    around.flatMap(passage => (passage ? [{ reference: passage.reference, reading: reader.read(passage) }] : [])),
  );
  const groups = terms.length;
  const mass = terms.reduce((sum, term) => sum + term.count * term.idf, 0) || 1;
  const value = terms.map(term => term.count * term.idf);
  /** Number of a term or code → where its (group, weight) pairs begin in `slots`, from 1; 0 is none. */
  const slotOf = new Int32Array(reader.size());
  const slots: number[][] = [[]];
  const groupOfWord = new Map<number, number>();
  terms.forEach((term, group) => {
    for (const { term: text, weight } of term.alternatives) {
      const number = reader.numberOf(text);
      if (number < 0 || number >= slotOf.length) continue;
      if (slotOf[number] === 0) {
        slotOf[number] = slots.length;
        slots.push([]);
      }
      slots[slotOf[number]!]!.push(group, weight);
    }
    for (const word of term.words) {
      const number = reader.numberOf(word);
      if (number >= 0) groupOfWord.set(number, group);
    }
  });
  const pairs = terms.slice(1).map((term, at) => ({
    first: at,
    second: at + 1,
    reach: Math.max(2, term.position - terms[at]!.position),
    weight: (terms[at]!.idf + term.idf) / 2,
  }));
  const pairMass = pairs.reduce((sum, pair) => sum + pair.weight, 0);

  const frequency = new Float64Array(groups);
  const inSentence = new Float64Array(groups);
  const inHeading = new Float64Array(groups);
  const asTyped = new Uint8Array(groups);
  const lastSeen = new Int32Array(groups);
  const together = new Float64Array(pairs.length);
  const here = new Float64Array(groups);

  function saturated(counts: Float64Array, length: number, mean: number, normalisation: number): number {
    const norm = k * (1 - normalisation + (normalisation * length) / mean);
    let sum = 0;
    for (let group = 0; group < groups; group++) {
      const count = counts[group]!;
      if (count > 0) sum += (value[group]! * (k + 1) * count) / (count + norm);
    }
    return sum;
  }

  /** Adds what stands at one place: the best weight of each group among the term and the codes there. */
  function bm25(reading: Reading): number {
    frequency.fill(0);
    for (const number of reading.terms) if (number >= 0) add(frequency, number);
    const own = frequency.slice();
    frequency.fill(0);
    for (let at = 1; at < reading.codes.length; at += 3) add(frequency, reading.codes[at]!);
    for (let group = 0; group < groups; group++) frequency[group] = Math.max(frequency[group]!, own[group]!);
    return saturated(frequency, reading.length, meanLength, b);
  }

  function add(counts: Float64Array, number: number): void {
    const slot = slotOf[number];
    if (!slot) return;
    const list = slots[slot]!;
    for (let at = 0; at < list.length; at += 2) counts[list[at]!]! += list[at + 1]!;
  }

  function features(reading: Reading): {
    readonly matched: number;
    readonly pairs: number;
    readonly unstemmed: number;
  } {
    const { terms: numbers, words, codes, sentenceEnds, promptEnd } = reading;
    frequency.fill(0);
    inHeading.fill(0);
    asTyped.fill(0);
    lastSeen.fill(-1000);
    together.fill(0);
    let best = 0;
    let code = 0;
    let from = 0;
    const meanSentence = Math.max(4, reading.length / Math.max(1, sentenceEnds.length));
    for (let sentence = 0; sentence < sentenceEnds.length; sentence++) {
      const end = sentenceEnds[sentence]!;
      inSentence.fill(0);
      let length = 0;
      let any = false;
      for (let at = from; at < end; at++) {
        const number = numbers[at]!;
        let touched = false;
        if (number >= 0) {
          length++;
          if (slotOf[number]) {
            note(number);
            touched = true;
          }
          const group = groupOfWord.size > 0 ? groupOfWord.get(words[at]!) : undefined;
          if (group !== undefined) asTyped[group] = 1;
        }
        for (; code < codes.length && codes[code] === at; code += 3) {
          if (slotOf[codes[code + 1]!]) {
            note(codes[code + 1]!);
            touched = true;
          }
        }
        if (!touched) continue;
        any = true;
        for (let group = 0; group < groups; group++) {
          const weight = here[group]!;
          if (weight === 0) continue;
          here[group] = 0;
          inSentence[group]! += weight;
          if (at < promptEnd) inHeading[group]! += weight;
          for (let pair = 0; pair < pairs.length; pair++) {
            const { first, second, reach } = pairs[pair]!;
            if (second === group && at > lastSeen[first]! && at - lastSeen[first]! <= reach) together[pair]! += weight;
          }
          lastSeen[group] = at;
        }
      }
      if (any) {
        for (let group = 0; group < groups; group++) frequency[group]! += inSentence[group]!;
        best = Math.max(best, saturated(inSentence, length, meanSentence, weights.sentenceB));
      }
      from = end;
    }
    let headingLength = promptEnd;
    if (promptEnd === 0) {
      headingLength = reading.title.length;
      for (const number of reading.title) add(inHeading, number);
    }
    const heading = saturated(inHeading, headingLength, 12, b);
    const matched =
      saturated(frequency, reading.length, meanLength, b) + weights.heading * heading + weights.bestSentence * best;
    let near = 0;
    pairs.forEach((pair, at) => {
      near += (pair.weight * together[at]!) / (together[at]! + weights.pairSaturation);
    });
    let typed = 0;
    for (let group = 0; group < groups; group++) if (asTyped[group]) typed += value[group]!;
    return { matched, pairs: pairMass > 0 ? near / pairMass : 0, unstemmed: typed / mass };
  }

  function note(number: number): void {
    const list = slots[slotOf[number]!]!;
    for (let at = 0; at < list.length; at += 2) {
      const group = list[at]!;
      here[group] = Math.max(here[group]!, list[at + 1]!);
    }
  }

  const known = new Map<string, number>();
  function neighbour({ reference, reading }: { readonly reference: string; readonly reading: Reading }): number {
    let score = known.get(reference);
    if (score === undefined) {
      score = bm25(reading);
      known.set(reference, score);
    }
    return score;
  }

  return readings.map((reading, at) => {
    const near = beside[at]!.map(neighbour);
    const mean = near.length > 0 ? near.reduce((sum, score) => sum + score, 0) / near.length : 0;
    const { matched, pairs: pairShare, unstemmed } = features(reading);
    const base = (matched + weights.neighbours * mean) / ((k + 1) * mass);
    return base + weights.pairs * pairShare + weights.unstemmed * unstemmed;
  });
}
