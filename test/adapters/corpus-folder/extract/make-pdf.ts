/** Writes PDFs as small as they can be, for tests: pages of lines, each at its place, in one of two fonts. */
import { deflateSync } from "node:zlib";

export interface PdfLine {
  readonly text: string;
  readonly x?: number;
  /** From the foot of the page. */
  readonly y: number;
  readonly size?: number;
  readonly isBold?: boolean;
}

export interface PdfOptions {
  /** More of the dictionary at the end: `/Encrypt …`. */
  readonly trailer?: string;
  /** What each page draws beside its lines. */
  readonly drawing?: string;
  /** Packs what the pages draw. */
  readonly isPacked?: boolean;
  /** A stream of a page in place of its lines. */
  readonly stream?: Buffer;
}

/** A PDF with these pages. */
export function makePdf(pages: readonly (readonly PdfLine[])[], options: PdfOptions = {}): Uint8Array {
  const objects: Buffer[] = [];
  const add = (content: string | Buffer): number => objects.push(Buffer.from(content as string, "latin1"));
  add("<< /Type /Catalog /Pages 2 0 R >>");
  add("");
  const [plain, bold] = ["Helvetica", "Helvetica-Bold"].map(name =>
    add(`<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`),
  );
  const resources = `/Resources << /Font << /F1 ${plain} 0 R /F2 ${bold} 0 R >> >>`;
  const kids = pages.map(lines => {
    const drawn = Buffer.from(`${lines.map(drawing).join("\n")}\n${options.drawing ?? ""}`, "latin1");
    const packed = options.isPacked || options.stream !== undefined;
    const content = options.stream ?? (packed ? deflateSync(drawn) : drawn);
    const head = `<< /Length ${content.length}${packed ? " /Filter /FlateDecode" : ""} >>\nstream\n`;
    const stream = add(Buffer.concat([Buffer.from(head), content, Buffer.from("\nendstream")]));
    return add(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${resources} /Contents ${stream} 0 R >>`);
  });
  objects[1] = Buffer.from(
    `<< /Type /Pages /Kids [${kids.map(kid => `${kid} 0 R`).join(" ")}] /Count ${kids.length} >>`,
  );
  return assemble(objects, options.trailer ?? "");
}

function assemble(objects: readonly Buffer[], trailer: string): Uint8Array {
  const parts = [Buffer.from("%PDF-1.4\n")];
  let length = parts[0]!.length;
  const offsets = objects.map((object, at) => {
    const offset = length;
    const part = Buffer.concat([Buffer.from(`${at + 1} 0 obj\n`), object, Buffer.from("\nendobj\n")]);
    parts.push(part);
    length += part.length;
    return offset;
  });
  const rows = offsets.map(offset => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const count = objects.length + 1;
  const table = `xref\n0 ${count}\n0000000000 65535 f \n${rows}`;
  const end = `trailer\n<< /Size ${count} /Root 1 0 R ${trailer} >>\nstartxref\n${length}\n%%EOF\n`;
  return new Uint8Array(Buffer.concat([...parts, Buffer.from(table), Buffer.from(end)]));
}

function drawing({ text, x = 72, y, size = 11, isBold }: PdfLine): string {
  const words = text.replace(/[\\()]/g, "\\$&");
  return `BT /F${isBold ? 2 : 1} ${size} Tf ${x} ${y} Td (${words}) Tj ET`;
}

/** Lines below each other from a height on; an empty one leaves a gap. */
export function column(lines: readonly string[], from = 760, x = 72): readonly PdfLine[] {
  return lines.flatMap((text, at) => (text === "" ? [] : [{ text, x, y: from - at * 14 }]));
}
