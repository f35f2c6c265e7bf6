import { createMiniSearchIndex } from "../../../src/core/search/minisearch.ts";
import { passageIndexContract } from "../../contract/passage-index.ts";

passageIndexContract("MiniSearch", async reader => createMiniSearchIndex(reader));
