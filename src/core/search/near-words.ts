/**
 * The words of a record that another is near to: by one slip, or by how they begin. A radix tree, filled at each refresh with
 * the words that came since.
 */
import SearchableMap from "minisearch/SearchableMap";
import type { NearWord } from "./passage-index.ts";
import { limits } from "./weights.ts";

export interface NearWords {
  /** Words that were not there before. */
  add(words: readonly string[]): void;
  /** Makes the words added findable; `held` is how many the record has now. */
  refresh(held: number): void;
  /** The word itself, where the record has it, then those one slip away. */
  spelt(word: string): readonly NearWord[];
  /** Those that begin with it and go on. */
  longer(beginning: string): readonly NearWord[];
}

/** `frequencyOf`: in how many passages a word stands now, 0 for words that are gone. */
export function createNearWords(frequencyOf: (word: string) => number): NearWords {
  let tree = new SearchableMap<true>();
  let unseen: string[] = [];

  function counted(found: readonly string[]): NearWord[] {
    return found.map(word => ({ word, frequency: frequencyOf(word) })).filter(({ frequency }) => frequency > 0);
  }

  function mostFrequent(found: readonly string[]): readonly NearWord[] {
    const near = counted(found).sort((a, b) => b.frequency - a.frequency || (a.word < b.word ? -1 : 1));
    return near.slice(0, limits.near);
  }

  function beginningWith(prefix: string): string[] {
    const found: string[] = [];
    for (const word of tree.atPrefix(prefix).keys()) {
      if (word !== prefix) found.push(word);
      if (found.length >= limits.nearVisited) break;
    }
    return found;
  }

  function misspellingsOf(word: string): string[] {
    const found = new Set(tree.fuzzyGet(word, 1).keys());
    for (let at = 0; at + 1 < word.length; at++) {
      const swapped = word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
      if (frequencyOf(swapped) > 0) found.add(swapped);
    }
    found.delete(word);
    if (found.size === 0 && word.length >= 8) for (const far of tree.fuzzyGet(word, 2).keys()) found.add(far);
    found.delete(word);
    return [...found];
  }

  return {
    add(words) {
      for (const word of words) unseen.push(word);
    },
    refresh(held) {
      if (tree.size > 2 * held) {
        unseen = [...tree.keys(), ...unseen].filter(word => frequencyOf(word) > 0);
        tree = new SearchableMap();
      }
      for (const word of unseen) tree.set(word, true);
      unseen = [];
    },
    spelt: word => [...counted([word]), ...mostFrequent(misspellingsOf(word))],
    longer: beginning => mostFrequent(beginningWith(beginning)),
  };
}
