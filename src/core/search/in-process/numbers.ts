/** Lists of numbers that grow, without an object for each: a record has millions. */

/** The same numbers in an array that has room at `index`. */
export function grown(array: Int32Array<ArrayBuffer>, index: number): Int32Array<ArrayBuffer> {
  if (index < array.length) return array;
  const larger = new Int32Array(Math.max(index + 1, array.length + (array.length >> 1), 1024));
  larger.set(array);
  return larger;
}

/** Numbers in an array that the next call overwrites. */
export interface Numbers {
  readonly list: Int32Array;
  readonly count: number;
}

/** Whole numbers from 0 to 2³¹ - 1 behind each other, seven bits a byte: small ones take one byte. The last byte of a number is below 128. */
export interface ByteWriter {
  put(number: number): void;
  /** Bytes of another writer, as they are. */
  copy(bytes: Uint8Array): void;
  /** How many bytes there are. */
  size(): number;
  /** The bytes, with room behind them; another array once more are put. */
  bytes(): Uint8Array;
  /** Gives back the room behind the bytes. */
  trim(): void;
}

/** `stored`: bytes to go on behind. */
export function createByteWriter(stored: Uint8Array = new Uint8Array(0)): ByteWriter {
  let bytes = stored;
  let size = stored.length;
  const resized = (length: number): Uint8Array<ArrayBuffer> => {
    const other = new Uint8Array(length);
    other.set(bytes.subarray(0, size));
    return other;
  };
  const makeRoom = (more: number): void => {
    if (size + more > bytes.length) bytes = resized(Math.max(size + more, size + (size >> 1), 4096));
  };
  return {
    put(number) {
      makeRoom(5);
      let left = number;
      while (left >= 128) {
        bytes[size++] = (left & 127) | 128;
        left >>>= 7;
      }
      bytes[size++] = left;
    },
    copy(other) {
      makeRoom(other.length);
      bytes.set(other, size);
      size += other.length;
    },
    size: () => size,
    bytes: () => bytes,
    trim() {
      bytes = resized(size);
    },
  };
}

/** Reads what a writer wrote, number by number. */
export interface ByteReader {
  next(): number;
}

export function createByteReader(bytes: Uint8Array): ByteReader {
  let at = 0;
  return {
    next() {
      let number = 0;
      for (let shift = 0; ; shift += 7) {
        const byte = bytes[at++]!;
        number |= (byte & 127) << shift;
        if (byte < 128) return number;
      }
    },
  };
}

/** How many bytes a number takes. */
export function bytesFor(number: number): number {
  return number < 128 ? 1 : number < 16_384 ? 2 : number < 2_097_152 ? 3 : number < 268_435_456 ? 4 : 5;
}

/** Whether numbers stand behind each other among the first `count` of a list. */
export function standsIn(list: Int32Array, count: number, phrase: Int32Array): boolean {
  const [first] = phrase;
  for (let from = 0; from + phrase.length <= count; from++) {
    if (list[from] !== first) continue;
    let same = 1;
    while (same < phrase.length && list[from + same] === phrase[same]) same++;
    if (same >= phrase.length) return true;
  }
  return false;
}

/** Whether a phrase may begin behind a token: its first two words stand there, counted from 1, or such as are written as others (-1). */
export function mayStandIn({ list, count }: Numbers, [first = 0, second]: Int32Array, from: number): boolean {
  for (let at = 0; at < count; at += 2) {
    const word = list[at + 1]!;
    if (word === -1) return true;
    if (word !== first + 1 || list[at]! < from) continue;
    const next = at + 2 < count && list[at + 2] === list[at]! + 1 ? list[at + 3]! : 0;
    if (second === undefined || next === second + 1 || next === -1) return true;
  }
  return false;
}

/** Reads rows of the shelf (shelf.ts) from their first byte to their last: a hundred hits and their neighbours for each question. */
interface Rows {
  /** Turns to the row that begins there, at its first number. */
  turn(bytes: Uint8Array, start: number): void;
  next(): number;
  /** Passes over so many tokens. Gives what a table has for the form of each, without a table the forms. */
  dense(size: number, table?: Int32Array): Int32Array;
  /** Passes over so many tokens. Gives those for whose form the table has anything but 0: place, value, place, value … */
  sparse(size: number, table: Int32Array): Numbers;
  /** Passes over so many tokens. Gives the two halves of what the table has for the form of each, below 0 in the lower one alone. */
  halves(size: number, table: Int32Array): { readonly lower: readonly number[]; readonly upper: readonly number[] };
}

/** The lists are overwritten by the next call. */
export function createRows(): Rows {
  let list = new Int32Array(1024);
  let bytes = new Uint8Array(0);
  let at = 0;

  function next(): number {
    let number = bytes[at++]!;
    if (number < 128) return number;
    number &= 127;
    for (let shift = 7; ; shift += 7) {
      const byte = bytes[at++]!;
      number |= (byte & 127) << shift;
      if (byte < 128) return number;
    }
  }

  return {
    turn(from, start) {
      bytes = from as Uint8Array<ArrayBuffer>;
      at = start;
    },
    next,
    dense(size, table) {
      list = grown(list, size);
      for (let token = 0; token < size; token++) {
        const form = next();
        list[token] = table ? table[form]! : form;
      }
      return list;
    },
    // Written out, as what follows: half of what a search takes is here.
    halves(size, table) {
      // Lists, not typed arrays, which cost more to make than to fill.
      const lower = new Array<number>(size);
      const upper = new Array<number>(size);
      const source = bytes;
      let place = at;
      for (let token = 0; token < size; token++) {
        let form = source[place++]!;
        if (form > 127) {
          form &= 127;
          for (let shift = 7, byte = 128; byte > 127; shift += 7) {
            byte = source[place++]!;
            form |= (byte & 127) << shift;
          }
        }
        const value = table[form]!;
        lower[token] = value < 0 ? value : value & 0xffff;
        upper[token] = value < 0 ? 0 : value >> 16;
      }
      at = place;
      return { lower, upper };
    },
    sparse(size, table) {
      list = grown(list, 2 * size);
      const [source, target] = [bytes, list];
      let [place, count] = [at, 0];
      for (let token = 0; token < size; token++) {
        let form = source[place++]!;
        if (form > 127) {
          form &= 127;
          for (let shift = 7, byte = 128; byte > 127; shift += 7) {
            byte = source[place++]!;
            form |= (byte & 127) << shift;
          }
        }
        const value = table[form]!;
        if (value === 0) continue;
        target[count++] = token;
        target[count++] = value;
      }
      at = place;
      return { list: target, count };
    },
  };
}
