/**
 * The words of a record that another is near to: by a slip, or by how they begin. Sorted, so that those with one beginning are a
 * stretch; with a number for the letters of each, so that few are compared letter by letter. A tree of all words answers both
 * too, but takes longer to build than a small record takes to index.
 */
import { isOneEdit, isWithinEdits } from "../../text/edit-distance.ts";
import type { NearWord } from "../passage-index.ts";
import { limits, spelling } from "../weights.ts";

export interface NearWords {
  /** Words that were not there before. */
  add(words: readonly string[]): void;
  /** Makes the words added findable, and forgets those that are gone. */
  refresh(): void;
  /** The word itself, where the record has it, then those a slip away. */
  spelt(word: string): readonly NearWord[];
  /** Those that begin with it and go on. */
  longer(beginning: string): readonly NearWord[];
  /** All words that are findable, to begin with another time. */
  store(): readonly string[];
}

/** `frequencyOf`: in how many passages a word stands now, 0 for words that are gone. */
export function createNearWords(frequencyOf: (word: string) => number, stored: readonly string[] = []): NearWords {
  let sorted = stored;
  /** Which letters each of the sorted words has. */
  let signatures = Int32Array.from(sorted, signatureOf);
  let unseen: string[] = [];

  function counted(found: Iterable<string>): NearWord[] {
    const near: NearWord[] = [];
    for (const word of found) {
      const frequency = frequencyOf(word);
      if (frequency > 0) near.push({ word, frequency });
    }
    return near;
  }

  function mostFrequent(found: Iterable<string>): readonly NearWord[] {
    const near = counted(found).sort((a, b) => b.frequency - a.frequency || (a.word < b.word ? -1 : 1));
    return near.slice(0, limits.near);
  }

  /** Words that may be so many edits away: an edit changes two bits of a signature at most. */
  function similarTo(word: string, edits: number): readonly string[] {
    const signature = signatureOf(word);
    const found: string[] = [];
    for (let at = 0; at < sorted.length; at++) {
      if (bitsOf(signatures[at]! ^ signature) > 2 * edits) continue;
      if (Math.abs(sorted[at]!.length - word.length) <= edits) found.push(sorted[at]!);
    }
    return found;
  }

  function misspellingsOf(word: string): readonly NearWord[] {
    const near = mostFrequent(similarTo(word, 1).filter(other => isOneEdit(other, word)));
    if (near.length > 0 || word.length < spelling.far.shortest) return near;
    return mostFrequent(similarTo(word, 2).filter(other => other !== word && isWithinEdits(other, word, 2)));
  }

  function beginningWith(prefix: string): readonly string[] {
    const found: string[] = [];
    for (let at = placeOf(prefix, sorted); at < sorted.length && found.length < limits.nearVisited; at++) {
      if (!sorted[at]!.startsWith(prefix)) break;
      if (sorted[at] !== prefix) found.push(sorted[at]!);
    }
    return found;
  }

  return {
    add(words) {
      for (const word of words) unseen.push(word);
    },
    refresh() {
      if (unseen.length === 0 && sorted.every(word => frequencyOf(word) > 0)) return;
      const all = new Set([...sorted, ...unseen]);
      sorted = [...all].filter(word => frequencyOf(word) > 0).sort();
      signatures = Int32Array.from(sorted, signatureOf);
      unseen = [];
    },
    store: () => sorted,
    spelt: word => [...counted([word]), ...misspellingsOf(word)],
    longer: beginning => mostFrequent(beginningWith(beginning)),
  };
}

/** The place of the first word that is not before a beginning. */
function placeOf(beginning: string, sorted: readonly string[]): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < beginning) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A bit for each letter that a word has; letters of other alphabets share bits. */
function signatureOf(word: string): number {
  let signature = 0;
  for (let at = 0; at < word.length; at++) signature |= 1 << (word.charCodeAt(at) & 31);
  return signature;
}

/** How many bits of 32 are set: in pairs, then fours, then bytes, then all. */
function bitsOf(number: number): number {
  const pairs = number - ((number >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
