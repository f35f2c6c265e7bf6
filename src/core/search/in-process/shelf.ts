/**
 * The readings of all passages, kept as bytes: about 250 a passage, where arrays take 3,000. So no passage is analyzed again to be
 * ranked, or to look for words in quotation marks.
 *
 *   tokens of the lead · tokens · terms · forms of the tokens … · codes · place, code, tokens … · sentences · their lengths … · silent terms …
 */
import type { PassageReading } from "../passage-features.ts";
import type { Reading } from "../passage-index.ts";
import type { Asked, Seen } from "./asked.ts";
import { createForms, type StoredShelf } from "./forms.ts";
import { createByteWriter, createRows, grown, mayStandIn, type Numbers, standsIn } from "./numbers.ts";

export interface Shelf {
  /** Keeps a reading under a small number of the passage's own, in place of the one before. */
  put(passage: number, reading: PassageReading): void;
  drop(passage: number): void;
  /** For a question, which asks for these numbers of the vocabulary; -1 is none. One question is asked at a time. */
  ask<Made>(sought: readonly number[], work: (asked: Asked) => Made): Made;
  /** What was put there, its numbers as they were. */
  reading(passage: number): PassageReading;
  /** All that is matched, as often as it stands there: terms and codes, and sentences without a term. */
  indexed(passage: number): Numbers;
  /**
   * Tells whether all phrases stand in the text of a passage, or in its lead, the words of each behind each other; until it is asked
   * for others.
   */
  holding(phrases: readonly Int32Array[], place?: "text" | "lead"): (passage: number) => boolean;
  /** The terms of the tokens in which a folded word begins; -1 among them where one is a stop word. */
  termsOf(word: number): ReadonlySet<number>;
  /** Gives back room that is not needed. */
  tidy(): void;
  store(): StoredShelf;
}

