/**
 * The readings of all passages, kept as bytes: about 250 a passage, where arrays take 3,000. So no passage is analyzed again to be
 * ranked, or to look for words in quotation marks.
 *
 *   tokens of the lead · tokens · their forms … · codes · place, code, tokens … · sentences · their lengths … · silent terms …
 */
import type { PassageReading } from "../passage-features.ts";
import type { Reading } from "../passage-index.ts";
import { createForms } from "./forms.ts";
import { createByteWriter, grown } from "./numbers.ts";

/** Numbers in an array that the next call overwrites. */
export interface Numbers {
  readonly list: Int32Array;
  readonly count: number;
}

export interface Seen {
  terms(number: number): void;
  codes(number: number): void;
}

export interface Shelf {
  /** Keeps a reading under a small number of the passage's own, in place of the one before. */
  put(passage: number, reading: PassageReading): void;
  drop(passage: number): void;
  /** In the numbers of a question: `asked` has them, counted from 1, for each number of the vocabulary, 0 for all others. */
  read(passage: number, asked: Int32Array): Reading;
  /** Shows each term and each code of a question that a passage holds, by the question's numbers; gives the number of all its terms. */
  count(passage: number, asked: Int32Array, seen: Seen): number;
  /** All that is matched, as often as it stands there: terms and codes, and sentences without a term. */
  indexed(passage: number): Numbers;
  /** Whether all phrases stand in the text, the words of each behind each other. */
  holds(passage: number, phrases: readonly Int32Array[]): boolean;
  /** The terms of the tokens in which a folded word begins; -1 among them where one is a stop word. */
  termsOf(word: number): ReadonlySet<number>;
  /** Gives back room that is not needed. */
  tidy(): void;
}

export function createShelf(): Shelf {
  const forms = createForms();
  let writer = createByteWriter();
  /** Where the bytes of each passage begin and end; what was dropped has none. */
  let starts = new Int32Array(1024);
  let ends = new Int32Array(1024);
  let used = 0;
  const titles: Int32Array[] = [];
  /** Arrays that are used again and again. */
  let scratch = new Int32Array(1024);
  let words = new Int32Array(1024);
  /** The bytes being read, and the place of the next. */
  let bytes = writer.bytes();
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

  /** Turns to a passage: the forms of its tokens go into the scratch array. Gives the number of tokens of its lead, and of all. */
  function open(passage: number): { readonly promptEnd: number; readonly size: number } {
    bytes = writer.bytes();
    at = starts[passage]!;
    const promptEnd = next();
    const size = next();
    scratch = grown(scratch, size);
    const [source, forms] = [bytes, scratch];
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
      forms[token] = form;
    }
    at = place;
    return { promptEnd, size };
  }

  function drop(passage: number): void {
    if (passage >= ends.length) return;
    used -= ends[passage]! - starts[passage]!;
    ends[passage] = starts[passage]!;
  }

  /** The folded words of the text, in the array of words; how many they are. */
  function spoken(passage: number): number {
    const { promptEnd, size } = open(passage);
    const wordOf = forms.words();
    let count = 0;
    for (let token = promptEnd; token < size; token++) {
      const parts = forms.parts.get(scratch[token]!);
      words = grown(words, count + (parts?.length ?? 1));
      if (!parts) words[count++] = wordOf[scratch[token]!]!;
      else for (const part of parts) words[count++] = part;
    }
    return count;
  }

  /** Shows the codes of the passage that was turned to. */
  function eachCode(visit: (code: number, place: number, tokens: number) => void): void {
    for (let left = next(); left > 0; left -= 3) {
      const place = next();
      visit(next(), place, next());
    }
  }

  return {
    drop,
    put(passage, { terms, words: tokens, parts, promptEnd, codes, sentenceEnds, silent, title }) {
      starts = grown(starts, passage);
      ends = grown(ends, passage);
      drop(passage);
      starts[passage] = writer.size();
      writer.put(promptEnd);
      writer.put(tokens.length);
      for (let token = 0; token < tokens.length; token++) {
        writer.put(forms.numberOf(terms[token]!, tokens[token]!, parts.get(token)));
      }
      for (const list of [
        codes,
        sentenceEnds.map((end, sentence) => end - (sentenceEnds[sentence - 1] ?? 0)),
        silent,
      ]) {
        writer.put(list.length);
        for (const number of list) writer.put(number);
      }
      ends[passage] = writer.size();
      used += ends[passage]! - starts[passage]!;
      titles[passage] = title;
    },

    read(passage, asked) {
      const { promptEnd, size } = open(passage);
      const [termOf, wordOf, tokens] = [forms.terms(), forms.words(), scratch];
      const [terms, words] = [new Int32Array(size), new Int32Array(size)];
      let length = 0;
      for (let token = 0; token < size; token++) {
        const form = tokens[token]!;
        const term = termOf[form]!;
        words[token] = asked[wordOf[form]!]!;
        terms[token] = term < 0 ? -1 : asked[term]!;
        if (term >= 0) length++;
      }
      const codes: number[] = [];
      eachCode((code, place, tokens) => {
        if (asked[code]! > 0) codes.push(place, asked[code]!, tokens);
      });
      const sentenceEnds = new Int32Array(next());
      for (let sentence = 0, end = 0; sentence < sentenceEnds.length; sentence++) {
        end += next();
        sentenceEnds[sentence] = end;
      }
      const title = titles[passage]!.map(number => asked[number]!);
      return { terms, words, codes: Int32Array.from(codes), sentenceEnds, promptEnd, title, length };
    },

    count(passage, asked, { terms, codes }) {
      const { size } = open(passage);
      const [termOf, tokens] = [forms.terms(), scratch];
      let length = 0;
      for (let token = 0; token < size; token++) {
        const term = termOf[tokens[token]!]!;
        if (term < 0) continue;
        length++;
        const own = asked[term]!;
        if (own > 0) terms(own);
      }
      eachCode(code => {
        if (asked[code]! > 0) codes(asked[code]!);
      });
      return length;
    },

    indexed(passage) {
      const { size } = open(passage);
      const termOf = forms.terms();
      let count = 0;
      for (let token = 0; token < size; token++) {
        const term = termOf[scratch[token]!]!;
        if (term >= 0) scratch[count++] = term;
      }
      const add = (term: number): void => {
        scratch = grown(scratch, count);
        scratch[count++] = term;
      };
      eachCode(add);
      for (let left = next(); left > 0; left--) next();
      for (let left = next(); left > 0; left--) add(next());
      return { list: scratch, count };
    },

    holds(passage, phrases) {
      const count = spoken(passage);
      return phrases.every(phrase => standsIn(words, count, phrase));
    },

    termsOf(word) {
      const termOf = forms.terms();
      return new Set(forms.holding(word).map(form => termOf[form]!));
    },

    tidy() {
      if (2 * used < writer.size()) {
        const [from, kept] = [writer.bytes(), createByteWriter()];
        for (let passage = 0; passage < starts.length; passage++) {
          const [start, end] = [starts[passage]!, ends[passage]!];
          starts[passage] = kept.size();
          kept.copy(from.subarray(start, end));
          ends[passage] = kept.size();
        }
        writer = kept;
      }
      writer.trim();
    },
  };
}

/** Whether numbers stand behind each other among the first `count` of a list. */
function standsIn(list: Int32Array, count: number, phrase: Int32Array): boolean {
  const [first] = phrase;
  for (let from = 0; from + phrase.length <= count; from++) {
    if (list[from] !== first) continue;
    let same = 1;
    while (same < phrase.length && list[from + same] === phrase[same]) same++;
    if (same >= phrase.length) return true;
  }
  return false;
}
