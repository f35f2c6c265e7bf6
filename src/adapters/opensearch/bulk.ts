/** Many changes in few requests: cut by their bytes, and what the cluster had no room for is sent again a little later. */
import { setTimeout as sleep } from "node:timers/promises";
import type { AbortSignal } from "../../core/abort-signal.ts";
import { OnrecordError } from "../../core/errors.ts";
import type { Connection } from "./connection.ts";

export interface Change {
  readonly index: string;
  readonly id: string;
  /** Absent: the document goes. */
  readonly document?: object;
}

/** What the engine would not take. */
export interface Refused {
  readonly id: string;
  readonly reason: string;
}

interface Item {
  readonly status: number;
  readonly error?: { readonly type: string; readonly reason: string };
}

const mostBytes = 5_000_000;
const tries = 8;
const firstWaitMs = 250;
/** No room now: it may have some later. */
const isPassing = ({ status }: Item): boolean => status === 429 || status === 503;

/** Makes the changes; gives those that were refused. Rejects where some found no room after several tries, or nothing is taken at all. */
export async function applyChanges(
  connection: Connection,
  changes: Iterable<Change>,
  signal?: AbortSignal,
): Promise<readonly Refused[]> {
  const refused: Refused[] = [];
  for (const chunk of chunks(changes)) refused.push(...(await send(connection, chunk, signal)));
  return refused;
}

interface Written {
  readonly id: string;
  readonly lines: readonly string[];
}

function* chunks(changes: Iterable<Change>): Generator<readonly Written[]> {
  let chunk: Written[] = [];
  let bytes = 0;
  for (const { index, id, document } of changes) {
    const action = JSON.stringify({ [document ? "index" : "delete"]: { _index: index, _id: id } });
    const lines = document ? [action, JSON.stringify(document)] : [action];
    const size = lines.reduce((sum, line) => sum + Buffer.byteLength(line) + 1, 0);
    if (chunk.length > 0 && bytes + size > mostBytes) {
      yield chunk;
      [chunk, bytes] = [[], 0];
    }
    chunk.push({ id, lines });
    bytes += size;
  }
  if (chunk.length > 0) yield chunk;
}

async function send(
  connection: Connection,
  chunk: readonly Written[],
  signal: AbortSignal | undefined,
): Promise<readonly Refused[]> {
  const refused: Refused[] = [];
  let left = chunk;
  for (let attempt = 1; left.length > 0; attempt++) {
    const items = await itemsOf(connection, left, signal);
    const again: Written[] = [];
    for (const [at, item] of items.entries()) {
      if (item.status < 300 || (item.status === 404 && !item.error)) continue;
      if (item.error?.type === "cluster_block_exception") throw blocked(item.error.reason);
      if (isPassing(item) && attempt < tries) again.push(left[at]!);
      else if (isPassing(item)) throw noRoom();
      else refused.push({ id: left[at]!.id, reason: `${item.error?.type}: ${item.error?.reason}` });
    }
    if (again.length > 0) await sleep(firstWaitMs * 2 ** (attempt - 1));
    left = again;
  }
  return refused;
}

function blocked(reason: string): OnrecordError {
  const cure =
    "free some of its disk, then PUT INDEX/_settings with index.blocks.read_only_allow_delete null where the cluster does not do it by itself.";
  return new OnrecordError("unavailable", `OpenSearch takes no more documents (${reason}): ${cure}`);
}

function noRoom(): OnrecordError {
  return new OnrecordError(
    "unavailable",
    `OpenSearch had no room after ${tries} tries: look at its load, and run it again.`,
  );
}

/** How each change went. A whole request without room is as many changes without. */
async function itemsOf(
  connection: Connection,
  chunk: readonly Written[],
  signal: AbortSignal | undefined,
): Promise<readonly Item[]> {
  const { items, status } = await connection.ask<{
    items?: readonly Readonly<Record<string, Item>>[];
    status?: number;
  }>(
    { method: "POST", path: "/_bulk", lines: chunk.flatMap(({ lines }) => lines), isWork: true, ignore: [429, 503] },
    signal,
  );
  if (!items) return chunk.map(() => ({ status: status ?? 503, error: { type: "no_room", reason: "no room" } }));
  return items.map(item => Object.values(item)[0]!);
}
