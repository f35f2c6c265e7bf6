/**
 * One delivery in the hands of this copy, for so long as its claim in the cluster is renewed. Each change is made only where nobody made
 * another (`if`), one after another: a word that comes late, or twice, changes nothing. Where that fails, what lies there tells
 * whether an own word arrived whose reply was lost, or another copy has it now, or it is done.
 *
 *   held ──▶ doubtful, for it was not renewed in time ──▶ held again, where nobody took it meanwhile
 *                                                    └──▶ lost for good
 */
import type { ClaimDocuments, Found, Stored, Version } from "./claim-documents.ts";

export interface Clock {
  /** Milliseconds since 1970, which copies compare. */
  now(): number;
  /** Milliseconds that go by on this machine, whatever its date is set to. */
  elapsed(): number;
}

export interface Lease {
  /** Messages of the answer that are out. */
  readonly sent: number;
  /** Another copy has it. */
  readonly isLost: boolean;
  /** False near its end already, so that what is begun now is known in the cluster before another copy may take it over. */
  holds(): boolean;
  /** Its end comes near, or the cluster does not know what was sent. */
  isDue(): boolean;
  renew(): Promise<void>;
  /** At once where it can be: a kill may come next. Never rejects. */
  tellSent(messages: number): void;
  /** Another copy may go on with it at once. */
  free(): Promise<void>;
  /** All that was written is written, or failed. */
  settled(): Promise<unknown>;
}

export interface LeaseParts {
  readonly documents: ClaimDocuments;
  readonly owner: string;
  readonly ttlMs: number;
  readonly clock: Clock;
}

/** As it was written last. */
export interface Taken {
  readonly id: string;
  readonly stored: Stored;
  readonly version: Version;
  /** By the own clock, before that was asked for. */
  readonly since: number;
}

/** A fifth is for clocks that differ, a tenth for what is under way. */
const heldShare = 0.7;
const renewedShare = 0.4;

export function createLease({ documents, owner, ttlMs, clock }: LeaseParts, taken: Taken): Lease {
  const { id } = taken;
  let { version, since } = taken;
  let sent = taken.stored.sent ?? 0;
  let told = sent;
  let isLost = false;
  let writing: Promise<unknown> = Promise.resolve();

  async function change(part: Partial<Stored>, isUrgent = false): Promise<void> {
    if (isLost) return;
    const telling = sent;
    const write = isUrgent ? documents.writeNow : documents.write;
    const make = (known: Version) => write({ how: "update", id, stored: { ...part, sent: telling }, if: known });
    let next = await make(version);
    if (!next) {
      const found = await documents.read(id);
      next = isOf(found, owner) ? await make(found.version) : undefined;
    }
    if (next) [version, told] = [next, telling];
    else isLost = true;
  }

  function inTurn(work: () => Promise<void>): Promise<void> {
    const done = writing.then(work);
    writing = done.catch(() => undefined);
    return done;
  }

  return {
    get sent() {
      return sent;
    },
    get isLost() {
      return isLost;
    },
    holds: () => !isLost && clock.elapsed() < since + heldShare * ttlMs,
    isDue: () => !isLost && (told !== sent || clock.elapsed() >= since + renewedShare * ttlMs),
    renew: () =>
      inTurn(async () => {
        const asked = clock.elapsed();
        await change({ until: clock.now() + ttlMs });
        since = asked;
      }),
    tellSent(messages) {
      sent = messages;
      // What fails goes with the next renewal.
      inTurn(() => change({}, true)).catch(() => undefined);
    },
    free: () => inTurn(() => change({ until: 0 })),
    settled: () => writing,
  };
}

export function isOf(found: Found | undefined, owner: string): found is Found {
  return found?.stored.kind === "delivery" && found.stored.owner === owner;
}
