/**
 * The time that a question has for all that it asks of the cluster, one request behind another. It belongs to the question and not to a
 * request, so it goes with the question's own flow, and the core knows nothing of it.
 */
import { AsyncLocalStorage } from "node:async_hooks";

const ends = new AsyncLocalStorage<number>();

/** All that is asked within must be answered in so many milliseconds. */
export function withinTime<Made>(ms: number, ask: () => Promise<Made>): Promise<Made> {
  return ends.run(performance.now() + ms, ask);
}

/** What several questions ask together is none of theirs. */
export function withoutTime<Made>(ask: () => Made): Made {
  return ends.exit(ask);
}

/** Milliseconds that are left, at most `most`; all of these where it is no question that asks. */
export function timeLeft(most: number): number {
  const end = ends.getStore();
  return end === undefined ? most : Math.min(most, Math.max(0, end - performance.now()));
}
