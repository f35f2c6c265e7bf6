/** What the record knows of words: in how many passages terms stand, and which words are near to one that it does not hold. */
import type { PassageReader, PassageReading } from "../passage-features.ts";
import type { Statistics, WordAsked, WordFacts } from "../passage-index.ts";
import { createNearWords } from "./near-words.ts";
import { createTally } from "./tally.ts";

/** Numbers of the vocabulary throughout. */
export interface StoredWords {
  readonly terms: Int32Array;
  readonly words: Int32Array;
  readonly sorted: Int32Array;
  readonly totalLength: number;
}

export interface RecordWords {
  /** One passage more, or one less; `indexed` are its terms. */
  count(passage: { readonly reading: PassageReading; readonly indexed: readonly number[] }, step: 1 | -1): void;
  /** Makes the words of the passages findable. */
  refresh(): void;
  /** In how many passages a term stands. */
  frequencyOf(term: string): number;
  statistics(passages: number): Omit<Statistics, "frequency">;
  factsOf(asked: WordAsked): WordFacts;
  store(): StoredWords;
}

export function createRecordWords(reader: PassageReader, stored?: StoredWords): RecordWords {
  const terms = createTally(stored?.terms);
  const words = createTally(stored?.words);
  const near = createNearWords(
    word => words.of(reader.numberOf(word)),
    stored ? Array.from(stored.sorted, reader.textOf) : [],
  );
  const frequencyOf = (term: string): number => terms.of(reader.numberOf(term));
  let totalLength = stored?.totalLength ?? 0;

  return {
    count({ reading, indexed }, step) {
      totalLength += step * indexed.length;
      terms.count(indexed, step);
      const alone = words.count(
        reading.words.map((word, at) => (reading.terms[at]! < 0 ? -1 : word)),
        step,
      );
      if (step > 0) near.add(alone.map(reader.textOf));
    },
    refresh: () => near.refresh(),
    frequencyOf,
    store: () => ({
      terms: terms.store(reader.size()),
      words: words.store(reader.size()),
      sorted: Int32Array.from(near.store(), reader.numberOf),
      totalLength,
    }),
    statistics: passages => ({ passages, meanLength: passages === 0 ? 0 : totalLength / passages }),
    factsOf({ terms: asked, spellings, beginning }) {
      const frequency = asked.map(frequencyOf);
      const isHeld = frequency.some(passages => passages > 0);
      return {
        frequency,
        spelt: isHeld ? [] : spellings.map(near.spelt),
        longer: (isHeld || spellings.length === 0) && beginning !== undefined ? near.longer(beginning) : [],
      };
    },
  };
}