export function createShelf(stored?: StoredShelf): Shelf {
  const forms = createForms(stored?.forms);
  let writer = createByteWriter(stored?.bytes);
  /** Where the bytes of each passage begin and end; what was dropped has none. */
  let starts = Int32Array.from(stored?.starts ?? []);
  let ends = Int32Array.from(stored?.ends ?? []);
  let used = writer.size();
  const titles = [...(stored?.titles ?? [])];
  /** Used again and again. */
  let words = new Int32Array(1024);
  let held = new Int32Array(1024);
  /** What each form is to the question being asked: -1 is a stop word, else the number of its term, and in the upper half that of its word. */
  let meanings = forms.terms().map(term => Math.min(0, term));
  /** What each form is to the phrases being looked for: its word, counted from 1, or -1 where it is written as others; 0 is neither. */
  let phrased = new Int32Array(1024);
  let phrasedForms: readonly number[] = [];
  /** The question's own number for each number of the vocabulary; 0 for those it does not ask for. */
  let numbers = new Int32Array(1024);
  const rows = createRows();
  const { next } = rows;

  /** Turns to a passage: the number of tokens of its lead, of all, and of those with a term. The tokens are next. */
  function open(passage: number) {
    rows.turn(writer.bytes(), starts[passage]!);
    return { promptEnd: next(), size: next(), length: next() };
  }

  function drop(passage: number): void {
    if (passage >= ends.length) return;
    used -= ends[passage]! - starts[passage]!;
    ends[passage] = starts[passage]!;
  }

  /** The folded words of the text or the lead, in the array of words; how many they are. */
  function spoken(passage: number, place: "text" | "lead"): number {
    const { promptEnd, size } = open(passage);
    const tokens = rows.dense(size);
    const alone = forms.alone();
    let count = 0;
    const [from, to] = place === "lead" ? [0, promptEnd] : [promptEnd, size];
    for (let token = from; token < to; token++) {
      const form = tokens[token]!;
      const word = alone[form]!;
      words = grown(words, count);
      if (word >= 0) words[count++] = word;
      else count = putParts(form, count);
    }
    return count;
  }

  function putParts(form: number, from: number): number {
    const parts = forms.parts.get(form) ?? [];
    words = grown(words, from + parts.length);
    words.set(parts, from);
    return from + parts.length;
  }

  /** Shows the codes of the passage that was turned to. */
  function eachCode(visit: (code: number, place: number, tokens: number) => void): void {
    for (let left = next(); left > 0; left -= 3) {
      const place = next();
      visit(next(), place, next());
    }
  }

  function read(passage: number): Reading {
    const { promptEnd, size, length } = open(passage);
    const { lower: terms, upper: written } = rows.halves(size, meanings);
    const codes: number[] = [];
    eachCode((code, place, tokens) => {
      if (numberOf(code) > 0) codes.push(place, numberOf(code), tokens);
    });
    const title = titles[passage]!.map(numberOf);
    return { terms, words: written, codes, sentenceEnds: sentences(), promptEnd, title, length };
  }

  function sentences(): number[] {
    let end = 0;
    return Array.from({ length: next() }, () => {
      end += next();
      return end;
    });
  }

  function numberOf(number: number): number {
    return numbers[number] ?? 0;
  }

  function count(passage: number, seen: Seen): number {
    const { size, length } = open(passage);
    const { list, count: written } = rows.sparse(size, meanings);
    for (let at = 1; at < written; at += 2) {
      const meaning = list[at]!;
      if (meaning > 0 && (meaning & 0xffff) > 0) seen.terms(meaning & 0xffff);
    }
    eachCode(code => {
      if (numberOf(code) > 0) seen.codes(numberOf(code));
    });
    return length;
  }

  return {
    drop,
    store: () => ({
      forms: forms.store(),
      bytes: writer.bytes().subarray(0, writer.size()),
      starts: starts.slice(0, titles.length),
      ends: ends.slice(0, titles.length),
      titles,
    }),
    put(passage, { terms, words: tokens, parts, promptEnd, codes, sentenceEnds, silent, title, length }) {
      starts = grown(starts, passage);
      ends = grown(ends, passage);
      drop(passage);
      starts[passage] = writer.size();
      writer.put(promptEnd);
      writer.put(tokens.length);
      writer.put(length);
      for (let token = 0; token < tokens.length; token++) {
        const form = forms.numberOf(terms[token]!, tokens[token]!, parts.get(token));
        meanings = grown(meanings, form);
        meanings[form] = Math.min(0, terms[token]!);
        writer.put(form);
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

    ask(sought, work) {
      const [termOf, wordOf] = [forms.terms(), forms.words()];
      const known = sought.filter(number => number >= 0);
      for (const number of known) numbers = grown(numbers, number);
      sought.forEach((number, at) => {
        if (number >= 0) numbers[number] = at + 1;
      });
      const asked = known.flatMap(number => [...forms.ofTerm(number), ...forms.ofWord(number)]);
      for (const form of asked) {
        if (termOf[form]! >= 0) meanings[form] = numberOf(termOf[form]!) | (numberOf(wordOf[form]!) << 16);
      }
      try {
        return work({ read, count });
      } finally {
        for (const form of asked) meanings[form] = Math.min(0, termOf[form]!);
        for (const number of known) numbers[number] = 0;
      }
    },

    reading(passage) {
      const { promptEnd, size, length } = open(passage);
      const tokens = [...rows.dense(size).subarray(0, size)];
      const [termOf, wordOf] = [forms.terms(), forms.words()];
      const codes: number[] = [];
      eachCode((code, place, count) => codes.push(place, code, count));
      const sentenceEnds = sentences();
      return {
        ...{ terms: tokens.map(form => termOf[form]!), words: tokens.map(form => wordOf[form]!), codes, sentenceEnds },
        ...{ promptEnd, length, title: titles[passage]!, silent: Array.from({ length: next() }, next) },
        parts: new Map(tokens.flatMap((form, at) => (forms.parts.has(form) ? [[at, forms.parts.get(form)!]] : []))),
      };
    },

    indexed(passage) {
      const { size } = open(passage);
      const tokens = rows.dense(size, forms.terms());
      let count = 0;
      const add = (term: number): void => {
        held = grown(held, count);
        held[count++] = term;
      };
      for (let token = 0; token < size; token++) {
        if (tokens[token]! >= 0) add(tokens[token]!);
      }
      eachCode(add);
      for (let left = next(); left > 0; left--) next();
      for (let left = next(); left > 0; left--) add(next());
      return { list: held, count };
    },

    holding(phrases, place = "text") {
      const alone = forms.alone();
      phrased = grown(phrased, alone.length - 1);
      for (const form of phrasedForms) phrased[form] = 0;
      phrasedForms = phrases.flatMap(phrase => [...phrase].flatMap(word => forms.holding(word)));
      for (const form of phrasedForms) phrased[form] = alone[form]! < 0 ? -1 : alone[form]! + 1;
      return passage => {
        const { promptEnd, size } = open(passage);
        const found = rows.sparse(size, phrased);
        if (!phrases.every(phrase => mayStandIn(found, phrase, place === "lead" ? 0 : promptEnd))) return false;
        const count = spoken(passage, place);
        return phrases.every(phrase => standsIn(words, count, phrase));
      };
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
