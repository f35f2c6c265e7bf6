/**
 * One call to Slack until it is done, refused, or too old to matter. What may have arrived although its answer was lost is
 * looked for before it is sent again; the waiting is bounded, and ends at once when the adapter stops.
 */
import { backoffMs, sleep } from "../../chat/backoff.ts";
import { type Fault, refusedAgainMs } from "../api/fault.ts";

export interface RetryOptions {
  /** Undefined where it went through. */
  readonly call: () => Promise<Fault | undefined>;
  /** Is it there already? A fault where that cannot be seen now. Absent: there is no way to look. */
  readonly isThere?: () => Promise<boolean | Fault>;
  /** A process before may have sent it: it is looked for at once. */
  readonly again?: boolean;
  readonly patienceMs: number;
  readonly signal: AbortSignal;
}

const leastMs = 400;
const mostMs = 30_000;

/** Undefined where it is done; else the fault that stands at the end. */
export async function retry({
  call,
  isThere,
  again = false,
  patienceMs,
  signal,
}: RetryOptions): Promise<Fault | undefined> {
  const until = performance.now() + patienceMs;
  let isDoubtful = again;

  /** Looks first where the last call may have arrived. */
  async function attempt(): Promise<Fault | undefined> {
    const found = isDoubtful && isThere ? await isThere() : false;
    if (found === true) return undefined;
    if (found !== false) return found;
    const fault = await call();
    isDoubtful = fault?.kind === "later" && fault.arrived;
    return fault;
  }

  for (let failures = 1; ; failures += 1) {
    const fault = await attempt();
    if (fault?.kind !== "later" && fault?.kind !== "token") return fault;
    const asked = fault.kind === "token" ? refusedAgainMs : fault.afterMs;
    const waitMs = Math.max(asked, backoffMs(failures, { leastMs, mostMs }));
    if (performance.now() + waitMs > until) return fault;
    await sleep(waitMs, signal);
    if (signal.aborted) return fault;
  }
}
