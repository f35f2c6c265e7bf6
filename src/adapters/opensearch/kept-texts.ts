/**
 * Texts that lie in bytes, one behind another with a space between, found there without a string being made of any: a question reads
 * some hundred passages, of whose words it asks for a few.
 */

export interface Section {
  readonly from: number;
  readonly to: number;
}

/** Texts that are looked for; each has its place among them, counted from 1. */
export interface TextTable {
  readonly byHash: ReadonlyMap<number, readonly Text[]>;
  /** Not 0 at the low bits of each hash: nearly all texts that lie there are none of these. */
  readonly mayBe: Uint8Array;
}

interface Text {
  readonly bytes: Uint8Array;
  readonly number: number;
}

const [space, plus, equals] = [32, 43, 61];
const encoder = new TextEncoder();
/** Hashes stay so small that no object is made for one. */
const [seed, most] = [0x011c9dc5, 0x3fffffff];
const lowBits = 0xfff;

const hashed = (hash: number, byte: number): number => Math.imul(hash ^ byte, 0x01000193) & most;

/** Each text once. */
export function tableOfTexts(texts: readonly string[]): TextTable {
  const byHash = new Map<number, Text[]>();
  const mayBe = new Uint8Array(lowBits + 1);
  for (const [at, text] of texts.entries()) {
    const bytes = encoder.encode(text);
    const hash = bytes.reduce(hashed, seed);
    const same = byHash.get(hash) ?? [];
    same.push({ bytes, number: at + 1 });
    byHash.set(hash, same);
    mayBe[hash & lowBits] = 1;
  }
  return { byHash, mayBe };
}

/** For each text of a section its number in the table, or 0. */
export function numbersIn(bytes: Uint8Array, { from, to }: Section, table: TextTable): readonly number[] {
  const { mayBe } = table;
  const found: number[] = [];
  for (let start = from; start < to; ) {
    let [at, hash] = [start, seed];
    for (; at < to && bytes[at] !== space; at++) hash = hashed(hash, bytes[at]!);
    found.push(mayBe[hash & lowBits] === 0 ? 0 : numberOf(table, hash, bytes.subarray(start, at)));
    start = at + 1;
  }
  return found;
}

/** The same of forms (kept-reading.ts), for their terms and for their words; place 0 is that of no form. */
export function numbersOfForms(bytes: Uint8Array, { from, to }: Section, table: TextTable) {
  const { mayBe } = table;
  const [terms, words] = [[0], [0]];
  for (let start = from; start < to; ) {
    let [at, hash] = [start, seed];
    for (; bytes[at] !== plus && bytes[at] !== equals; at++) hash = hashed(hash, bytes[at]!);
    const cut = at;
    terms.push(mayBe[hash & lowBits] === 0 ? 0 : numberOf(table, hash, bytes.subarray(start, cut)));
    if (bytes[cut] === equals) hash = seed;
    for (at = cut + 1; at < to && bytes[at] !== space; at++) hash = hashed(hash, bytes[at]!);
    words.push(mayBe[hash & lowBits] === 0 ? 0 : numberOf(table, hash, wordOf(bytes.subarray(start, at), cut - start)));
    start = at + 1;
  }
  return { terms, words };
}

function wordOf(form: Uint8Array, cut: number): Uint8Array {
  return form[cut] === equals ? form.subarray(cut + 1) : form.filter((_, at) => at !== cut);
}

function numberOf({ byHash }: TextTable, hash: number, own: Uint8Array): number {
  const isOwn = ({ bytes }: Text): boolean =>
    bytes.length === own.length && bytes.every((byte, at) => byte === own[at]);
  return byHash.get(hash)?.find(isOwn)?.number ?? 0;
}
