/**
 * The indices of one version of a record. Whoever has that version reads them, and makes them where they are not there, or not done: what
 * was begun and left is gone on with, since adding a passage again changes nothing. So several copies may start at once.
 */
import type { PassageReader } from "../../core/search/passage-features.ts";
import type { PassageIndex } from "../../core/search/passage-index.ts";
import type { Connection } from "./connection.ts";
import { createOpenSearchIndex } from "./opensearch-index.ts";
import { countedIn, type Indices } from "./record-words.ts";
import type { IndexParts } from "./writer.ts";

export function createRecordIndex(
  reader: PassageReader,
  { connection, indices, onRefused }: Pick<IndexParts, "connection" | "indices" | "onRefused">,
): PassageIndex {
  const index = createOpenSearchIndex(reader, {
    connection,
    indices,
    layout: { shards: 1, replicas: 0 },
    ...(onRefused ? { onRefused } : {}),
  });
  let done: Promise<boolean> | undefined;
  const isDone = (): Promise<boolean> => {
    done ??= countedIn(connection, indices.words).then(passages => passages !== undefined);
    return done;
  };
  return {
    ...index,
    async add(passages, signal) {
      if (!(await isDone())) return index.add(passages, signal);
      // The words of the record are known by reading it, whoever indexed it.
      for (const passage of passages) reader.read(passage);
    },
    async refresh(signal) {
      if (await isDone()) return;
      await index.refresh(signal);
      await keepCopies(connection, indices);
    },
  };
}

/** A copy of all on another node, where there is one; not before all is there, since each copy costs its share of the load. */
async function keepCopies(connection: Connection, { passages, words }: Indices): Promise<void> {
  const body = { index: { auto_expand_replicas: "0-1" } };
  await connection.ask({ method: "PUT", path: `/${passages},${words}/_settings`, body, isWork: true });
}
