/** Writes Word documents as small as they can be, for tests: real ZIP, real XML, whatever is asked for in it. */
import { crc32, deflateRawSync } from "node:zlib";

export interface ZipEntry {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** The bit that says it is encrypted. */
  readonly isEncrypted?: boolean;
}

/** A ZIP file. */
export function makeZip(entries: readonly ZipEntry[]): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, isEncrypted } of entries) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(isEncrypted ? 1 : 0, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(checksum(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), common, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00", "latin1"), common, tail, Buffer.from(name)]));
    parts.push(local);
    offset += local.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...parts, ...directory, end]));
}

/** Nobody reads it here; where the runtime has one, it is right. */
function checksum(bytes: Buffer): number {
  return typeof crc32 === "function" ? crc32(bytes) : 0;
}

const main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const types =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>';
const relations = (target: string) =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${target}"/></Relationships>`;

/** A document with this body and these styles, as the XML of Word. */
export function makeDocx(body: string, styles = "", path = "word/document.xml"): Uint8Array {
  return makeZip([
    { name: "[Content_Types].xml", content: types },
    { name: "_rels/.rels", content: relations(path) },
    {
      name: path,
      content: `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${main}"><w:body>${body}</w:body></w:document>`,
    },
    { name: "word/styles.xml", content: `<?xml version="1.0"?><w:styles xmlns:w="${main}">${styles}</w:styles>` },
  ]);
}

/** A paragraph of runs. */
export function paragraph(...runs: readonly string[]): string {
  return `<w:p>${runs.join("")}</w:p>`;
}

/** A run of words; `properties` as XML. */
export function run(text: string, properties = ""): string {
  const words = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<w:r>${properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`;
}
