/** An index of names of its own, which is gone from the cluster once it is closed: for measuring and for tests. */
import { randomBytes } from "node:crypto";
import type { PassageReader } from "../../core/search/passage-features.ts";
import type { PassageIndex } from "../../core/search/passage-index.ts";
import { type ClusterSettings, connect } from "./connection.ts";
import { createOpenSearchIndex } from "./opensearch-index.ts";

const patientMs = 60_000;

export interface PassingParts extends ClusterSettings {
  readonly prefix: string;
  readonly shards?: number;
  readonly isHeld?: (term: string) => boolean;
  /** Told of each request that was answered, and of the bytes of its answer. */
  readonly onAnswer?: (bytes: number) => void;
}

export function createPassingIndex(reader: PassageReader, parts: PassingParts): PassageIndex {
  const { prefix, shards = 1, onAnswer, isHeld, ...settings } = parts;
  // Here a slow machine is no fault.
  const connection = connect({ deadlineMs: patientMs, ...settings }, { onAnswer });
  const name = `${prefix}-${randomBytes(6).toString("hex")}`;
  const indices = { passages: `${name}-passages`, words: `${name}-words` };
  const layout = { shards, replicas: 0 };
  const index = createOpenSearchIndex(reader, { connection, indices, layout, ...(isHeld ? { isHeld } : {}) });
  return {
    ...index,
    async close() {
      const path = `/${indices.passages},${indices.words}`;
      await connection.ask({ method: "DELETE", path, isWork: true, ignore: [404] });
      await index.close();
    },
  };
}
