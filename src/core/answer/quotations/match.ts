/**
 * The words of a quotation beside those of a text: word for word, or the closest stretch, which is found by edit distance over words, its
 * ends free in the text (Sellers' algorithm).
 */
import type { PlacedWord } from "../../text/fold.ts";

export interface Match {
  /** Index of the record's word for each word of the quotation; undefined where they differ. */
  readonly pairs: readonly (number | undefined)[];
  readonly from: number;
  readonly to: number;
  readonly distance: number;
}

/** All segments word for word, one after another. */
export function inOrder(segments: readonly (readonly string[])[], words: readonly PlacedWord[]): Match | undefined {
  const pairs: number[] = [];
  let from = 0;
  for (const segment of segments) {
    let at = from;
    while (at + segment.length <= words.length && !segment.every((word, step) => words[at + step]!.folded === word))
      at++;
    if (at + segment.length > words.length) return undefined;
    for (let step = 0; step < segment.length; step++) pairs.push(at + step);
    from = at + segment.length;
  }
  return { pairs, from: pairs[0]!, to: pairs.at(-1)!, distance: 0 };
}

/** The stretch of words with the fewest wrong, missing and extra ones. */
export function closest(asked: readonly string[], words: readonly PlacedWord[]): Match | undefined {
  const [rows, columns] = [asked.length, words.length];
  if (columns === 0) return undefined;
  const width = columns + 1;
  const cost = new Uint16Array((rows + 1) * width);
  for (let row = 1; row <= rows; row++) {
    cost[row * width] = row;
    for (let column = 1; column <= columns; column++) {
      const same = asked[row - 1] === words[column - 1]!.folded ? 0 : 1;
      const above = (row - 1) * width + column;
      cost[row * width + column] = Math.min(
        cost[above - 1]! + same,
        cost[above]! + 1,
        cost[row * width + column - 1]! + 1,
      );
    }
  }
  let end = 1;
  for (let column = 1; column <= columns; column++) {
    if (cost[rows * width + column]! < cost[rows * width + end]!) end = column;
  }
  const pairs: (number | undefined)[] = new Array(rows).fill(undefined);
  let [row, column] = [rows, end];
  while (row > 0 && column > 0) {
    const here = cost[row * width + column]!;
    const same = asked[row - 1] === words[column - 1]!.folded;
    if (here === cost[(row - 1) * width + column - 1]! + (same ? 0 : 1)) {
      if (same) pairs[row - 1] = column - 1;
      row--;
      column--;
    } else if (here === cost[(row - 1) * width + column]! + 1) row--;
    else column--;
  }
  const agreed = pairs.filter(pair => pair !== undefined);
  if (agreed.length === 0) return undefined;
  return { pairs, from: agreed[0]!, to: agreed.at(-1)!, distance: cost[rows * width + end]! };
}
