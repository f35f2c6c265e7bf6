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

/** Bytes of the well-formed sequence at an offset (Unicode, table 3-7), 0 where there is none. */
function sequenceAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  if (lead < 0x80) return 1;
  const second = bytes[at + 1] ?? 0;
  if (lead >= 0xc2 && lead <= 0xdf) return isTail(second) ? 2 : 0;
  if (lead >= 0xe0 && lead <= 0xef) {
    const low = lead === 0xe0 ? 0xa0 : 0x80;
    const high = lead === 0xed ? 0x9f : 0xbf;
    return second >= low && second <= high && isTail(bytes[at + 2]) ? 3 : 0;
  }
  if (lead >= 0xf0 && lead <= 0xf4) {
    const low = lead === 0xf0 ? 0x90 : 0x80;
    const high = lead === 0xf4 ? 0x8f : 0xbf;
    return second >= low && second <= high && isTail(bytes[at + 2]) && isTail(bytes[at + 3]) ? 4 : 0;
  }
  return 0;
}

function isTail(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80 && byte <= 0xbf;
}
