/**
 * A passage's reading as it lies beside it in the engine: the different tokens once, as text, and where they stand as bytes; so a
 * question needs no analysis of what it ranks.
 *
 *   forms   "harbour+s take=took"    term "harbour", word "harbours" · term "take", word "took"
 *   tokens  tokens of the lead · tokens · their forms …, 0 is a stop word · names: place, which, tokens … · sentences: lengths …
 */
import type { Asked, Seen } from "../../core/search/in-process/asked.ts";
import { createByteWriter } from "../../core/search/in-process/numbers.ts";
import { indexedTerms, type PassageReader, type PassageReading } from "../../core/search/passage-features.ts";
import type { Reading } from "../../core/search/passage-index.ts";

export interface KeptReading {
  readonly forms: string;
  /** Base64. */
  readonly tokens: string;
  readonly names?: string;
  /** Terms of sentences that have no other. */
  readonly silent?: string;
  /** Terms and codes of the title; absent for passages with a lead. */
  readonly title?: string;
  /** How many different terms it has: terms, codes and silent ones. */
  readonly different: number;
}

export function keptReading(reading: PassageReading, { textOf }: PassageReader): KeptReading {
  const [forms, names] = [numbering(), numbering()];
  const writer = createByteWriter();
  const { terms, words, codes, sentenceEnds, silent, title, promptEnd } = reading;
  const texts = (numbers: readonly number[]): string => numbers.map(textOf).join(" ");
  writer.put(promptEnd);
  writer.put(terms.length);
  for (const [at, term] of terms.entries()) {
    writer.put(term < 0 ? 0 : 1 + forms.numberOf(formOf(textOf(term), textOf(words[at]!))));
  }
  writer.put(codes.length);
  for (let at = 0; at < codes.length; at += 3) {
    writer.put(codes[at]!);
    writer.put(names.numberOf(textOf(codes[at + 1]!)));
    writer.put(codes[at + 2]!);
  }
  writer.put(sentenceEnds.length);
  for (const [at, end] of sentenceEnds.entries()) writer.put(end - (sentenceEnds[at - 1] ?? 0));
  return {
    forms: forms.all().join(" "),
    tokens: Buffer.from(writer.bytes().subarray(0, writer.size())).toString("base64"),
    ...(codes.length > 0 ? { names: names.all().join(" ") } : {}),
    ...(silent.length > 0 ? { silent: texts(silent) } : {}),
    ...(title.length > 0 ? { title: texts(title) } : {}),
    different: new Set(indexedTerms(reading)).size,
  };
}

function formOf(term: string, word: string): string {
  return word.startsWith(term) ? `${term}+${word.slice(term.length)}` : `${term}=${word}`;
}

/** The term and the word of a form. */
function textsOf(form: string): readonly [term: string, word: string] {
  const plus = form.indexOf("+");
  if (plus >= 0)
    return [
      form.slice(0, plus),
      plus === form.length - 1 ? form.slice(0, plus) : form.slice(0, plus) + form.slice(plus + 1),
    ];
  const equals = form.indexOf("=");
  return [form.slice(0, equals), form.slice(equals + 1)];
}

function numbering() {
  const numbers = new Map<string, number>();
  return {
    numberOf(text: string): number {
      const known = numbers.get(text) ?? numbers.size;
      numbers.set(text, known);
      return known;
    },
    all: () => [...numbers.keys()],
  };
}

/** The different words of a reading that have a term, and the different terms that are matched. */
export function indexedIn(kept: KeptReading): { readonly words: readonly string[]; readonly terms: readonly string[] } {
  const forms = split(kept.forms).map(textsOf);
  return {
    words: [...new Set(forms.map(([, word]) => word))],
    terms: [...new Set([...forms.map(([term]) => term), ...split(kept.names), ...split(kept.silent)])],
  };
}

