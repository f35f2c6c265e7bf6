/** The thread in which files that are no text are read: one at a time, as the folder asks for them. */
import { parentPort } from "node:worker_threads";
import { extractDocx } from "./docx.ts";
import { type Extraction, ExtractionError } from "./extraction.ts";
import { extractMail } from "./mail.ts";
import { extractPdf } from "./pdf.ts";

/** Characters: a book of ten thousand pages. */
const longestText = 16 * 1024 * 1024;

/** What the thread is given. */
export interface Job {
  readonly ending: string;
  readonly bytes: Uint8Array;
}

const extractors: Readonly<Record<string, (bytes: Uint8Array) => Extraction | Promise<Extraction>>> = {
  docx: extractDocx,
  eml: extractMail,
  pdf: extractPdf,
};

async function extract({ ending, bytes }: Job): Promise<Extraction> {
  try {
    const extractor = extractors[ending];
    if (!extractor) throw new ExtractionError("its format is not read yet", "save its words as text");
    const extraction = await extractor(bytes);
    if ("text" in extraction && extraction.text.length > longestText)
      throw new ExtractionError("it holds more text than one interview can", "divide it into smaller files");
    return extraction;
  } catch (cause) {
    if (cause instanceof ExtractionError) return cause.found;
    return { problem: "it is damaged, or of a kind that is not read", cure: "save its words as text" };
  }
}

parentPort?.on("message", async (job: Job) => parentPort?.postMessage(await extract(job)));
