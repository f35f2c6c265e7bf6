/** Fresh, empty indexes on the server that a test run was given (with-server.ts). */
import { createPassingIndex, type PassingParts } from "../../src/adapters/opensearch/passing-index.ts";
import type { PassageReader } from "../../src/core/search/passage-features.ts";
import type { PassageIndex } from "../../src/core/search/passage-index.ts";

const { TEST_OPENSEARCH_URL, TEST_OPENSEARCH_MISSING } = process.env;

/** Why there is no server; nothing where there is one. */
export const missing =
  TEST_OPENSEARCH_URL === undefined
    ? `skipped: ${TEST_OPENSEARCH_MISSING ?? "npm run test:opensearch runs it on a real server"}`
    : undefined;

/** Addresses of the nodes. */
export const nodes = TEST_OPENSEARCH_URL?.split(",") ?? [];

export function freshIndex(
  reader: PassageReader,
  options: Pick<PassingParts, "shards" | "onAnswer" | "isHeld"> = {},
): PassageIndex {
  return createPassingIndex(reader, { nodes, prefix: "test", ...options });
}
