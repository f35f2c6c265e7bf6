import { describe } from "vitest";
import { passageIndexContract } from "../../contract/passage-index.ts";
import { freshIndex, missing } from "../../opensearch/index.ts";

describe.skipIf(missing)(missing ?? "on a real server", () => {
  passageIndexContract("OpenSearch", async reader => freshIndex(reader), 15);
});
