/**
 * A passage's reading as it lies beside it in the engine, as bytes: numbers, then the different tokens once, as text; so a question
 * needs no analysis of what it ranks. The engine keeps it apart from the passage's words and never looks into it.
 *
 *   numbers  how many different terms · bytes of each text · tokens of the lead · tokens · their forms …, 0 is a stop word
 *            · names: place, which, tokens … · sentences: lengths …
 *   forms    "harbour+s take=took"    term "harbour", word "harbours" · term "take", word "took"
 *   names · terms of sentences that have no other · terms and codes of the title, of passages without a lead
 */
import type { Asked, Seen } from "../../core/search/in-process/asked.ts";
import { createByteReader, createByteWriter } from "../../core/search/in-process/numbers.ts";
import { indexedTerms, type PassageReader, type PassageReading } from "../../core/search/passage-features.ts";
import type { Reading } from "../../core/search/passage-index.ts";
import { numbersIn, numbersOfForms, type Section, tableOfTexts } from "./kept-texts.ts";

/** Base64. */
export type KeptReading = string;

const sections = ["forms", "names", "silent", "title"] as const;

export function keptReading(reading: PassageReading, { textOf }: PassageReader): KeptReading {
  const [forms, names] = [numbering(), numbering()];
  const [head, numbers] = [createByteWriter(), createByteWriter()];
  const { terms, words, codes, sentenceEnds, silent, title, promptEnd } = reading;
  numbers.put(promptEnd);
  numbers.put(terms.length);
  for (const [at, term] of terms.entries()) {
    numbers.put(term < 0 ? 0 : 1 + forms.numberOf(formOf(textOf(term), textOf(words[at]!))));
  }
  numbers.put(codes.length);
  for (let at = 0; at < codes.length; at += 3) {
    numbers.put(codes[at]!);
    numbers.put(names.numberOf(textOf(codes[at + 1]!)));
    numbers.put(codes[at + 2]!);
  }
  numbers.put(sentenceEnds.length);
  for (const [at, end] of sentenceEnds.entries()) numbers.put(end - (sentenceEnds[at - 1] ?? 0));
  const texts = [forms.all(), names.all(), silent.map(textOf), title.map(textOf)].map(all =>
    Buffer.from(all.join(" ")),
  );
  head.put(new Set(indexedTerms(reading)).size);
  for (const text of texts) head.put(text.length);
  const [first, second] = [head, numbers].map(writer => writer.bytes().subarray(0, writer.size()));
  return Buffer.concat([first!, second!, ...texts]).toString("base64");
}

function formOf(term: string, word: string): string {
  return word.startsWith(term) ? `${term}+${word.slice(term.length)}` : `${term}=${word}`;
}

/** The term and the word of a form. */
function textsOf(form: string): readonly [term: string, word: string] {
  const [, term, sign, rest] = /^([^+=]*)([+=])(.*)$/su.exec(form)!;
  return [term!, sign === "+" ? term! + rest! : rest!];
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
  const opened = open(kept);
  const textsIn = (name: (typeof sections)[number]): readonly string[] => {
    const { from, to } = opened[name];
    return from === to ? [] : opened.bytes.toString("utf8", from, to).split(" ");
  };
  const forms = textsIn("forms").map(textsOf);
  return {
    words: [...new Set(forms.map(([, word]) => word))],
    terms: [...new Set([...forms.map(([term]) => term), ...textsIn("names"), ...textsIn("silent")])],
  };
}

/** Readings as a question sees them: a number is a place among them. */
export interface AskedReadings extends Asked {
  /** How often each of the terms that are weighed stands in one. */
  frequencies(reading: number): Int32Array;
  /** How many different terms one has: terms, codes and silent ones. */
  different(reading: number): number;
}

