/**
 * A cluster in memory for what copies share, on a clock that tests move: each word takes its time there, and its reply its time back. The
 * word of a copy that was killed arrives; the reply to it does not.
 */
import type { ClaimDocuments, Found, Stored, Version, Write } from "../../src/adapters/opensearch/claim-documents.ts";

interface Event {
  readonly at: number;
  readonly run: () => void;
}

export interface Timeline {
  now(): number;
  /** After so many milliseconds. */
  after(ms: number, run: () => void): void;
  /** Goes on for so long; what is due happens in its order. */
  pass(ms: number): Promise<void>;
}

export function createTimeline(): Timeline {
  const events: Event[] = [];
  let time = 1_000_000;
  /** All that follows from what happened, and takes no time. */
  const settle = (): Promise<void> => new Promise(resolve => setImmediate(resolve));
  return {
    now: () => time,
    after(ms, run) {
      const event = { at: time + ms, run };
      const behind = events.findIndex(({ at }) => at > event.at);
      events.splice(behind < 0 ? events.length : behind, 0, event);
    },
    async pass(ms) {
      const end = time + ms;
      await settle();
      while (events[0] && events[0].at <= end) {
        const event = events.shift()!;
        time = event.at;
        event.run();
        await settle();
      }
      time = end;
    },
  };
}

/** How long a word is on its way, there and back; a reply that is lost ends at the deadline. */
export interface Line {
  there(): number;
  /** Undefined where it is lost. */
  back(): number | undefined;
}

const deadlineMs = 2_000;

export interface ClaimCluster {
  readonly documents: ReadonlyMap<string, Found>;
  /** What one copy sees of it. */
  over(line: Line): ClaimDocuments;
}

export function createClaimCluster(timeline: Timeline): ClaimCluster {
  const documents = new Map<string, Found>();
  let seq = 0;

  function apply(write: Write): Version | undefined {
    const { how, id } = write;
    const before = documents.get(id);
    if (how === "delete") {
      documents.delete(id);
      return before?.version;
    }
    if (write.if !== undefined && write.if.seq !== before?.version.seq) return undefined;
    if (how === "create" ? before : how === "update" && !before) return undefined;
    const stored = how === "update" ? { ...before!.stored, ...write.stored } : write.stored;
    const version = { seq: seq++, term: 1 };
    documents.set(id, { id, version, stored: stored as Stored });
    return version;
  }

  function carry<Made>({ there, back }: Line, work: () => Made): Promise<Made> {
    return new Promise((resolve, reject) => {
      timeline.after(deadlineMs, () => reject(new Error("took too long")));
      timeline.after(there(), () => {
        const made = work();
        const ms = back();
        if (ms !== undefined) timeline.after(ms, () => resolve(made));
      });
    });
  }

  return {
    documents,
    over(line) {
      const write = (one: Write) => carry(line, () => apply(one));
      return {
        idOf: key => key,
        write,
        writeNow: write,
        read: id => carry(line, () => documents.get(id)),
        look: (_owner, now) =>
          carry(line, () => {
            const expired = [...documents.values()].filter(
              ({ stored }) => stored.kind === "delivery" && stored.until <= now,
            );
            return { expired, isAlone: false };
          }),
        tidy: async () => undefined,
      };
    },
  };
}
