/**
 * PDF → its text layer, page by page. pdf.js tells each piece of text with its place and font; what is a line, a column, a paragraph
 * or a page head is ours to find. Pictures are not looked at: a page that is only one has no text layer, and is named.
 */
import { constants, inflateSync } from "node:zlib";
import { getDocumentProxy } from "unpdf";
import { type Extraction, ExtractionError, type Problem } from "./extraction.ts";
import { type Line, linesOfPage, type Piece } from "./pdf-lines.ts";
import { pdfText } from "./pdf-text.ts";

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Pdf["getPage"]>>;

/** What the parts of a file may unpack to in all, pictures left out. */
const unpackedLimit = 256 * 1024 * 1024;
const mostPages = 5_000;
/** Of the signs of a text layer, so many must be letters that can be told. */
const readable = 0.7;

/** Reads a document. Throws ExtractionError. */
export async function extractPdf(bytes: Uint8Array): Promise<Extraction> {
  if (!Buffer.from(bytes.subarray(0, 1024)).includes("%PDF-"))
    throw new ExtractionError("it is no PDF", "give it the ending of what it is, or save its words as text");
  boundUnpacked(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  const pdf = await open(bytes);
  if (pdf.numPages > mostPages)
    throw new ExtractionError(
      `it has ${pdf.numPages} pages, the limit is ${mostPages}`,
      "divide it into smaller files",
    );
  const fonts = new Map<string, Font>();
  const pages: (readonly Line[])[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number).catch(damaged);
    pages.push(linesOfPage(await piecesOf(page, fonts).catch(damaged)));
    page.cleanup();
  }
  const read = pdfText(pages);
  const empty = pages.filter(lines => lines.length === 0).length;
  if (!/[\p{L}\p{N}]/u.test(read.text))
    throw new ExtractionError("it has no text layer: its pages are pictures", "run text recognition (OCR) over it");
  if (!isReadable(read.text))
    throw new ExtractionError("the letters of its text layer cannot be told", "run text recognition (OCR) over it");
  return { ...read, warnings: empty === 0 ? [] : [pagesWithoutText(empty, pages.length)] };
}

async function open(bytes: Uint8Array): Promise<Pdf> {
  try {
    // Programs in fonts are not run, and no picture is unpacked.
    return await getDocumentProxy(bytes, {
      isEvalSupported: false,
      maxImageSize: 1,
      disableFontFace: true,
      verbosity: 0,
    });
  } catch (cause) {
    if ((cause as Error).name === "PasswordException")
      throw new ExtractionError("it is encrypted", "save it without a password");
    throw damaged();
  }
}

function damaged(): never {
  throw new ExtractionError("it is damaged, or cut short", "take it from its source again");
}

function pagesWithoutText(count: number, of: number): Problem {
  return { problem: `${count} of its ${of} pages have no text layer`, cure: "run text recognition (OCR) over it" };
}

/** Private signs and lost letters are what a font without a table of its letters leaves. */
function isReadable(text: string): boolean {
  const signs = text.match(/\S/gu)?.length ?? 0;
  const lost = text.match(/[\p{Co}\p{Cc}\ufffd]/gu)?.length ?? 0;
  return signs - lost >= signs * readable;
}

interface Font {
  readonly isBold: boolean;
  readonly isItalic: boolean;
}

/** As the library tells it. */
interface TextItem {
  readonly str: string;
  readonly transform: readonly [a: number, b: number, c: number, d: number, x: number, y: number];
  readonly width: number;
  readonly fontName: string;
}

/** The pieces of text of a page that stand upright. */
async function piecesOf(page: Page, fonts: Map<string, Font>): Promise<readonly Piece[]> {
  const { items }: { readonly items: readonly (TextItem | object)[] } = await page.getTextContent();
  const texts = items.filter((item): item is TextItem => "str" in item);
  const names = new Set(texts.map(({ fontName }) => fontName));
  if ([...names].some(name => !fonts.has(name))) await learnFonts(page, names, fonts);
  const pieces: { -readonly [K in keyof Piece]: Piece[K] }[] = [];
  for (const { str, transform, width, fontName } of texts) {
    const [a, b, , d, x, y] = transform;
    const last = pieces.at(-1);
    if (str.trim() === "") {
      // White space has a place of its own; what counts is that it parts words.
      if (str !== "" && last && !last.text.endsWith(" ")) last.text += " ";
    } else if (a > 0 && Math.abs(b) < a * 0.1) {
      pieces.push({ text: str, x, y, width, size: Math.abs(d) || a, ...fonts.get(fontName)! });
    }
  }
  return pieces;
}

/** Names of fonts are only known once the drawing of a page is looked at. */
async function learnFonts(page: Page, names: ReadonlySet<string>, fonts: Map<string, Font>): Promise<void> {
  await page.getOperatorList().catch(() => undefined);
  for (const name of names) {
    const font: {
      readonly name?: string;
      readonly bold?: boolean;
      readonly black?: boolean;
      readonly italic?: boolean;
    } = page.commonObjs.has(name) ? page.commonObjs.get(name) : {};
    const called = font.name ?? "";
    fonts.set(name, {
      isBold: font.bold === true || font.black === true || /bold|black|heavy|semibold|demi/i.test(called),
      isItalic: font.italic === true || /italic|oblique/i.test(called),
    });
  }
}

/** Unpacks each packed part once with a bound, before the library unpacks them without one. Pictures it never unpacks. */
function boundUnpacked(file: Buffer): void {
  let left = unpackedLimit;
  for (let at = file.indexOf("stream"); at >= 0; at = file.indexOf("stream", at + 6)) {
    if (file.subarray(at - 3, at).toString("latin1") === "end") continue;
    const dictionary = file.subarray(Math.max(0, at - 1024), at).toString("latin1");
    const own = dictionary.slice(dictionary.lastIndexOf(" obj") + 1);
    if (!own.includes("Flate") && !own.includes("/Fl")) continue;
    if (/\/Subtype\s*\/Image/.test(own)) continue;
    const times = own.match(/\/Fl(?:ateDecode)?\b/g)?.length ?? 1;
    left -= unpackedSize(file.subarray(at + (file[at + 6] === 13 ? 8 : 7)), Math.min(times, 4), left);
  }
}

function unpackedSize(packed: Buffer, times: number, limitBytes: number): number {
  let content = packed;
  let size = 0;
  try {
    for (let time = 0; time < times; time++) {
      content = inflateSync(content, {
        maxOutputLength: Math.max(1, limitBytes),
        finishFlush: constants.Z_SYNC_FLUSH,
      });
      size += content.length;
    }
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE")
      throw new ExtractionError("it unpacks to far more than a text can be", "save its words as text");
  }
  return size;
}
