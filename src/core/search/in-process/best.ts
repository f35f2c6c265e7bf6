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

/** Scores of passages by their numbers, and the numbers of those that have one. */
export interface Scoreboard {
  readonly scores: Float64Array;
  readonly scored: Int32Array;
  count: number;
}

export interface Choice {
  readonly limit: number;
  /** Which of two with equal scores is better. */
  readonly isBefore: (number: number, other: number) => boolean;
  /** Which of the passages are found; absent where all are. */
  readonly passes?: ((number: number) => boolean) | undefined;
}

/** Gives an empty board for the numbers before `end`, the same again and again. */
export function createBoards(): (end: number) => Scoreboard {
  let board: Scoreboard = emptyBoard(0);
  return end => {
    for (let at = 0; at < board.count; at++) board.scores[board.scored[at]!] = 0;
    board.count = 0;
    if (board.scores.length < end) board = emptyBoard(end);
    return board;
  };
}

function emptyBoard(size: number): Scoreboard {
  return { scores: new Float64Array(size), scored: new Int32Array(size), count: 0 };
}

/** The best of those on a board. */
export function bestOn({ scores, scored, count }: Scoreboard, { limit, isBefore, passes }: Choice): EngineFound {
  const best = createBest(limit, isBefore);
  let floor = best.floor();
  let total = 0;
  for (let at = 0; at < count; at++) {
    const number = scored[at]!;
    if (passes && !passes(number)) continue;
    total++;
    const score = scores[number]!;
    if (score < floor) continue;
    best.offer(number, score);
    floor = best.floor();
  }
  return { best: best.taken(), total, mayHold: number => scores[number]! > 0 };
}

interface Best {
  offer(number: number, score: number): void;
  /** Scores below this one are not kept. */
  floor(): number;
  /** Best first; nothing is kept any more. */
  taken(): readonly Scored[];
}

function createBest(limit: number, isBefore: Choice["isBefore"]): Best {
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
