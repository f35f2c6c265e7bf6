/**
 * The journal of several copies of the bot, in the cluster that they all answer from: what one copy has taken up the others leave
 * alone, and what a copy that died had in hand another goes on with.
 *
 *   create ──▶ ours, renewed while it lasts ──▶ sent 1, 2 … ──▶ done
 *                 └── not renewed in time ──▶ whoever sees it first takes it over
 *
 * Who cannot renew a claim stops answering before its time runs out (`isOurs`). Where the cluster cannot be reached a copy that is
 * alone answers from memory; one that is not takes nothing, since another may have it, and the platform sends it again.
 */
import type { Journal, Kept } from "../journal/journal.ts";
import type { Log } from "../log/log.ts";
import type { ClaimDocuments, Found, Stored } from "./claim-documents.ts";

export interface ClaimsParts {
  readonly documents: ClaimDocuments;
  readonly bot: string;
  readonly owner: string;
  readonly ttlMs: number;
  /** That no other copy lives, for all that is known. */
  readonly isAlone: () => boolean;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: () => number;
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

interface Held {
  readonly stored: Stored;
  until: number;
  sent: number;
  /** Words about how much is out, one after another. */
  telling: Promise<unknown>;
  toTell: number;
}

/** Telegram keeps what was not confirmed for 24 hours. */
const dayMs = 25 * 3_600_000;
const mostDone = 100_000;
/** What so many copies did not get done is what ended them. */
const mostStarts = 50;

export function createClaims({ documents, bot, owner, ttlMs, isAlone, log, now }: ClaimsParts): Claims {
  const { idOf, write, writeNow } = documents;
  const held = new Map<string, Held>();
  /** Answered from memory, since nobody could be asked. */
  const unkept = new Set<string>();
  /** Done here, oldest first. */
  const finished = new Set<string>();
  /** Done, and the cluster does not know it yet. */
  const untold = new Set<string>();
  const taking = new Map<string, Promise<Kept>>();
  let take: ((delivery: unknown) => void) | undefined;
  let isClosed = false;

  function hold(id: string, stored: Stored): void {
    held.set(id, { stored, until: stored.until, sent: stored.sent ?? 0, telling: Promise.resolve(), toTell: 0 });
  }

  async function begin(id: string, delivery: unknown): Promise<Kept> {
    const at = now();
    const stored: Stored = { kind: "delivery", bot, owner, at, until: at + ttlMs, sent: 0, starts: 0, held: delivery };
    try {
      if (!(await write({ how: "create", id, stored }))) return "elsewhere";
      hold(id, stored);
      return "kept";
    } catch {
      if (!isAlone()) return "later";
      unkept.add(id);
      return "not kept";
    }
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

  async function takeOne({ id, version, stored }: Found): Promise<void> {
    if (finished.has(id)) return tellDone(id);
    // What this copy let run out itself ended nobody.
    const starts = (stored.starts ?? 0) + (stored.owner === owner ? 0 : 1);
    const mine: Stored = { ...stored, owner, starts, until: now() + ttlMs };
    if (!(await write({ how: "index", id, stored: mine, if: version }))) return;
    if (starts > mostStarts) {
      log.error("A question was given up: no copy got it done.", { starts });
      return tellDone(id);
    }
    hold(id, mine);
    log.info("A question of a copy that ended is taken over.", { starts });
    take?.(stored.held);
  }

  return {
    left: [],

    watch(go) {
      take = go;
    },

    async keep(key, delivery) {
      const id = idOf(key);
      if (finished.has(id)) return "elsewhere";
      if (held.has(id)) return "kept";
      if (isClosed) return "later";
      const running = taking.get(id) ?? begin(id, delivery).finally(() => taking.delete(id));
      taking.set(id, running);
      return running;
    },

    isOurs(key) {
      const id = idOf(key);
      return now() < (held.get(id)?.until ?? (unkept.has(id) ? Number.POSITIVE_INFINITY : 0));
    },

    sent(key, messages) {
      const id = idOf(key);
      const own = held.get(id);
      if (!own) return;
      own.sent = messages;
      const tell = () => writeNow({ how: "update", id, stored: { sent: messages } });
      own.toTell += 1;
      // At once where it can be: a kill may come next.
      own.telling = (own.toTell === 1 ? tell() : own.telling.then(tell))
        .catch(() => undefined)
        .finally(() => {
          own.toTell -= 1;
        });
    },

    sentOf: key => held.get(idOf(key))?.sent ?? 0,

    done(key) {
      const id = idOf(key);
      const telling = held.get(id)?.telling;
      held.delete(id);
      unkept.delete(id);
      finished.add(id);
      untold.add(id);
      for (const oldest of finished) {
        if (finished.size <= mostDone) break;
        finished.delete(oldest);
      }
      void Promise.resolve(telling).then(() => tellDone(id));
    },

    isDone: key => finished.has(idOf(key)),

    async renew() {
      const until = now() + ttlMs;
      for (const [id, own] of held) if (own.until <= now()) held.delete(id);
      const due = [...held].filter(([, own]) => own.until - now() < ttlMs / 2);
      await Promise.all(
        due.map(async ([id, own]) => {
          if (await write({ how: "update", id, stored: { until } })) own.until = until;
        }),
      );
      await Promise.all([...untold].map(tellDone));
    },

    async takeOver(expired) {
      if (!take || isClosed) return;
      await Promise.all(expired.map(takeOne));
    },

    async close() {
      isClosed = true;
      const freed = [...held.keys()].map(id => write({ how: "update", id, stored: { until: 0 } }));
      held.clear();
      await Promise.allSettled([...freed, ...[...untold].map(tellDone)]);
    },
  };
}
