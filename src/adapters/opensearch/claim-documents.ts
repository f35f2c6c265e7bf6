/**
 * What copies of the bot share, as documents of one index beside the record's: each has the digest of its key as `_id`, so that
 * whoever makes it first has it (`create`), and a time until which it holds. What has run out is taken over with the number it was
 * read with (`if_seq_no`), so that one of many does.
 */
import { createHash } from "node:crypto";
import { createBatches } from "./batches.ts";
import type { Connection } from "./connection.ts";

/**
 * `delivery`: in the hands of a copy; `done`: answered; `copy`: one that lives; `turn`: what one copy does for all; `once`: done
 * for this key; `question`: the last one of a conversation.
 */
export interface Stored {
  readonly kind: "delivery" | "done" | "copy" | "turn" | "once" | "question";
  /** The bot whose it is: several may share a record. */
  readonly bot: string;
  readonly owner?: string;
  /** In milliseconds since 1970. */
  readonly until: number;
  /** When it was taken first; they are taken over in this order. */
  readonly at?: number;
  readonly sent?: number;
  /** How many copies took it up before. */
  readonly starts?: number;
  /** What a platform sent, or a question; never searched. */
  readonly held?: unknown;
}

/** As it was read: nobody has changed it since, where it still has this number. */
export interface Version {
  readonly seq: number;
  readonly term: number;
}

export interface Found {
  readonly id: string;
  readonly version: Version;
  readonly stored: Stored;
}

export type Write =
  | { readonly how: "create" | "index"; readonly id: string; readonly stored: Stored; readonly if?: Version }
  | { readonly how: "update"; readonly id: string; readonly stored: Partial<Stored>; readonly if: Version }
  | { readonly how: "delete"; readonly id: string };

export interface ClaimDocuments {
  idOf(key: string): string;
  /** Writes, together with what others write now and in order; nothing where another was first, or it is gone. */
  write(write: Write): Promise<Version | undefined>;
  /** At once, before anything that waits. */
  writeNow(write: Write): Promise<Version | undefined>;
  read(id: string): Promise<Found | undefined>;
  /** Deliveries whose time has run out, the oldest first, and whether a copy beside this one lives. */
  look(owner: string, now: number): Promise<{ readonly expired: readonly Found[]; readonly isAlone: boolean }>;
  /** Removes what nobody needs any more. */
  tidy(now: number): Promise<void>;
}

interface Hit {
  readonly _id: string;
  readonly _seq_no: number;
  readonly _primary_term: number;
  readonly _source: Stored;
}

/** What became of one write. */
interface Item {
  readonly status: number;
  readonly _seq_no: number;
  readonly _primary_term: number;
}

interface Hits {
  readonly hits: { readonly hits: readonly Hit[] };
}

const mostAtOnce = 50;
/** What ends by itself: a delivery is done, or taken over. */
const passing = ["done", "copy", "turn", "once", "question"];

const layout = {
  settings: { number_of_shards: 1, auto_expand_replicas: "0-1", refresh_interval: "1s" },
  mappings: {
    dynamic: "strict",
    properties: {
      kind: { type: "keyword" },
      bot: { type: "keyword" },
      owner: { type: "keyword" },
      until: { type: "long" },
      at: { type: "long" },
      sent: { type: "integer", index: false },
      starts: { type: "integer", index: false },
      held: { type: "object", enabled: false },
    },
  },
};

export function createClaimDocuments(connection: Connection, index: string, bot: string): ClaimDocuments {
  let made: Promise<void> | undefined;

  /** Once; again where that failed. */
  function ready(): Promise<void> {
    made ??= connection
      .ask({ method: "PUT", path: `/${index}`, body: layout, ignore: [400] })
      .then(() => undefined)
      .catch(error => {
        made = undefined;
        throw error;
      });
    return made;
  }

  async function send(writes: readonly Write[]): Promise<readonly (Version | undefined)[]> {
    await ready();
    const lines = writes.flatMap(linesOf);
    const { items } = await connection.ask<{ items: readonly Readonly<Record<string, Item>>[] }>({
      method: "POST",
      path: `/${index}/_bulk`,
      lines,
    });
    return items.map(item => {
      const { status, _seq_no: seq, _primary_term: term } = Object.values(item)[0]!;
      if (status >= 500 || status === 429) throw new Error(`a write had no room (${status})`);
      return status < 300 ? { seq, term } : undefined;
    });
  }

  return {
    idOf: key => createHash("sha256").update(`${bot} ${key}`).digest("base64url").slice(0, 32),
    write: createBatches(send),
    writeNow: async write => (await send([write]))[0]!,

    async read(id) {
      await ready();
      const hit = await connection.ask<Partial<Hit>>({ method: "GET", path: `/${index}/_doc/${id}`, ignore: [404] });
      return hit._source === undefined ? undefined : foundOf(hit as Hit);
    },

    async look(owner, now) {
      await ready();
      const own = (kind: string) => [{ term: { kind } }, { term: { bot } }];
      const [expired, others] = await connection.search<Hits>([
        {
          index,
          body: {
            size: mostAtOnce,
            seq_no_primary_term: true,
            query: { bool: { filter: [...own("delivery"), { range: { until: { lte: now } } }] } },
            sort: [{ at: "asc" }],
          },
        },
        {
          index,
          body: {
            size: 1,
            query: {
              bool: { filter: [...own("copy"), { range: { until: { gt: now } } }], must_not: [{ term: { owner } }] },
            },
          },
        },
      ]);
      return { expired: expired!.hits.hits.map(foundOf), isAlone: others!.hits.hits.length === 0 };
    },

    async tidy(now) {
      const query = { bool: { filter: [{ terms: { kind: passing } }, { range: { until: { lt: now } } }] } };
      const path = `/${index}/_delete_by_query?conflicts=proceed`;
      await connection.ask({ method: "POST", path, body: { query }, isWork: true });
    },
  };
}

function linesOf(write: Write): readonly string[] {
  const { how, id } = write;
  if (how === "delete") return [JSON.stringify({ delete: { _id: id } })];
  const unless = write.if ? { if_seq_no: write.if.seq, if_primary_term: write.if.term } : {};
  const body = how === "update" ? { doc: write.stored } : write.stored;
  return [JSON.stringify({ [how]: { _id: id, ...unless } }), JSON.stringify(body)];
}

function foundOf({ _id: id, _seq_no: seq, _primary_term: term, _source: stored }: Hit): Found {
  return { id, version: { seq, term }, stored };
}
