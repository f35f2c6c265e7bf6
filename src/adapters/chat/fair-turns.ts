/**
 * Answers one at a time for each turn of the event loop, and none while questions keep arriving: an acknowledgement takes
 * a fraction of a millisecond, finding an answer several in which nothing else runs. Without turns the last of fifty
 * questions that arrive together would be acknowledged only after forty-nine were answered.
 */

/** Resolves when it is the caller's turn, in the order of the calls. */
export type FairTurns = () => Promise<void>;

/** However many questions arrive, an answer waits no longer for them. */
const mostMs = 50;

/** `arrived`: how many questions arrived so far. `clock`: milliseconds that never run backwards; for tests. */
export function createFairTurns(arrived: () => number, clock: () => number = () => performance.now()): FairTurns {
  const waiting: (() => void)[] = [];
  let running = false;
  let known = 0;
  let until = 0;

  function next(): void {
    const now = clock();
    if (arrived() !== known && now < until) {
      known = arrived();
      setImmediate(next);
      return;
    }
    until = now + mostMs;
    const go = waiting.shift();
    running = go !== undefined;
    if (!go) return;
    go();
    setImmediate(next);
  }

  return () =>
    new Promise(resolve => {
      waiting.push(resolve);
      if (running) return;
      running = true;
      until = clock() + mostMs;
      setImmediate(next);
    });
}
