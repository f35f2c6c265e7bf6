import { describe } from "vitest";
import { createPostingsIndex } from "../../../src/core/search/in-process/postings.ts";
import { indexParity } from "../../contract/index-parity.ts";
import { freshIndex, missing } from "../../opensearch/index.ts";

// A run makes and fills indexes on a real server, which takes it a second.
describe.skipIf(missing)(missing ?? "on a real server", () => {
  describe("one shard", () => indexParity(createPostingsIndex, reader => freshIndex(reader), 15));
  describe("three shards", () => indexParity(createPostingsIndex, reader => freshIndex(reader, { shards: 3 }), 15));
});
