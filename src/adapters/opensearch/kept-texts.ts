/**
 * Texts that lie in bytes, one behind another with a space between, found there without a string being made of any: a question reads
 * some hundred passages, of whose words it asks for a few.
 */

export interface Section {
  readonly from: number;
  readonly to: number;
}

/** Texts that are looked for; each has its place among them, counted from 1. */
export type TextTable = ReadonlyMap<number, readonly Text[]>;

interface Text {
  readonly bytes: Uint8Array;
  readonly number: number;
}

const [space, plus, equals] = [32, 43, 61];
const seed = 0x811c9dc5;
const encoder = new TextEncoder();

const hashed = (hash: number, byte: number): number => Math.imul(hash ^ byte, 0x01000193);

/** Each text once. */
export function tableOfTexts(texts: readonly string[]): TextTable {
  const table = new Map<number, Text[]>();
  for (const [at, text] of texts.entries()) {
    const bytes = encoder.encode(text);
    const hash = bytes.reduce(hashed, seed);
    const same = table.get(hash);
    const one = { bytes, number: at + 1 };
    if (same) same.push(one);
    else table.set(hash, [one]);
  }
  return table;
}

/** For each text of a section its number in the table, or 0. */
export function numbersIn(bytes: Uint8Array, { from, to }: Section, table: TextTable): readonly number[] {
  const found: number[] = [];
  for (let start = from; start < to; ) {
    let [at, hash] = [start, seed];
    for (; at < to && bytes[at] !== space; at++) hash = hashed(hash, bytes[at]!);
    found.push(numberOf(table.get(hash), bytes, { from: start, cut: at, to: at }));
    start = at + 1;
  }
  return found;
}

/**
 * The same of forms (kept-reading.ts), for their terms and for their words. Place 0 stands for no form.
 */
export function numbersOfForms(bytes: Uint8Array, { from, to }: Section, table: TextTable) {
  const [terms, words] = [[0], [0]];
  for (let start = from; start < to; ) {
    let [at, hash] = [start, seed];
    for (; bytes[at] !== plus && bytes[at] !== equals; at++) hash = hashed(hash, bytes[at]!);
    terms.push(numberOf(table.get(hash), bytes, { from: start, cut: at, to: at }));
    const cut = at;
    const own = bytes[cut] === plus ? start : cut + 1;
    if (bytes[cut] === equals) hash = seed;
    for (at = cut + 1; at < to && bytes[at] !== space; at++) hash = hashed(hash, bytes[at]!);
    words.push(numberOf(table.get(hash), bytes, { from: own, cut, to: at }));
    start = at + 1;
  }
  return { terms, words };
}

/** `cut`: a byte that does not belong to the text. */
interface Place extends Section {
  readonly cut: number;
}

function numberOf(texts: readonly Text[] | undefined, bytes: Uint8Array, place: Place): number {
  return texts?.find(text => isAt(text.bytes, bytes, place))?.number ?? 0;
}

function isAt(text: Uint8Array, bytes: Uint8Array, { from, cut, to }: Place): boolean {
  const isCut = from <= cut && cut < to;
  if (text.length !== to - from - (isCut ? 1 : 0)) return false;
  return text.every((byte, at) => byte === bytes[isCut && from + at >= cut ? from + at + 1 : from + at]);
}
