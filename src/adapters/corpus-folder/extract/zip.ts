/**
 * Single entries of a ZIP file, by its directory. What an entry unpacks to is bounded by the runtime's own inflate, whatever the
 * file says of itself; entries that nobody asks for are never unpacked. A package was decided against: those that unpack a whole
 * archive take what a bomb gives them.
 */
import { inflateRawSync } from "node:zlib";
import { ExtractionError } from "./extraction.ts";

export interface Zip {
  /** The bytes of an entry; nothing where there is none of that name. Throws ExtractionError. */
  read(name: string): Uint8Array | undefined;
}

interface Entry {
  readonly flags: number;
  readonly method: number;
  readonly packed: number;
  readonly offset: number;
}

const endSize = 22;
const longestComment = 0xffff;
/** More entries than a document can have. */
const mostEntries = 20_000;

/** Opens a ZIP file of which at most `limitBytes` may be unpacked in all. Throws ExtractionError where it is none. */
export function openZip(bytes: Uint8Array, limitBytes: number): Zip {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const entries = directoryOf(file);
  let left = limitBytes;
  return {
    read(name) {
      const entry = entries.get(name);
      if (!entry) return undefined;
      const content = unpack(file, entry, left);
      left -= content.length;
      return content;
    },
  };
}

function directoryOf(file: Buffer): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  try {
    const end = endOf(file);
    const count = file.readUInt16LE(end + 10);
    let at = file.readUInt32LE(end + 16);
    for (let number = 0; number < Math.min(count, mostEntries); number++) {
      if (file.readUInt32LE(at) !== 0x02014b50) throw damaged();
      const [name, extra, comment] = [28, 30, 32].map(offset => file.readUInt16LE(at + offset)) as [
        number,
        number,
        number,
      ];
      entries.set(file.toString("utf8", at + 46, at + 46 + name), {
        flags: file.readUInt16LE(at + 8),
        method: file.readUInt16LE(at + 10),
        packed: file.readUInt32LE(at + 20),
        offset: file.readUInt32LE(at + 42),
      });
      at += 46 + name + extra + comment;
    }
  } catch (cause) {
    throw cause instanceof ExtractionError ? cause : damaged();
  }
  return entries;
}

/** Where the record at the end begins, of which a comment may stand behind. */
function endOf(file: Buffer): number {
  for (let at = file.length - endSize; at >= Math.max(0, file.length - endSize - longestComment); at--) {
    if (file.readUInt32LE(at) === 0x06054b50) return at;
  }
  throw damaged();
}

function unpack(file: Buffer, { flags, method, packed, offset }: Entry, limitBytes: number): Uint8Array {
  if (flags & 1) throw new ExtractionError("it is encrypted", "save it without a password");
  try {
    if (file.readUInt32LE(offset) !== 0x04034b50) throw damaged();
    const start = offset + 30 + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28);
    const content = file.subarray(start, start + packed);
    if (content.length < packed || (method !== 0 && method !== 8)) throw damaged();
    if (method === 8) return inflateRawSync(content, { maxOutputLength: Math.max(1, limitBytes) });
    if (content.length > limitBytes) throw tooLarge();
    return content;
  } catch (cause) {
    if (cause instanceof ExtractionError) throw cause;
    throw (cause as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE" ? tooLarge() : damaged();
  }
}

function damaged(): ExtractionError {
  return new ExtractionError("it is damaged, or cut short", "take it from its source again");
}

function tooLarge(): ExtractionError {
  return new ExtractionError("it unpacks to far more than a text can be", "save its words as text");
}
