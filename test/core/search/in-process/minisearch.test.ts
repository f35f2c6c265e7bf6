import { createMiniSearchIndex } from "../../../../src/core/search/in-process/minisearch.ts";
import { passageIndexContract } from "../../../contract/passage-index.ts";

passageIndexContract("MiniSearch", async reader => createMiniSearchIndex(reader));
