/**
 * In how many passages each word and term stands, counted while passages are written, so that the engine need not be asked for each;
 * and the sums of the whole record. What changed is added to what the engine knows already when it is written down.
 */
import type { AbortSignal } from "../../core/abort-signal.ts";
import { OnrecordError } from "../../core/errors.ts";
import { applyChanges, type Change } from "./bulk.ts";
import type { Connection } from "./connection.ts";
import { idOf } from "./documents.ts";
import { indexedIn, type KeptReading } from "./kept-reading.ts";
import type { Indices } from "./record-words.ts";

interface Counts {
  /** `by`: 1 for a passage that came, -1 for one that went. */
  add(reading: KeptReading, by: 1 | -1): void;
  /** Writes down what changed since it was last written. */
  write(signal?: AbortSignal): Promise<void>;
}

interface CountParts {
  readonly connection: Connection;
  readonly indices: Indices;
  /** Told between two requests of a long work. */
  readonly onStep?: (() => void) | undefined;
}

/** Documents of one request. */
const atOnce = 2_000;

export function createCounts(parts: CountParts): Counts {
  const changed = { word: new Map<string, number>(), term: new Map<string, number>() };
  return {
    add(reading, by) {
      const { words, terms } = indexedIn(reading);
      for (const word of words) increase(changed.word, word, by);
      for (const term of terms) increase(changed.term, term, by);
    },
    async write(signal) {
      for (const kind of ["word", "term"] as const) {
        const all = [...changed[kind]].filter(([, by]) => by !== 0);
        for (let from = 0; from < all.length; from += atOnce) {
          await writeSome(kind, all.slice(from, from + atOnce), { ...parts, signal });
          parts.onStep?.();
        }
        changed[kind].clear();
      }
      await writeSums(parts, signal);
    },
  };
}

function increase(counts: Map<string, number>, text: string, by: number): void {
  counts.set(text, (counts.get(text) ?? 0) + by);
}

async function writeSome(
  kind: "word" | "term",
  changed: readonly (readonly [text: string, by: number])[],
  { connection, indices, signal }: CountParts & { readonly signal: AbortSignal | undefined },
): Promise<void> {
  const ids = changed.map(([text]) => idOf(`${kind}:${text}`));
  const path = `/${indices.words}/_mget?_source_includes=frequency`;
  const { docs } = await connection.ask<{ docs: readonly { _source?: { frequency: number } }[] }>(
    { method: "POST", path, body: { ids }, isWork: true },
    signal,
  );
  const changes = changed.map(([text, by], at): Change => {
    const frequency = (docs[at]?._source?.frequency ?? 0) + by;
    const change = { index: indices.words, id: ids[at]! };
    return frequency > 0 ? { ...change, document: { kind, text, frequency } } : change;
  });
  await writeAll(changes, connection, signal);
}

interface Sums {
  readonly hits: { readonly total: { readonly value: number } };
  readonly aggregations: Readonly<Record<"length" | "different", { readonly value: number }>>;
}

async function writeSums({ connection, indices }: CountParts, signal?: AbortSignal): Promise<void> {
  const aggs = { length: { sum: { field: "length" } }, different: { sum: { field: "different" } } };
  const body = { size: 0, track_total_hits: true, aggs };
  const [sums] = await connection.search<Sums>([{ index: indices.passages, body }], signal);
  const { hits, aggregations } = sums!;
  const document = {
    kind: "all",
    passages: hits.total.value,
    length: aggregations.length.value,
    different: aggregations.different.value,
  };
  await writeAll([{ index: indices.words, id: "all", document }], connection, signal);
}

/** Without any of these documents the index would answer wrong. */
async function writeAll(changes: readonly Change[], connection: Connection, signal?: AbortSignal): Promise<void> {
  for (const { id, reason } of await applyChanges(connection, changes, signal)) {
    throw new OnrecordError("refused", `OpenSearch refused ${id}: ${reason}`);
  }
}
