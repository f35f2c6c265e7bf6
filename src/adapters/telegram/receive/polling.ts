/**
 * Long polling, in a loop of our own: grammY's `start()` handles one update after another and ends at a 409, its runner confirms what
 * is not handled yet. Asking with an offset confirms all updates below it (https://core.telegram.org/bots/api#getupdates), so
 * the offset is the first update that is not done, and what lies above it comes again and is known.
 *
 *   batch   1✓ 2✓ 3… 4✓      next offset 3: a kill now loses nothing
 *
 * While one is not done, it is asked again soon and without waiting, so that other chats are not held up. A hundred behind the first
 * that is not done hide newer ones: then those not done are kept in the journal, as a webhook's are, so that the offset can go on.
 * Where nothing can be kept, or too much is in hand, what is too much of one chat is left out (backlog.ts).
 */
import type { Api } from "grammy";
import { backoffMs, sleep } from "../../chat/backoff.ts";
import type { Turn } from "../../chat/turn.ts";
import { integerAt } from "../../chat/untrusted-json.ts";
import type { Log } from "../../log/log.ts";
import { apiSignal } from "../api/api.ts";
import { type Fault, faultOf } from "../api/fault.ts";
import type { Intake } from "./intake.ts";
import { allowedUpdates } from "./kinds.ts";

export interface Polling {
  /** Ends when `signal` aborts, or when the token is refused. */
  run(signal: AbortSignal): Promise<void>;
  /** Tells Telegram what is done, once nothing is in hand any more; gives up after a second. */
  confirm(): Promise<void>;
  state(): "ready" | "degraded" | "stopped";
}

export interface PollingParts {
  readonly api: Api;
  readonly intake: Intake;
  readonly log: Log;
  readonly onReachable: () => void;
  /** What is not done hides newer updates, and nothing of it was done for so many looks in a row, from 0. */
  readonly onFull: (looks: number) => void;
  readonly onTokenRefused: (reason: string) => void;
  /** Telegram gives updates to one at a time: where there are copies of the bot they take turns. */
  readonly turn?: Turn | undefined;
}

/** With the time limit of the call, a connection that died unseen is noticed within half a minute. */
const pollSeconds = 20;
/** What Telegram gives at once, at most. */
const mostAtOnce = 100;
/** How long updates that are not done may hold up the next look. */
const lookAgainMs = 300;
/** So many done updates are confirmed at once, so that a kill repeats few answers. */
const confirmAtOnce = 8;
/** Also the longest wait after a 429: one look in that time harms nobody, and a bot that is deaf for hours does. */
const backoff = { leastMs: 1000, mostMs: 25_000 };
const confirmMs = 1000;
const quickMs = 100;

/** Beyond it newer ones wait at Telegram. */
const mostInHand = 5000;

/** An update of the last batch. */
interface Entry {
  readonly id: number;
  readonly update: unknown;
  /** Telegram may forget it. */
  done: boolean;
  readonly settled: Promise<void>;
}

