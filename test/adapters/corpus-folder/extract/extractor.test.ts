/** The thread that takes documents to pieces: it answers, or it is ended, and the next file is read all the same. */
import { afterEach, expect, test } from "vitest";
import {
  createExtractor,
  type Extractor,
  extractedEndings,
} from "../../../../src/adapters/corpus-folder/extract/extractor.ts";
import { endings } from "../../../../src/core/reading/formats/read-file.ts";
import { makeDocx, paragraph, run } from "./make-docx.ts";
import { column, makePdf } from "./make-pdf.ts";

let extractor: Extractor | undefined;
afterEach(() => extractor?.close());

const docx = makeDocx(paragraph(run("Words of a document.")));
const pdf = makePdf([column(["Words of a page."])]);
const mail = Buffer.from("From: Mira <m@x.example>\r\n\r\nWords of a mail.\r\n");

test("reads each kind, one after the other, and leaves the bytes as they are", async () => {
  extractor = createExtractor();
  const own = Uint8Array.from(docx);
  const read = await Promise.all([
    extractor.extract("docx", own),
    extractor.extract("pdf", Buffer.from("no document")),
    extractor.extract("pdf", pdf),
    extractor.extract("eml", mail),
  ]);
  expect(read.map(one => ("text" in one ? one.text.trim() : one.problem))).toEqual([
    "Words of a document.",
    "it is no PDF",
    "Words of a page.",
    "Words of a mail.",
  ]);
  expect(own).toEqual(docx);
});

test("a file that takes too long is ended with its thread, and the next one is read", async () => {
  // The thread is not even there in this time.
  extractor = createExtractor({ timeLimitMs: 1 });
  expect(await extractor.extract("docx", docx)).toEqual({
    problem: "reading it took over 0.001 seconds",
    cure: "save its words as text",
  });
  await extractor.close();
  extractor = createExtractor();
  expect(await extractor.extract("docx", docx)).toMatchObject({ text: "Words of a document." });
});

test("may be closed before anything was read", async () => {
  await createExtractor().close();
});

test("every ending that it knows is read", () => {
  expect(endings).toEqual(expect.arrayContaining([...extractedEndings]));
});