/** `sought`: what their readings tell apart; `weighed`: terms whose frequency is asked for. Each text once. */
export function askReadings(
  readings: readonly KeptReading[],
  { sought, weighed }: { readonly sought: readonly string[]; readonly weighed: readonly string[] },
): AskedReadings {
  const [soughtTable, weighedTable] = [tableOfTexts(sought), tableOfTexts(weighed)];
  const opened = readings.map((): Opened | undefined => undefined);
  const at = (reading: number): Opened => {
    opened[reading] ??= open(readings[reading]!);
    return opened[reading]!;
  };

  return {
    different: reading => at(reading).different,
    read(reading): Reading {
      const { bytes, forms, names, title, tokens, codes, sentenceEnds, promptEnd } = at(reading);
      const { terms: termOf, words: wordOf } = numbersOfForms(bytes, forms, soughtTable);
      termOf[0] = -1;
      const nameOf = numbersIn(bytes, names, soughtTable);
      return {
        terms: tokens.map(form => termOf[form]!),
        words: tokens.map(form => wordOf[form]!),
        codes: codes.flatMap(({ place, name, tokens: count }) =>
          nameOf[name]! > 0 ? [place, nameOf[name]!, count] : [],
        ),
        sentenceEnds,
        promptEnd,
        title: numbersIn(bytes, title, soughtTable),
        length: lengthOf(tokens),
      };
    },
    count(reading, seen: Seen) {
      const { bytes, forms, names, tokens, codes } = at(reading);
      const { terms: termOf } = numbersOfForms(bytes, forms, soughtTable);
      for (const form of tokens) if (termOf[form]! > 0) seen.terms(termOf[form]!);
      const nameOf = numbersIn(bytes, names, soughtTable);
      for (const { name } of codes) if (nameOf[name]! > 0) seen.codes(nameOf[name]!);
      return lengthOf(tokens);
    },
    frequencies(reading) {
      const { bytes, forms, names, silent, tokens, codes } = at(reading);
      const counts = new Int32Array(weighed.length);
      const note = (number: number): void => {
        if (number > 0) counts[number - 1]!++;
      };
      const { terms: termOf } = numbersOfForms(bytes, forms, weighedTable);
      for (const form of tokens) note(termOf[form]!);
      const nameOf = numbersIn(bytes, names, weighedTable);
      for (const { name } of codes) note(nameOf[name]!);
      for (const number of numbersIn(bytes, silent, weighedTable)) note(number);
      return counts;
    },
  };
}

interface Opened extends Readonly<Record<(typeof sections)[number], Section>> {
  readonly bytes: Buffer;
  readonly different: number;
  readonly promptEnd: number;
  /** Numbers of their forms, counted from 1; 0 is a stop word. */
  readonly tokens: readonly number[];
  /** `name`: its place among the names. */
  readonly codes: readonly { readonly place: number; readonly name: number; readonly tokens: number }[];
  readonly sentenceEnds: readonly number[];
}

function lengthOf(tokens: Opened["tokens"]): number {
  let length = 0;
  for (const form of tokens) if (form > 0) length++;
  return length;
}

function open(kept: KeptReading): Opened {
  const bytes = Buffer.from(kept, "base64");
  const { next } = createByteReader(bytes);
  const different = next();
  const lengths = sections.map(next);
  const promptEnd = next();
  const tokens = new Array<number>(next());
  for (let token = 0; token < tokens.length; token++) tokens[token] = next();
  const codes: Opened["codes"][number][] = [];
  for (let left = next(); left > 0; left -= 3) codes.push({ place: next(), name: next(), tokens: next() });
  let end = 0;
  const sentenceEnds = Array.from({ length: next() }, () => {
    end += next();
    return end;
  });
  let from = bytes.length - lengths.reduce((sum, length) => sum + length, 0);
  const places = lengths.map((length): Section => {
    from += length;
    return { from: from - length, to: from };
  });
  const [forms, names, silent, title] = places as [Section, Section, Section, Section];
  return { bytes, different, promptEnd, tokens, codes, sentenceEnds, forms, names, silent, title };
}
