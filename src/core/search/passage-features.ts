/**
 * Passage → what search knows of it, as numbers of one vocabulary per record. It is read once, for the index, which keeps it
 * (in-process/shelf.ts).
 */

import { compoundsIn } from "../lexicon/compounds.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Interview, Passage } from "../model.ts";
import { type Token, tokensOf } from "../text/analyzer.ts";
import { foldedWords } from "../text/fold.ts";
import { sentencesOf } from "../text/sentences.ts";
import { silentTerms } from "../text/silent-sentences.ts";
import type { Reading } from "./passage-index.ts";

/** A reading in numbers of the vocabulary, stop words among its words. */
export interface PassageReading extends Reading {
  /** The folded words that quotations are compared by, for tokens where they are others than the word: those that begin in it. */
  readonly parts: ReadonlyMap<number, readonly number[]>;
  /** Terms of sentences that have no other. */
  readonly silent: readonly number[];
}

export interface PassageReader {
  readonly lexicon: Lexicon;
  read(passage: Passage): PassageReading;
  /** The number of a term or word, or -1 where no reading had it yet. */
  numberOf(term: string): number;
  /** The term or word with this number. */
  textOf(number: number): string;
  /** How many numbers there are. */
  size(): number;
  /** All terms and words, by their numbers. */
  texts(): readonly string[];
}

/** What an index matches of a passage: terms and codes of lead and text, and sentences that have no term. */
export function indexedTerms({ terms, codes, silent }: PassageReading): readonly number[] {
  const indexed: number[] = [];
  for (const term of terms) if (term >= 0) indexed.push(term);
  for (let at = 1; at < codes.length; at += 3) indexed.push(codes[at]!);
  for (const number of silent) indexed.push(number);
  return indexed;
}

/** A passage as tokens. */
interface Analyzed {
  readonly lead: readonly Token[];
  readonly text: readonly Token[];
}

/** Readings of another vocabulary that are known already. */
export interface EarlierReadings {
  readonly vocabulary: readonly string[];
  /** What reading a passage now would give, but for its numbers and its title; undefined where that is not known. */
  of(passage: Passage): PassageReading | undefined;
}

