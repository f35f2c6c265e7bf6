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

/** What the detector may answer → the encoding it is read in. Western ISO sets are read as their Windows supersets. */
const readable: ReadonlyMap<string, string> = new Map([
  ["windows-1251", "windows-1251"],
  ["KOI8-R", "koi8-r"],
  ["ISO-8859-5", "iso-8859-5"],
  ["ISO-8859-1", "windows-1252"],
  ["windows-1252", "windows-1252"],
  ["ISO-8859-2", "iso-8859-2"],
  ["windows-1250", "windows-1250"],
  ["ISO-8859-9", "windows-1254"],
  ["windows-1254", "windows-1254"],
]);

/** Decodes a file. */
export function decode(bytes: Uint8Array): Decoded {
  const marked = byMark(bytes);
  if (marked) return marked;
  if (bytes.includes(0)) {
    const offset = bytes.indexOf(0);
    return { problem: `it is no text: there is a NUL byte at byte ${offset}`, cure: "save it as text in UTF-8" };
  }
  const text = strictly(bytes, "utf-8");
  if (text !== undefined) return { text };
  const { first, broken, whole } = invalidUtf8(bytes);
  // Most of it is UTF-8: then it is damaged, or two encodings are mixed, and no other encoding is right for all.
  if (whole * 5 > broken)
    return {
      problem: `it is UTF-8 with a broken byte at byte ${first}`,
      cure: "take the text from its source again, and save it as UTF-8",
    };
  const guess = readable.get(chardet.analyse(bytes)[0]?.name ?? "");
  const guessed = guess === undefined ? undefined : strictly(bytes, guess);
  if (guess !== undefined && guessed !== undefined && readsRight(guessed, guess))
    return { text: guessed, encoding: guess };
  return { problem: `it is not UTF-8 (byte ${first}), and its encoding is not clear`, cure };
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
