/**
 * Bytes → text, or why not. Byte order mark, then strict UTF-8, then an old single-byte encoding where the detector and
 * the letters agree on one. A wrong guess is the worst outcome (a quotation in the wrong letters), so a file in doubt is
 * skipped with the place of its first odd byte; U+FFFD is never produced.
 */
import chardet from "chardet";
import { readsRight } from "./alphabets.ts";
import { invalidUtf8 } from "./utf8.ts";

/** `encoding` is set where the file is not UTF-8 and was read by what its letters look like: worth a warning. */
export type Decoded =
  | { readonly text: string; readonly encoding?: string }
  | { readonly problem: string; readonly cure: string };

const cure = "save it as UTF-8";
const escapeSign = 0x1b;

/** What the detector may answer → the encoding it is read in. Western ISO sets are read as their Windows supersets. */
const latin: ReadonlyMap<string, string> = new Map([
  ["ISO-8859-1", "windows-1252"],
  ["windows-1252", "windows-1252"],
  ["ISO-8859-2", "iso-8859-2"],
  ["windows-1250", "windows-1250"],
  ["ISO-8859-9", "windows-1254"],
  ["windows-1254", "windows-1254"],
]);
/** The Cyrillic encodings that are or were in use; all of them make letters of any bytes. */
const cyrillic = ["windows-1251", "koi8-r", "iso-8859-5", "ibm866", "x-mac-cyrillic"];
/** Of these only so many are common enough to be read. */
const readCyrillic = ["windows-1251", "koi8-r", "iso-8859-5"];

/** Decodes a file. `declared`: what the file itself says of its encoding, as a web page does. */
export function decode(bytes: Uint8Array, declared?: string): Decoded {
  const marked = byMark(bytes);
  if (marked) return marked;
  if (bytes.includes(0)) {
    const offset = bytes.indexOf(0);
    return { problem: `it is no text: there is a NUL byte at byte ${offset}`, cure: "save it as text in UTF-8" };
  }
  const text = strictly(bytes, "utf-8");
  // What is UTF-8 is so whatever it says of itself, but for encodings that write all letters in ASCII with escapes.
  const isPlain = text !== undefined && !bytes.includes(escapeSign);
  const said = declared === undefined || isPlain ? undefined : byName(bytes, declared);
  if (said !== undefined) return { text: said };
  if (text !== undefined) return { text };
  const { first, broken, whole } = invalidUtf8(bytes);
  // Most of it is UTF-8: then it is damaged, or two encodings are mixed, and no other encoding is right for all.
  if (whole * 5 > broken)
    return {
      problem: `it is UTF-8 with a broken byte at byte ${first}`,
      cure: "take the text from its source again, and save it as UTF-8",
    };
  return guess(bytes) ?? { problem: `it is not UTF-8 (byte ${first}), and its encoding is not clear`, cure };
}

/** The encoding that the detector names, where its letters make sense and, for Cyrillic, those of no other do. */
function guess(bytes: Uint8Array): { readonly text: string; readonly encoding: string } | undefined {
  const named = chardet.analyse(bytes)[0]?.name ?? "";
  const western = latin.get(named);
  if (western !== undefined) {
    const text = western === "windows-1252" ? fromWindows1252(bytes) : strictly(bytes, western);
    return text !== undefined && readsRight(text, western) ? { text, encoding: western } : undefined;
  }
  const right = cyrillic.filter(encoding => readsRight(strictly(bytes, encoding) ?? "\uFFFD", encoding));
  const [encoding, ...more] = right;
  if (encoding === undefined || more.length > 0 || !readCyrillic.includes(encoding)) return undefined;
  return encoding === named.toLowerCase() ? { text: strictly(bytes, encoding)!, encoding } : undefined;
}

/** Node's own decoder, from 20.18.3 on, takes windows-1252 for ISO-8859-1 and loses quotes and dashes: they are put back. */
function fromWindows1252(bytes: Uint8Array): string | undefined {
  const signs = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";
  return strictly(bytes, "windows-1252")?.replace(/[\x80-\x9f]/g, sign => signs[sign.charCodeAt(0) - 0x80]!);
}

/** In the encoding that a file names, where it is one and fits. */
function byName(bytes: Uint8Array, name: string): string | undefined {
  try {
    const { encoding } = new TextDecoder(name);
    // A page whose tags can be read as ASCII is in no encoding of two bytes a letter.
    if (encoding.startsWith("utf-16")) return undefined;
    return encoding === "windows-1252" ? fromWindows1252(bytes) : strictly(bytes, encoding);
  } catch {
    return undefined;
  }
}

function byMark(bytes: Uint8Array): Decoded | undefined {
  const [a, b, c] = bytes;
  const encoding =
    a === 0xef && b === 0xbb && c === 0xbf
      ? "utf-8"
      : a === 0xff && b === 0xfe
        ? "utf-16le"
        : a === 0xfe && b === 0xff
          ? "utf-16be"
          : undefined;
  if (encoding === undefined) return undefined;
  const text = strictly(bytes, encoding);
  if (text !== undefined && !text.includes("\0")) return { text };
  const { first } = encoding === "utf-8" ? invalidUtf8(bytes) : { first: 0 };
  return { problem: `it begins as ${encoding.toUpperCase()} and is not (byte ${first})`, cure };
}

function strictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
