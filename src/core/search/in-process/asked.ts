/** What a question sees of the passages on the shelf. */
import type { Reading } from "../passage-index.ts";

/** The passages as a question looks at them: each number it asks for is its place among them, counted from 1; 0 is any other. */
export interface Asked {
  read(passage: number): Reading;
  /** Shows each term and each code of the question that a passage holds; gives the number of all its terms. */
  count(passage: number, seen: Seen): number;
}

export interface Seen {
  readonly terms: (number: number) => void;
  readonly codes: (number: number) => void;
}
