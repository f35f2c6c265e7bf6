import { createPostingsIndex } from "../../../../src/core/search/in-process/postings.ts";
import { passageIndexContract } from "../../../contract/passage-index.ts";

passageIndexContract("Postings", async reader => createPostingsIndex(reader));
