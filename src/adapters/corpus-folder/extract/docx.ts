/**
 * Word documents → their paragraphs, with what is bold and which are headings. mammoth was decided against: ten packages for a tree
 * of the whole document, and it unpacks what it is given without a bound.
 */
import { documentOf } from "./document.ts";
import { docxParagraphs } from "./docx-paragraphs.ts";
import { stylesOf } from "./docx-styles.ts";
import { type Extraction, ExtractionError } from "./extraction.ts";
import { readXml } from "./xml.ts";
import { openZip } from "./zip.ts";

/** What the document and its styles may unpack to. */
const unpackedLimit = 128 * 1024 * 1024;

/** Reads a document. Throws ExtractionError. */
export function extractDocx(bytes: Uint8Array): Extraction {
  const head = Buffer.from(bytes.subarray(0, 8)).toString("hex");
  if (head.startsWith("d0cf11e0"))
    throw new ExtractionError("it is encrypted, or an old .doc", "save it as .docx without a password");
  if (!head.startsWith("504b")) throw noDocument();
  const zip = openZip(bytes, unpackedLimit);
  const path = mainPart(textOf(zip.read("_rels/.rels"))) ?? "word/document.xml";
  const xml = zip.read(path);
  if (!path.includes("word/") || !xml) throw noDocument();
  const styles = stylesOf(textOf(zip.read(`${path.slice(0, path.lastIndexOf("/") + 1)}styles.xml`)));
  return documentOf(docxParagraphs(textOf(xml), styles));
}

function noDocument(): ExtractionError {
  return new ExtractionError("it is no Word document", "give it the ending of what it is, or save its words as text");
}

function textOf(bytes: Uint8Array | undefined): string {
  if (!bytes) return "";
  const [first, second] = bytes;
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return new TextDecoder(isWide ? (first === 0xff ? "utf-16le" : "utf-16be") : "utf-8").decode(bytes);
}

/** Where the document is: "word/document.xml" in most. */
function mainPart(relations: string): string | undefined {
  let target: string | undefined;
  readXml(relations, {
    start: (name, attributes) => {
      if (name === "relationship" && attributes.get("type")?.endsWith("/officeDocument"))
        target ??= attributes.get("target");
    },
  });
  return target?.replace(/^\/+/, "");
}
