/**
 * Passage → what search knows of it. The index takes `terms`; ranking reads the rest. Readings are made by one reader per
 * record, so that terms are small numbers to the ranking, and are kept while there is room.
 *
 *   prompt   "What about France?"            ─┐
 *   text     "France arms them. Paris knows." ─┴▶ terms  -1 -1 franc │ franc arm -1 │ pari know    (stop words: -1)
 *                                                 codes  2 0fr 1 · 3 0fr 1 · 6 0frc 1
 */

import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Interview, Passage } from "../model.ts";
import { type Token, tokensOf } from "../text/analyzer.ts";
import { sentencesOf } from "../text/sentences.ts";
import { silentTerms } from "../text/silent-sentences.ts";
import { limits } from "./weights.ts";

/** What ranking knows of a passage. Terms and words are numbers of the reader's vocabulary; -1 is a stop word. */
export interface Reading {
  /** The terms of the prompt, then of the text, in order. */
  readonly terms: Int32Array;
  /** The same tokens as folded words. */
  readonly words: Int32Array;
  /** Where each token stands in its string (prompt or text): start, end, one pair after another. */
  readonly places: Int32Array;
  /** Where names of the lexicon stand: index of the first token, number of the code, number of tokens; in threes. */
  readonly codes: Int32Array;
  /** Index of the first token behind each sentence; a prompt counts as the first sentence. */
  readonly sentenceEnds: Int32Array;
  /** Number of tokens of the prompt; 0 without one. */
  readonly promptEnd: number;
  /** Terms and codes of the title, which heads a passage that has no prompt. */
  readonly title: Int32Array;
  /** Number of terms, stop words left out: the length BM25 knows. */
  readonly length: number;
}

/** What an index holds of a passage, as numbers of the vocabulary. */
export interface IndexedPassage {
  /** What `search` matches: terms and codes of lead and text, and sentences that have no term. */
  readonly terms: readonly number[];
  /** The words of both; -1 is a stop word. */
  readonly words: Int32Array;
}

export interface PassageReader {
  readonly lexicon: Lexicon;
  /** For the index. What is read for it is kept for the ranking. */
  indexed(passage: Passage): IndexedPassage;
  /** For ranking. */
  read(passage: Passage): Reading;
  /** The number of a term or word, or -1 where no reading had it yet. */
  numberOf(term: string): number;
  /** The term or word with this number. */
  textOf(number: number): string;
  /** How many numbers there are. */
  size(): number;
}

/** A passage as tokens. */
interface Analyzed {
  readonly lead: readonly Token[];
  readonly text: readonly Token[];
}

export function createPassageReader(lexicon: Lexicon): PassageReader {
  const numbers = new Map<string, number>();
  const texts: string[] = [];
  const kept = new Map<string, { readonly passage: Passage; readonly reading: Reading }>();
  const titles = new Map<string, Int32Array>();

  function numberFor(text: string): number {
    let number = numbers.get(text);
    if (number === undefined) {
      number = texts.push(text) - 1;
      numbers.set(text, number);
    }
    return number;
  }

  function analyze({ interview, lead, text }: Passage): Analyzed {
    return { lead: lead ? tokensOf(lead.text, interview.language) : [], text: tokensOf(text, interview.language) };
  }

  /** Terms of the title without stop words, and codes; where they stand in it does not matter. */
  function titleOf({ title, language }: Interview): Int32Array {
    const key = `${language} ${title}`;
    let known = titles.get(key);
    if (!known) {
      const tokens = tokensOf(title, language);
      const terms = tokens.filter(token => token.term !== "").map(token => numberFor(token.term));
      const codes = lexicon.inText(tokens, language).filter(({ form }) => form.code !== "");
      known = Int32Array.from([...terms, ...codes.map(({ form }) => numberFor(form.code))]);
      titles.set(key, known);
    }
    return known;
  }

  /** Names of the lexicon as index of the first token, code and number of tokens; `shift` is added to the index. */
  function codesIn(tokens: readonly Token[], language: string, shift: number): readonly number[] {
    return lexicon
      .inText(tokens, language)
      .flatMap(({ from, to, form }) => (form.code ? [shift + from, numberFor(form.code), to - from] : []));
  }

  function readingOf(passage: Passage, { lead, text }: Analyzed): Reading {
    const { language } = passage.interview;
    const size = lead.length + text.length;
    const terms = new Int32Array(size);
    const words = new Int32Array(size);
    const places = new Int32Array(2 * size);
    let length = 0;
    for (let at = 0; at < size; at++) {
      const token = at < lead.length ? lead[at]! : text[at - lead.length]!;
      const isTerm = token.term !== "";
      terms[at] = isTerm ? numberFor(token.term) : -1;
      words[at] = isTerm ? numberFor(token.word) : -1;
      places[2 * at] = token.start;
      places[2 * at + 1] = token.end;
      if (isTerm) length++;
    }
    return {
      terms,
      words,
      places,
      codes: Int32Array.from([...codesIn(lead, language, 0), ...codesIn(text, language, lead.length)]),
      sentenceEnds: Int32Array.from(endsOf(passage, { lead, text })),
      promptEnd: lead.length,
      title: lead.length > 0 ? noTitle : titleOf(passage.interview),
      length,
    };
  }

  function keep(passage: Passage, reading: Reading): Reading {
    if (kept.size >= limits.readings) kept.delete(kept.keys().next().value!);
    kept.set(passage.reference, { passage, reading });
    return reading;
  }

  return {
    lexicon,
    indexed(passage) {
      const analyzed = analyze(passage);
      const { terms, words, codes } = keep(passage, readingOf(passage, analyzed));
      const indexed: number[] = [];
      for (const term of terms) if (term >= 0) indexed.push(term);
      for (let at = 1; at < codes.length; at += 3) indexed.push(codes[at]!);
      for (const silent of silentIn(passage, analyzed)) indexed.push(numberFor(silent));
      return { terms: indexed, words };
    },
    read(passage) {
      const known = kept.get(passage.reference);
      if (known && known.passage.text === passage.text) return known.reading;
      return keep(passage, readingOf(passage, analyze(passage)));
    },
    numberOf: term => numbers.get(term) ?? -1,
    textOf: number => texts[number]!,
    size: () => texts.length,
  };
}

const noTitle = new Int32Array(0);

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
