/**
 * Passage → what search knows of it. The index takes `terms`; ranking reads the rest. Readings are made by one reader per
 * record, so that terms are small numbers to the ranking, and are kept while there is room.
 *
 *   prompt   "What about France?"            ─┐
 *   text     "France arms them. Paris knows." ─┴▶ terms  -1 -1 franc │ franc arm -1 │ pari know    (stop words: -1)
 *                                                 codes  2 0fr 1 · 3 0fr 1 · 6 0frc 1
 */

import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Passage } from "../model.ts";
import { type Token, tokensOf } from "../text/analyzer.ts";
import { sentencesOf } from "../text/sentences.ts";
import { silentTerms } from "./silent-sentences.ts";
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

/** The strings of a passage for an index: what `search` matches, and the words `near` and phrases know. */
export interface IndexedText {
  readonly terms: readonly string[];
  readonly words: readonly string[];
}

export interface PassageReader {
  readonly lexicon: Lexicon;
  /** For the index: terms and codes of prompt and text, and the words of both. */
  indexed(passage: Passage): IndexedText;
  /** For ranking. */
  read(passage: Passage): Reading;
  /** The number of a term or word, or -1 where no reading had it yet. */
  numberOf(term: string): number;
  /** How many numbers there are. */
  size(): number;
}

export function createPassageReader(lexicon: Lexicon): PassageReader {
  const numbers = new Map<string, number>();
  const kept = new Map<string, { readonly passage: Passage; readonly reading: Reading }>();

  function numberFor(term: string): number {
    let number = numbers.get(term);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(term, number);
    }
    return number;
  }

  /** Terms without stop words, and codes: for the title, where order does not matter. */
  function bag(text: string, language: string): Int32Array {
    const tokens = tokensOf(text, language);
    const terms = tokens.filter(token => token.term !== "").map(token => numberFor(token.term));
    for (const { form } of lexicon.inText(tokens, language)) if (form.code) terms.push(numberFor(form.code));
    return Int32Array.from(terms);
  }

  function make(passage: Passage): Reading {
    const language = passage.interview.language;
    const prompt = passage.lead ? tokensOf(passage.lead.text, language) : [];
    const text = tokensOf(passage.text, language);
    const codes: number[] = [];
    const note = (tokens: readonly Token[], shift: number): void => {
      for (const sighting of lexicon.inText(tokens, language)) {
        if (sighting.form.code) {
          codes.push(shift + sighting.from, numberFor(sighting.form.code), sighting.to - sighting.from);
        }
      }
    };
    note(prompt, 0);
    note(text, prompt.length);
    const ends: number[] = prompt.length > 0 ? [prompt.length] : [];
    let at = 0;
    for (const sentence of passage.sentences) {
      while (at < text.length && text[at]!.start < sentence.end) at++;
      ends.push(prompt.length + at);
    }
    const tokens = [...prompt, ...text];
    const terms = Int32Array.from(tokens, token => (token.term === "" ? -1 : numberFor(token.term)));
    return {
      terms,
      words: Int32Array.from(tokens, token => (token.term === "" ? -1 : numberFor(token.word))),
      places: Int32Array.from(tokens.flatMap(token => [token.start, token.end])),
      codes: Int32Array.from(codes),
      sentenceEnds: Int32Array.from(ends),
      promptEnd: prompt.length,
      title: prompt.length > 0 ? new Int32Array(0) : bag(passage.interview.title, language),
      length: terms.reduce((sum, term) => (term >= 0 ? sum + 1 : sum), 0),
    };
  }

  return {
    lexicon,
    indexed(passage) {
      const language = passage.interview.language;
      const terms: string[] = [];
      const words: string[] = [];
      const lead = passage.lead && { text: passage.lead.text, sentences: sentencesOf(passage.lead.text) };
      for (const { text, sentences } of lead ? [lead, passage] : [passage]) {
        const tokens = tokensOf(text, language);
        terms.push(...silentTerms(text, sentences, tokens));
        for (const token of tokens) {
          if (token.term === "") continue;
          terms.push(token.term);
          words.push(token.word);
        }
        for (const { form } of lexicon.inText(tokens, language)) if (form.code) terms.push(form.code);
      }
      return { terms, words };
    },
    read(passage) {
      const known = kept.get(passage.reference);
      if (known && known.passage.text === passage.text) return known.reading;
      const reading = make(passage);
      if (kept.size >= limits.readings) kept.delete(kept.keys().next().value!);
      kept.set(passage.reference, { passage, reading });
      return reading;
    },
    numberOf: term => numbers.get(term) ?? -1,
    size: () => numbers.size,
  };
}
