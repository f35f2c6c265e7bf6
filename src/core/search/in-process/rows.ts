/** Rows of the shelf (shelf.ts), read from their first byte to their last: a hundred hits and their neighbours for each question. */
import { grown, type Numbers } from "./numbers.ts";

export interface Rows {
  /** Turns to the row that begins there, at its first number. */
  turn(bytes: Uint8Array, start: number): void;
  next(): number;
  /** Passes over so many tokens. Gives what a table has for the form of each, without a table the forms. */
  dense(size: number, table?: Int32Array): Int32Array;
  /** Passes over so many tokens. Gives those for whose form the table has anything but 0: place, value, place, value … */
  sparse(size: number, table: Int32Array): Numbers;
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
    // Written out: half of what a search takes is here.
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
