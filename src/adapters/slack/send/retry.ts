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
  readonly patienceMs: number;
  readonly signal: AbortSignal;
}

const leastMs = 400;
const mostMs = 30_000;

/** Undefined where it is done; else the fault that stands at the end. */
export async function retry({ call, isThere, patienceMs, signal }: RetryOptions): Promise<Fault | undefined> {
  const until = performance.now() + patienceMs;
  let doubtful = false;
  for (let failures = 1; ; failures += 1) {
    let fault: Fault | undefined;
    if (doubtful && isThere) {
      const found = await isThere();
      if (found === true) return undefined;
      if (found !== false) fault = found;
    }
    if (fault === undefined) {
      fault = await call();
      doubtful = fault?.kind === "later" && fault.arrived;
    }
    if (fault === undefined || (fault.kind !== "later" && fault.kind !== "token")) return fault;
    const asked = fault.kind === "token" ? refusedAgainMs : fault.afterMs;
    const waitMs = Math.max(asked, backoffMs(failures, { leastMs, mostMs }));
    if (performance.now() + waitMs > until) return fault;
    await sleep(waitMs, signal);
    if (signal.aborted) return fault;
  }
}
