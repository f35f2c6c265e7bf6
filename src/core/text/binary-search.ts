/**
 * Binary search in what is in order: pieces of a source, sentences of a passage, places of a text. A file can have a million of
 * them, and each is looked for more than once.
 */

/** The first index below `count` that passes, where all behind it pass as well; `count` where none does. */
export function firstIndex(count: number, passes: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
