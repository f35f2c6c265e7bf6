/**
 * The words of a record that another is near to: by a slip, or by how they begin. One slip away there are a few hundred spellings,
 * and each is looked up; beginnings are a stretch of the sorted words. A tree of all words answers both too, but takes longer to
 * build than a small record takes to index, and most questions have no slip.
 */
import { isWithinEdits } from "../text/edit-distance.ts";
import type { NearWord } from "./passage-index.ts";
import { limits, spelling } from "./weights.ts";

export interface NearWords {
  /** Words that were not there before. */
  add(words: readonly string[]): void;
  /** Makes the words added findable, and forgets those that are gone. */
  refresh(): void;
  /** The word itself, where the record has it, then those a slip away. */
  spelt(word: string): readonly NearWord[];
  /** Those that begin with it and go on. */
  longer(beginning: string): readonly NearWord[];
}

/** `frequencyOf`: in how many passages a word stands now, 0 for words that are gone. */
export function createNearWords(frequencyOf: (word: string) => number): NearWords {
  let sorted: readonly string[] = [];
  let unseen: string[] = [];
  /** Every letter of the words. */
  const letters = new Set<string>();

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

  function twoEditsFrom(word: string): readonly string[] {
    return sorted.filter(other => Math.abs(other.length - word.length) <= 2 && isWithinEdits(other, word, 2));
  }

  function misspellingsOf(word: string): readonly NearWord[] {
    const near = mostFrequent(oneEditFrom(word, letters));
    const isFar = near.length === 0 && word.length >= spelling.far.shortest;
    return isFar ? mostFrequent(twoEditsFrom(word).filter(other => other !== word)) : near;
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
      for (const word of unseen) for (const letter of word) letters.add(letter);
      const all = new Set([...sorted, ...unseen]);
      sorted = [...all].filter(word => frequencyOf(word) > 0).sort();
      unseen = [];
    },
    spelt: word => [...counted([word]), ...misspellingsOf(word)],
    longer: beginning => mostFrequent(beginningWith(beginning)),
  };
}

/** All spellings with one letter wrong, missing or extra, or two neighbours swapped; not the word itself. */
function oneEditFrom(word: string, letters: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set<string>();
  const signs = [...word];
  for (let at = 0; at <= signs.length; at++) {
    const before = signs.slice(0, at).join("");
    const [here, next] = [signs[at], signs[at + 1]];
    const from = signs.slice(at).join("");
    const behind = signs.slice(at + 1).join("");
    if (here !== undefined) found.add(before + behind);
    if (here !== undefined && next !== undefined) found.add(before + next + here + signs.slice(at + 2).join(""));
    for (const letter of letters) {
      found.add(before + letter + from);
      if (here !== undefined) found.add(before + letter + behind);
    }
  }
  found.delete(word);
  return found;
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
