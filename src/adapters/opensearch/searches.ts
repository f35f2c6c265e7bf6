/**
 * Searches that are asked in the same turn of the event loop go to the cluster in one request, whoever asks: what a question needs that
 * does not wait for each other is one way there and back.
 */
import type { AbortSignal } from "../../core/abort-signal.ts";
import { OnrecordError } from "../../core/errors.ts";
import { withoutTime } from "./question-time.ts";

export interface Search {
  readonly index: string;
  readonly body: object;
  /** Scores must not depend on the shard. */
  readonly isScored?: boolean;
}

/** Several searches in their order; a part that failed, or was answered by a part of the shards, fails all of them, and no others. */
export type SearchTogether = <Body>(searches: readonly Search[], signal?: AbortSignal) => Promise<readonly Body[]>;

/** It was not answered by the whole of the record. `isPassing`: a node went away under it, so that another may answer it at once. */
export class InPart extends OnrecordError {
  readonly isPassing: boolean;

  constructor({ error, status = 200, timed_out: isLate }: Part) {
    super("unavailable", `OpenSearch answered a search in part only: ${reasonOf(error)}`);
    this.isPassing = !isLate && (error === undefined || status >= 500);
  }
}

/** What the engine says of one search. */
interface Part {
  readonly status?: number;
  readonly error?: { readonly type?: string; readonly reason?: string };
  readonly timed_out?: boolean;
  readonly _shards?: { readonly failed: number };
}

interface Waiting {
  readonly searches: readonly Search[];
  readonly settle: (parts: readonly Part[]) => void;
  readonly fail: (error: unknown) => void;
}

/** `send` is given the lines of a request with several searches. */
export function searchTogether(
  send: (lines: readonly string[]) => Promise<{ readonly responses: readonly Part[] }>,
): SearchTogether {
  let waiting: Waiting[] = [];

  async function flush(): Promise<void> {
    const together = waiting;
    waiting = [];
    try {
      const { responses } = await send(together.flatMap(({ searches }) => searches.flatMap(linesOf)));
      let from = 0;
      for (const { searches, settle } of together) {
        settle(responses.slice(from, from + searches.length));
        from += searches.length;
      }
    } catch (error) {
      for (const { fail } of together) fail(error);
    }
  }

  return async <Body>(searches: readonly Search[], signal?: AbortSignal) => {
    signal?.throwIfAborted();
    const parts = await new Promise<readonly Part[]>((settle, fail) => {
      if (waiting.length === 0) setImmediate(() => withoutTime(flush));
      waiting.push({ searches, settle, fail });
    });
    signal?.throwIfAborted();
    for (const part of parts) {
      const { error, timed_out: isLate, _shards: shards } = part;
      if (error !== undefined || isLate || (shards?.failed ?? 0) > 0) throw new InPart(part);
    }
    return parts as readonly Body[];
  };
}

function linesOf({ index, body, isScored }: Search): readonly string[] {
  const how = {
    index,
    allow_partial_search_results: false,
    ...(isScored ? { search_type: "dfs_query_then_fetch" } : {}),
  };
  return [JSON.stringify(how), JSON.stringify(body)];
}

/** What went wrong, as the engine says it. */
export function reasonOf(error: unknown): string {
  const { type, reason } = (typeof error === "object" && error !== null ? error : {}) as NonNullable<Part["error"]>;
  return [type, reason].filter(Boolean).join(": ") || "no reason given";
}
