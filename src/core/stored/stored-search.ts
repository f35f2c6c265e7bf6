/**
 * What was found out of all passages of a record, as strings and numbers that another thread or a file can be given; and its readings,
 * for the record as it is after some files have changed: to analyze words is more than half of reading a record.
 */
import type { Example, Passage } from "../model.ts";
import type { StoredIndex } from "../search/in-process/in-process-index.ts";
import { createShelf } from "../search/in-process/shelf.ts";
import type { EarlierReadings } from "../search/passage-features.ts";

export interface StoredSearch {
  /** The words and terms of the record, a line each. */
  readonly vocabulary: string;
  readonly index: StoredIndex;
  /** What names and synonyms were read with: the same words may be read otherwise with others. */
  readonly readWith: string;
  /** Where they were looked for. */
  readonly examples?: readonly Example[];
}

/** A record as it was before. */
export interface EarlierRecord {
  /** In their order. */
  readonly passages: readonly Passage[];
  readonly search: StoredSearch;
}

/** The readings of passages that are as they were. */
export function earlierReadings({ passages, search }: EarlierRecord): EarlierReadings {
  const shelf = createShelf(search.index.shelf);
  const numbers = new Map(passages.map(({ reference }, number) => [reference, number]));
  return {
    vocabulary: search.vocabulary.split("\n"),
    of(passage) {
      const number = numbers.get(passage.reference);
      if (number === undefined || !isReadAlike(passage, passages[number]!)) return undefined;
      return shelf.reading(number);
    },
  };
}

/** Whether two passages are the same to whoever analyzes them. */
function isReadAlike(one: Passage, other: Passage): boolean {
  return (
    one.text === other.text &&
    one.lead?.text === other.lead?.text &&
    one.interview.language === other.interview.language &&
    one.sentences.length === other.sentences.length &&
    one.sentences.every(({ start, end }, at) => {
      const { start: from, end: to } = other.sentences[at]!;
      return start === from && end === to;
    })
  );
}