export function createPolling(parts: PollingParts): Polling {
  const { api, intake, log, onReachable, onFull, onTokenRefused, turn } = parts;
  let state: "ready" | "degraded" | "stopped" = "degraded";
  let batch: readonly Entry[] = [];
  let offset = 0;
  let failures = 0;
  /** The first update that hides newer ones, and for how many looks it has done so. */
  let hiding: number | undefined;
  let fullLooks = 0;
  let said = "";

  function nextOffset(): number {
    const first = batch.find(update => !update.done) ?? batch.at(-1);
    return first === undefined ? offset : first.done ? first.id + 1 : first.id;
  }

  async function look(signal: AbortSignal): Promise<void> {
    offset = nextOffset();
    const waiting = batch.some(update => !update.done);
    // Without waiting also after trouble, so that it is known at once that all is well again.
    const timeout = waiting || state !== "ready" ? 0 : pollSeconds;
    const asked = performance.now();
    const got: unknown = await api.getUpdates(
      { offset, timeout, limit: mostAtOnce, allowed_updates: [...allowedUpdates] },
      apiSignal(signal),
    );
    recovered();
    const updates = Array.isArray(got) ? got : [];
    // Nothing came although something is in hand: the batch stands as it is.
    if (updates.length > 0) batch = updates.flatMap(taken);
    if (updates.length >= mostAtOnce) await keepRest();
    const first = updates.length >= mostAtOnce ? batch.find(update => !update.done)?.id : undefined;
    // As long as it goes on, however slowly, room is made as it was: who asks little loses nothing by a slow machine.
    fullLooks = first !== undefined && first === hiding ? fullLooks + 1 : 0;
    hiding = first;
    if (first !== undefined) onFull(fullLooks);
    const rest = batch.filter(update => !update.done);
    const next = rest.slice(0, confirmAtOnce).map(update => update.settled);
    if (next.length > 0) await settledSoon(Promise.all(next), lookAgainMs, signal);
    // A server that does not wait must not be asked without end.
    else if (updates.length === 0 && performance.now() - asked < quickMs) await sleep(quickMs, signal);
  }

  /** Whoever waits for its turn is well. */
  async function waitFor(own: Turn, signal: AbortSignal): Promise<void> {
    state = "ready";
    batch = [];
    await own.take(signal);
    signal.throwIfAborted();
    offset = 0;
  }

  /** So that what hides newer ones can be confirmed before it is done. */
  async function keepRest(): Promise<void> {
    if (intake.size >= mostInHand) return;
    const rest = batch.filter(update => !update.done);
    const kept = await Promise.all(rest.map(({ update }) => intake.keep(update)));
    for (const [at, entry] of rest.entries()) entry.done ||= kept[at] === "kept" || kept[at] === "elsewhere";
  }

  function taken(update: unknown): readonly Entry[] {
    const id = integerAt(update, "update_id");
    if (id === undefined) return [];
    const entry: Entry = {
      id,
      update,
      done: false,
      settled: intake.accept(update).then(done => {
        entry.done ||= done;
      }),
    };
    return [entry];
  }

  function recovered(): void {
    failures = 0;
    onReachable();
    if (state === "degraded" && said !== "") log.info("Telegram can be reached again.");
    said = "";
    state = "ready";
  }

  /** One line for each kind of trouble, not one for each try. */
  function explain(fault: Fault): void {
    if (said === fault.kind) return;
    said = fault.kind;
    if (fault.kind === "conflict") {
      log.error("Another copy of this bot is running, or its webhook is set: stop the other one. Trying again.", {
        reason: fault.reason,
      });
    } else log.warn("Telegram cannot be reached; trying again.", { reason: fault.reason });
  }

  return {
    async run(signal) {
      while (!signal.aborted) {
        try {
          if (turn && !turn.isOurs()) await waitFor(turn, signal);
          await look(signal);
        } catch (error) {
          if (signal.aborted) break;
          const fault = faultOf(error);
          if (fault.kind === "token") {
            state = "stopped";
            return onTokenRefused(fault.reason);
          }
          state = "degraded";
          failures += 1;
          explain(fault);
          const told = fault.kind === "wait" ? Math.min(fault.ms, backoff.mostMs) : 0;
          await sleep(Math.max(told, backoffMs(failures, backoff)), signal);
        }
      }
    },

    async confirm() {
      await settledSoon(Promise.all(batch.map(update => update.settled)), lookAgainMs, new AbortController().signal);
      const next = nextOffset();
      if (batch.length === 0 || next === offset || (turn && !turn.isOurs())) return;
      try {
        await api.getUpdates({ offset: next, timeout: 0, limit: 1 }, apiSignal(AbortSignal.timeout(confirmMs)));
      } catch (error) {
        log.info("What was answered last could not be confirmed and may come again.", {
          reason: faultOf(error).reason,
        });
      }
    },

    state: () => state,
  };
}

/** Waits for the work, but not longer than `ms` or until `signal` aborts. */
async function settledSoon(work: Promise<unknown>, ms: number, signal: AbortSignal): Promise<void> {
  const early = new AbortController();
  const end = (): void => early.abort();
  signal.addEventListener("abort", end, { once: true });
  void work.finally(end);
  await sleep(ms, early.signal);
  signal.removeEventListener("abort", end);
}
