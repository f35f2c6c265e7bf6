/** Fresh, empty indexes on the server that a test run was given (with-server.ts); each has names of its own. */
import { randomBytes } from "node:crypto";
import { connect } from "../../src/adapters/opensearch/connection.ts";
import { createOpenSearchIndex } from "../../src/adapters/opensearch/opensearch-index.ts";
import type { PassageReader } from "../../src/core/search/passage-features.ts";
import type { PassageIndex } from "../../src/core/search/passage-index.ts";

const { TEST_OPENSEARCH_URL, TEST_OPENSEARCH_MISSING } = process.env;

/** Why there is no server; nothing where there is one. */
export const missing =
  TEST_OPENSEARCH_URL === undefined
    ? `skipped: ${TEST_OPENSEARCH_MISSING ?? "npm run test:opensearch runs it on a real server"}`
    : undefined;

/** An index that is gone from the server once it is closed. */
export function freshIndex(reader: PassageReader): PassageIndex {
  const connection = connect({ nodes: TEST_OPENSEARCH_URL!.split(",") });
  const name = `test-${randomBytes(6).toString("hex")}`;
  const indices = { passages: `${name}-passages`, words: `${name}-words` };
  const index = createOpenSearchIndex(reader, { connection, indices, layout: { shards: 1, replicas: 0 } });
  return {
    ...index,
    async close() {
      await connection.ask({ method: "DELETE", path: `/${name}-*`, isWork: true });
      await index.close();
    },
  };
}