/** Readings as a question sees them: a number is a place among them. */
export interface AskedReadings extends Asked {
  /** How often each of the terms that are weighed stands in one. */
  frequencies(reading: number): Int32Array;
}

/** `sought`: what their readings tell apart; `weighed`: terms whose frequency is asked for. Each text once. */
export function askReadings(
  readings: readonly KeptReading[],
  { sought, weighed }: { readonly sought: readonly string[]; readonly weighed: readonly string[] },
): AskedReadings {
  const numbers = new Map(sought.map((text, at) => [text, at + 1]));
  const places = new Map(weighed.map((term, at) => [term, at]));
  const numberOf = (text: string): number => numbers.get(text) ?? 0;

  return {
    read(at): Reading {
      const { forms, title } = readings[at]!;
      const opened = open(readings[at]!);
      const [termOf, wordOf] = [[-1], [0]];
      for (const form of split(forms)) {
        const [term, word] = textsOf(form);
        termOf.push(numberOf(term));
        wordOf.push(numberOf(word));
      }
      const terms = Array.from(opened.tokens, form => termOf[form]!);
      return {
        terms,
        words: Array.from(opened.tokens, form => wordOf[form]!),
        codes: opened.names.flatMap(({ place, name, tokens }) =>
          numberOf(name) > 0 ? [place, numberOf(name), tokens] : [],
        ),
        sentenceEnds: opened.sentenceEnds,
        promptEnd: opened.promptEnd,
        title: split(title).map(numberOf),
        length: lengthOf(opened),
      };
    },
    count(at, seen: Seen) {
      const opened = open(readings[at]!);
      const termOf = [0, ...split(readings[at]!.forms).map(form => numberOf(textsOf(form)[0]))];
      for (const form of opened.tokens) if (termOf[form]! > 0) seen.terms(termOf[form]!);
      for (const { name } of opened.names) if (numberOf(name) > 0) seen.codes(numberOf(name));
      return lengthOf(opened);
    },
    frequencies(at) {
      const { forms, silent } = readings[at]!;
      const opened = open(readings[at]!);
      const counts = new Int32Array(weighed.length);
      const placeOf = [-1, ...split(forms).map(form => places.get(textsOf(form)[0]) ?? -1)];
      const note = (place: number): void => {
        if (place >= 0) counts[place]!++;
      };
      for (const form of opened.tokens) note(placeOf[form]!);
      for (const { name } of opened.names) note(places.get(name) ?? -1);
      for (const term of split(silent)) note(places.get(term) ?? -1);
      return counts;
    },
  };
}

interface Opened {
  readonly promptEnd: number;
  /** Numbers of their forms, counted from 1; 0 is a stop word. */
  readonly tokens: readonly number[];
  readonly names: readonly { readonly place: number; readonly name: string; readonly tokens: number }[];
  readonly sentenceEnds: readonly number[];
}

function lengthOf({ tokens }: Opened): number {
  let length = 0;
  for (const form of tokens) if (form > 0) length++;
  return length;
}

function open({ tokens, names }: KeptReading): Opened {
  const bytes = Buffer.from(tokens, "base64");
  let at = 0;
  const next = (): number => {
    let number = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++]!;
      number |= (byte & 127) << shift;
      if (byte < 128) return number;
    }
  };
  const promptEnd = next();
  const forms = new Array<number>(next());
  for (let token = 0; token < forms.length; token++) forms[token] = next();
  const called = split(names);
  const found: Opened["names"][number][] = [];
  for (let left = next(); left > 0; left -= 3) found.push({ place: next(), name: called[next()]!, tokens: next() });
  const sentenceEnds = new Array<number>(next());
  for (let sentence = 0, end = 0; sentence < sentenceEnds.length; sentence++) {
    end += next();
    sentenceEnds[sentence] = end;
  }
  return { promptEnd, tokens: forms, names: found, sentenceEnds };
}

function split(texts: string | undefined): readonly string[] {
  return texts === undefined || texts === "" ? [] : texts.split(" ");
}
