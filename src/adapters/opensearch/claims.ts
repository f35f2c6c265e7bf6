/**
 * The journal of several copies of the bot, in the cluster that they all answer from: what one copy has taken up the others leave
 * alone, and what a copy that died had in hand another goes on with.
 *
 *   create ──▶ ours, renewed while it lasts ──▶ sent 1, 2 … ──▶ done, for good
 *                 └── not renewed in time ──▶ whoever sees it first takes it over
 *
 * Who cannot renew a claim sends nothing before its time runs out (lease.ts). What runs out in the hands of a copy is never taken over
 * by the same one: while its work runs there it is renewed, or lost. Where the cluster cannot be reached a copy that is alone answers
 * from memory; one that is not takes nothing, since another may have it, and the platform sends it again.
 */
import type { Journal, Kept } from "../journal/journal.ts";
import type { Log } from "../log/log.ts";
import type { ClaimDocuments, Found, Stored } from "./claim-documents.ts";
import { type Clock, createLease, isOf, type Lease, type Taken } from "./lease.ts";

export interface ClaimsParts {
  readonly documents: ClaimDocuments;
  readonly bot: string;
  readonly owner: string;
  readonly ttlMs: number;
  /** That no other copy lives, for all that is known. */
  readonly isAlone: () => boolean;
  readonly log: Log;
  readonly clock: Clock;
}

export interface Claims extends Journal {
  readonly watch: (take: (delivery: unknown) => void) => void;
  /** Renews what is in hand; says once more what could not be said. */
  renew(): Promise<void>;
  /** Goes on with what ran out. */
  takeOver(expired: readonly Found[]): Promise<void>;
  /** Others may go on at once with what is in hand. */
  close(): Promise<void>;
}

/** Telegram keeps what was not confirmed for 24 hours. */
const dayMs = 25 * 3_600_000;
const mostDone = 100_000;
/** What so many copies did not get done is what ended them. */
const mostStarts = 50;

export function createClaims({ documents, bot, owner, ttlMs, isAlone, log, clock }: ClaimsParts): Claims {
  const { idOf, read, write } = documents;
  const { now, elapsed } = clock;
  /** From the first word about it to the end of the work on it here, also where it was lost meanwhile. */
  const held = new Map<string, Lease>();
  /** Its work ended and it is not done; it is left to run out. */
  const given = new Map<string, Lease>();
  /** Answered from memory, since nobody could be asked. */
  const unkept = new Set<string>();
  /** Done here, oldest first. */
  const finished = new Set<string>();
  /** Done, and the cluster does not know it yet. */
  const untold = new Set<string>();
  const taking = new Map<string, Promise<Kept>>();
  let take: ((delivery: unknown) => void) | undefined;
  let isClosed = false;

  function hold(taken: Taken): void {
    given.delete(taken.id);
    held.set(taken.id, createLease({ documents, owner, ttlMs, clock }, taken));
  }

  async function begin(id: string, delivery: unknown): Promise<Kept> {
    const [at, since] = [now(), elapsed()];
    const stored: Stored = { kind: "delivery", bot, owner, at, until: at + ttlMs, sent: 0, starts: 0, held: delivery };
    try {
      const version = await write({ how: "create", id, stored });
      if (!version) return await lookWhose(id);
      hold({ id, stored, version, since });
      return "kept";
    } catch {
      if (!isAlone()) return "later";
      unkept.add(id);
      return "not kept";
    }
  }

  /** It is there: by this copy, where the reply to its word was lost, or its work on it ended before. */
  async function lookWhose(id: string): Promise<Kept> {
    const found = await read(id).catch(() => undefined);
    return isOf(found, owner) && (await acquire(found, found.stored)) ? "kept" : "elsewhere";
  }

  /** One of many does, since it was read by all with the same number. */
  async function acquire({ id, version }: Found, before: Stored): Promise<boolean> {
    await given.get(id)?.settled();
    const since = elapsed();
    const stored: Stored = { ...before, owner, until: now() + ttlMs };
    const mine = await write({ how: "index", id, stored, if: version });
    if (mine) hold({ id, stored, version: mine, since });
    return mine !== undefined;
  }

  /** Without the words. */
  async function tellDone(id: string): Promise<void> {
    try {
      await write({ how: "index", id, stored: { kind: "done", bot, until: now() + dayMs } });
      untold.delete(id);
    } catch {
      untold.add(id);
    }
  }

  async function takeOne(found: Found): Promise<void> {
    const { id, stored } = found;
    if (finished.has(id)) return tellDone(id);
    if (held.has(id) || unkept.has(id) || taking.has(id)) return;
    // What this copy let run out itself ended nobody.
    const starts = (stored.starts ?? 0) + (stored.owner === owner ? 0 : 1);
    if (!(await acquire(found, { ...stored, starts }))) return;
    if (starts > mostStarts) {
      log.error("A question was given up: no copy got it done.", { starts });
      return end(id);
    }
    log.info("A question of a copy that ended is taken over.", { starts });
    take?.(stored.held);
  }

  async function end(id: string): Promise<void> {
    const written = (held.get(id) ?? given.get(id))?.settled();
    held.delete(id);
    given.delete(id);
    unkept.delete(id);
    finished.add(id);
    untold.add(id);
    for (const oldest of finished) {
      if (finished.size <= mostDone) break;
      finished.delete(oldest);
    }
    await written;
    await tellDone(id);
  }

  return {
    left: [],

    watch(go) {
      take = go;
    },

    async keep(key, delivery) {
      const id = idOf(key);
      if (finished.has(id)) return "elsewhere";
      const own = held.get(id);
      if (own) return own.isLost ? "elsewhere" : "kept";
      if (isClosed) return "later";
      const running = taking.get(id) ?? begin(id, delivery).finally(() => taking.delete(id));
      taking.set(id, running);
      return running;
    },

    isOurs(key) {
      const id = idOf(key);
      return unkept.has(id) || (!isClosed && held.get(id)?.holds() === true);
    },

    sent: (key, messages) => held.get(idOf(key))?.tellSent(messages),

    sentOf: key => held.get(idOf(key))?.sent ?? 0,

    done: key => void end(idOf(key)),

    leave(key) {
      const id = idOf(key);
      unkept.delete(id);
      const own = held.get(id);
      if (!own) return;
      held.delete(id);
      given.set(id, own);
    },

    isDone: key => finished.has(idOf(key)),

    async renew() {
      for (const [id, own] of given) if (!own.holds()) given.delete(id);
      const due = [...held.values()].filter(own => own.isDue());
      await Promise.all([...due.map(own => own.renew()), ...[...untold].map(tellDone)]);
    },

    async takeOver(expired) {
      if (!take || isClosed) return;
      await Promise.all(expired.map(takeOne));
    },

    async close() {
      isClosed = true;
      const freed = [...held.values(), ...given.values()].map(own => own.free());
      await Promise.allSettled([...freed, ...[...untold].map(tellDone)]);
    },
  };
}