/** `stored`: a vocabulary to go on from. */
export function createPassageReader(
  lexicon: Lexicon,
  stored: readonly string[] = [],
  earlier?: EarlierReadings,
): PassageReader {
  const numbers = new Map(stored.map((text, number) => [text, number]));
  const texts = [...stored];
  const titles = new Map<string, readonly number[]>();

  function numberFor(text: string): number {
    let number = numbers.get(text);
    if (number === undefined) {
      number = texts.push(text) - 1;
      numbers.set(text, number);
    }
    return number;
  }

  /** Terms of the title without stop words, and codes; where they stand in it does not matter. */
  function titleOf({ title, language }: Interview): readonly number[] {
    const key = `${language} ${title}`;
    let known = titles.get(key);
    if (!known) {
      const tokens = tokensOf(title, language);
      const terms = tokens.filter(token => token.term !== "").map(token => numberFor(token.term));
      const codes = lexicon.inText(tokens, language).filter(({ form }) => form.code !== "");
      known = [...terms, ...codes.map(({ form }) => numberFor(form.code))];
      titles.set(key, known);
    }
    return known;
  }

  /**
   * Names of the lexicon, and words with a hyphen between them as one word, as index of the first token, code and number of tokens;
   * `shift` is added to the index.
   */
  function codesIn(
    tokens: readonly Token[],
    { text, language, shift }: { readonly text: string; readonly language: string; readonly shift: number },
  ): readonly number[] {
    const names = lexicon
      .inText(tokens, language)
      .flatMap(({ from, to, form }) => (form.code ? [{ from, code: form.code, count: to - from }] : []));
    const joined = compoundsIn(text, tokens, language).map(({ from, term }) => ({ from, code: term, count: 2 }));
    const all = joined.length === 0 ? names : [...names, ...joined].sort((a, b) => a.from - b.from);
    return all.flatMap(({ from, code, count }) => [shift + from, numberFor(code), count]);
  }

  /** Notes the folded words of tokens that are written as others; what stands without a space between is written as one. */
  function noteParts(
    text: string,
    tokens: readonly Token[],
    { parts, shift }: { parts: Map<number, readonly number[]>; shift: number },
  ): void {
    for (let at = 0; at < tokens.length; at++) {
      const first = at;
      while (at + 1 < tokens.length && tokens[at + 1]!.start === tokens[at]!.end) parts.set(shift + ++at, []);
      const written = at > first ? foldedWords(text.slice(tokens[first]!.start, tokens[at]!.end)) : tokens[at]!.parts;
      if (written) parts.set(shift + first, written.map(numberFor));
    }
  }

  function readingOf(passage: Passage, { lead, text }: Analyzed): PassageReading {
    const { language } = passage.interview;
    const size = lead.length + text.length;
    const terms = new Array<number>(size);
    const words = new Array<number>(size);
    const parts = new Map<number, readonly number[]>();
    let length = 0;
    for (let at = 0; at < size; at++) {
      const token = at < lead.length ? lead[at]! : text[at - lead.length]!;
      const isTerm = token.term !== "";
      terms[at] = isTerm ? numberFor(token.term) : -1;
      words[at] = numberFor(token.word);
      if (isTerm) length++;
    }
    noteParts(passage.lead?.text ?? "", lead, { parts, shift: 0 });
    noteParts(passage.text, text, { parts, shift: lead.length });
    return {
      terms,
      words,
      parts,
      codes: [
        ...codesIn(lead, { text: passage.lead?.text ?? "", language, shift: 0 }),
        ...codesIn(text, { text: passage.text, language, shift: lead.length }),
      ],
      sentenceEnds: endsOf(passage, { lead, text }),
      promptEnd: lead.length,
      title: lead.length > 0 ? noTitle : titleOf(passage.interview),
      length,
      silent: silentIn(passage, { lead, text }).map(numberFor),
    };
  }

  const renumbered = earlier && renumbering(earlier.vocabulary, numberFor);

  return {
    lexicon,
    read(passage) {
      const known = earlier?.of(passage);
      if (known && renumbered) {
        return renumbered(known, () => (known.promptEnd > 0 ? noTitle : titleOf(passage.interview)));
      }
      const { interview, lead, text } = passage;
      const { language } = interview;
      return readingOf(passage, { lead: lead ? tokensOf(lead.text, language) : [], text: tokensOf(text, language) });
    },
    numberOf: term => numbers.get(term) ?? -1,
    textOf: number => texts[number]!,
    size: () => texts.length,
    texts: () => texts,
  };
}

const noTitle: readonly number[] = [];

/** Numbers are given in the order in which they would be given to the words themselves, so that nobody can tell the difference. */
function renumbering(vocabulary: readonly string[], numberFor: (text: string) => number) {
  /** Counted from 1; 0 where it is not known yet. */
  const numbers = new Int32Array(vocabulary.length);
  const numberOf = (number: number): number => {
    if (number < 0) return number;
    if (numbers[number] === 0) numbers[number] = numberFor(vocabulary[number]!) + 1;
    return numbers[number]! - 1;
  };
  return (reading: PassageReading, titleOf: () => readonly number[]): PassageReading => {
    const terms = new Array<number>(reading.terms.length);
    const words = new Array<number>(reading.words.length);
    for (let at = 0; at < terms.length; at++) {
      terms[at] = numberOf(reading.terms[at]!);
      words[at] = numberOf(reading.words[at]!);
    }
    const parts = new Map([...reading.parts].map(([at, own]) => [at, own.map(numberOf)]));
    const codes = reading.codes.map((value, at) => (at % 3 === 1 ? numberOf(value) : value));
    const title = titleOf();
    return { ...reading, terms, words, parts, codes, title, silent: reading.silent.map(numberOf) };
  };
}

/** Index of the first token behind each sentence; a lead counts as the first. */
function endsOf({ sentences }: Passage, { lead, text }: Analyzed): readonly number[] {
  const ends: number[] = lead.length > 0 ? [lead.length] : [];
  let at = 0;
  for (const sentence of sentences) {
    while (at < text.length && text[at]!.start < sentence.end) at++;
    ends.push(lead.length + at);
  }
  return ends;
}

function silentIn(passage: Passage, analyzed: Analyzed): readonly string[] {
  const { lead, text, sentences } = passage;
  const inLead = lead ? silentTerms(lead.text, sentencesOf(lead.text), analyzed.lead) : [];
  return [...inLead, ...silentTerms(text, sentences, analyzed.text)];
}
