/**
 * Answers one at a time for each turn of the event loop, and none while questions keep arriving: an acknowledgement takes
 * a fraction of a millisecond, finding an answer several in which nothing else runs. Without turns the last of fifty
 * questions that arrive together would be acknowledged only after forty-nine were answered. People have turns one after
 * another, however many questions each has waiting: who asks a hundred costly ones holds up everybody else by one of them.
 */

/** Resolves when it is the person's turn; of one person's, in the order of the calls. */
export type FairTurns = (person: string) => Promise<void>;

/** However many questions arrive, an answer waits no longer for them. */
const mostMs = 50;

/** `arrived`: how many questions arrived so far. `clock`: milliseconds that never run backwards; for tests. */
export function createFairTurns(arrived: () => number, clock: () => number = () => performance.now()): FairTurns {
  /** Whose turn is next stands first. */
  const waiting = new Map<string, (() => void)[]>();
  let served: string | undefined;
  let running = false;
  let known = 0;
  let until = 0;

  function take(): (() => void) | undefined {
    putBehind(served);
    const [person, own] = waiting.entries().next().value ?? [];
    served = person;
    const go = own?.shift();
    if (person !== undefined && own?.length === 0) waiting.delete(person);
    return go;
  }

  /** Behind all who wait by now. */
  function putBehind(person = ""): void {
    const own = waiting.get(person);
    if (!own) return;
    waiting.delete(person);
    waiting.set(person, own);
  }

  function next(): void {
    const now = clock();
    if (arrived() !== known && now < until) {
      known = arrived();
      setImmediate(next);
      return;
    }
    until = now + mostMs;
    const go = take();
    running = go !== undefined;
    if (!go) return;
    go();
    setImmediate(next);
  }

  return person =>
    new Promise(resolve => {
      const own = waiting.get(person);
      if (own) own.push(resolve);
      else waiting.set(person, [resolve]);
      if (running) return;
      running = true;
      until = clock() + mostMs;
      setImmediate(next);
    });
}
