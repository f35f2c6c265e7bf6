/**
 * Answers one at a time for each turn of the event loop. Finding one takes milliseconds in which nothing else runs; without
 * turns, the last of fifty questions that arrive together would be acknowledged only after forty-nine were answered.
 */

/** Resolves when it is the caller's turn, in the order of the calls. */
export type Turns = () => Promise<void>;

export function createTurns(): Turns {
  const waiting: (() => void)[] = [];
  let running = false;

  function next(): void {
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
      setImmediate(next);
    });
}
