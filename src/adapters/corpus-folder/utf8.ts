/** Where a file stops being UTF-8, and how much of it is: tells a damaged UTF-8 file from one in another encoding. */

/** `first`: offset of the first byte that is no UTF-8; `broken`: how many such bytes; `whole`: letters of two bytes and more. */
export function invalidUtf8(bytes: Uint8Array): {
  readonly first: number;
  readonly broken: number;
  readonly whole: number;
} {
  let first = -1;
  let broken = 0;
  let whole = 0;
  for (let i = 0; i < bytes.length; ) {
    const length = sequenceAt(bytes, i);
    if (length === 0) {
      if (first < 0) first = i;
      broken++;
      i++;
    } else {
      if (length > 1) whole++;
      i += length;
    }
  }
  return { first, broken, whole };
}

/** The well-formed sequences (Unicode, table 3-7): first byte from, to; second byte from, to; further bytes. */
const sequences = [
  [0xc2, 0xdf, 0x80, 0xbf, 0],
  [0xe0, 0xe0, 0xa0, 0xbf, 1],
  [0xe1, 0xec, 0x80, 0xbf, 1],
  [0xed, 0xed, 0x80, 0x9f, 1],
  [0xee, 0xef, 0x80, 0xbf, 1],
  [0xf0, 0xf0, 0x90, 0xbf, 2],
  [0xf1, 0xf3, 0x80, 0xbf, 2],
  [0xf4, 0xf4, 0x80, 0x8f, 2],
] as const;

/** Bytes of the well-formed sequence at an offset, 0 where there is none. */
function sequenceAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  if (lead < 0x80) return 1;
  const [, , low, high, further] = sequences.find(([from, to]) => lead >= from && lead <= to) ?? [];
  if (low === undefined || !isWithin(bytes[at + 1], low, high)) return 0;
  for (let next = 0; next < further; next++) if (!isWithin(bytes[at + 2 + next], 0x80, 0xbf)) return 0;
  return further + 2;
}

function isWithin(byte: number | undefined, low: number, high: number): boolean {
  return byte !== undefined && byte >= low && byte <= high;
}
