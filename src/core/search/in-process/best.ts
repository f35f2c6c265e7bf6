/** The best of many, without sorting the rest: a heap of those kept, the worst of them on top. */

/** A passage with its score. */
export interface Scored {
  readonly number: number;
  readonly score: number;
}

export interface Best {
  offer(number: number, score: number): void;
  /** Scores below this one are not kept. */
  floor(): number;
  /** Best first. */
  sorted(): readonly Scored[];
}

/** `isBefore`: which of two with equal scores is better. */
export function createBest(limit: number, isBefore: (number: number, other: number) => boolean): Best {
  const heap: Scored[] = [];
  const isWorse = (one: Scored, other: Scored): boolean =>
    one.score === other.score ? isBefore(other.number, one.number) : one.score < other.score;

  function rise(from: number): void {
    let at = from;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!isWorse(heap[at]!, heap[above]!)) return;
      swap(at, above);
      at = above;
    }
  }

  function sink(): void {
    const { length } = heap;
    for (let at = 0; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      let worst = at;
      if (left < length && isWorse(heap[left]!, heap[worst]!)) worst = left;
      if (right < length && isWorse(heap[right]!, heap[worst]!)) worst = right;
      if (worst === at) return;
      swap(at, worst);
      at = worst;
    }
  }

  function swap(one: number, other: number): void {
    const moved = heap[one]!;
    heap[one] = heap[other]!;
    heap[other] = moved;
  }

  return {
    offer(number, score) {
      if (heap.length < limit) {
        rise(heap.push({ number, score }) - 1);
        return;
      }
      const worst = heap[0];
      if (!worst || score < worst.score) return;
      const offered = { number, score };
      if (!isWorse(worst, offered)) return;
      heap[0] = offered;
      sink();
    },
    floor: () => (heap.length < limit ? Number.NEGATIVE_INFINITY : (heap[0]?.score ?? Number.POSITIVE_INFINITY)),
    sorted: () => heap.toSorted((a, b) => (isWorse(a, b) ? 1 : -1)),
  };
}
