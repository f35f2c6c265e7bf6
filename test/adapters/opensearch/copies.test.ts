/** Copies of the bot over a small stand-in, in every run; over a real server by `npm run test:opensearch`. */
import { afterAll, beforeAll, describe } from "vitest";
import { copiesContract } from "../../contract/copies.ts";
import { type FakeOpenSearch, startFakeOpenSearch } from "../../fakes/opensearch.ts";
import { missing, nodes } from "../../opensearch/index.ts";

let fake: FakeOpenSearch;
beforeAll(async () => {
  fake = await startFakeOpenSearch();
});
afterAll(() => fake.stop());

copiesContract("a stand-in", () => fake.url);

describe.skipIf(missing)(missing ?? "on a real server", () => {
  copiesContract("OpenSearch", () => nodes[0]!);
});
