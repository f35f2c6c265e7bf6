/**
 * The passages of a record, some at a time, into an index. Beside a version that answers it gives way to who asks that: one batch at a
 * time, and behind each that took longer than the quickest so far, as long a pause as it took longer. So where others keep the cluster
 * busy, or it alone does, at least half of the time is theirs.
 */
import { setTimeout as sleep } from "node:timers/promises";
import type { LearntRecord, WholeInterview } from "../core/learnt-record.ts";
import type { Passage } from "../core/model.ts";

/** Passages that are sent to the index at a time. */
const batch = 250;
/** Batches on their way: while the cluster takes one the next is made. */
const underway = 2;
/** Interviews of which passages may be on their way. */
export const mostUnderway = 2 * batch * underway;
const longestPauseMs = 5_000;

export interface Adding {
  readonly add: (passages: readonly Passage[]) => Promise<void>;
  /** Told of each interview that is answered from; whether its passages are to be added. */
  readonly take: (read: WholeInterview) => boolean;
  /** Another version answers meanwhile. */
  readonly isBeside: boolean;
}

/** The passages that are taken, some at a time. */
export async function addAll(learnt: Pick<LearntRecord, "read">, { add, take, isBeside }: Adding): Promise<void> {
  const adding: Promise<void>[] = [];
  const most = isBeside ? 1 : underway;
  const giveWay = createGiveWay();
  let some: Passage[] = [];
  const send = async (): Promise<void> => {
    const sent = some;
    some = [];
    adding.push(isBeside ? giveWay(sent.length, () => add(sent)) : add(sent));
    // What fails is told where it is waited for.
    adding.at(-1)!.catch(() => undefined);
    if (adding.length >= most) await adding.shift();
  };
  let passed = 0;
  for (const read of learnt.read()) {
    if (!read.isAnswered) continue;
    if (take(read)) for (const passage of read.passages) some.push(passage);
    passed += read.passages.length;
    if (some.length >= batch) await send();
    // The lock of who loads is renewed meanwhile.
    else if (passed >= batch) await new Promise(resolve => setImmediate(resolve));
    if (passed >= batch) passed = 0;
  }
  if (some.length > 0) await send();
  await Promise.all(adding);
}

/** `pause` and `now`, in milliseconds, for tests. */
export function createGiveWay(pause: (ms: number) => Promise<unknown> = sleep, now = () => performance.now()) {
  /** Milliseconds that one took at least. */
  let quickest = Number.POSITIVE_INFINITY;
  return async (count: number, work: () => Promise<void>): Promise<void> => {
    const begun = now();
    await work();
    const took = now() - begun;
    quickest = Math.min(quickest, took / count);
    const longer = Math.min(longestPauseMs, took - quickest * count);
    if (longer > 0) await pause(longer);
  };
}
