/**
 * Which sentences of a hit to show, which words to mark, and the receipt: one check that all of it stands in the passage.
 *
 * A sentence counts the idf of the question's terms it holds; a term that stands in every sentence of the passage tells
 * them apart less and counts half; a question for a number or a name prefers a sentence with a digit or a capital. Sentences
 * are not normalised by length: measured, that marks the wrong one more often. An excerpt holds one voice only, so that its
 * label is true of every word: the speaker's own where it answers nearly as well as the best, then reported, then what nobody is
 * known to have said, then the outlet's; where one voice is asked for, only that.
 */

import type { Excerpt } from "../answer-model.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Passage, Range, Sentence, Voice } from "../model.ts";
import { voices } from "../question/filter.ts";
import { wantedBy } from "../question/wanted.ts";
import type { Question } from "../question-model.ts";
import type { IndexHit, Reading } from "../search/passage-index.ts";
import type { RankedTerm } from "../search/rank.ts";
import { placesOf, type Token, tokensOf } from "../text/analyzer.ts";
import { firstIndex } from "../text/binary-search.ts";
import { standsInFile } from "../text/origin/map.ts";
import { isBlank } from "../text/paragraphs.ts";
import { endsAsking } from "../text/sentences.ts";
import { denialsNear } from "./claims/denials.ts";
import { choose } from "./excerpts/choose.ts";
import { excerpts } from "./weights.ts";

/** What a sentence should hold that answers a question for a number or a name. */
const signs = { number: /\p{N}/u, name: /\s\p{Lu}/u };

/** What of a hit tells how well it answers. */
type Weighable = Pick<IndexHit, "passage"> & Partial<Pick<IndexHit, "reading">>;

export interface Excerpter {
  /** Whose words an excerpt would hold, without cutting it. */
  voiceOf(hit: Weighable): Voice;
  /** How well the voice that is asked for answers, beside the best sentence of the hit, 0 to 1; 1 where none is asked for. */
  share(hit: Weighable): number;
  cut(hit: Weighable): Excerpt;
}

export interface ExcerpterParts {
  readonly terms: readonly RankedTerm[];
  /** What the numbers of the hits' readings mean. */
  readonly sought: readonly string[];
  readonly lexicon: Lexicon;
}

/** Makes excerpts for one question. A hit is weighed by the reading it came with; of what is shown the places are read again. */
export function createExcerpter(question: Question, { terms, sought, lexicon }: ExcerpterParts): Excerpter {
  const mass = terms.reduce((sum, term) => sum + term.idf, 0);
  const wanted = wantedBy(question.asked);
  const extra = wanted && signs[wanted];
  const { voice: only } = question.filters;
  const preferred = only === undefined ? voices : [only];
  // Of a claim the sentence is shown that is nearest to it, whoever's it is.
  const preference = question.claim === undefined ? excerpts.voicePreference : 1;
  const meanings = meaningsOf(terms);

  /** How much each sentence of a passage answers. */
  function scoresIn({ sentences, text }: Passage, matches: readonly Match[]): readonly number[] {
    const held = sentences.map(() => new Map<number, number>());
    for (const { sentence, stands } of matches) {
      for (const { term, weight } of stands) {
        const found = held[sentence];
        found?.set(term, Math.max(found.get(term) ?? 0, weight));
      }
    }
    const everywhere = terms.map((_, term) => sentences.length > 1 && held.every(found => found.has(term)));
    const scores = sentences.map((sentence, index) => {
      let score = 0;
      for (const [term, weight] of held[index]!)
        score += terms[term]!.idf * weight * (everywhere[term] ? excerpts.everywhere : 1);
      if (score > 0 && extra?.test(text.slice(sentence.start, sentence.end))) score += excerpts.wanted * mass;
      return score;
    });
    return answered({ sentences, text }, scores);
  }

  /** The matches of a hit's text, words before names. What stands before the text has none. */
  function inReading({ terms: numbers, codes, sentenceEnds, promptEnd }: Reading): readonly Match[] {
    const matches: Match[] = [];
    const before = promptEnd > 0 ? 1 : 0;
    const note = (number: number, from: number, tokens: number): void => {
      const stands = from < promptEnd || number <= 0 ? undefined : meanings.get(sought[number - 1]!);
      if (!stands) return;
      const sentence = firstIndex(sentenceEnds.length - 1, at => sentenceEnds[at]! > from) - before;
      matches.push({ from: from - promptEnd, to: from - promptEnd + tokens - 1, sentence, stands });
    };
    for (let at = promptEnd; at < numbers.length; at++) note(numbers[at]!, at, 1);
    for (let at = 0; at < codes.length; at += 3) note(codes[at + 1]!, codes[at]!, codes[at + 2]!);
    return matches;
  }

  /** The same of a text as it is analyzed. */
  function inText({ sentences, interview }: Passage, tokens: readonly Token[]): readonly Match[] {
    const matches: Match[] = [];
    const note = (text: string, from: number, to: number): void => {
      const stands = meanings.get(text);
      if (!stands) return;
      const { start } = tokens[from]!;
      const sentence = firstIndex(sentences.length - 1, at => sentences[at]!.end > start);
      matches.push({ from, to, sentence, stands });
    };
    for (const [at, { term }] of tokens.entries()) note(term, at, at);
    for (const { from, to, form } of lexicon.inText(tokens, interview.language)) note(form.code, from, to - 1);
    return matches;
  }

  function matchesIn({ passage, reading }: Weighable): readonly Match[] {
    return reading ? inReading(reading) : inText(passage, tokensOf(passage.text, passage.interview.language));
  }

  const scoresOf = (hit: Weighable): readonly number[] => scoresIn(hit.passage, matchesIn(hit));

  return {
    voiceOf(hit) {
      const { sentences } = hit.passage;
      const [first] = sentences;
      if (first && sentences.every(sentence => sentence.voice === first.voice)) return first.voice;
      return voiceToShow(sentences, scoresOf(hit), { preferred, preference });
    },
    share(hit) {
      if (only === undefined) return 1;
      const scores = scoresOf(hit);
      const best = Math.max(...scores);
      return best > 0 ? topOf(only, hit.passage.sentences, scores) / best : 0;
    },
    cut(hit) {
      const { passage } = hit;
      const matches = matchesIn(hit);
      const tokens = placesOf(passage.text);
      const scores = scoresIn(passage, matches);
      const voice = voiceToShow(passage.sentences, scores, { preferred, preference });
      const sentences = choose(passage, voice, scores).map(at => range(passage.sentences[at]!));
      const marks = matches.map(({ from, to }) => ({ start: tokens[from]!.start, end: tokens[to]!.end }));
      const isShown = ({ start, end }: Range): boolean =>
        sentences.some(range => start >= range.start && end <= range.end);
      return {
        voice,
        sentences,
        marks: merged(marks).filter(isShown),
        ...denialsNear(passage, { question, matches, isShown }),
      };
    },
  };
}

