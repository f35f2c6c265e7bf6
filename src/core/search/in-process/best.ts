/** The best of many, without sorting the rest: a heap of those kept, the worst of them on top. Numbers in two lists, since objects are slower. */

/** A passage with its score. */
export interface Scored {
  readonly number: number;
  readonly score: number;
}

/** What an engine finds for a query. */
export interface EngineFound {
  /** By falling score, equal ones by reference. */
  readonly best: readonly Scored[];
  /** How many match, and whether more may. */
  readonly total: number;
  readonly isMore?: boolean;
  /** False for passages that hold none of the terms, where that is known at once; until the next search. */
  readonly mayHold?: (number: number) => boolean;
}

export interface Best {
  offer(number: number, score: number): void;
  /** Scores below this one are not kept. */
  floor(): number;
  /** Best first; nothing is kept any more. */
  taken(): readonly Scored[];
}

/** `isBefore`: which of two with equal scores is better. */
export function createBest(limit: number, isBefore: (number: number, other: number) => boolean): Best {
  const numbers: number[] = [];
  const scores: number[] = [];

  /** Whether one is worse than what is kept at a place. */
  function isWorse(number: number, score: number, at: number): boolean {
    const other = scores[at]!;
    return score === other ? isBefore(numbers[at]!, number) : score < other;
  }

  function put(at: number, number: number, score: number): void {
    numbers[at] = number;
    scores[at] = score;
  }

  function move(from: number, to: number): void {
    put(to, numbers[from]!, scores[from]!);
  }

  function add(number: number, score: number): void {
    let at = numbers.length;
    for (let above = (at - 1) >> 1; at > 0 && isWorse(number, score, above); above = (at - 1) >> 1) {
      move(above, at);
      at = above;
    }
    put(at, number, score);
  }

  /** Puts one in the place of the worst of the first `length`. */
  function replaceWorst(number: number, score: number, length: number): void {
    let at = 0;
    for (let below = 1; below < length; below = 2 * at + 1) {
      const other = below + 1;
      if (other < length && isWorse(numbers[other]!, scores[other]!, below)) below = other;
      if (isWorse(number, score, below)) break;
      move(below, at);
      at = below;
    }
    put(at, number, score);
  }

  return {
    offer(number, score) {
      if (numbers.length < limit) add(number, score);
      else if (limit > 0 && !isWorse(number, score, 0)) replaceWorst(number, score, limit);
    },
    floor: () => (numbers.length < limit ? Number.NEGATIVE_INFINITY : (scores[0] ?? Number.POSITIVE_INFINITY)),
    taken() {
      const sorted: Scored[] = new Array(numbers.length);
      for (let left = numbers.length - 1; left >= 0; left--) {
        sorted[left] = { number: numbers[0]!, score: scores[0]! };
        replaceWorst(numbers[left]!, scores[left]!, left);
      }
      return sorted;
    },
  };
}
