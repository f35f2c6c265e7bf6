/** What is added to a record in the engine and taken away. Nothing of it is seen before `refresh`. */
import type { AbortSignal } from "../../core/abort-signal.ts";
import { OnrecordError } from "../../core/errors.ts";
import type { Passage } from "../../core/model.ts";
import type { PassageReader } from "../../core/search/passage-features.ts";
import type { PassageIndex } from "../../core/search/passage-index.ts";
import { applyChanges, type Change } from "./bulk.ts";
import type { Connection } from "./connection.ts";
import { createCounts } from "./counts.ts";
import { documentOf, idOf, type PassageDocument } from "./documents.ts";
import type { KeptReading } from "./kept-reading.ts";
import { type Layout, passagesIndex, wordsIndex } from "./mapping.ts";
import { type ListedBeside, listedBeside } from "./queries.ts";
import type { Indices } from "./record-words.ts";

export interface IndexParts {
  readonly connection: Connection;
  readonly indices: Indices;
  /** How indices are made that are not there yet. */
  readonly layout: Layout;
  /** Told of passages that the engine would not take; without it, such a passage is an error. */
  readonly onRefused?: (passage: Passage, reason: string) => void;
  /** Told between two requests of a long work. */
  readonly onStep?: () => void;
  /** Whether the record holds a term, for all that is known: what only one that is not held needs is not looked up then. */
  readonly isHeld?: (term: string) => boolean;
}

/** A change of passages, with what lay there before. */
interface Writing extends Change {
  readonly before?: KeptReading | undefined;
  readonly document?: PassageDocument;
}

/** Documents that one request reads or writes. */
const atOnce = 1_000;

export function createWriter(
  reader: PassageReader,
  { connection, indices, layout, onRefused, onStep }: IndexParts,
): Pick<PassageIndex, "add" | "remove" | "refresh"> {
  const counts = createCounts({ connection, indices, onStep });
  let made: Promise<void> | undefined;

  /** Makes both indices where they are not there yet, once. */
  function make(): Promise<void> {
    made ??= (async () => {
      await makeIndex(indices.passages, passagesIndex(layout));
      await makeIndex(indices.words, wordsIndex(layout));
    })();
    return made;
  }

  async function makeIndex(name: string, body: object): Promise<void> {
    const { status } = await connection.ask<{ status?: number }>({ method: "GET", path: `/${name}`, ignore: [404] });
    if (status !== 404) return;
    const asked = { method: "PUT", path: `/${name}`, body, isWork: true, ignore: [400] } as const;
    const { error } = await connection.ask<{ error?: { type: string; reason: string } }>(asked);
    // Another copy was quicker.
    if (error === undefined || error.type === "resource_already_exists_exception") return;
    throw new OnrecordError("refused", `OpenSearch made no index ${name}: ${error.type}: ${error.reason}`);
  }

  async function show(index: string, signal?: AbortSignal): Promise<void> {
    await connection.ask({ method: "POST", path: `/${index}/_refresh`, isWork: true }, signal);
  }

  /** Counts those that were taken; gives the reasons for the others, by their names. */
  async function change(changes: readonly Writing[], signal?: AbortSignal): Promise<ReadonlyMap<string, string>> {
    const refused = new Map(
      (await applyChanges(connection, changes, signal)).map(({ id, reason }) => [id, reason] as const),
    );
    for (const { id, before, document } of changes) {
      if (refused.has(id)) continue;
      if (before !== undefined) counts.add(before, -1);
      if (document) counts.add(document.reading, 1);
    }
    return refused;
  }

  /** The readings of documents by their names, at most so many, as they are now. */
  async function readingsOf(
    query: object,
    most: number,
    signal?: AbortSignal,
  ): Promise<ReadonlyMap<string, KeptReading>> {
    await show(indices.passages, signal);
    const body = listedBeside(query, most, true);
    const [found] = await connection.search<ListedBeside>([{ index: indices.passages, body }], signal);
    return new Map(found!.hits.hits.map(({ _id: id, fields }) => [id, fields.reading[0]]));
  }

  /** The same of documents that may be there. Whether any is, is known without a look at what was written just now, which takes its time. */
  async function lyingThere(ids: readonly string[], signal?: AbortSignal): Promise<ReadonlyMap<string, KeptReading>> {
    const path = `/${indices.passages}/_mget?_source=false`;
    const { docs } = await connection.ask<{ docs: readonly { _id: string; found?: boolean }[] }>(
      { method: "POST", path, body: { ids }, isWork: true },
      signal,
    );
    const values = docs.filter(({ found }) => found).map(({ _id: id }) => id);
    return values.length === 0 ? new Map() : readingsOf({ ids: { values } }, values.length, signal);
  }

  return {
    async add(passages, signal) {
      await make();
      for (let from = 0; from < passages.length; from += atOnce) {
        const some = passages.slice(from, from + atOnce);
        const byId = new Map(some.map(passage => [idOf(passage.reference), passage]));
        const before = await lyingThere([...byId.keys()], signal);
        const changes = [...byId].map(([id, passage]) => ({
          index: indices.passages,
          id,
          before: before.get(id),
          document: documentOf(passage, reader),
        }));
        for (const [id, reason] of await change(changes, signal)) {
          if (!onRefused) throw new OnrecordError("refused", `OpenSearch refused ${id}: ${reason}`);
          onRefused(byId.get(id)!, reason);
        }
      }
    },

    async remove(interviewIds, signal) {
      await make();
      for (;;) {
        const gone = await readingsOf({ terms: { interview: [...interviewIds] } }, atOnce, signal);
        if (gone.size === 0) return;
        const changes = [...gone].map(([id, before]) => ({ index: indices.passages, id, before }));
        const refused = await change(changes, signal);
        for (const [id, reason] of refused) {
          throw new OnrecordError("refused", `OpenSearch would not remove ${id}: ${reason}`);
        }
      }
    },

    async refresh(signal) {
      await make();
      await show(indices.passages, signal);
      await counts.write(signal);
      await show(indices.words, signal);
    },
  };
}