/** Term or code → the terms of the question it stands for, with their weights. */
type Meanings = ReadonlyMap<string, Match["stands"]>;

function meaningsOf(terms: readonly RankedTerm[]): Meanings {
  const groups = new Map<string, { readonly term: number; readonly weight: number }[]>();
  terms.forEach(({ alternatives }, term) => {
    for (const { term: text, weight } of alternatives) {
      const list = groups.get(text);
      if (list) list.push({ term, weight });
      else groups.set(text, [{ term, weight }]);
    }
  });
  return groups;
}

/** A stretch of the text that stands for terms of the question. */
interface Match {
  /** First and last token of the text. */
  readonly from: number;
  readonly to: number;
  /** Place of the sentence that it begins in. */
  readonly sentence: number;
  readonly stands: readonly { readonly term: number; readonly weight: number }[];
}

/** The scores, where a question that another voice answers hands its own on: shown alone it would tell nothing. */
function answered(
  { sentences, text }: Pick<Passage, "sentences" | "text">,
  scores: readonly number[],
): readonly number[] {
  const handed = [...scores];
  for (const [at, sentence] of sentences.entries()) {
    const next = sentences[at + 1];
    if (next === undefined || next.voice === sentence.voice || !endsAsking(text, sentence)) continue;
    handed[at + 1] = Math.max(handed[at + 1]!, handed[at]!);
    handed[at] = excerpts.asks * handed[at]!;
  }
  return handed;
}

/** The score of a voice's best sentence; -1 where it has none. */
function topOf(voice: Voice, sentences: readonly Sentence[], scores: readonly number[]): number {
  return Math.max(-1, ...sentences.map((sentence, at) => (sentence.voice === voice ? scores[at]! : -1)));
}

function voiceToShow(
  sentences: readonly Sentence[],
  scores: readonly number[],
  { preferred, preference }: { readonly preferred: readonly Voice[]; readonly preference: number },
): Voice {
  const best = Math.max(...scores);
  for (const voice of preferred) {
    const top = topOf(voice, sentences, scores);
    if (preferred.length === 1 && top >= 0) return voice;
    if (top >= 0 && top >= best * preference && (best > 0 || top === best)) return voice;
  }
  return sentences[0]?.voice ?? "outlet";
}

function range({ start, end }: Range): Range {
  return { start, end };
}

function merged(ranges: readonly Range[]): readonly Range[] {
  const sorted = [...ranges].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Range[] = [];
  for (const next of sorted) {
    const last = kept.at(-1);
    if (last && next.start < last.end) continue;
    kept.push(next);
  }
  return kept;
}

/** The whole passage as excerpts, one for each run of sentences of the same voice: for /p and /context. */
export function voiceRuns(passage: Passage): readonly Excerpt[] {
  const runs: { voice: Voice; sentences: Range[] }[] = [];
  for (const sentence of passage.sentences) {
    const last = runs.at(-1);
    if (last?.voice === sentence.voice) last.sentences.push(range(sentence));
    else runs.push({ voice: sentence.voice, sentences: [range(sentence)] });
  }
  return runs.map(run => ({ ...run, marks: [] }));
}

/** Whether words of the record are left out between two places of its text, so that "[…]" stands there. */
export function isLeftOut({ text, omissions }: Passage, { start, end }: Range): boolean {
  return !isBlank(text, start, end) || omissions.some(place => place > start && place <= end);
}

/**
 * The receipt: throws where anything of the excerpt is not a whole sentence of the passage in its place, of the voice it
 * is given as, or where a character of it, or of what stands before it, is not in the file where its map says. Called before
 * anything is shown; a failure is a mistake of ours, and is never shown.
 */
export function assertReceipt(passage: Passage, excerpt: Excerpt): void {
  const refuse = (problem: string): never => {
    throw new Error(`${passage.reference}: ${problem}`);
  };
  let behind = -1;
  for (const shown of excerpt.sentences) {
    const whole = passage.sentences.find(sentence => sentence.start === shown.start && sentence.end === shown.end);
    if (!whole || whole.voice !== excerpt.voice || shown.start < behind)
      refuse("the excerpt is not made of whole sentences of its passage, in order and voice");
    if (!standsInFile(passage, shown)) refuse("the excerpt does not stand in the file as it is shown");
    behind = shown.end;
  }
  const { lead } = passage;
  if (lead && !standsInFile(lead, { start: 0, end: lead.text.length }))
    refuse("what is shown before the excerpt does not stand in the file");
}
